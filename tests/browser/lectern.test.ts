import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { shipped } from '../article/articles.ts';
import { launchChromium } from './chromium.ts';
import { messageLine, openLectern, quoteByKeyboard } from './lectern.ts';

const campaign = shipped.article.claims.find(({ quote }) => quote.startsWith('warning that it might soon wage'));

let browser: Browser;
beforeAll(async () => {
	browser = await launchChromium();
});
afterAll(() => browser?.close());

async function opened(): Promise<Page> {
	const { page, close } = await openLectern(browser);
	onTestFinished(close);
	return page;
}

const answers = (page: Page) => page.getByRole('log').getByRole('article');

test('half a phrase with a typo leads to the article’s exact words, by the keyboard alone', async () => {
	const page = await opened();
	await quoteByKeyboard(page, 'amlo anti-republican campaing', 'information campaign');
	const answer = answers(page).last();
	await answer.getByRole('blockquote').waitFor();
	expect(await answer.getByRole('blockquote').textContent()).toBe(campaign?.quote);
	await answer.getByText('Andrés Manuel López Obrador, as reported by Andrew Korybko').waitFor();
});

test('a command in an answer is a link that puts it into the line', async () => {
	const page = await opened();
	await messageLine(page).waitFor();
	await page.keyboard.type('/help ');
	await page.keyboard.press('Enter');
	await answers(page).last().getByRole('button', { name: '/debate open' }).click();
	await page.getByText('/debate open', { exact: true }).last().waitFor();
	await page.getByRole('option', { name: '+ motion' }).waitFor();
});

test('a press answers privately, with the claim within its whole paragraph', async () => {
	const page = await opened();
	await quoteByKeyboard(page, 'fiercly patriotic', 'patriotic');
	await answers(page).last().getByRole('button', { name: 'In context' }).click();
	const context = answers(page).filter({ hasText: 'Only you can see this' });
	await context.getByRole('blockquote').waitFor();
	const paragraph = shipped.article.paragraphs[11]?.text;
	expect(await context.getByRole('blockquote').textContent()).toBe(paragraph);
});
