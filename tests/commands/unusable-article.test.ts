import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '../../src/article/library/library.ts';
import { taskFor } from '../../src/bot/debates/announcing/tasks.ts';
import { openingOf } from '../../src/bot/debates/opening/opening.ts';
import { type Bot, createBot } from '../../src/bot/host/bot.ts';
import type { Invocation } from '../../src/bot/host/invocation.ts';
import { commands } from '../../src/commands.ts';
import { invocationOf, textOf } from '../bot/harbour-bot.ts';
import { freshFolder, type TestServices, testServices } from '../services.ts';
import { beginDebate, oxford } from '../store/sample.ts';
import { maya } from './club.ts';

const HARBOUR = await readFile(new URL('../fixtures/harbour.json', import.meta.url), 'utf8');

/** A bot with two articles. The file of `other` becomes faulty while the bot runs. */
async function botWithSpoiltArticle(): Promise<{ bot: Bot; services: TestServices; logged: string[] }> {
	const { folder, remove } = await freshFolder();
	onTestFinished(remove);
	const other = HARBOUR.replace('"harbour"', '"other"').replace('Should Saltmouth', 'Must Saltmouth');
	await writeFile(join(folder, 'harbour.json'), HARBOUR);
	await writeFile(join(folder, 'other.json'), other);
	const logged: string[] = [];
	const library = await openLibrary(folder, undefined, ({ message }) => logged.push(message));
	await writeFile(join(folder, 'other.json'), other.replace('whether selling it', 'whether buying it'));
	const services = await testServices(library);
	return { bot: createBot(commands, services), services, logged };
}

test.each([
	['quote', { claim: 'mess', article: 'other' }],
	['quote', { claim: 'other/mess' }],
	['search', { text: 'the footnote', article: 'other' }],
	['positions', { article: 'other' }],
	['article show', { article: 'other' }],
])('when an article’s file became faulty, /%s says so privately, and the log says what is wrong', async (command, args) => {
	const { bot, logged } = await botWithSpoiltArticle();
	for (const _ of ['once', 'again']) {
		const answer = await bot.invoke(invocationOf(command, args));
		expect(answer).toMatchObject({ kind: 'message', private: true, outcome: { kind: 'refused' } });
		expect(textOf(answer)).toMatch(/“Must Saltmouth Sell Its Harbour\?” can’t be used right now/);
	}
	expect(logged).toEqual([expect.stringMatching(/other\.json:\d+:\d+ {2}.*, not in paragraph 1/)]);
});

test('autocomplete and evidence come from the articles that can be used', async () => {
	const { bot } = await botWithSpoiltArticle();
	const rows = await bot.suggest({ ...invocationOf('quote', { claim: 'footnote' }), focused: 'claim' });
	expect(rows.map(({ value }) => value)).toContain('harbour/mess');
	expect(rows.filter(({ value }) => value.startsWith('other/'))).toEqual([]);
	const message = { id: '9', text: 'A footnote is all that the contract says.' };
	const evidence = await bot.invoke(invocationOf('Find evidence', {}, { target: message }));
	expect(textOf(evidence)).toContain('footnote');
});

test('a server whose article became faulty can still name another one', async () => {
	const { bot, services } = await botWithSpoiltArticle();
	const guild = { id: '100' };
	await services.store.changeSettings(guild.id, { article: 'other' });
	expect(textOf(await bot.invoke(invocationOf('summary', {}, { guild })))).toContain('can’t be used');
	const rows = await bot.suggest({ ...invocationOf('summary', { article: 'sell' }, { guild }), focused: 'article' });
	expect(rows.map(({ value }) => value)).toContain('harbour');
	expect(textOf(await bot.invoke(invocationOf('summary', { article: 'harbour' }, { guild })))).not.toContain(
		'can’t be used',
	);
});

/** A bot with two articles. `other` was faulty when the bot started. */
async function botWithArticleLeftOut(): Promise<{ bot: Bot; services: TestServices }> {
	const { folder, remove } = await freshFolder();
	onTestFinished(remove);
	await writeFile(join(folder, 'harbour.json'), HARBOUR);
	await writeFile(join(folder, 'other.json'), HARBOUR);
	const services = await testServices(await openLibrary(folder));
	return { bot: createBot(commands, services), services };
}

test('an article left out at the start is never replaced by another one: members who ask for it read that it can’t be used', async () => {
	const { bot, services } = await botWithArticleLeftOut();
	const guild = { id: '100' };
	await services.store.changeSettings(guild.id, { article: 'other' });
	const debate = await beginDebate(services.store, { article: 'other' });
	const thread = {
		guild: { id: debate.guild },
		channel: { id: debate.thread ?? '', kind: 'thread', parent: debate.channel },
	} as const;
	for (const asked of [
		invocationOf('summary', {}, { guild }),
		invocationOf('summary', { article: 'other' }),
		invocationOf('summary', {}, thread),
	]) {
		const answer = await bot.invoke(asked);
		expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
		expect(textOf(answer)).toContain('“other” can’t be used right now');
	}
});

test('without settings, the only article that was not left out is in use', async () => {
	const { bot } = await botWithArticleLeftOut();
	expect(textOf(await bot.invoke(invocationOf('summary')))).toContain('Should Saltmouth Sell');
	expect(textOf(await bot.invoke(invocationOf('article list')))).not.toContain('other');
});

/** An Oxford debate about the article that became faulty, in its own thread. */
async function debateOnSpoiltArticle() {
	const { bot, services, logged } = await botWithSpoiltArticle();
	const debate = await beginDebate(services.store, { article: 'other', openedBy: maya.id });
	const there = {
		user: maya,
		guild: { id: debate.guild },
		channel: { id: debate.thread ?? '', kind: 'thread', parent: debate.channel },
	} as const;
	const ask = (command: string, args: Invocation['args'] = {}) => bot.invoke(invocationOf(command, args, there));
	return { services, logged, debate, ask };
}

test('L5: /debate open on an article that became faulty is refused, and there is no preview', async () => {
	const { bot } = await botWithSpoiltArticle();
	const guild = { guild: { id: '100' }, user: maya, channel: { id: '70', kind: 'text' } } as const;
	for (const args of [
		{ issue: 'sale', article: 'other' },
		{ motion: 'Towns should own harbours', article: 'other' },
	]) {
		const answer = await bot.invoke(invocationOf('debate open', args, guild));
		expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
		expect(textOf(answer)).toContain('can’t be used right now');
	}
});

test.each([
	'debate confirm',
	'debate edit',
	'debate preview',
])('L5: /%s of a draft whose article became faulty is refused in plain words, and the draft stays', async (command) => {
	const { bot, services } = await botWithSpoiltArticle();
	const debate = { ...oxford, article: 'other', openedBy: maya.id };
	await services.store.saveDraft({ id: '1', debate });
	const typed = { typed: true, motion: 'Keep it', first_vote: '', discussion: '', last_vote: '' };
	const press = { guild: { id: oxford.guild }, user: maya, gesture: 'pressed' } as const;
	const answer = await bot.invoke(invocationOf(command, { draft: '1', ...typed }, press));
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
	expect(textOf(answer)).toContain('can’t be used right now');
	expect((await services.store.draft('1'))?.debate).toEqual(debate);
	expect(await services.store.openDebates(oxford.guild)).toEqual([]);
});

test('L5: a draft whose article was removed is not posted without it', async () => {
	const { bot, services } = await botWithSpoiltArticle();
	await services.store.saveDraft({ id: '1', debate: { ...oxford, article: 'removed', openedBy: maya.id } });
	const press = { guild: { id: oxford.guild }, user: maya, gesture: 'pressed' } as const;
	const answer = await bot.invoke(invocationOf('debate confirm', { draft: '1' }, press));
	expect(textOf(answer)).toContain('The article of this preview isn’t here anymore');
	expect(await services.store.openDebates(oxford.guild)).toEqual([]);
});

test('L4: members can vote in a debate whose article became faulty, and it can be moved on, looked at, exported and closed', async () => {
	const { ask, services, debate, logged } = await debateOnSpoiltArticle();
	expect(textOf(await ask('vote', { debate: String(debate.id), choice: 'for' }))).toContain('you voted');
	await services.store.recordQuote({
		id: 'q',
		debate: debate.id,
		article: 'other',
		claim: 'mess',
		side: 'for',
		by: maya.id,
	});
	for (const command of ['debate status', 'debate export']) {
		const answer = await ask(command);
		expect(answer.outcome).toEqual({ kind: 'answered' });
		expect(textOf(answer)).toContain('The article of this debate can’t be used right now');
	}
	expect(textOf(await ask('debate next', { from: '0', debate: String(debate.id) }))).toContain(
		'The debate is now in: **Discussion**',
	);
	expect(textOf(await ask('debate close', { from: '1', debate: String(debate.id) }))).toContain(
		'Done. The debate is closed.',
	);
	const announcement = { nonce: 'n', kind: 'closed', debate: debate.id, phase: 'closed', attempt: 1 } as const;
	const task = await taskFor(announcement, services);
	if (task?.kind !== 'post') throw new Error('There is nothing to post.');
	const reply = {
		kind: 'message',
		reply: task.posting.reply,
		private: false,
		outcome: { kind: 'answered' },
	} as const;
	expect(textOf(reply)).toContain('No winner: 0 voted twice');
	expect(textOf(reply)).toContain('1 quote by 1 member.\nThe article of this debate can’t be used');
	expect(textOf(reply)).not.toContain('These are short titles');
	expect(logged).toHaveLength(1);
});

test('L6: the post of a debate whose article became faulty waits until it can have its quotations', async () => {
	const { services, debate } = await debateOnSpoiltArticle();
	const opening = { nonce: 'n', kind: 'opened', debate: debate.id, phase: 0, attempt: 1 } as const;
	expect(await taskFor(opening, services)).toEqual({ kind: 'wait', why: 'its article cannot be used' });
});

test('L4: a debate whose article was removed says so in its post', async () => {
	const { services } = await botWithSpoiltArticle();
	const debate = await beginDebate(services.store, { article: 'removed' });
	const { reply } = await openingOf(debate, 'n', services);
	const answer = { kind: 'message', reply, private: false, outcome: { kind: 'answered' } } as const;
	expect(textOf(answer)).toContain('The article of this debate can’t be used right now');
});
