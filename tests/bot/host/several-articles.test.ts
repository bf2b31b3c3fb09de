import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/article/model/edition.ts';
import type { BotAnswer } from '../../../src/bot/host/bot.ts';
import { createBot } from '../../../src/bot/host/bot.ts';
import type { Invocation } from '../../../src/bot/host/invocation.ts';
import { commands } from '../../../src/commands.ts';
import { harbour, libraryWith, shipped } from '../../article/articles.ts';
import { testServices } from '../../services.ts';
import { beginDebate, oxford } from '../../store/sample.ts';
import { ana, invocationOf, invocationOfPress, pressesOf, quotesOf, textOf } from '../harbour-bot.ts';

const again = makeEdition({ ...harbour.article, id: 'harbour-again', title: 'The harbour, again' });

/** A server with these articles and no settings. */
async function server(editions = [harbour, shipped]) {
	const library = libraryWith(editions);
	const services = await testServices(library);
	const bot = createBot(commands, services);
	const where = { guild: { id: oxford.guild }, channel: { id: '30', kind: 'text' } } as const;
	return {
		store: services.store,
		search: (text: string, more: Partial<Invocation> = {}, args: Invocation['args'] = {}) =>
			bot.invoke(invocationOf('search', { text, ...args }, { ...where, ...more })),
		ask: (command: string, args: Invocation['args'], more: Partial<Invocation> = {}) =>
			bot.invoke(invocationOf(command, args, { ...where, ...more })),
		press: (answer: BotAnswer, n: number, more: Partial<Invocation> = {}) => {
			const press = pressesOf(answer)[n];
			if (!press) throw new Error('There is no such button.');
			return bot.invoke({ ...invocationOfPress(press), ...where, ...more });
		},
		rows: (typed: string) => bot.suggest({ ...invocationOf('quote', { claim: typed }, where), focused: 'claim' }),
	};
}

const title = ({ article }: typeof harbour) => article.title.replaceAll(/[*_]/g, '');

test('a question is answered from the only article that has its words, and the answer names it', async () => {
	const { search } = await server();
	expect(textOf(await search('what does the article say about the fishing boats'))).toContain(
		`From “${title(harbour)}”:`,
	);
	expect(textOf(await search('designating the cartels as terrorists'))).toContain(`From “${title(shipped)}”:`);
	expect(textOf(await search('¿qué piensa López Obrador?', { locale: 'es' }))).toContain(`De «${title(shipped)}»:`);
});

test('words that no article has, that all have or that tell nothing decide nothing, so the member is asked', async () => {
	const { search } = await server();
	for (const text of ['pancakes with syrup', 'what is it about'])
		expect(pressesOf(await search(text)).map(({ args }) => args['article'])).toEqual(['harbour', 'us-mexico-cartels']);
});

test('at a tie the member is asked, the articles that have the words first, and the choice holds for that member in that place', async () => {
	const { search, press } = await server([shipped, harbour, again]);
	const asked = await search('the fishing boats in the harbour');
	expect(textOf(asked)).toContain('Several articles have these words. Which one do you mean?');
	expect(pressesOf(asked).map(({ args }) => args['article'])).toEqual([
		'harbour',
		'harbour-again',
		'us-mexico-cartels',
	]);
	expect((await press(asked, 1)).outcome.kind).toBe('answered');
	expect(textOf(await search('the quay wall'))).toContain('From “The harbour, again”:');
	const elsewhere = { channel: { id: '31', kind: 'text' } } as const;
	const somebody = { user: { ...ana, id: '99' } };
	for (const more of [elsewhere, somebody]) expect((await search('the quay wall', more)).outcome.kind).toBe('refused');
	expect(textOf(await search('designating the cartels'))).toContain(`From “${title(shipped)}”:`);
});

test('the words go before the channel’s article, and the thread’s debate before the words', async () => {
	const { search, store } = await server();
	await store.setChannelArticle(oxford.guild, '30', 'harbour');
	expect(textOf(await search('designating the cartels as terrorists'))).toContain(`From “${title(shipped)}”:`);
	const { thread = '' } = await beginDebate(store, { article: 'harbour' });
	const answer = await search('designating the cartels as terrorists', { channel: { id: thread, kind: 'thread' } });
	expect(textOf(answer)).not.toContain('From “');
	expect(textOf(answer)).toContain(`“${title(shipped)}” has these words.`);
	expect(pressesOf(answer).at(-1)).toEqual({
		command: 'search',
		args: { text: 'designating the cartels as terrorists', article: 'us-mexico-cartels' },
	});
});

test('an article that is the usual one here is not passed over for another while it has most of the words too', async () => {
	const { search, store } = await server();
	await store.changeSettings(oxford.guild, { article: 'harbour' });
	expect(textOf(await search('the fishing boats and the cartels in the harbour'))).not.toContain('From “');
});

test('a default article that lacks the words points to those that have them', async () => {
	const { search, store } = await server([shipped, harbour, again]);
	await store.changeSettings(oxford.guild, { article: 'us-mexico-cartels' });
	const answer = await search('the fishing boats in the harbour');
	expect(textOf(answer)).toContain('Other articles have these words.');
	const menu = pressesOf(answer).slice(-2);
	expect(menu.map(({ args }) => args['article'])).toEqual(['harbour', 'harbour-again']);
	expect(textOf(await search('designating the cartels'))).not.toContain('Other articles');
});

test('typed words of /quote are looked for in the article that has them, and an id of the usual article is never taken for words', async () => {
	const { ask, store } = await server();
	const near = await (await server()).ask('quote', { claim: 'Price the small boats out!' });
	expect(textOf(near)).toContain(`From “${title(harbour)}”:`);
	await store.changeSettings(oxford.guild, { article: 'harbour' });
	const quoted = await ask('quote', { claim: 'price-out' });
	expect(quotesOf(quoted)).toHaveLength(1);
	expect(textOf(quoted)).not.toContain('From “');
});

test('evidence on a message comes from the article that has the nearest, and names it', async () => {
	const { ask } = await server();
	const find = async (text: string) => textOf(await ask('Find evidence', {}, { target: { id: '9', text } }));
	expect(await find('they will just price out all the small fishing boats')).toMatch(
		new RegExp(`^From “${title(harbour).replace('?', '\\?')}”:\\n.*Saltmouth should sell`),
	);
	expect(await find('the US should just use military force against the cartels in Mexico')).toMatch(
		new RegExp(`^From “${title(shipped)}”:\\n.*The US should use military force`),
	);
	expect(await find('who is free on saturday')).toContain('No topic of th');
});

test('while several articles could be meant, rows name their article', async () => {
	const { rows, store } = await server();
	const [first] = await (await server()).rows('price the small boats out');
	expect(first).toMatchObject({ value: 'harbour/price-out' });
	expect(first?.name).toContain('Should Saltmouth');
	await store.changeSettings(oxford.guild, { article: 'us-mexico-cartels' });
	const [other] = await rows('Northway');
	expect(other?.value).toMatch(/^harbour\//);
});

test.each([
	['en', 'government', /doesn’t say what .+ and .+ think/],
	['es', 'gobierno', /no dice qué piensan .+ y .+\./],
] as const)('of several of whom the chosen article says nothing, one line says so (%s)', async (locale, typed, line) => {
	const { search } = await server();
	const text = textOf(await search(typed, { locale }, { article: shipped.article.id }));
	expect(text).toMatch(line);
	expect(text.match(/doesn’t say|no dice/g)).toHaveLength(1);
});
