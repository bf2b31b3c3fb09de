import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBot } from '../../../src/bot/host/bot.ts';
import { defineCommand } from '../../../src/bot/host/command.ts';
import { commands } from '../../../src/commands.ts';
import { noArticles, testServices, withLibrary } from '../../services.ts';
import {
	harbourBot,
	harbourServices,
	invocationOf,
	invocationOfPress,
	pressesOf,
	quotesOf,
	textOf,
} from '../harbour-bot.ts';

test('a typed command answers everyone, a press only the member who pressed, and `hide` decides otherwise', async () => {
	const summary = (more: object, args = {}) => harbourBot.invoke({ ...invocationOf('summary', args), ...more });
	expect(await summary({})).toMatchObject({ private: false });
	expect(await summary({ gesture: 'pressed' })).toMatchObject({ private: true });
	expect(await summary({}, { hide: true })).toMatchObject({ private: true });
	expect(await summary({ gesture: 'pressed' }, { hide: '0' })).toMatchObject({ private: false });
});

test('a command that throws answers privately, with the reference that is on the log line', async () => {
	const failing = defineCommand({
		name: 'fail',
		options: {},
		run: () => {
			throw new Error('a secret');
		},
	});
	const answer = await createBot([failing], withLibrary(harbourServices, noArticles)).invoke(
		invocationOf('fail', {}, { id: '4711' }),
	);
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'failed', reference: '4711' } });
	expect(textOf(answer)).toContain('4711');
	expect(textOf(answer)).not.toContain('secret');
});

test.each([
	['privacy', {}, 'I can’t look anything up right now. Please try again in a minute'],
	['settings show', {}, 'I can’t look anything up right now. Please try again in a minute'],
	['debate status', {}, 'I can’t look anything up right now. Please try again in a minute'],
	['doctor', {}, 'I can’t look anything up right now. Please try again in a minute'],
	['privacy', { step: 'delete' }, 'so nothing was recorded. Please try again in a minute'],
	['settings set', { minimum: '7' }, 'so nothing was recorded. Please try again in a minute'],
])('`%s` with %j says whether something may have been lost when the store cannot be reached', async (command, args, words) => {
	const services = await testServices(noArticles);
	await services.store.close();
	const manager = { ...invocationOf(command).user, may: 1n << 5n };
	const place = { guild: { id: '100' }, channel: { id: '70', kind: 'text' }, user: manager } as const;
	const answer = await createBot(commands, services).invoke(invocationOf(command, args, place));
	expect(textOf(answer)).toContain(words);
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'failed' } });
});

test.each([
	'@everyone',
	'1> <@2',
	'\uD83D',
	'12 ',
	'1e3',
])('a member given as %j, which is no id, is refused, because Discord would refuse the whole answer', async (to) => {
	const answer = await harbourBot.invoke(invocationOf('quote', { claim: 'mess', to }));
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
	expect(textOf(answer)).toContain('Please fill in “to”');
	const addressed = await harbourBot.invoke(invocationOf('quote', { claim: 'mess', to: '123456789012345678' }));
	expect(addressed).toMatchObject({ private: false, outcome: { kind: 'answered' } });
});

test('a button of a command that no longer exists says so', async () => {
	const answer = await harbourBot.invoke(invocationOf('gone', {}, { gesture: 'pressed' }));
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
	expect(textOf(answer)).toContain('another version');
});

test('without any article every command still answers', async () => {
	const bot = createBot(commands, withLibrary(harbourServices, noArticles));
	for (const command of ['quote', 'summary', 'positions', 'search', 'article show', 'article list'])
		expect(textOf(await bot.invoke(invocationOf(command, { claim: 'x', text: 'x' })))).toMatch(
			/^There is no article here yet/,
		);
});

test('an unknown article is named in the answer, with a menu of the articles there are', async () => {
	const answer = await harbourBot.invoke(invocationOf('summary', { article: '@everyone' }));
	expect(textOf(answer)).toContain('“\\@everyone”');
	const [first] = pressesOf(answer);
	expect(first).toEqual({ command: 'summary', args: { hide: false, article: 'harbour' } });
	expect(await harbourBot.invoke(invocationOf('summary', { article: 'harbour' }))).toMatchObject({
		outcome: { kind: 'answered' },
	});
});

test('every button and menu choice that can be reached answers, and quotes only slices of the text', async () => {
	const text = (await harbourServices.library.get('harbour'))?.article.paragraphs.map((p) => p.text) ?? [];
	const waiting = [{ command: 'article list', args: {} as Record<string, string | number | boolean> }];
	const seen = new Set<string>();
	for (let press = waiting.pop(); press; press = waiting.pop()) {
		if (seen.has(JSON.stringify(press))) continue;
		seen.add(JSON.stringify(press));
		const answer = await harbourBot.invoke(invocationOfPress(press));
		expect(answer.outcome, JSON.stringify(press)).toEqual({ kind: 'answered' });
		for (const words of quotesOf(answer)) expect(text.some((paragraph) => paragraph.includes(words))).toBe(true);
		waiting.push(...pressesOf(answer));
	}
	expect(seen.size).toBeGreaterThan(40);
});

test('whatever is typed into any option, the answer is no failure and quotes only the text', async () => {
	const text = (await harbourServices.library.get('harbour'))?.article.paragraphs.map((p) => p.text).join('\n') ?? '';
	const paths = ['quote', 'summary', 'positions', 'search', 'article list', 'article show', 'help'];
	const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 4000 }));
	const options = ['claim', 'section', 'actor', 'issue', 'text', 'article', 'page'] as const;
	const args = fc.dictionary(fc.constantFrom(...options), typed, { noNullPrototype: true });
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...paths), args, async (path, given) => {
			const answer = await harbourBot.invoke(invocationOf(path, given));
			expect(answer.outcome.kind).not.toBe('failed');
			for (const words of quotesOf(answer)) expect(text).toContain(words);
		}),
		{ numRuns: 300 },
	);
});
