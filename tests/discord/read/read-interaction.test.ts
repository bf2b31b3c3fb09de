import { expect, test } from 'vitest';
import { readInteraction } from '../../../src/discord/read/read-interaction.ts';
import { asOwnApp, button, command, inDirectMessage, inServer, menu } from '../payloads.ts';

const claim = { name: 'claim', type: 3, value: 'tide' };

test('a ping is read as a ping', () => {
	expect(readInteraction({ type: 1, id: '1', application_id: '2', token: 't', version: 1 })).toEqual({ kind: 'ping' });
});

test('every part of a command that is typed in a server is read', () => {
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

test('in direct messages there is a user and no server', () => {
	const reading = readInteraction({ ...inDirectMessage, ...command('help') });
	expect(reading).toMatchObject({ invocation: { command: 'help', user: { id: '1100000000000000004' } } });
	expect(reading).not.toHaveProperty('invocation.guild');
});

test('an interaction of an app that a member installed for themselves is read like any other', () => {
	expect(readInteraction({ ...asOwnApp, ...command('help') })).toMatchObject({
		invocation: { user: { id: '1100000000000000004' }, guild: { id: '1100000000000000005' } },
	});
});

test.each([
	['only for its member', { 1: '5' }, true],
	['for the server too', { 0: '6', 1: '5' }, undefined],
	['in direct messages with the bot', { 0: '0' }, undefined],
	['for nobody that Discord names', undefined, undefined],
	['in a way we do not know', ['odd'], undefined],
])('the address shows that an app is installed %s', (_, authorizing_integration_owners, userInstalled) => {
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
])('a member whose Discord is set to %s is answered in %s', (locale, spoken) => {
	expect(readInteraction({ ...inServer, ...command('help'), locale })).toMatchObject({
		invocation: { locale: spoken },
	});
});

test('the option that is being typed is read', () => {
	const typing = { name: 'show', type: 1, options: [{ name: 'article', type: 3, value: 'harb', focused: true }] };
	expect(readInteraction({ ...inServer, ...command('article', [typing]), type: 4 })).toMatchObject({
		kind: 'completion',
		completion: { command: 'article show', args: { article: 'harb' }, focused: 'article' },
	});
});

test('a button is read as the invocation in its id', () => {
	expect(readInteraction({ ...inServer, ...button('quote?claim=tide&hide=false&~=2') })).toMatchObject({
		kind: 'invocation',
		invocation: { command: 'quote', gesture: 'pressed', args: { claim: 'tide', hide: 'false' } },
	});
});

test('the row chosen in a menu fills the option that the menu is for', () => {
	expect(readInteraction({ ...inServer, ...menu('quote?article=harbour&claim', 'a=b&c') })).toMatchObject({
		invocation: { command: 'quote', gesture: 'pressed', args: { article: 'harbour', claim: 'a=b&c' } },
	});
});

test.each([
	'an-old-button',
	'?',
	'quote?claim=%E0%A4%A',
	'a?b?c',
])('a button that is not Lectern’s (%s) is an unknown command', (id) => {
	expect(readInteraction({ ...inServer, ...button(id) })).toMatchObject({ invocation: { command: id, args: {} } });
});

const fieldWith = (custom_id: string, value: string) => ({ type: 4, id: 2, custom_id, value });

test.each([
	['labels', (field: object) => ({ type: 18, id: 1, component: field })],
	['rows', (field: object) => ({ type: 1, id: 1, components: [field] })],
] as [
	string,
	(field: object) => object,
][])('a form with its fields in %s is read as its press, with the typed texts as arguments', (_, wrapped) => {
	const components = [fieldWith('motion', 'a=b&c'), fieldWith('background', '')].map(wrapped);
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

test('a press shows whether others see the message it is on', () => {
	const { message, ...press } = button('help?');
	const on = (flags?: number) => readInteraction({ ...inServer, ...press, message: { ...message, flags } });
	expect(on(32768)).toMatchObject({ pressedOn: { isPrivate: false } });
	expect(on(32768 + 64)).toMatchObject({ pressedOn: { isPrivate: true } });
});

test('a thread comes with the channel it is in', () => {
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

test('in direct messages nobody has roles or permissions', () => {
	expect(readInteraction({ ...inDirectMessage, ...command('help') })).toMatchObject({
		invocation: { user: { roles: [], may: 0n } },
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
