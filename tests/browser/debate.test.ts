import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { messageLine, openLectern } from './lectern.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchChromium();
});
afterAll(() => browser?.close());

/** Fills an option of the command that is being typed with the first row that has these words. */
async function fill(page: Page, option: string, words: string): Promise<void> {
	await page.getByRole('option', { name: `+ ${option}` }).click();
	await page.keyboard.type(words);
	await page.getByRole('option', { name: words }).first().click();
}

async function actAs(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: 'Act as' }).click();
	await page.getByRole('radio', { name }).check();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: `Act as, language and theme: ${name}` }).waitFor();
}

async function openThread(page: Page, motion: string): Promise<void> {
	const thread = page.getByRole('navigation').getByText(motion).first();
	await thread.click();
}

async function vote(page: Page, choice: string): Promise<void> {
	await page.getByRole('log').getByRole('button', { name: choice, exact: true }).last().click();
	await page.getByText('Only you can see this').last().waitFor();
}

async function send(page: Page, command: string): Promise<void> {
	await messageLine(page).fill(`/${command}`);
	await page.getByRole('option', { name: `/${command}` }).waitFor();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
}

/** Takes a step that is asked about: here each phase lasts seconds. */
async function confirm(page: Page, button: string): Promise<void> {
	await page.getByRole('log').getByRole('button', { name: button, exact: true }).last().click();
}

test('a moderator opens an Oxford debate, five members vote twice, and one side is seen to win', async () => {
	const { page, close } = await openLectern(browser, { viewport: { width: 1200, height: 900 } });
	onTestFinished(close);
	await messageLine(page).fill('/debate open');
	await page.getByRole('option', { name: '/debate open' }).click();
	await fill(page, 'issue', 'Mexico inviting US security help');
	await fill(page, 'format', 'Oxford');
	await fill(page, 'channel', 'debates');
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Confirm' }).click();
	// On a busy machine Lectern may answer that the post is on its way; the thread comes either way.
	const motion = 'Mexico should invite US security help against the cartels';
	await page.getByRole('navigation').getByText(motion).first().waitFor();
	for (const [name, choice] of [
		['Ana', 'For'],
		['Ben', 'Against'],
		['Tomás', 'Undecided'],
		['Iris', 'For'],
		['Noor', 'Against'],
	] as const) {
		await actAs(page, name);
		await openThread(page, motion);
		await vote(page, choice);
	}
	await actAs(page, 'Maya');
	await openThread(page, motion);
	await send(page, 'debate next');
	await confirm(page, 'Move on');
	await page.getByText('The debate is now in: Discussion').waitFor();
	await send(page, 'debate next');
	await confirm(page, 'Move on');
	await page.getByText('The debate is now in: Last vote').waitFor();
	for (const name of ['Ana', 'Ben', 'Tomás', 'Iris', 'Noor'] as const) {
		await actAs(page, name);
		await openThread(page, motion);
		await vote(page, 'For');
	}
	await actAs(page, 'Maya');
	await openThread(page, motion);
	await send(page, 'debate close');
	await confirm(page, 'Close the debate');
	const picture = page.getByRole('log').getByRole('img').last();
	await picture.waitFor();
	await page.getByRole('log').getByText('For wins: it gained the most').first().waitFor();
	expect(await picture.getAttribute('alt')).toContain('For');
	await expect.poll(() => picture.evaluate((image) => Reflect.get(image, 'naturalWidth'))).toBe(1200);

	await page.getByText('This thread is locked, but').waitFor();
	await send(page, 'debate export');
	await page.getByRole('log').getByRole('link', { name: 'debate-1.csv' }).waitFor();
	await send(page, 'debate status');
	await page.getByRole('log').getByText('First vote: 5 votes').last().waitFor();
	await page.getByRole('log').getByRole('button', { name: 'Against', exact: true }).last().click();
	await page.getByRole('log').getByText('This debate is closed.').waitFor();
});
