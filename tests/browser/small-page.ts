import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { launchChromium } from './chromium.ts';
import { startSmallBot } from './small-bot.ts';

/** Opens pages in one browser that lives as long as the file's tests: each in a fresh window, on a fresh sandbox with the small bot. */
export function pageOpener() {
	let browser: Browser;
	beforeAll(async () => {
		browser = await launchChromium();
	});
	afterAll(() => browser?.close());
	return async (options: BrowserContextOptions & { readonly deadline?: number } = {}) => {
		const { deadline = 3000, ...window } = options;
		const sandbox = await createSandbox({ deadline });
		onTestFinished(() => sandbox.close());
		const bot = await startSmallBot(sandbox);
		onTestFinished(() => bot.destroy());
		const context = await browser.newContext({ locale: 'en-US', ...window });
		onTestFinished(() => context.close());
		const page = await context.newPage();
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		await page.goto(sandbox.url);
		await line(page).waitFor();
		return { page, sandbox, errors, context };
	};
}

/** The line one types in, by its name in either language. */
export const line = (page: Page) => page.getByRole('combobox', { name: /^(Message|Mensaje)$/ });

/** The conversation of the channel every page opens with. */
export const log = (page: Page) => page.getByRole('log', { name: 'general' });

/** The rows of the list that is open. */
export const options = (page: Page) => page.getByRole('listbox').getByRole('option');

/** Goes on as another member. */
export async function actAs(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: 'Act as' }).click();
	await page.getByRole('radio', { name }).check();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: `Act as, language and theme: ${name}` }).waitFor();
}

/** Types a command and sends it as soon as it has all it needs. */
export async function run(page: Page, command: string): Promise<void> {
	await line(page).fill(`/${command}`);
	await line(page).press('Enter');
	await line(page).press('Enter');
}
