import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { firstRow, messageLine, openLectern } from './lectern.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchChromium();
});
afterAll(() => browser?.close());

const TEXT = `A bridge for Fenwick

By Ana Ruiz

March 3, 2025

The council of Fenwick met on Monday evening. After four hours it voted to build a bridge over the river, which has been planned for years.

The cost

Mayor Lowe said that the town could not wait any longer. “We have waited for twelve years, and the river has not become narrower,” she said.

The guild of ferrymen warned that it would lose its work, and asked the council to think again before the summer.`;

const answers = (page: Page) => page.getByRole('log').getByRole('article');
const button = (page: Page, name: string) => answers(page).last().getByRole('button', { name, exact: true });

/** The words of the page in both languages. */
const WORDS = {
	'en-US': {
		submit: 'Submit',
		text: 'Or the text',
		publish: 'Publish',
		done: 'is here now',
		nobody: 'Nobody has recorded who says this',
	},
	'es-MX': {
		submit: 'Enviar',
		text: 'O el texto',
		publish: 'Publicar',
		done: 'ya está aquí',
		nobody: 'Nadie anotó quién dice esto',
	},
} as const;

test.each([
	'en-US',
	'es-MX',
] as const)('in %s, a text is pasted on a phone, published, and a sentence nobody annotated is quoted', async (locale) => {
	const { page, close } = await openLectern(browser, { viewport: { width: 390, height: 844 }, locale, hasTouch: true });
	onTestFinished(close);
	const words = WORDS[locale];
	await messageLine(page).fill('/article add ');
	await messageLine(page).press('Enter');
	const form = page.getByRole('dialog');
	await form.getByLabel(words.text).fill(TEXT);
	await form.getByRole('button', { name: words.submit }).click();

	await button(page, words.publish).waitFor();
	const card = await answers(page).last().boundingBox();
	expect(card?.height).toBeLessThan(680);
	expect(await answers(page).last().getByRole('blockquote').textContent()).toBe(
		'The council of Fenwick met on Monday evening. After four hours it voted to build a bridge over the river, which has been planned for years.',
	);
	await button(page, words.publish).click();
	await answers(page).last().getByText(words.done).waitFor();

	await messageLine(page).fill('/quote river narrower');
	await firstRow(page).filter({ hasText: 'twelve years' }).waitFor();
	await messageLine(page).press('Enter');
	await page.getByRole('option', { name: '+ article' }).waitFor();
	await messageLine(page).press('Enter');
	await answers(page).last().getByText(words.nobody).waitFor();
	expect(await answers(page).last().getByRole('blockquote').textContent()).toContain('We have waited for twelve years');
});
