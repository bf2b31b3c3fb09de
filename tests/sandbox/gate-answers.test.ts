import { expect, test } from 'vitest';
import { faultsOf, rawBot, register } from './raw-bot.ts';

const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));
const input = (more: object = {}) => ({ type: 4, custom_id: 'why', style: 1, ...more });
const upload = (more: object = {}) => ({ type: 19, custom_id: 'files', ...more });
const label = (component: object, more: object = {}) => ({ type: 18, label: 'Why', component, ...more });
const modal = (more: object = {}) => ({
	type: 9,
	data: { custom_id: 'm', title: 'Reasons', components: [label(input())], ...more },
});
const choices = (...list: object[]) => ({ type: 8, data: { choices: list } });

const completing = {
	name: 'quote',
	description: 'x',
	options: [{ type: 3, name: 'claim', description: 'x', autocomplete: true }],
};

test.each<[string, object, string]>([
	['a type Discord does not have', { type: 99 }, 'type BASE_TYPE_CHOICES'],
	['choices instead of a message', choices(), 'type BASE_TYPE_CHOICES'],
	['an unknown field', { type: 4, data: { content: 'x' }, flags: 64 }, 'flags UNKNOWN_FIELD'],
	[
		'an unknown field in its message',
		{ type: 4, data: { content: 'x', ephemeral: true } },
		'data.ephemeral UNKNOWN_FIELD',
	],
	['content over 2000', { type: 4, data: { content: 'x'.repeat(2001) } }, 'data.content BASE_TYPE_MAX_LENGTH'],
	['a defer made of components', { type: 5, data: { flags: 1 << 15 } }, 'data.flags MESSAGE_FLAGS_INVALID'],
	['a defer that says something', { type: 5, data: { content: 'x' } }, 'data.content UNKNOWN_FIELD'],
	[
		'a modal of six',
		modal({ components: many(6, (n) => label(input({ custom_id: `${n}` }))) }),
		'data.components BASE_TYPE_BAD_LENGTH',
	],
	['a modal without components', modal({ components: [] }), 'data.components BASE_TYPE_BAD_LENGTH'],
	['a modal title over 45', modal({ title: 'x'.repeat(46) }), 'data.title BASE_TYPE_MAX_LENGTH'],
	[
		'a modal label over 45',
		modal({ components: [label(input(), { label: 'x'.repeat(46) })] }),
		'data.components.0.label BASE_TYPE_MAX_LENGTH',
	],
	[
		'a modal description over 100',
		modal({ components: [label(input(), { description: 'x'.repeat(101) })] }),
		'data.components.0.description BASE_TYPE_MAX_LENGTH',
	],
	[
		'two fields of one custom_id',
		modal({ components: [label(input()), label(input())] }),
		'data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
	],
	[
		'a label of its own in a labelled field',
		modal({ components: [label(input({ label: 'x' }))] }),
		'data.components.0.component.label TEXT_INPUT_LABEL_NOT_ALLOWED',
	],
	[
		'a field that asks more than it takes',
		modal({ components: [label(input({ min_length: 9, max_length: 3 }))] }),
		'data.components.0.component.min_length TEXT_INPUT_MIN_LENGTH',
	],
	[
		'a field for eleven files',
		modal({ components: [label(upload({ max_values: 11 }))] }),
		'data.components.0.component.max_values NUMBER_TYPE_MAX',
	],
	[
		'a field for no file',
		modal({ components: [label(upload({ max_values: 0 }))] }),
		'data.components.0.component.max_values NUMBER_TYPE_MIN',
	],
	[
		'a field that wants more files than it takes',
		modal({ components: [label(upload({ min_values: 3, max_values: 2 }))] }),
		'data.components.0.component.min_values FILE_UPLOAD_MIN_VALUES',
	],
	['a field for files without a label', modal({ components: [upload()] }), 'data.components.0 UNION_TYPE_CHOICES'],
	[
		'a field for files in a row',
		modal({ components: [{ type: 1, components: [upload()] }] }),
		'data.components.0.components.0.type BASE_TYPE_CHOICES',
	],
	[
		'a field for files in a message',
		{ type: 4, data: { flags: 1 << 15, components: [upload()] } },
		'data.components.0 UNION_TYPE_CHOICES',
	],
	[
		'text in a label',
		modal({ components: [label({ type: 10, content: 'x' })] }),
		'data.components.0.component UNION_TYPE_CHOICES',
	],
	[
		'empty text between fields',
		modal({ components: [{ type: 10, content: '' }] }),
		'data.components.0.content BASE_TYPE_MIN_LENGTH',
	],
	[
		'a button in a modal',
		modal({ components: [{ type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: 'x' }] }] }),
		'data.components.0.components.0.type BASE_TYPE_CHOICES',
	],
])('an answer with %s is refused, and may be tried again', async (_, body, expected) => {
	const bot = await rawBot();
	await register(bot, { name: 'ping', description: 'x' });
	const asked = bot.sandbox.as('ana').invoke('general', 'ping');
	const interaction = await bot.interaction();

	const answered = await bot.answer(interaction, body);

	expect(answered).toMatchObject({ status: 400, body: { code: 50035 } });
	expect(faultsOf(answered.body.errors)).toContain(expected);
	expect(await bot.answer(interaction, { type: 4, data: { content: 'pong' } })).toMatchObject({ status: 204 });
	expect(await asked).toMatchObject({ message: { content: 'pong' } });
});

test.each<[string, object, string]>([
	['26 rows', choices(...many(26, (n) => ({ name: `${n}`, value: `${n}` }))), 'data.choices BASE_TYPE_BAD_LENGTH'],
	['a row over 100', choices({ name: 'x'.repeat(101), value: 'x' }), 'data.choices.0.name BASE_TYPE_MAX_LENGTH'],
	['a value over 100', choices({ name: 'x', value: 'x'.repeat(101) }), 'data.choices.0.value BASE_TYPE_MAX_LENGTH'],
	['a row without a name', choices({ name: '', value: 'x' }), 'data.choices.0.name BASE_TYPE_MIN_LENGTH'],
	['a number instead of text', choices({ name: 'x', value: 3 }), 'data.choices.0.value BASE_TYPE_BAD_TYPE'],
	['a message instead of choices', { type: 4, data: { content: 'x' } }, 'type BASE_TYPE_CHOICES'],
	['a defer', { type: 5 }, 'type BASE_TYPE_CHOICES'],
])('a completion with %s is refused', async (_, body, expected) => {
	const bot = await rawBot();
	await register(bot, completing);
	const asked = bot.sandbox.as('ana').complete('general', 'quote', { claim: 'am' });
	const interaction = await bot.interaction();

	const answered = await bot.answer(interaction, body);

	expect(faultsOf(answered.body.errors)).toContain(expected);
	await bot.answer(interaction, choices({ name: 'AMLO', value: 'c1' }));
	expect(await asked).toEqual([{ name: 'AMLO', value: 'c1' }]);
});

test('a modal cannot be answered with another modal', async () => {
	const bot = await rawBot();
	await register(bot, { name: 'why', description: 'x' });
	const ana = bot.sandbox.as('ana');
	const asked = ana.invoke('general', 'why');
	await bot.answer(await bot.interaction(), modal());
	const open = (await asked).modal;
	const submitted = ana.submit(open?.id ?? '', { why: 'because' });
	const interaction = await bot.interaction();

	expect(faultsOf((await bot.answer(interaction, modal())).body.errors)).toEqual(['type BASE_TYPE_CHOICES']);
	await bot.answer(interaction, { type: 4, data: { content: 'Thanks', flags: 64 } });
	expect(interaction.data).toMatchObject({
		components: [{ type: 18, component: { type: 4, custom_id: 'why', value: 'because' } }],
	});
	expect(await submitted).toMatchObject({ message: { content: 'Thanks' } });
});
