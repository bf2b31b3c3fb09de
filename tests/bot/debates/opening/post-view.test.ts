import { expect, test } from 'vitest';
import { makeEdition } from '../../../../src/article/model/edition.ts';
import { openingQuotes, postReply } from '../../../../src/bot/debates/opening/post-view.ts';
import { createBot } from '../../../../src/bot/host/bot.ts';
import { sayIn } from '../../../../src/bot/reply/say.ts';
import { commands } from '../../../../src/commands.ts';
import { writeReply } from '../../../../src/discord/write/write-reply.ts';
import { libraryWith } from '../../../article/articles.ts';
import { testServices } from '../../../services.ts';
import { oxford } from '../../../store/sample.ts';
import { harbourServices, invocationOf, quotesOf, replyOf, textOf } from '../../harbour-bot.ts';

const harbour = await harbourServices.library.get('harbour');
if (!harbour) throw new Error('There is no harbour.');

/** The harbour's article with quotations of this length. */
function withQuotes(length: number) {
	const { article } = harbour ?? { article: undefined };
	if (!article) throw new Error('There is no harbour.');
	const quote = 'The tide will *not* wait. '.repeat(60).slice(0, length);
	const claims = article.claims.map((claim) => ({ ...claim, quote, passages: [{ paragraph: 1, quote }] }));
	const paragraphs = article.paragraphs.map((paragraph, n) => (n === 0 ? { ...paragraph, text: quote } : paragraph));
	return makeEdition({ ...article, paragraphs, claims });
}

const format = harbourServices.formats.get('oxford');
const post = (length: number) => {
	if (!format) throw new Error('There is no such format.');
	const debate = { ...oxford, id: 1, phase: 0, deadline: undefined };
	const parts = { debate, format, edition: withQuotes(length), say: sayIn('en') };
	return postReply(parts, openingQuotes(parts));
};
const quotes = (length: number) => post(length).blocks.filter(({ kind }) => kind === 'quote').length;

test('Q1, Q2: the longer the quotations, the fewer on each side, and the post is one message with its ballot at any length', () => {
	expect([200, 400, 900, 1_500].map(quotes)).toEqual([4, 4, 2, 0]);
	for (const length of [200, 500, 800, 1_000, 1_200, 1_500])
		expect(writeReply(post(length), false), `${length}`).toHaveLength(1);
});

test('the post names the phase a debate begins with, and still says nothing false when later phases begin', () => {
	const texts = post(200).blocks.flatMap((block) => (block.kind === 'text' ? [block.text.markdown] : []));
	expect(texts.find((text) => text.includes('First vote'))).toMatch(/^\*\*Begins with: First vote\*\*/);
});

test('Q15: who stands where says of each actor how the stance is known', () => {
	const texts = post(200).blocks.flatMap((block) => (block.kind === 'text' ? [block.text.markdown] : []));
	const lines =
		texts
			.find((text) => text.includes('Who stands where'))
			?.split('\n')
			.slice(1) ?? [];
	expect(lines.length).toBeGreaterThan(0);
	for (const line of lines)
		expect(line).toMatch(
			/^- \*\*[^:]+:\*\* .+ \((by their own words|as reported|the article says|the article expects|only imagined)\)/,
		);
});

test('Q4: quotations too long for one post are left out on both sides, and both say so', () => {
	const texts = post(1_500).blocks.flatMap((block) => (block.kind === 'note' ? [block.text.markdown] : []));
	expect(texts.filter((text) => text.includes('too long for one post'))).toHaveLength(2);
});

test('Q4: a post without quotations does not speak of any, but says which article is at hand', () => {
	const source = (length: number) => JSON.stringify(post(length).blocks).match(/Quotes are|The article here is/)?.[0];
	expect([source(200), source(1_500)]).toEqual(['Quotes are', 'The article here is']);
});

test('O6: Edit replaces the whole of a preview, which is one message however long its quotations are', async () => {
	const services = await testServices(libraryWith([withQuotes(1_500)]));
	const everything = new Set(['ViewChannel', 'SendMessages', 'SendMessagesInThreads'] as const);
	const place = {
		id: '2',
		name: 'd',
		kind: 'forum',
		guild: oxford.guild,
		tags: [],
		requiresTag: false,
		archived: false,
		locked: false,
	} as const;
	const may = new Set([...everything, 'ReadMessageHistory', 'AttachFiles', 'PinMessages', 'ManageThreads'] as const);
	const hands = { ...services.hands, placeOf: async () => ({ ...place, may }) };
	const bot = createBot(commands, { ...services, hands });
	const where = { guild: { id: oxford.guild }, channel: { id: oxford.channel, kind: 'text' } } as const;
	const user = { id: '7', name: 'Maya', roles: [], may: 1n << 34n };
	const more = { ...where, user, id: '4711' } as const;
	const opened = await bot.invoke(invocationOf('debate open', { issue: 'sale', format: 'oxford' }, more));
	const motion = 'Should the town, *of all things*, sell [the harbour] and never buy it back? '.repeat(4).slice(0, 300);
	const typed = { draft: '4711', typed: true, motion, first_vote: '1d', discussion: '2d', last_vote: '1d' };
	const edited = await bot.invoke(invocationOf('debate edit', typed, { ...more, gesture: 'pressed' }));
	for (const preview of [opened, edited]) {
		expect(textOf(preview)).toContain('Preview');
		expect(quotesOf(preview)).toEqual([]);
		expect(writeReply(replyOf(preview), true)).toHaveLength(1);
	}
	expect(replyOf(edited).replaces).toBe(true);
});
