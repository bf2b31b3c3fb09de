import { expect, test, vi } from 'vitest';
import type { Library } from '../../../src/article/library/library.ts';
import { makeEdition } from '../../../src/article/model/edition.ts';
import { createBot } from '../../../src/bot/host/bot.ts';
import type { Invocation } from '../../../src/bot/host/invocation.ts';
import { commands } from '../../../src/commands.ts';
import { harbour, libraryWith } from '../../article/articles.ts';
import { testServices } from '../../services.ts';
import { beginDebate, oxford } from '../../store/sample.ts';
import { harbourServices, invocationOf, pressesOf, textOf } from '../harbour-bot.ts';

/** The harbour's article under four ids, each with a title of its own. */
const editions = ['debated', 'channels', 'servers', 'another'].map((id) => {
	return makeEdition({ ...harbour.file, id, title: `The ${id} one` });
});
const library = libraryWith(editions);

const parent = oxford.channel;

/** A server with an article of its own, one for a channel, and a debate about a third in a thread of that channel. */
async function server() {
	const services = await testServices(library);
	const bot = createBot(commands, services);
	const { store } = services;
	const { thread = '' } = await beginDebate(store, { article: 'debated' });
	const set = async () => {
		await store.changeSettings(oxford.guild, { article: 'servers' });
		await store.setChannelArticle(oxford.guild, parent, 'channels');
	};
	const titleIn = async (channel: NonNullable<Invocation['channel']>, args: Invocation['args'] = {}) => {
		const answer = await bot.invoke(invocationOf('article show', args, { guild: { id: oxford.guild }, channel }));
		const title = /The (\w+) one/.exec(textOf(answer))?.[1];
		return answer.outcome.kind === 'answered' ? title : pressesOf(answer).map((press) => press.args['article']);
	};
	return { store, set, thread, titleIn };
}

test('L7: of several articles the one that was named is in use, else the thread’s debate’s, else the channel’s, else the server’s', async () => {
	const { set, thread, titleIn } = await server();
	await set();
	expect(await titleIn({ id: thread, kind: 'thread', parent })).toBe('debated');
	expect(await titleIn({ id: 'another thread', kind: 'thread', parent })).toBe('channels');
	expect(await titleIn({ id: parent, kind: 'text' })).toBe('channels');
	expect(await titleIn({ id: 'another channel', kind: 'text' })).toBe('servers');
	expect(await titleIn({ id: thread, kind: 'thread', parent }, { article: 'another' })).toBe('another');
});

test('L7: a thread’s own setting takes precedence over its channel’s', async () => {
	const { store, set, titleIn } = await server();
	await set();
	await store.setChannelArticle(oxford.guild, 'own', 'another');
	expect(await titleIn({ id: 'own', kind: 'thread', parent })).toBe('another');
});

test('without settings the member is asked which article is meant, except in a debate’s thread', async () => {
	const { thread, titleIn } = await server();
	expect(await titleIn({ id: parent, kind: 'text' })).toEqual(['debated', 'channels', 'servers', 'another']);
	expect(await titleIn({ id: thread, kind: 'thread', parent })).toBe('debated');
});

test('a setting is ignored if its article was removed', async () => {
	const { store, titleIn } = await server();
	await store.changeSettings(oxford.guild, { article: 'removed' });
	expect(await titleIn({ id: parent, kind: 'text' })).toHaveLength(4);
});

test('L9: with a single article the settings are not read, and in direct messages the store is not asked at all', async () => {
	const guild = { guild: { id: oxford.guild }, channel: { id: parent, kind: 'text' } } as const;
	const storeCalls = async (articles: Library, where: Partial<Invocation>) => {
		const services = await testServices(articles);
		const calls = [vi.spyOn(services.store, 'settingsOf'), vi.spyOn(services.store, 'debateIn')];
		await createBot(commands, services).invoke(invocationOf('article show', {}, where));
		return calls.map(({ mock }) => mock.calls.length);
	};
	expect(await storeCalls(harbourServices.library, guild)).toEqual([0, 0]);
	expect(await storeCalls(library, {})).toEqual([0, 0]);
	expect(await storeCalls(library, guild)).toEqual([1, 0]);
});
