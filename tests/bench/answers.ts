import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { openLibrary } from '../../src/article/library/library.ts';
import { type Edition, editionIn } from '../../src/article/model/edition.ts';
import { createBot } from '../../src/bot/host/bot.ts';
import type { Invocation } from '../../src/bot/host/invocation.ts';
import { commands } from '../../src/commands.ts';
import { byLocale, DISCORD_LOCALES, LOCALES, type Locale } from '../../src/locales/locales.ts';
import { launchChromium } from '../browser/chromium.ts';
import { type MeasuredAnswer, measureAnswers, openPhone, type Sent } from '../browser/measure-answers.ts';
import { freshServices } from '../services.ts';
import { type HalfRemembered, leadsTo, rememberedLabels, rememberedSentences, WAY_NAMES } from './half-remembered.ts';
import { readingAnswers } from './reading-answers.ts';

/**
 * `npm run bench:answers` prints, for every article in data/: how often the first rows of `/quote` are what a member means who half remembers a
 * sentence, how long each reading answer is, and what it takes to make. docs/answers.md keeps the tables. An argument names another folder of
 * articles. `--missed` also prints what was typed where the first row is not what was meant, after the place of the row that is.
 */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { missed: { type: 'boolean' } } });
const folder = positionals[0] ?? fileURLToPath(new URL('../../data/articles/', import.meta.url));
const library = await openLibrary(folder);
const { end, ...services } = await freshServices(library);
const bot = createBot(commands, services);

const ROUNDS = 5;
const member: Invocation['user'] = { id: '5', name: 'Ana', roles: [], may: 0n };
const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

let asked = 0;
const invocation = (command: string, args: Invocation['args'], locale: Locale): Invocation => {
	asked += 1;
	return { id: String(asked), command, gesture: 'typed', args, user: member, locale };
};

/** The rows that `/quote` offers, as a member sees them. */
async function rowsOf(article: string, typed: string, locale: Locale): Promise<string[]> {
	const args = { article, claim: typed };
	const rows = await bot.suggest({ ...invocation('quote', args, locale), focused: 'claim' });
	return rows.map(({ value }) => value);
}

async function printRates(edition: Edition, locale: Locale): Promise<void> {
	const sets: Readonly<Record<string, (way: string) => HalfRemembered[]>> = {
		...(edition.article.language.startsWith(locale) && { 'a sentence': (way) => rememberedSentences(edition, way) }),
		'an editor’s words': (way) => rememberedLabels(edition, way),
	};
	let [all, first, early] = [0, 0, 0];
	const missed: string[] = [];
	for (const [what, made] of Object.entries(sets)) {
		for (const way of WAY_NAMES) {
			const queries = made(way);
			const places = await Promise.all(
				queries.map(async (query) => {
					const rows = await rowsOf(edition.article.id, query.typed, locale);
					return rows.findIndex((row) => leadsTo(edition, row, query));
				}),
			);
			const atFirst = places.filter((place) => place === 0).length;
			const inThree = places.filter((place) => place >= 0 && place < 3).length;
			[all, first, early] = [all + places.length, first + atFirst, early + inThree];
			missed.push(...queries.flatMap(({ typed }, n) => (places[n] === 0 ? [] : [`${places[n]}: ${typed}`])));
			const rates = `${percent(atFirst, places.length)} | ${percent(inThree, places.length)}`;
			console.log(`| ${what}, ${way} (${locale}) | ${queries.length} | ${rates} |`);
		}
	}
	console.log(`| **all (${locale})** | ${all} | **${percent(first, all)}** | **${percent(early, all)}** |`);
	if (values.missed) console.log(missed.join('\n'));
}

/** A member's locale in Discord, for each language. */
const DISCORD_LOCALE = byLocale((locale) => DISCORD_LOCALES[locale].at(-1) ?? locale);
/** As many answers are in the conversation at once, so that the page stays quick. */
const AT_ONCE = 40;

const most = (values: readonly number[]) => Math.max(0, ...values);
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function measureInTurns(browser: Browser, all: readonly Sent[]): Promise<MeasuredAnswer[]> {
	const measured: MeasuredAnswer[] = [];
	for (let from = 0; from < all.length; from += AT_ONCE) {
		const phone = await openPhone(browser, library);
		measured.push(...(await measureAnswers(phone, all.slice(from, from + AT_ONCE))));
		await phone.close();
	}
	return measured;
}

/** Prints how long the answers are that a channel gets, and how high on a phone. What a quotation takes is not counted. */
async function printLengths(browser: Browser, edition: Edition, locale: Locale): Promise<void> {
	for (const [kind, sent] of Object.entries(readingAnswers(edition, DISCORD_LOCALE[locale]))) {
		const answers = await measureInTurns(browser, sent);
		const words = answers.map((answer) => answer.words);
		const messages = answers.map((answer) => answer.messages);
		const heights = answers.map(({ pixels }) => pixels);
		const beside = answers.map(({ pixels, quotedPixels }) => pixels - quotedPixels);
		const columns = [
			sent.length,
			`${middle(words)} / ${most(words)}`,
			most(messages),
			`${middle(heights)} / ${most(heights)}`,
			most(beside),
		];
		console.log(`| ${kind} (${locale}) | ${columns.join(' | ')} |`);
	}
}

/** Prints what an answer takes of the processor, without Discord: medians of several rounds over all answers of a kind. */
async function printTimes(edition: Edition, locale: Locale): Promise<void> {
	for (const [kind, sent] of Object.entries(readingAnswers(edition, DISCORD_LOCALE[locale]))) {
		const rounds: number[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			const start = process.cpuUsage();
			for (const { command, args } of sent) await bot.invoke(invocation(command, args, locale));
			const { user, system } = process.cpuUsage(start);
			rounds.push((user + system) / 1000 / sent.length);
		}
		console.log(`| ${kind} (${locale}) | ${middle(rounds.slice(1)).toFixed(3)} |`);
	}
}

const browser = await launchChromium();
for (const { id } of library.list()) {
	const base = await library.get(id);
	if (!base) continue;
	console.log(`\n## ${base.article.title}\n`);
	console.log('| half remembered | queries | first row | in three |\n| --- | --- | --- | --- |');
	for (const locale of LOCALES) await printRates(editionIn(base, locale), locale);
	console.log(
		'\n| public answer | asked | words besides quotations, middle / most | messages | pixels, middle / most | without quotations, most |',
	);
	console.log('| --- | --- | --- | --- | --- | --- |');
	for (const locale of LOCALES) await printLengths(browser, editionIn(base, locale), locale);
	console.log('\n| answer | ms of the processor |\n| --- | --- |');
	for (const locale of LOCALES) await printTimes(editionIn(base, locale), locale);
}
await browser.close();
await end();
