import { expect, test } from 'vitest';
import { faultsOf, rawBot } from './raw-bot.ts';

const command = (more: object = {}) => ({ name: 'quote', description: 'Quotes a claim', ...more });
const option = (more: object = {}) => ({ type: 3, name: 'claim', description: 'Which one', ...more });
const choice = (name: string) => ({ name, value: name });
const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));

test.each<[string, object, string]>([
	['an upper-case name', command({ name: 'Quote' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
	['a name with a space', command({ name: 'a b' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
	['a name over 32', command({ name: 'x'.repeat(33) }), 'name BASE_TYPE_MAX_LENGTH'],
	['no name', { description: 'x' }, 'name BASE_TYPE_REQUIRED'],
	['no description', { name: 'quote' }, 'description BASE_TYPE_REQUIRED'],
	['a description over 100', command({ description: 'x'.repeat(101) }), 'description BASE_TYPE_MAX_LENGTH'],
	[
		'a translated name in upper case',
		command({ name_localizations: { 'es-ES': 'Cita' } }),
		'name_localizations.es-ES APPLICATION_COMMAND_INVALID_NAME',
	],
	[
		'a translated description over 100',
		command({ description_localizations: { 'es-ES': 'x'.repeat(101) } }),
		'description_localizations.es-ES BASE_TYPE_MAX_LENGTH',
	],
	[
		'a language Discord does not have',
		command({ description_localizations: { es: 'x' } }),
		'description_localizations.es ENUM_TYPE_COERCE',
	],
	['an unknown field', command({ guildOnly: true }), 'guildOnly UNKNOWN_FIELD'],
	[
		'permissions that are no bits',
		command({ default_member_permissions: 'ManageGuild' }),
		'default_member_permissions NUMBER_TYPE_COERCE',
	],
	['26 options', command({ options: many(26, (n) => option({ name: `o${n}` })) }), 'options BASE_TYPE_BAD_LENGTH'],
	[
		'an upper-case option',
		command({ options: [option({ name: 'Claim' })] }),
		'options.0.name APPLICATION_COMMAND_INVALID_NAME',
	],
	[
		'an option without description',
		command({ options: [{ type: 3, name: 'claim' }] }),
		'options.0.description BASE_TYPE_REQUIRED',
	],
	[
		'an option description over 100',
		command({ options: [option({ description: 'x'.repeat(101) })] }),
		'options.0.description BASE_TYPE_MAX_LENGTH',
	],
	[
		'an option name twice',
		command({ options: [option(), option()] }),
		'options.1.name APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
	],
	[
		'a required option after an optional one',
		command({ options: [option(), option({ name: 'to', required: true })] }),
		'options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
	],
	[
		'26 choices',
		command({ options: [option({ choices: many(26, (n) => choice(`c${n}`)) })] }),
		'options.0.choices BASE_TYPE_BAD_LENGTH',
	],
	[
		'a choice name over 100',
		command({ options: [option({ choices: [choice('x'.repeat(101))] })] }),
		'options.0.choices.0.name BASE_TYPE_MAX_LENGTH',
	],
	[
		'choices and autocomplete',
		command({ options: [option({ autocomplete: true, choices: [choice('a')] })] }),
		'options.0.choices APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
	],
	[
		'bounds that cross',
		command({ options: [option({ type: 4, min_value: 2, max_value: 1 })] }),
		'options.0.min_value NUMBER_TYPE_MAX',
	],
	[
		'a file that completes',
		command({ options: [option({ type: 11, autocomplete: true })] }),
		'options.0.autocomplete UNKNOWN_FIELD',
	],
	[
		'a subcommand beside an option',
		command({ options: [option({ type: 1, name: 'list' }), option()] }),
		'options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
	],
	[
		'a fault deep in a subcommand',
		command({ options: [{ type: 1, name: 'list', description: 'x', options: [option({ name: 'Claim' })] }] }),
		'options.0.options.0.name APPLICATION_COMMAND_INVALID_NAME',
	],
	[
		'over 8000 characters',
		command({ options: many(25, (n) => option({ name: `o${n}`, choices: many(2, () => choice('x'.repeat(100))) })) }),
		' APPLICATION_COMMAND_TOO_LARGE',
	],
	[
		'a description on a message command',
		command({ type: 3, name: 'Find evidence' }),
		'description APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED',
	],
])('a command with %s is refused, naming the path', async (_, body, expected) => {
	const { sandbox, request } = await rawBot();

	const answered = await request('POST', `/applications/${sandbox.applicationId}/commands`, body);

	expect(answered).toMatchObject({ status: 400, body: { code: 50035 } });
	expect(faultsOf(answered.body.errors)).toContain(expected.trim());
});

test('a refused list of commands says which command is wrong', async () => {
	const { sandbox, request } = await rawBot();

	const { body } = await request('PUT', `/applications/${sandbox.applicationId}/commands`, [
		command(),
		command({ name: 'Up' }),
		command(),
	]);

	expect(faultsOf(body.errors)).toEqual([
		'1.name APPLICATION_COMMAND_INVALID_NAME',
		'2.name APPLICATION_COMMANDS_DUPLICATE_NAME',
	]);
});

test('registered commands come back as Discord returns them, and keep their id when they are registered again', async () => {
	const { sandbox, request } = await rawBot();
	const path = `/applications/${sandbox.applicationId}/commands`;
	const whole = command({
		description_localizations: { 'es-ES': 'Cita' },
		default_member_permissions: '0',
		contexts: [0, 1],
		integration_types: [0, 1],
	});

	const first = await request('PUT', path, [whole, { type: 3, name: 'Find evidence' }]);
	const second = await request('PUT', path, [whole]);
	const plain = await request('GET', path);
	const translated = await request('GET', `${path}?with_localizations=true`);

	expect(first.body).toMatchObject([
		{ type: 1, default_member_permissions: '0', contexts: [0, 1], integration_types: [0, 1] },
		{ type: 3, description: '' },
	]);
	expect(second.body[0].id).toBe(first.body[0].id);
	expect(plain.body).toHaveLength(1);
	expect(plain.body[0]).not.toHaveProperty('description_localizations');
	expect(translated.body[0]).toMatchObject({ description_localizations: { 'es-ES': 'Cita' } });
});

test('a single command can be changed and deleted', async () => {
	const { sandbox, request } = await rawBot();
	const base = `/applications/${sandbox.applicationId}/commands`;
	const { body } = await request('POST', base, command());

	expect(await request('PATCH', `${base}/${body.id}`, { description: 'Another' })).toMatchObject({
		body: { name: 'quote', description: 'Another' },
	});
	expect(await request('PATCH', `${base}/${body.id}`, { name: 'Up' })).toMatchObject({ status: 400 });
	expect(await request('DELETE', `${base}/${body.id}`)).toMatchObject({ status: 204 });
	expect(await request('GET', `${base}/${body.id}`)).toMatchObject({ status: 404, body: { code: 10063 } });
});
