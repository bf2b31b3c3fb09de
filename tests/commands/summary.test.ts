import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { harbourBot, harbourServices, invocationOf, pressesOf, textOf } from '../bot/harbour-bot.ts';

const summary = (args: Record<string, string>) => harbourBot.invoke(invocationOf('summary', args));

test('a section is found by its id, and by its number counted from 1', async () => {
	expect(await summary({ section: 'contract' })).toEqual(await summary({ section: '3' }));
});

test.each([
	'0',
	'5',
	'-1',
	'1e3',
	'٣',
	'99999999999999999999',
])('there is no section %s, and the answer lists the sections there are', async (n) => {
	const answer = await summary({ section: n });
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
	expect(textOf(answer)).toContain('a number from 1 to 4');
	expect(pressesOf(answer)).toHaveLength(4);
});

test('a summary is marked as not the article’s own words, with the paragraphs it covers', async () => {
	expect(textOf(await summary({ section: '1' }))).toContain(
		'Paragraphs 1 and 2 in short, not in the article’s own words.',
	);
	expect(textOf(await summary({ section: '2' }))).toContain('Paragraph 3 in short, not');
});

test('a section leads to each of its claims', async () => {
	const claims = pressesOf(await summary({ section: 'guild' })).filter(({ command }) => command === 'quote');
	expect(claims.map(({ args }) => args['claim'])).toEqual(['price-out', 'blockade']);
});

test('without a thesis the whole article is its parts, and a menu leads to each', async () => {
	const sections = (await harbourServices.library.get('harbour'))?.article.sections ?? [];
	const text = textOf(await summary({}));
	for (const section of sections) expect(text).toContain(section.title);
});

test('the README’s example of a command is this command’s file', async () => {
	const [readme, file] = await Promise.all(['README.md', 'commands/summary.ts'].map((path) => readFile(path, 'utf8')));
	expect(readme).toContain(`\`\`\`ts\n${file}\`\`\``);
});
