import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channelId, rawBot, register } from './raw-bot.ts';

const parts = [
	{
		type: 17,
		components: [
			{ type: 10, content: 'x' },
			{
				type: 9,
				components: [{ type: 10, content: 'x' }],
				accessory: { type: 11, media: { url: 'https://x.test/a.png' } },
			},
		],
	},
	{ type: 12, items: [{ media: { url: 'https://x.test/a.png' }, description: 'x' }] },
	{ type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: 'a', emoji: { name: '👍' } }] },
	{
		type: 1,
		components: [{ type: 3, custom_id: 'b', max_values: 1, options: [{ label: 'x', value: 'x', default: true }] }],
	},
];
const option = {
	type: 3,
	name: 'claim',
	description: 'x',
	description_localizations: { 'es-ES': 'x' },
	choices: [{ name: 'x', value: 'x' }],
};
const command = {
	name: 'quote',
	description: 'x',
	default_member_permissions: '0',
	contexts: [0],
	options: [{ type: 1, name: 'list', description: 'x', options: [option] }],
};
const plain = {
	content: 'x',
	nonce: 'n',
	embeds: [
		{ title: 'x', image: { url: 'https://x.test' }, footer: { text: 'x' }, fields: [{ name: 'x', value: 'x' }] },
	],
	attachments: [],
	allowed_mentions: { parse: ['users'], roles: ['1'] },
	poll: { question: { text: 'x' }, answers: [{ poll_media: { text: 'x' } }] },
};
const modal = {
	custom_id: 'm',
	title: 'x',
	components: [
		{ type: 18, label: 'x', component: { type: 4, custom_id: 'why', style: 1, min_length: 1 } },
		{
			type: 18,
			label: 'x',
			component: { type: 19, custom_id: 'files', min_values: 0, max_values: 3, required: false },
		},
		{ type: 10, content: 'x' },
	],
};
const answers = [
	{ type: 4, data: plain },
	{ type: 4, data: { flags: 1 << 15, components: parts } },
	{ type: 5, data: { flags: 64 } },
	{ type: 8, data: { choices: [{ name: 'x', value: 'x' }] } },
	{ type: 9, data: modal },
];

/** A body Discord takes, with one place of it changed for something else. */
const spoiled = (...bodies: object[]) =>
	fc
		.constantFrom(...bodies)
		.chain((body) =>
			fc
				.tuple(
					fc.constantFrom(...placesIn(body)),
					fc.oneof(
						fc.constant(null),
						fc.constantFrom(0, 1, 9, 99, '', 'x'.repeat(5000), true),
						fc.constant([]),
						fc.constant({}),
						fc.constant([null]),
					),
				)
				.map(([path, other]) => replaced(body, path, other)),
		);

function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
	const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
	return [path, ...inside.flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
	if (key === undefined) return other;
	const copy: object = Array.isArray(value) ? [...value] : { ...Object(value) };
	Reflect.set(copy, key, replaced(Reflect.get(copy, key), rest, other));
	return copy;
}

test('any request gets an answer that Discord would give, and none makes the sandbox crash', async () => {
	const { sandbox, request } = await rawBot();
	const commands = `/applications/${sandbox.applicationId}/commands`;
	const sendings = fc.oneof(
		fc.tuple(
			fc.constant(['POST', `/channels/${channelId(sandbox, 'general')}/messages`]),
			spoiled(plain, { flags: 1 << 15, components: parts }),
		),
		fc.tuple(
			fc.constant(['POST', `/channels/${channelId(sandbox, 'debates')}/threads`]),
			spoiled({ name: 'x', applied_tags: [], message: plain }),
		),
		fc.tuple(fc.constant(['POST', commands]), spoiled(command)),
		fc.tuple(fc.constant(['PUT', commands]), spoiled([command, { type: 3, name: 'x' }])),
	);
	await fc.assert(
		fc.asyncProperty(sendings, async ([[method = '', path = ''], sent]) => {
			expect((await request(method, path, sent)).status).toBeLessThan(500);
		}),
		{ numRuns: 500 },
	);
});

test('any answer of an app is accepted or refused, and none makes the sandbox crash', async () => {
	const bot = await rawBot();
	await register(bot, {
		name: 'ping',
		description: 'x',
		options: [{ type: 3, name: 'a', description: 'x', autocomplete: true }],
	});
	const ana = bot.sandbox.as('ana');
	await fc.assert(
		fc.asyncProperty(fc.boolean(), spoiled(...answers), async (typing, sent) => {
			const asked = typing ? ana.complete('general', 'ping', { a: 'x' }) : ana.invoke('general', 'ping');
			const gone = asked.catch(() => undefined);
			expect((await bot.answer(await bot.interaction(), sent)).status).toBeLessThan(500);
			bot.sandbox.clock.advance(15 * 60_001);
			await gone;
		}),
		{ numRuns: 300 },
	);
});
