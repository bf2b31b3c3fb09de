import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBot } from '../../src/bot/host/bot.ts';
import type { Invocation } from '../../src/bot/host/invocation.ts';
import { commands } from '../../src/commands.ts';
import { itemWithId } from '../article/articles.ts';
import {
	ana,
	harbourServices,
	invocationOf,
	invocationOfPress,
	pressesOf,
	quotesOf,
	textOf,
} from '../bot/harbour-bot.ts';
import { ownText, publishOwn, publishText } from '../server-library/own-article.ts';
import { testServices } from '../services.ts';
import { member } from '../store/sample.ts';
import { MANAGE_GUILD, MANAGE_THREADS } from './club.ts';

const ours = '100000000000000001';
const rivals = '100000000000000002';
const manager = { ...ana, may: MANAGE_GUILD | MANAGE_THREADS };

/** A bot that knows the harbour's article, in two servers and in direct messages. */
async function twoServers() {
	const services = await testServices(harbourServices.library);
	const bot = createBot(commands, services);
	const placeIn = (guild: string | undefined): Partial<Invocation> => ({
		user: manager,
		...(guild && { guild: { id: guild }, channel: { id: `3${guild.slice(1)}`, kind: 'text' } }),
	});
	return {
		bot,
		store: services.store,
		ask: (guild: string | undefined, command: string, args: Invocation['args'] = {}, more: Partial<Invocation> = {}) =>
			bot.invoke(invocationOf(command, args, { ...placeIn(guild), ...more })),
		rows: (guild: string | undefined, command: string, focused: string, typed: string) =>
			bot.suggest({ ...invocationOf(command, { [focused]: typed }, placeIn(guild)), focused }),
		press: (guild: string | undefined, press: ReturnType<typeof pressesOf>[number]) =>
			bot.invoke({ ...invocationOfPress(press), ...placeIn(guild) }),
		/** What has passed is seen at once only by what is told; another process sees it within half a second. */
		publish: (own: Parameters<typeof publishOwn>[1]) =>
			publishOwn(services.store, own).then(() => services.libraries.noteChange(own?.guild ?? '')),
	};
}

test('what a server publishes is in its autocomplete, search, lists and menus at once, and is named as its own', async () => {
	const { ask, rows, publish } = await twoServers();
	await publish({ guild: ours, town: 'Altenburg' });
	expect(await rows(ours, 'summary', 'article', 'tonight')).toEqual([
		{ name: expect.stringContaining('Tonight’s article'), value: 'tonight' },
	]);
	expect((await rows(ours, 'quote', 'claim', 'altenburg')).map(({ value }) => value)).toContainEqual(
		expect.stringMatching(/^tonight\//),
	);
	const quoted = await ask(ours, 'quote', { claim: 'last-tide', article: 'tonight' });
	expect(quotesOf(quoted).join()).toContain('the last tide we will get');
	expect(textOf(await ask(ours, 'search', { text: 'what does the article say about Altenburg' }))).toContain(
		'From “Tonight’s article”',
	);
	const list = textOf(await ask(ours, 'article list'));
	expect(list).toContain('**Tonight’s article**\nBy Mara Quill · The Altenburg Lantern · only in this server');
	expect(list).toContain('The Saltmouth Lantern');
	expect(list.match(/only in this server/g)).toHaveLength(1);
	expect(textOf(await ask(ours, 'article show', { article: 'tonight' }))).toContain(
		'Only this server has this article. This is its first version.',
	);
	expect(textOf(await ask(ours, 'article list', {}, { locale: 'es' }))).toContain('solo en este servidor');
	expect(textOf(await ask(ours, 'settings set', { article: 'tonight' }))).toContain('Tonight’s article');
	expect(textOf(await ask(ours, 'summary'))).toContain('Tonight’s article');
});

test('a button below an old quote says that the words were changed, once another revision has other words', async () => {
	const { ask, press, publish } = await twoServers();
	await publish({ guild: ours });
	const [old] = pressesOf(await ask(ours, 'quote', { claim: 'failing', article: 'tonight' }));
	if (!old) return expect.fail('There is no button.');
	expect(old.args).toMatchObject({ article: 'tonight', claim: expect.stringMatching(/^failing~/) });
	expect(quotesOf(await press(ours, old)).join()).toContain('harbour is failing');
	await publish({
		guild: ours,
		change: (draft) => {
			itemWithId(draft.claims, 'failing').quote = 'the harbour is failing';
		},
	});
	expect(textOf(await press(ours, old))).toMatch(/changed/);
});

/** Everything that a member can ask by which an article could be seen, for words of one town. */
const questions = (town: string): readonly (readonly [string, Invocation['args']])[] => [
	['article list', {}],
	['article show', { article: 'tonight' }],
	['summary', { article: 'tonight' }],
	['summary', {}],
	['positions', {}],
	['positions', { article: 'tonight', actor: 'quill' }],
	['quote', { claim: 'tonight/last-tide' }],
	['quote', { claim: 'last-tide', article: 'tonight' }],
	['quote', { claim: '@1.1', article: 'tonight' }],
	['quote', { claim: 'the harbour is failing' }],
	['search', { text: 'should the town sell its harbour' }],
	['search', { text: town.toLowerCase().slice(0, -1) }],
	['help', {}],
	['settings show', {}],
	['settings set', { article: 'tonight' }],
	['settings channel', { article: 'tonight' }],
	['doctor', {}],
	['debate open', { issue: 'sale', article: 'tonight' }],
	['debate export', {}],
	['debate status', {}],
	['privacy', {}],
];
const options = [
	['quote', 'claim'],
	['quote', 'article'],
	['summary', 'section'],
	['summary', 'article'],
	['positions', 'actor'],
	['positions', 'issue'],
	['debate open', 'issue'],
	['settings set', 'article'],
] as const;

/** All that a server, or direct messages, can be shown of this town. */
async function shownOf(
	town: string,
	{ ask, rows, press, bot }: Awaited<ReturnType<typeof twoServers>>,
	guild: string | undefined,
) {
	const shown: string[] = [];
	for (const [command, args] of questions(town)) {
		const answer = await ask(guild, command, args);
		shown.push(JSON.stringify(answer));
		for (const one of answer.kind === 'message' ? pressesOf(answer).slice(0, 4) : [])
			shown.push(JSON.stringify(await press(guild, one)));
	}
	for (const [command, option] of options)
		for (const typed of ['', 'harbour', town.slice(0, 5)])
			shown.push(JSON.stringify(await rows(guild, command, option, typed)));
	const target = {
		id: '900',
		text: 'They should sell the harbour, it is failing and the quay wall lost eleven metres',
	};
	const where = guild ? { guild: { id: guild } } : {};
	shown.push(JSON.stringify(await bot.invoke(invocationOf('Find evidence', {}, { ...where, target, user: manager }))));
	return shown;
}

test('two servers never see each other’s articles, nor does anybody in direct messages: not in names, rows, answers, menus, errors or debates', async () => {
	const servers = await twoServers();
	await servers.publish({ guild: ours, town: 'Altenburg' });
	await servers.publish({ guild: rivals, id: 'theirs', title: 'Of Bergheim', town: 'Bergheim' });
	await publishText(servers.store, ownText({ town: 'Altenburg' }).replace('whether selling it', 'whether buying it'), {
		guild: ours,
		id: 'faulty',
		title: 'Altenburg, faulty',
	});
	const has = async (guild: string | undefined, town: string) =>
		(await shownOf(town, servers, guild)).some((text) => text.includes(town));
	expect(await has(ours, 'Altenburg')).toBe(true);
	expect(await has(rivals, 'Bergheim')).toBe(true);
	expect(await has(rivals, 'Altenburg')).toBe(false);
	expect(await has(ours, 'Bergheim')).toBe(false);
	for (const town of ['Altenburg', 'Bergheim']) expect(await has(undefined, town)).toBe(false);
});

test('whatever two servers publish and remove under whichever ids, neither is shown a word of the other', async () => {
	const towns = { [ours]: 'Altenburg', [rivals]: 'Bergheim' };
	const act = fc.record({
		guild: fc.constantFrom(ours, rivals),
		what: fc.constantFrom('publish', 'publish', 'remove', 'restore'),
		id: fc.constantFrom('tonight', 'other', 'harbour'),
		version: fc.integer({ min: 1, max: 3 }),
	});
	const asked = fc.record({ guild: fc.constantFrom(ours, rivals), n: fc.nat({ max: 20 }), row: fc.nat({ max: 7 }) });
	await fc.assert(
		fc.asyncProperty(fc.array(fc.oneof(act, asked), { minLength: 4, maxLength: 14 }), async (steps) => {
			const servers = await twoServers();
			for (const step of steps) {
				const town = towns[step.guild] ?? '';
				const other = step.guild === ours ? 'Bergheim' : 'Altenburg';
				if ('what' in step) {
					const { guild, what, id } = step;
					if (what === 'publish') await servers.publish({ guild, id, title: `Of ${town}, ${step.version}`, town });
					else if (what === 'remove') await servers.store.removeArticle(guild, id, member(1));
					else await servers.store.restoreArticle(guild, id);
					continue;
				}
				const [command, args] = questions('harbour')[step.n] ?? ['help', {}];
				expect(JSON.stringify(await servers.ask(step.guild, command, args))).not.toContain(other);
				const [path, option] = options[step.row] ?? options[0];
				expect(JSON.stringify(await servers.rows(step.guild, path, option, 'harbour'))).not.toContain(other);
			}
		}),
		{ numRuns: 12 },
	);
});

test('an article that no longer passes the checks is refused by name, and moderators read why in /doctor', async () => {
	const { ask, store } = await twoServers();
	const text = ownText().replace('whether selling it', 'whether buying it');
	await publishText(store, text, { guild: ours });
	await publishOwn(store, { guild: ours, id: 'sound', title: 'A sound one' });
	expect(textOf(await ask(ours, 'summary', { article: 'tonight' }))).toBe(
		'“Tonight’s article” can’t be used right now: its text no longer passes my checks. Moderators can see why with `/doctor`.',
	);
	expect(textOf(await ask(ours, 'summary', { article: 'sound' }))).toContain('A sound one');
	const doctor = textOf(await ask(ours, 'doctor'));
	expect(doctor).toContain('The article “Tonight’s article” can’t be used');
	expect(doctor).toContain('not in paragraph 1');
	expect(textOf(await ask(rivals, 'doctor'))).not.toContain('Tonight');
});

test('while the store is silent, an article that was named and may be the server’s own is not said to be missing', async () => {
	const { ask, store, publish } = await twoServers();
	await publish({ guild: ours });
	await store.close();
	expect(textOf(await ask(ours, 'summary', { article: 'tonight' }))).toContain('I can’t look anything up right now');
	expect(textOf(await ask(ours, 'summary'))).toContain('Should Saltmouth Sell Its Harbour?');
});
