import { afterAll, describe, expect, test } from 'vitest';
import type { ArticleFile } from '../../src/article/file/article-file.ts';
import { createBot } from '../../src/bot/host/bot.ts';
import { commands } from '../../src/commands.ts';
import { libraryWith } from '../article/articles.ts';
import { editionOfFile, LEVELS, someClaims, textOnly, transcript, withHeadings } from '../article/levels.ts';
import { invocationOf, pressesOf, quotesOf, textOf } from '../bot/harbour-bot.ts';
import { freshServices } from '../services.ts';

/** Asks a bot that has this article alone. */
async function askAbout(file: ArticleFile) {
	const edition = editionOfFile(file);
	const { end, ...services } = await freshServices(libraryWith([edition]));
	afterAll(end);
	const bot = createBot(commands, services);
	const ask = (command: string, args: Record<string, string | boolean> = {}) => bot.invoke(invocationOf(command, args));
	return { ask, edition };
}

describe.each(LEVELS)('of %s', (_, file) => {
	test.each([
		['summary', {}],
		['summary', { section: '1' }],
		['positions', {}],
		['search', { text: 'lorries' }],
		['search', { text: 'what is this about' }],
		['search', { text: 'who wrote this' }],
		['search', { text: 'when was this published' }],
		['search', { text: 'who supports the mill' }],
		['quote', { claim: '@1.1' }],
		['quote', { claim: 'lorries' }],
		['article show', {}],
		['article list', {}],
	])('/%s %j has an answer whose quotations are slices of the text', async (command, args) => {
		const { ask, edition } = await askAbout(file);
		const answer = await ask(command, args);
		expect(textOf(answer)).not.toMatch(/undefined|null|\b0 /);
		expect(textOf(answer).trim()).not.toBe('');
		const texts = [edition.article.title, ...edition.article.paragraphs.map(({ text }) => text)];
		for (const words of quotesOf(answer))
			expect(
				texts.some((text) => text.includes(words)),
				words,
			).toBe(true);
	});

	test('everything an answer offers has an answer too', async () => {
		const { ask } = await askAbout(file);
		for (const command of ['summary', 'positions', 'article show'])
			for (const press of pressesOf(await ask(command)))
				expect(textOf(await ask(press.command, press.args as Record<string, string>)).trim()).not.toBe('');
	});
});

test('a text that nobody has summed up is shown by its opening words', async () => {
	const { ask } = await askAbout(textOnly);
	const answer = await ask('summary');
	expect(textOf(answer)).toContain('Nobody has summed up this article yet. It begins:');
	expect(quotesOf(answer)).toEqual([textOnly.blocks[0]]);
});

test('headings make sections, and a heading is no paragraph', async () => {
	const { ask, edition } = await askAbout(withHeadings);
	expect(edition.article.sections.map(({ title, paragraphs, parent }) => [title, paragraphs, parent])).toEqual([
		['The Old Mill Reopens', [1], undefined],
		['What is planned', [2, 3, 4], undefined],
		['Lorries', [5, 6], 'what-is-planned'],
		['What neighbours say', [7, 8], undefined],
	]);
	expect(textOf(await ask('summary', { section: 'lorries' }))).toContain('Paragraphs 5 and 6.');
});

test('a turn of a transcript says who speaks, and a stage direction that nobody has recorded it', async () => {
	const { ask } = await askAbout(transcript);
	expect(textOf(await ask('quote', { claim: '@2.2' }))).toContain('Speaker: **Ada Brandt**');
	expect(textOf(await ask('quote', { claim: '@3.1' }))).toContain('Nobody has recorded who says this.');
	expect(textOf(await ask('positions', { actor: 'Brandt' }))).toContain('No.\nparagraph 2 · Speaker: **Ada Brandt**');
});

test('of a text without notes no answer denies what stands in it', async () => {
	const { ask } = await askAbout(textOnly);
	expect(textOf(await ask('positions'))).toContain('Nobody has noted down who is for or against what');
	expect(textOf(await ask('positions', { actor: 'Brandt' }))).toContain('Nobody has noted down where “Brandt” stands.');
	expect(textOf(await ask('positions', { issue: 'jobs' }))).toContain('Nobody has noted down any topic');
});

test('a claim names all its holders, and those who report it in their order', async () => {
	const { ask } = await askAbout(someClaims);
	expect(textOf(await ask('quote', { claim: 'divided' }))).toContain('**Some neighbours and Other neighbours**');
	expect(textOf(await ask('quote', { claim: 'valley' }))).toContain(
		'**Ada Brandt**, as reported by Iris Fenn, who cites The parish council',
	);
});

test('a claim over the end of a paragraph shows both parts, and one with a gap marks it between two quotations', async () => {
	const { ask } = await askAbout(someClaims);
	const plan = await ask('quote', { claim: 'plan' });
	expect(quotesOf(plan)).toEqual([
		'The parish council has asked for a traffic plan.',
		'A plan was promised for last week.',
	]);
	expect(textOf(plan)).not.toContain('[…]');
	expect(textOf(plan)).toContain('from paragraphs 2 and 3 of');
	const gap = await ask('quote', { claim: 'gap' });
	expect(textOf(gap)).toContain('opens again in May\n[…]\nIt had not arrived');
	const context = await ask('quote', { claim: 'plan', context: true });
	expect(quotesOf(context)).toHaveLength(2);
	expect(textOf(context)).toContain('Paragraph 2, with the quotation in bold');
	expect(textOf(context)).toContain('Paragraph 3, with the quotation in bold');
});

test('a date is shown as exactly as it is known, in the reader’s words', async () => {
	const { ask } = await askAbout(someClaims);
	expect(textOf(await ask('article show'))).toContain('Published in April 2025');
	const year = await askAbout({ ...someClaims, source: { name: 'The Herald', published: '2025' } });
	expect(textOf(await year.ask('article show'))).toContain('Published in 2025');
});

test('a text without notes says nothing of the language of its notes', async () => {
	const edition = editionOfFile(textOnly);
	const { end, ...services } = await freshServices(libraryWith([edition]));
	afterAll(end);
	const inSpanish = createBot(commands, services).invoke(invocationOf('positions', {}, { locale: 'es' }));
	expect(textOf(await inSpanish)).not.toContain('Estas notas están en inglés');
});
