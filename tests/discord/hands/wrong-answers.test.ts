import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hands } from '../../../src/bot/host/hands.ts';
import type { RestClient } from '../../../src/discord/hands/bot-rest.ts';
import { createHands, restForHands } from '../../../src/discord/hands/hands.ts';
import { guildIn, openingIn, replyWith, startHandsStage } from './hands-stage.ts';

/** A REST client whose answers are spoilt on their way; Discord itself did what was asked. */
function withSpoiltAnswers(rest: RestClient, spoil: (answer: unknown, route: string) => unknown): RestClient {
	return {
		get: async (route, options) => spoil(await rest.get(route, options), route),
		post: async (route, options) => spoil(await rest.post(route, options), route),
		patch: async (route, options) => spoil(await rest.patch(route, options), route),
		put: async (route, options) => spoil(await rest.put(route, options), route),
		delete: async (route, options) => spoil(await rest.delete(route, options), route),
	};
}

/** Hands whose answers are spoilt from the second request on: the first asks for the bot's own id. */
async function startSpoiltStage(spoil: (answer: unknown, route: string) => unknown) {
	const { sandbox, hands, id } = await startHandsStage();
	const opened = await hands.open(openingIn(id('general')));
	const thread = 'thread' in opened ? opened.thread : '';
	const broken = createHands(withSpoiltAnswers(restForHands(sandbox.token, `${sandbox.url}/api`), spoil));
	return { sandbox, broken, guild: guildIn(sandbox), general: id('general'), forum: id('debates'), thread };
}

type Stage = Awaited<ReturnType<typeof startSpoiltStage>>;

/** Everything the hands can do, by name. */
const verbs: Readonly<Record<string, (hands: Hands, stage: Stage) => Promise<unknown>>> = {
	placeOf: (hands, { forum }) => hands.placeOf(forum),
	'placeOf a thread': (hands, { thread }) => hands.placeOf(thread, 'now'),
	unlistedThreads: (hands, { guild, thread, general }) => hands.unlistedThreads(guild, [{ thread, channel: general }]),
	'open in a forum': (hands, { forum }) => hands.open(openingIn(forum, { nonce: 'lectern-2-0' })),
	'open in a channel': (hands, { general }) => hands.open(openingIn(general, { nonce: 'lectern-3-0' })),
	'open again': (hands, { general }) => hands.open(openingIn(general, { tried: true })),
	findOpenedThread: (hands, { general }) => hands.findOpenedThread(openingIn(general)),
	post: (hands, { thread }) => hands.post({ thread, reply: replyWith('Hello'), nonce: 'lectern-4-1' }),
	'post again, lock and archive': (hands, { thread }) =>
		hands.post({ thread, reply: replyWith('Bye'), nonce: 'lectern-5-1', tried: true, afterwards: 'lock and archive' }),
	servers: (hands) => hands.servers(),
	keepAwake: (hands, { thread }) => hands.keepAwake({ thread, touchedAt: 0, now: Date.now() + 6 * 86_400_000 }),
};

const wrong: Readonly<Record<string, unknown>> = {
	'an empty object': {},
	'an empty text': '',
	'a web page': '<html><body>Log in to the network</body></html>',
	null: null,
	'an id that is none': { id: 'latest' },
	'a list of nothing': [null],
	'a list of threads that is none': { id: '1100000000000000001', threads: 'none' },
};

test.each(
	Object.entries(wrong),
)('an answer that is %s causes a fault that may pass, and never an error', async (_, body) => {
	const on = await startSpoiltStage(() => body);
	for (const [name, act] of Object.entries(verbs))
		expect(await act(on.broken, on), name).toMatchObject({ kind: 'later', why: 'the answer is not one of Discord’s' });
});

test('a channel that does not say which server it is in causes a fault, because its threads cannot be searched for', async () => {
	const on = await startSpoiltStage((answer) =>
		JSON.parse(JSON.stringify(answer).replaceAll(/"guild_id":"\d+",?/g, '')),
	);
	expect(await on.broken.findOpenedThread(openingIn(on.forum))).toMatchObject({ kind: 'later' });
});

test('permissions that are not a number cause a fault, and do not count as missing', async () => {
	const on = await startSpoiltStage((answer) =>
		JSON.parse(JSON.stringify(answer).replaceAll(/"permissions":"\d+"/g, '"permissions":"all"')),
	);
	expect(await on.broken.placeOf(on.forum)).toMatchObject({ kind: 'later' });
});

/** Replaces one value anywhere inside an answer, chosen by `at`, by another. */
function damage(answer: unknown, at: number, value: unknown): unknown {
	let n = 0;
	const walk = (json: unknown): unknown => {
		if (n++ === at) return value;
		if (Array.isArray(json)) return json.map(walk);
		if (typeof json !== 'object' || json === null) return json;
		return Object.fromEntries(Object.entries(json).map(([key, inner]) => [key, walk(inner)]));
	};
	return walk(answer);
}

test('whatever single value of an answer is damaged, the hands give a result or a fault', async () => {
	const plan = { at: 0, value: undefined as unknown, every: 1 };
	let request = 0;
	const on = await startSpoiltStage((answer) =>
		request++ % plan.every === 0 ? damage(answer, plan.at, plan.value) : answer,
	);
	const values = fc.constantFrom(undefined, null, '', 'x', -1, 1.5, true, [], {}, [null], '99999999999999999999999');
	const reading = [
		'placeOf',
		'placeOf a thread',
		'unlistedThreads',
		'findOpenedThread',
		'servers',
		'keepAwake',
	] as const;
	await fc.assert(
		fc.asyncProperty(
			fc.nat(60),
			values,
			fc.integer({ min: 1, max: 3 }),
			fc.constantFrom(...reading),
			async (at, value, every, name) => {
				Object.assign(plan, { at, value, every });
				const result = await verbs[name]?.(withoutMemory(on), on);
				expect(result).toBeTypeOf('object');
			},
		),
		{ numRuns: 150 },
	);
});

/** Hands that look at every place anew, so that each run reads answers of its own. */
const withoutMemory = ({ broken }: Stage): Hands => ({
	...broken,
	placeOf: (channel) => broken.placeOf(channel, 'now'),
});
