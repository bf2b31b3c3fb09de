import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '../../src/article/library.ts';
import { type Bot, createBot } from '../../src/bot/bot.ts';
import { commands } from '../../src/commands.ts';
import { asking, textOf } from '../bot/asking.ts';
import { freshFolder, testMeans } from '../means.ts';

const HARBOUR = await readFile(new URL('../fixtures/harbour.json', import.meta.url), 'utf8');

/** A bot with two articles; the file of `other` is edited badly while it runs. */
async function botWithSpoiltArticle(): Promise<{ bot: Bot; told: string[] }> {
	const { folder, remove } = await freshFolder();
	onTestFinished(remove);
	const other = HARBOUR.replace('"harbour"', '"other"').replace('Should Saltmouth', 'Must Saltmouth');
	await writeFile(join(folder, 'harbour.json'), HARBOUR);
	await writeFile(join(folder, 'other.json'), other);
	const told: string[] = [];
	const library = await openLibrary(folder, undefined, ({ message }) => told.push(message));
	await writeFile(join(folder, 'other.json'), other.replace('whether selling it', 'whether buying it'));
	return { bot: createBot(commands, await testMeans(library)), told };
}

test.each([
	['quote', { claim: 'mess', article: 'other' }],
	['quote', { claim: 'other/mess' }],
	['search', { text: 'the footnote', article: 'other' }],
	['positions', { article: 'other' }],
	['article show', { article: 'other' }],
])('/%s of an article whose file has gone bad: the member reads so privately, the operator what is wrong', async (command, args) => {
	const { bot, told } = await botWithSpoiltArticle();
	for (const _ of ['once', 'again']) {
		const answer = await bot.invoke(asking(command, args));
		expect(answer).toMatchObject({ kind: 'message', private: true, outcome: { kind: 'refused' } });
		expect(textOf(answer)).toMatch(/“Must Saltmouth Sell Its Harbour\?” cannot be used at the moment/);
	}
	expect(told).toEqual([expect.stringMatching(/other\.json:\d+:\d+ {2}.* is not in paragraph 1/)]);
});

test('rows and evidence come from the articles that can be used', async () => {
	const { bot } = await botWithSpoiltArticle();
	const rows = await bot.suggest({ ...asking('quote', { claim: 'footnote' }), focused: 'claim' });
	expect(rows.map(({ value }) => value)).toContain('harbour/mess');
	expect(rows.filter(({ value }) => value.startsWith('other/'))).toEqual([]);
	const message = { id: '9', text: 'A footnote is all that the contract says.' };
	const evidence = await bot.invoke(asking('Find evidence', {}, { target: message }));
	expect(textOf(evidence)).toContain('footnote');
});

test('a server whose article has gone bad can still name another one', async () => {
	const { bot } = await botWithSpoiltArticle();
	const guild = { id: '100' };
	await bot.store.changeSettings(guild.id, { article: 'other' });
	expect(textOf(await bot.invoke(asking('summary', {}, { guild })))).toContain('cannot be used');
	const rows = await bot.suggest({ ...asking('summary', { article: 'sell' }, { guild }), focused: 'article' });
	expect(rows.map(({ value }) => value)).toContain('harbour');
	expect(textOf(await bot.invoke(asking('summary', { article: 'harbour' }, { guild })))).not.toContain(
		'cannot be used',
	);
});
