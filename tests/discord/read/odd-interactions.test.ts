import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInteraction } from '../../../src/discord/read/read-interaction.ts';
import { button, command, inServer } from '../payloads.ts';

const claim = { name: 'claim', type: 3, value: 'tide' };

test.each([
	'NUL \0',
	'../../channels/1',
	'1?x=2',
	'',
	'1'.repeat(21),
])('%j in the place of an id counts as missing, or makes an interaction that nobody can answer', (odd) => {
	const asked = { ...inServer, ...command('help') };
	const elsewhere = { ...asked, guild_id: odd, channel_id: odd, channel: { id: odd, type: 11, parent_id: odd } };
	expect(readInteraction(elsewhere)).toMatchObject({ kind: 'invocation' });
	for (const place of ['guild', 'channel', 'described'])
		expect(readInteraction(elsewhere)).not.toHaveProperty(`invocation.${place}`);
	for (const field of ['id', 'application_id'])
		expect(readInteraction({ ...asked, [field]: odd })).toMatchObject({
			kind: 'unknown',
			problem: { fields: [field] },
		});
	const nobody = { ...asked, member: { user: { id: odd } } };
	expect(readInteraction(nobody)).toMatchObject({ kind: 'unknown' });
});

const { member } = inServer;

test.each([
	['flags of its message', { message: { id: '7', flags: 'many' } }],
	['message', { message: 'gone' }],
	['permissions', { member: { ...member, permissions: null } }],
	['negative permissions', { member: { ...member, permissions: '-1' } }],
	['permissions that are a number', { member: { ...member, permissions: 8 } }],
	['roles', { member: { ...member, roles: 'all' } }],
	['nickname', { member: { ...member, nick: { text: 'Captain' } } }],
	['name', { member: { ...member, user: { ...member.user, username: 5, global_name: [] } } }],
	['locale', { locale: 12 }],
	['channel', { channel: 'general' }],
	['channel type', { channel: { id: '1100000000000000003', type: 'thread' } }],
	['parent', { channel: { id: '1100000000000000003', type: 11, parent_id: 4 } }],
	['resolved part', { data: { ...command('help').data, resolved: [] } }],
	['target', { data: { ...command('help').data, target_id: {} } }],
	['field of the future', { attestation: { level: 3 }, app_permissions: {}, entitlements: null }],
])('a command with an odd %s is answered all the same', (_, odd) => {
	expect(readInteraction({ ...inServer, ...command('help'), ...odd })).toMatchObject({
		kind: 'invocation',
		invocation: { command: 'help', user: { id: member.user.id }, channel: { id: '1100000000000000003' } },
	});
});

test.each([
	['null', null],
	['a number', 8],
	['a word', 'all'],
	['negative', '-8'],
	['longer than any number of Discord', '9'.repeat(5000)],
])('permissions that are %s allow nothing', (_, permissions) => {
	const odd = { member: { ...member, permissions } };
	expect(readInteraction({ ...inServer, ...command('help'), ...odd })).toMatchObject({
		invocation: { user: { may: 0n } },
	});
});

test('roles that are ids are kept among odd ones', () => {
	const odd = { member: { ...member, roles: [5, '1100000000000000008', null] } };
	expect(readInteraction({ ...inServer, ...command('help'), ...odd })).toMatchObject({
		invocation: { user: { roles: ['1100000000000000008'] } },
	});
});

test('an interaction without a readable channel counts as coming from the channel of its id', () => {
	for (const channel of [undefined, {}, { type: 11 }, null])
		expect(readInteraction({ ...inServer, ...command('help'), channel })).toMatchObject({
			invocation: { channel: { id: inServer.channel_id } },
		});
});

test.each([
	['nothing', undefined, { fields: ['$'] }],
	['no object', 'type: 2', { fields: ['$'] }],
	['a type of the future', { ...inServer, type: 99 }, { type: 99, id: inServer.id, fields: ['type'] }],
	['a type that is none', { ...inServer, type: 'secret' }, { id: inServer.id, fields: ['type'] }],
	[
		'a modal without fields',
		{ ...inServer, type: 5, data: { custom_id: 'x' } },
		{ type: 5, fields: ['data.components'] },
	],
	['a command without a name', { ...inServer, type: 2, data: {} }, { type: 2, fields: ['data.name'] }],
	['a command by nobody', { ...inServer, member: undefined, ...command('help') }, { fields: ['member.user', 'user'] }],
	['a command without a token', { ...inServer, token: undefined, ...command('help') }, { fields: ['token'] }],
	[
		'typing in no option',
		{ ...inServer, ...command('quote', [claim]), type: 4 },
		{ type: 4, fields: ['data.options'] },
	],
	[
		'an option with an odd value',
		{ ...inServer, ...command('quote', [claim, { name: 'hide', type: 5, value: { secret: true } }]) },
		{ fields: ['data.options[1].value'] },
	],
] as [
	string,
	unknown,
	object,
][])('%s is not understood, and the fields that could not be read are named', (_, payload, problem) => {
	expect(readInteraction(payload)).toMatchObject({ kind: 'unknown', problem });
});

test('the problem of an interaction that could not be read holds nothing that anybody wrote', () => {
	const secret = 'secret words';
	const odd = { ...inServer, id: secret, type: 2, token: 5, application_id: [secret], data: { [secret]: secret } };
	expect(JSON.stringify(readInteraction(odd))).not.toContain('secret');
	expect(readInteraction({ ...odd, type: secret })).toEqual({ kind: 'unknown', problem: { fields: ['type'] } });
});

test('no payload makes the reader throw', () => {
	const parts = fc.oneof(fc.anything(), fc.constantFrom(inServer, command('quote', [claim]), button('quote?claim=a')));
	fc.assert(
		fc.property(parts, parts, fc.integer({ min: 0, max: 6 }), (one, other, type) => {
			const payload = { ...Object(one), ...Object(other), type };
			expect(['ping', 'invocation', 'completion', 'unknown']).toContain(readInteraction(payload).kind);
		}),
		{ numRuns: 500 },
	);
});

test('JSON nested deeper than any interaction is not understood and throws no error', () => {
	let options: object[] = [];
	for (let level = 0; level < 2000; level++) options = [{ name: 'x', type: 1, options }];
	expect(readInteraction({ ...inServer, ...command('quote', options) })).toMatchObject({
		kind: 'unknown',
		problem: { fields: ['$'] },
	});
});
