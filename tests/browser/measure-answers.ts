import { fileURLToPath } from 'node:url';
import { MessageFlags } from 'discord.js';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import type { Library } from '../../src/article/library/library.ts';
import { openLibrary } from '../../src/article/library/library.ts';
import { createBot } from '../../src/bot/host/bot.ts';
import { commands } from '../../src/commands.ts';
import { createAnswerer } from '../../src/discord/doors/answerer.ts';
import { openGateway } from '../../src/discord/doors/gateway.ts';
import { freshServices } from '../services.ts';
import { createTestLog } from '../test-log.ts';

/** What a public answer may take besides its quotations, on a phone 390 pixels wide. */
export const ANSWER_LIMITS = { words: 120, messages: 1, pixels: 680 } as const;

/** A quotation higher than this may make its answer longer by the rest: ten lines. */
const USUAL_QUOTATION = 220;

/** What of a public answer is over the limits, in words. Empty if nothing is. */
export function overLimits({ isPrivate, words, messages, pixels, quotedPixels }: MeasuredAnswer): string[] {
	if (isPrivate) return [];
	const long = Math.max(0, quotedPixels - USUAL_QUOTATION);
	return [
		...(words > ANSWER_LIMITS.words ? [`${words} words`] : []),
		...(messages > ANSWER_LIMITS.messages ? [`${messages} messages`] : []),
		...(pixels > ANSWER_LIMITS.pixels + long ? [`${pixels} pixels`] : []),
	];
}

/** A command as a member sends it. `locale` is Discord's: "en-US" or "es-419". */
export type Sent = {
	readonly command: string;
	readonly args: Readonly<Record<string, string | boolean>>;
	readonly locale: string;
};

/** An answer as a reader sees it on a phone. */
export type MeasuredAnswer = {
	readonly sent: Sent;
	/** Only who asked sees it: a refusal, or that there is nothing. The limits are for what a channel gets. */
	readonly isPrivate: boolean;
	/** Words besides those of quotations. Buttons and menus count, what is drawn in pictures does not. */
	readonly words: number;
	readonly quotedWords: number;
	readonly messages: number;
	/** Its height in CSS pixels, with the name of the bot above it. */
	readonly pixels: number;
	readonly quotedPixels: number;
	/** What can be read, a line for each. */
	readonly text: string;
};

/** Lectern in a sandbox with the articles of a folder or library, and the sandbox's page on a phone. */
export type Phone = { readonly page: Page; readonly sandbox: Sandbox; readonly close: () => Promise<void> };

/** Opens a phone: a window of 390 × 844 pixels, in which no member types, so that only answers are in the conversation. */
export async function openPhone(
	browser: Browser,
	articles: Library | string,
	window: BrowserContextOptions = {},
): Promise<Phone> {
	const library =
		typeof articles === 'string' ? await openLibrary(fileURLToPath(new URL(articles, import.meta.url))) : articles;
	const sandbox = await createSandbox();
	const { token, url } = sandbox;
	const apiUrl = `${url}/api`;
	const { log } = createTestLog();
	const { end, databaseFile: _, engine: __, pass: ___, ...services } = await freshServices(library, { token, apiUrl });
	const answer = createAnswerer(createBot(commands, services), log);
	const door = await openGateway({ token, apiUrl, shards: 'auto', commands, answer, log });
	await door.settled;
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-US', ...window });
	const page = await context.newPage();
	await page.goto(url);
	await page.getByRole('log').waitFor();
	return {
		page,
		sandbox,
		async close() {
			await context.close();
			await door.stop();
			await end();
			await sandbox.close();
		},
	};
}

/** Sends commands one after the other for everybody to see, and measures their answers once they are there with their pictures. */
export async function measureAnswers({ page, sandbox }: Phone, sent: readonly Sent[]): Promise<MeasuredAnswer[]> {
	const firsts: string[] = [];
	const isPrivate: boolean[] = [];
	for (const { command, args, locale } of sent) {
		const { id, flags = 0 } = await sandbox.as('maya', { locale }).run('general', command, { ...args });
		firsts.push(id);
		isPrivate.push((flags & MessageFlags.Ephemeral) !== 0);
	}
	const all = sandbox
		.as('maya')
		.sees('general')
		.map(({ id }) => id);
	const groups = firsts.map((id, n) => {
		const next = firsts[n + 1];
		return all.slice(all.indexOf(id), next === undefined ? undefined : all.indexOf(next));
	});
	await page.locator(`#message-${all.at(-1)}`).waitFor();
	// The page loads pictures only when they come into view.
	await page.evaluate('for (const image of document.querySelectorAll("[role=log] img")) image.loading = "eager"');
	await page.waitForFunction('[...document.querySelectorAll("[role=log] img")].every(({ complete }) => complete)');
	const measured: MeasuredAnswer[] = [];
	for (const [n, one] of sent.entries())
		measured.push({ sent: one, isPrivate: isPrivate[n] ?? false, ...(await measureMessages(page, groups[n] ?? [])) });
	return measured;
}

type Measured = Omit<MeasuredAnswer, 'sent' | 'isPrivate'>;

async function measureMessages(page: Page, ids: readonly string[]): Promise<Measured> {
	const answers = page.locator(ids.map((id) => `#message-${id}`).join(', '));
	const heightOf = async (these: Locator) => {
		const heights = await these.evaluateAll((elements) => elements.map((one) => one.getBoundingClientRect().height));
		return Math.round(heights.reduce((sum, height) => sum + height, 0));
	};
	const quotes = answers.locator('blockquote');
	const text = (await answers.locator('.components').allInnerTexts()).join('\n');
	const quotedWords = wordsIn((await quotes.allInnerTexts()).join('\n'));
	return {
		words: wordsIn(text) - quotedWords,
		quotedWords,
		messages: await answers.count(),
		pixels: await heightOf(answers),
		quotedPixels: await heightOf(quotes),
		text,
	};
}

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
