import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Lectern as `npm start` runs it, and its page in a window: what a newcomer has before them. */
export type Opened = { readonly page: Page; readonly close: () => Promise<void> };

/** Starts Lectern in a process of its own, without an account, and opens its page. */
export async function openLectern(browser: Browser, window: BrowserContextOptions = {}): Promise<Opened> {
	const { DISCORD_TOKEN: _, ...env } = process.env;
	const lectern = spawn(process.execPath, ['src/main.ts'], { cwd: root, env: { ...env, PORT: '0' } });
	lectern.stderr.pipe(process.stderr);
	const url = await addressFrom(lectern.stdout);
	const context = await browser.newContext({ locale: 'en-US', ...window });
	const page = await context.newPage();
	await page.goto(url);
	await messageLine(page).waitFor();
	return {
		page,
		async close() {
			await context.close();
			lectern.kill('SIGTERM');
			await once(lectern, 'exit');
		},
	};
}

/** The line one types in, by its name in either language. */
export const messageLine = (page: Page) => page.getByRole('combobox', { name: /^(Message|Mensaje)$/ });

/** The first rows offered for what has been typed, once they are there. */
export const firstRow = (page: Page) => page.getByRole('listbox').getByRole('option').first();

/** Types a command and the words one remembers, by the keyboard alone, and sends the first row offered. */
export async function quoteByKeyboard(page: Page, remembered: string, row: string): Promise<void> {
	await messageLine(page).waitFor();
	await page.keyboard.type('/quote');
	await page.getByRole('option', { name: '/quote' }).waitFor();
	await page.keyboard.press('Tab');
	await page.keyboard.type(remembered);
	await firstRow(page).filter({ hasText: row }).waitFor();
	await page.keyboard.press('Enter');
	await page.getByRole('option', { name: '+ article' }).waitFor();
	await page.keyboard.press('Enter');
}

async function addressFrom(output: NodeJS.ReadableStream): Promise<string> {
	let printed = '';
	for await (const chunk of output) {
		printed += String(chunk);
		const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
		if (url) {
			output.resume();
			return url;
		}
	}
	throw new Error(`Lectern ended without an address: ${printed}`);
}
