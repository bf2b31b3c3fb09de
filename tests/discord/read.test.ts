import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInteraction } from '../../src/discord/read.ts';
import { asOwnApp, button, command, inDirectMessage, inServer, menu } from './payloads.ts';

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
			locale: 'es',
		},
	});
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
		embeds: [{ title: 'Title', description: 'Described', fields: [{ name: 'Field', value: 'Value' }] }],
		components: [{ type: 17, components: [{ type: 9, components: [{ type: 10, content: 'In a section' }] }] }],
		message_snapshots: [{ message: { content: 'Forwarded', embeds: [], components: [] } }],
	};
	const more = { type: 3, target_id: '9', resolved: { messages: { 9: message } } };
	expect(readInteraction({ ...inServer, ...command('Find evidence', [], more) })).toMatchObject({
		invocation: {
			command: 'Find evidence',
			target: { id: '9', text: 'Look at this:\nTitle\nDescribed\nField\nValue\nIn a section\nForwarded' },
		},
	});
});

test.each([
	['no text', { content: '' }],
	['odd parts', { content: 5, embeds: 'none', components: [null, { components: [3] }], message_snapshots: [{}] }],
])('a message with %s is an empty text', (_, message) => {
	const more = { target_id: '9', resolved: { messages: { 9: message } } };
	expect(readInteraction({ ...inServer, ...command('Find evidence', [], more) })).toMatchObject({
		invocation: { target: { id: '9', text: '' } },
	});
});

test.each([
	['nothing', undefined],
	['no object', 'type: 2'],
	['a type of the future', { ...inServer, type: 99 }],
	['a modal without fields', { ...inServer, type: 5, data: { custom_id: 'x' } }],
	['a command without a name', { ...inServer, type: 2, data: {} }],
	['a command by nobody', { ...inServer, member: undefined, ...command('help') }],
	['a command without a token', { ...inServer, token: undefined, ...command('help') }],
	['a menu of members', { ...inServer, type: 3, data: { custom_id: 'quote?a=b', component_type: 5, values: ['1'] } }],
	['typing in no option', { ...inServer, ...command('quote', [claim]), type: 4 }],
])('%s is not understood', (_, payload) => {
	expect(readInteraction(payload)).toEqual({ kind: 'unknown' });
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
	expect(readInteraction({ ...inServer, ...command('quote', options) })).toEqual({ kind: 'unknown' });
});
