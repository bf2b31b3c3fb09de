import { expect, onTestFinished, test } from 'vitest';
import { admit } from '../../../sandbox/gate/gate.ts';
import { commandFaults } from '../../../sandbox/gate/rules/command-rules.ts';
import { defineCommand, defineGroup, defineMessageCommand } from '../../../src/bot/host/command.ts';
import { commands } from '../../../src/commands.ts';
import { commandJson, commandsJson } from '../../../src/discord/register/command-json.ts';
import { sameCommands } from '../../../src/discord/register/register.ts';
import { MESSAGES } from '../../../src/locales/languages.ts';

const reply = () => ({ blocks: [] });
const wanted = commandsJson(commands);

/** As Discord gives commands back: with ids, versions and what it fills in, in its own order. */
const held = wanted.toReversed().map((command, n) => ({
	id: `110000000000000000${n}`,
	application_id: '1100000000000000009',
	version: '1',
	default_member_permissions: null,
	dm_permission: true,
	nsfw: false,
	name_localizations: null,
	description: '',
	...command,
	options: 'options' in command && command.options?.length ? command.options : undefined,
	contexts: command.contexts?.toReversed(),
}));

test('Discord would accept every command as it is registered', () => {
	for (const command of wanted)
		expect(() => admit('command', JSON.parse(JSON.stringify(command)), commandFaults)).not.toThrow();
});

test('a command is described in English and in both Spanish locales, and works everywhere', () => {
	const quote = wanted.find(({ name }) => name === 'quote');
	expect(quote).toMatchObject({
		type: 1,
		description: 'Quote a claim of the article word for word',
		description_localizations: {
			'es-ES': expect.stringMatching(/palabra/),
			'es-419': expect.stringMatching(/palabra/),
		},
		integration_types: [0, 1],
		contexts: [0, 1, 2],
	});
	expect(quote).toHaveProperty(
		'options.0',
		expect.objectContaining({ name: 'claim', type: 3, required: true, autocomplete: true }),
	);
});

test('a message command keeps its English name and shows a Spanish one', () => {
	expect(wanted.find(({ type }) => type === 3)).toMatchObject({
		name: 'Find evidence',
		name_localizations: { 'es-ES': 'Buscar evidencia', 'es-419': 'Buscar evidencia' },
	});
});

test('required options come first, and options that only buttons use are not registered', () => {
	const mixed = defineCommand({
		name: 'quote',
		options: {
			hide: { kind: 'flag' },
			context: { pressOnly: true },
			to: { kind: 'member' },
			text: { kind: 'file' },
			claim: { required: true },
		},
		run: reply,
	});
	expect(commandJson(mixed)).toMatchObject({
		options: [
			{ name: 'claim', type: 3, required: true },
			{ name: 'hide', type: 5, required: false },
			{ name: 'to', type: 6, required: false },
			{ name: 'text', type: 11, required: false },
		],
	});
	expect(commandJson(mixed)).toHaveProperty('options.length', 4);
});

test('a command the catalogues do not describe is not registered', () => {
	expect(() => commandJson(defineCommand({ name: 'nameless', options: {}, run: reply }))).toThrow('commands.nameless');
	expect(() => commandJson(defineMessageCommand({ name: 'No name', options: {}, run: reply }))).toThrow(
		'commands.no-name',
	);
});

test('commands that Discord already has count as the same, whatever Discord adds and in whatever order', () => {
	expect(sameCommands(held, wanted)).toBe(true);
});

test.each([
	['a description', { description: 'Another' }],
	['a translation', { description_localizations: { 'es-ES': 'Otra', 'es-419': 'Otra' } }],
	['where it may be used', { contexts: [0] }],
	['who may use it', { default_member_permissions: '0' }],
	['an option', { options: [] }],
])('commands that differ in %s count as changed', (_, change) => {
	const changed = held.map((command) => (command.name === 'quote' ? { ...command, ...change } : command));
	expect(sameCommands(changed, wanted)).toBe(false);
});

test('one command more or less counts as a change', () => {
	expect(sameCommands(held.slice(1), wanted)).toBe(false);
	expect(sameCommands([...held, { type: 1, name: 'old', description: 'Old' }], wanted)).toBe(false);
});

const commandWith = (name: string, terms: object = {}) => defineCommand({ name, options: {}, run: reply, ...terms });

test('a command that only buttons use is not registered', () => {
	expect(
		commandsJson([commandWith('help'), commandWith('quote', { pressOnly: true })]).map(({ name }) => name),
	).toEqual(['help']);
	const group = defineGroup('article', [commandWith('list'), commandWith('show', { pressOnly: true })]);
	expect(commandJson(group)).toMatchObject({ options: [{ name: 'list' }] });
});

test('a command that only makes sense in a server is offered in servers only', () => {
	expect(commandJson(commandWith('help', { inServers: true }))).toMatchObject({
		integration_types: [0],
		contexts: [0],
	});
});

test('a command that has nothing for everybody is offered only to members who manage the server', () => {
	for (const who of ['managers', 'server-moderators', 'moderators'])
		expect(commandJson(commandWith('help', { who }))).toMatchObject({ default_member_permissions: '32' });
	expect(commandJson(commandWith('help'))).not.toHaveProperty('default_member_permissions');
	const mixed = defineGroup('article', [commandWith('list', { who: 'managers' }), commandWith('show')]);
	expect(commandJson(mixed)).not.toHaveProperty('default_member_permissions');
});

test('a channel option offers channels to write in, and a role option offers any role', () => {
	const options = { article: { kind: 'channel' }, section: { kind: 'role' } } as const;
	expect(commandJson(defineCommand({ name: 'help', options, run: reply }))).toMatchObject({
		options: [
			{ name: 'article', type: 7, channel_types: [0, 5, 15, 16] },
			{ name: 'section', type: 8 },
		],
	});
});

test.each([
	['a command', () => commandJson(commandWith('nonsense')), '"commands.nonsense.description"'],
	['an option', () => commandJson(commandWith('help', { options: { nonsense: {} } })), '"options.nonsense"'],
])('%s without a description is refused with the catalogue and the key to add', (_, describe, key) => {
	expect(describe).toThrow(`The catalogue of "en" has no ${key}`);
});

test('a command that one language does not describe is refused, with that language', () => {
	const { help } = MESSAGES.es.commands;
	const { description } = help;
	onTestFinished(() => void Object.assign(help, { description }));
	Reflect.deleteProperty(help, 'description');
	expect(() => commandJson(commandWith('help'))).toThrow('The catalogue of "es" has no "commands.help.description"');
});
