import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { permissionNames } from '../../../src/bot/host/hands.ts';
import { readInteraction } from '../../../src/discord/read/read-interaction.ts';
import { command, inServer } from '../payloads.ts';

const { ViewChannel, SendMessages, PinMessages, Administrator } = PermissionFlagsBits;
const bits = (...some: readonly bigint[]) => String(some.reduce((sum, bit) => sum | bit, 0n));
const forum = { id: '1100000000000000003', type: 15, name: 'debates', guild_id: '1100000000000000005', flags: 0 };

/** What is read of a channel that was chosen for an option. */
function readChannel(part: object) {
	const options = [{ name: 'channel', type: 7, value: '1100000000000000003' }];
	const resolved = { channels: { '1100000000000000003': { ...forum, ...part } } };
	const reading = readInteraction({ ...inServer, channel: undefined, ...command('settings', options, { resolved }) });
	return reading.kind === 'invocation' ? reading.invocation.described?.[0] : undefined;
}

test('a chosen channel comes with its server and the permissions of the bot there', () => {
	expect(readChannel({ app_permissions: bits(ViewChannel, SendMessages, PinMessages) })).toEqual({
		id: '1100000000000000003',
		guild: '1100000000000000005',
		place: {
			id: '1100000000000000003',
			kind: 'forum',
			guild: '1100000000000000005',
			name: 'debates',
			tags: [],
			requiresTag: false,
			archived: false,
			locked: false,
			may: new Set(['ViewChannel', 'SendMessages', 'PinMessages']),
		},
	});
	expect(readChannel({ app_permissions: bits(Administrator) })?.place?.may).toEqual(new Set(permissionNames));
	expect(readChannel({ app_permissions: bits(PinMessages) })?.place?.may).toEqual(new Set());
});

test.each([
	['no permissions of the bot', {}],
	['odd permissions', { app_permissions: 8 }],
	['no server', { app_permissions: bits(Administrator), guild_id: undefined }],
	['an odd kind', { app_permissions: bits(Administrator), type: 'forum' }],
	['a tag to choose, of tags that are not there', { app_permissions: bits(Administrator), flags: 1 << 4 }],
	[
		'a bot that may not write, whose files Discord counts as denied in threads too',
		{ app_permissions: bits(ViewChannel) },
	],
])('for a channel with %s, no permissions of the bot are assumed', (_, part) => {
	expect(readChannel(part)).toMatchObject({ id: '1100000000000000003' });
	expect(readChannel(part)).not.toHaveProperty('place');
});

test('the permissions of the bot in the thread or channel come with the interaction', () => {
	const thread = {
		id: '1100000000000000009',
		type: 11,
		parent_id: forum.id,
		thread_metadata: { archived: false, locked: true },
	};
	const asked = { ...inServer, channel: thread, app_permissions: bits(ViewChannel, PinMessages) };
	expect(readInteraction({ ...asked, ...command('help') })).toMatchObject({
		invocation: {
			described: [
				{ place: { kind: 'thread', parent: forum.id, locked: true, may: new Set(['ViewChannel', 'PinMessages']) } },
			],
		},
	});
});
