import { PermissionFlagsBits } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { permissionNames } from '../../../src/bot/host/hands.ts';
import { readInteraction } from '../../../src/discord/read/read-interaction.ts';
import { asOwnApp, button, command, inDirectMessage, inServer, menu } from '../payloads.ts';

const claim = { name: 'claim', type: 3, value: 'tide' };

test('a ping is a ping', () => {
	expect(readInteraction({ type: 1, id: '1', application_id: '2', token: 't', version: 1 })).toEqual({ kind: 'ping' });
});

test('a command typed in a server is read whole', () => {
	expect(
		readInteraction({ ...inServer, ...command('quote', [claim, { name: 'hide', type: 5, value: true }]) }),
	).toEqual({
		kind: 'invocation',
		address: { id: inServer.id, token: 'opens-the-answer', application: inServer.application_id },
		invocation: {
			id: inServer.id,
			command: 'quote',
			gesture: 'typed',
			args: { claim: 'tide', hide: true },
			user: { id: '1100000000000000004', name: 'Ana', roles: ['1100000000000000008'], may: 1n << 34n },
			guild: { id: '1100000000000000005' },
			channel: { id: '1100000000000000003', kind: 'text' },
			described: [{ id: '1100000000000000003', guild: '1100000000000000005', place: expect.anything() }],
			locale: 'es',
		},
	});
});

test.each([
	'NUL \0',
	'../../channels/1',
	'1?x=2',
	'',
	'1'.repeat(21),
])('where an id is due, %j counts as left out, or as an interaction nobody can answer', (odd) => {
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

test('a subcommand is named with the command it belongs to, and takes its own options', () => {
	const show = { name: 'show', type: 1, options: [{ name: 'article', type: 3, value: 'harbour' }] };
	expect(readInteraction({ ...inServer, ...command('article', [show]) })).toMatchObject({
		invocation: { command: 'article show', args: { article: 'harbour' } },
	});
	const nested = { name: 'group', type: 2, options: [show] };
	expect(readInteraction({ ...inServer, ...command('article', [nested]) })).toMatchObject({
		invocation: { command: 'article group show', args: { article: 'harbour' } },
	});
});

test('in direct messages there is a user, and no server', () => {
	const reading = readInteraction({ ...inDirectMessage, ...command('help') });
	expect(reading).toMatchObject({ invocation: { command: 'help', user: { id: '1100000000000000004' } } });
	expect(reading).not.toHaveProperty('invocation.guild');
});

test('an app a member brought along is read like any other', () => {
	expect(readInteraction({ ...asOwnApp, ...command('help') })).toMatchObject({
		invocation: { user: { id: '1100000000000000004' }, guild: { id: '1100000000000000005' } },
	});
});

test.each([
	['only for its member', { 1: '5' }, true],
	['for the server too', { 0: '6', 1: '5' }, undefined],
	['in direct messages with the bot', { 0: '0' }, undefined],
	['nobody says for whom', undefined, undefined],
	['in a way we do not know', ['odd'], undefined],
])('an app installed %s is known by its address', (_, authorizing_integration_owners, userInstalled) => {
	const reading = readInteraction({ ...inServer, authorizing_integration_owners, ...command('help') });
	expect('address' in reading && reading.address.userInstalled).toBe(userInstalled);
});

test.each([
	['en-US', 'en'],
	['en-GB', 'en'],
	['es-ES', 'es'],
	['es-419', 'es'],
	['de', 'en'],
	[undefined, 'en'],
])('a member whose Discord speaks %s is answered in %s', (locale, spoken) => {
	expect(readInteraction({ ...inServer, ...command('help'), locale })).toMatchObject({
		invocation: { locale: spoken },
	});
});

test('what is being typed is known by its option', () => {
	const typing = { name: 'show', type: 1, options: [{ name: 'article', type: 3, value: 'harb', focused: true }] };
	expect(readInteraction({ ...inServer, ...command('article', [typing]), type: 4 })).toMatchObject({
		kind: 'completion',
		completion: { command: 'article show', args: { article: 'harb' }, focused: 'article' },
	});
});

test('a button is the invocation it carries', () => {
	expect(readInteraction({ ...inServer, ...button('quote?claim=tide&hide=false&~=2') })).toMatchObject({
		kind: 'invocation',
		invocation: { command: 'quote', gesture: 'pressed', args: { claim: 'tide', hide: 'false' } },
	});
});

test('what was chosen in a menu fills the option the menu is for', () => {
	expect(readInteraction({ ...inServer, ...menu('quote?article=harbour&claim', 'a=b&c') })).toMatchObject({
		invocation: { command: 'quote', gesture: 'pressed', args: { article: 'harbour', claim: 'a=b&c' } },
	});
});

test.each([
	'an-old-button',
	'?',
	'quote?claim=%E0%A4%A',
	'a?b?c',
])('a button of another making (%s) is an unknown command', (id) => {
	expect(readInteraction({ ...inServer, ...button(id) })).toMatchObject({ invocation: { command: id, args: {} } });
});

const filledIn = (custom_id: string, value: string) => ({ type: 4, id: 2, custom_id, value });

test.each([
	['labels', (field: object) => ({ type: 18, id: 1, component: field })],
	['rows', (field: object) => ({ type: 1, id: 1, components: [field] })],
] as [
	string,
	(field: object) => object,
][])('a form with its fields in %s is its press, with what was typed in it', (_, wrapped) => {
	const components = [filledIn('motion', 'a=b&c'), filledIn('background', '')].map(wrapped);
	const form = { type: 5, data: { custom_id: 'debate edit?draft=12&~=1', components } };
	expect(readInteraction({ ...inServer, ...form, message: { id: '7', flags: 64 } })).toMatchObject({
		kind: 'invocation',
		invocation: {
			command: 'debate edit',
			gesture: 'pressed',
			args: { draft: '12', motion: 'a=b&c', background: '' },
		},
		pressedOn: { isPrivate: true },
	});
	expect(readInteraction({ ...inServer, ...form })).not.toHaveProperty('pressedOn');
});

test('a press tells whether others see the message it is on', () => {
	const { message, ...press } = button('help?');
	const on = (flags?: number) => readInteraction({ ...inServer, ...press, message: { ...message, flags } });
	expect(on(32768)).toMatchObject({ pressedOn: { isPrivate: false } });
	expect(on(32768 + 64)).toMatchObject({ pressedOn: { isPrivate: true } });
});

test('in a thread the channel it is in comes with it', () => {
	const channel = { id: '1100000000000000009', type: 11, parent_id: '1100000000000000003' };
	expect(readInteraction({ ...inServer, ...command('help'), channel })).toMatchObject({
		invocation: { channel: { id: '1100000000000000009', kind: 'thread', parent: '1100000000000000003' } },
	});
});

test('a channel and a role are given by their ids', () => {
	const options = [
		{ name: 'channel', type: 7, value: '1100000000000000003' },
		{ name: 'role', type: 8, value: '1100000000000000008' },
	];
	const resolved = { channels: { '1100000000000000003': { id: '1100000000000000003', type: 15 } }, roles: {} };
	expect(readInteraction({ ...inServer, ...command('settings', options, { resolved }) })).toMatchObject({
		invocation: { args: { channel: '1100000000000000003', role: '1100000000000000008' } },
	});
});

const { ViewChannel, SendMessages, PinMessages, Administrator } = PermissionFlagsBits;
const bits = (...some: readonly bigint[]) => String(some.reduce((sum, bit) => sum | bit, 0n));
const forum = { id: '1100000000000000003', type: 15, name: 'debates', guild_id: '1100000000000000005', flags: 0 };

/** What is read of a channel that was chosen for an option. */
function chosen(part: object) {
	const options = [{ name: 'channel', type: 7, value: '1100000000000000003' }];
	const resolved = { channels: { '1100000000000000003': { ...forum, ...part } } };
	const reading = readInteraction({ ...inServer, channel: undefined, ...command('settings', options, { resolved }) });
	return reading.kind === 'invocation' ? reading.invocation.described?.[0] : undefined;
}

test('a chosen channel comes with its server and with what the bot may do there', () => {
	expect(chosen({ app_permissions: bits(ViewChannel, SendMessages, PinMessages) })).toEqual({
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
	expect(chosen({ app_permissions: bits(Administrator) })?.place?.may).toEqual(new Set(permissionNames));
	expect(chosen({ app_permissions: bits(PinMessages) })?.place?.may).toEqual(new Set());
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
])('of a channel with %s nothing is concluded about what the bot may do', (_, part) => {
	expect(chosen(part)).toMatchObject({ id: '1100000000000000003' });
	expect(chosen(part)).not.toHaveProperty('place');
});

test('what the bot may do where it is asked comes with the interaction, in a thread as in a channel', () => {
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

test.each([
	[
		'the name this server knows',
		{ nick: 'Captain', user: { id: '1', global_name: 'Ana', username: 'ana' } },
		'Captain',
	],
	['the name all servers know', { user: { id: '1', global_name: 'Ana', username: 'ana' } }, 'Ana'],
	['the account name', { user: { id: '1', global_name: null, username: 'ana' } }, 'ana'],
])('a member is known by %s', (_, member, name) => {
	expect(readInteraction({ ...inServer, member, ...command('help') })).toMatchObject({
		invocation: { user: { name } },
	});
});

test('in direct messages nobody holds roles or permissions', () => {
	expect(readInteraction({ ...inDirectMessage, ...command('help') })).toMatchObject({
		invocation: { user: { roles: [], may: 0n } },
	});
});

test('a message command brings all the text of its message', () => {
	const message = {
		content: 'Look at this:',
		poll: {
			question: { text: 'Sell it?' },
			answers: [{ poll_media: { text: 'Yes' } }, { poll_media: { text: 'No' } }],
		},
		embeds: [
			{
				author: { name: 'Harbour Gazette' },
				title: 'Title',
				description: 'Described',
				fields: [{ name: 'Field', value: 'Value' }],
				footer: { text: 'Page 3' },
			},
		],
		components: [{ type: 17, components: [{ type: 9, components: [{ type: 10, content: 'In a section' }] }] }],
		message_snapshots: [{ message: { content: 'Forwarded', embeds: [], components: [] } }],
	};
	const more = { type: 3, target_id: '9', resolved: { messages: { 9: message } } };
	expect(readInteraction({ ...inServer, ...command('Find evidence', [], more) })).toMatchObject({
		invocation: {
			command: 'Find evidence',
			target: {
				id: '9',
				text: [
					'Look at this:',
					...['Sell it?', 'Yes', 'No'],
					...['Harbour Gazette', 'Title', 'Described', 'Field', 'Value', 'Page 3'],
					'In a section',
					'Forwarded',
				].join('\n'),
			},
		},
	});
});

test.each([
	['no text', { content: '' }],
	['odd parts', { content: 5, embeds: 'none', components: [null, { components: [3] }], message_snapshots: [{}] }],
	[
		'odd embeds and an odd poll',
		{ embeds: [{ author: 'me', footer: null, title: 3 }], poll: { question: 'why', answers: 7 } },
	],
])('a message with %s is an empty text', (_, message) => {
	const more = { target_id: '9', resolved: { messages: { 9: message } } };
	expect(readInteraction({ ...inServer, ...command('Find evidence', [], more) })).toMatchObject({
		invocation: { target: { id: '9', text: '' } },
	});
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
])('an odd %s does not keep a command from its answer', (_, odd) => {
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
])('permissions that are %s permit nothing', (_, permissions) => {
	const odd = { member: { ...member, permissions } };
	expect(readInteraction({ ...inServer, ...command('help'), ...odd })).toMatchObject({
		invocation: { user: { may: 0n } },
	});
});

test('of odd roles those that are ids are kept', () => {
	const odd = { member: { ...member, roles: [5, '1100000000000000008', null] } };
	expect(readInteraction({ ...inServer, ...command('help'), ...odd })).toMatchObject({
		invocation: { user: { roles: ['1100000000000000008'] } },
	});
});

test('without a channel that can be read, an interaction is known to come from the channel of its id', () => {
	for (const channel of [undefined, {}, { type: 11 }, null])
		expect(readInteraction({ ...inServer, ...command('help'), channel })).toMatchObject({
			invocation: { channel: { id: inServer.channel_id } },
		});
});

test.each([
	['a button', 2],
	['a menu of words', 3],
	['a menu of users', 5],
	['a menu of roles', 6],
	['a menu of users and roles', 7],
	['a menu of channels', 8],
	['a kind of the future', 42],
])('a press of %s is read', (_, component_type) => {
	const press = { type: 3, data: { custom_id: 'quote?article=harbour&claim', component_type, values: ['7'] } };
	expect(readInteraction({ ...inServer, ...press })).toMatchObject({
		kind: 'invocation',
		invocation: { command: 'quote', gesture: 'pressed', args: { article: 'harbour', claim: '7' } },
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
][])('%s is not understood, and it is known what could not be read', (_, payload, problem) => {
	expect(readInteraction(payload)).toMatchObject({ kind: 'unknown', problem });
});

test('what is known of an interaction that could not be read holds nothing anybody wrote', () => {
	const secret = 'secret words';
	const odd = { ...inServer, id: secret, type: 2, token: 5, application_id: [secret], data: { [secret]: secret } };
	expect(JSON.stringify(readInteraction(odd))).not.toContain('secret');
	expect(readInteraction({ ...odd, type: secret })).toEqual({ kind: 'unknown', problem: { fields: ['type'] } });
});

test('no payload makes reading fail', () => {
	const parts = fc.oneof(fc.anything(), fc.constantFrom(inServer, command('quote', [claim]), button('quote?claim=a')));
	fc.assert(
		fc.property(parts, parts, fc.integer({ min: 0, max: 6 }), (one, other, type) => {
			const payload = { ...Object(one), ...Object(other), type };
			expect(['ping', 'invocation', 'completion', 'unknown']).toContain(readInteraction(payload).kind);
		}),
		{ numRuns: 500 },
	);
});

test('JSON nested deeper than any interaction is not understood, and no error', () => {
	let options: object[] = [];
	for (let level = 0; level < 2000; level++) options = [{ name: 'x', type: 1, options }];
	expect(readInteraction({ ...inServer, ...command('quote', options) })).toMatchObject({
		kind: 'unknown',
		problem: { fields: ['$'] },
	});
});
