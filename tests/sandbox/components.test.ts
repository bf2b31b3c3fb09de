import { expect, test } from 'vitest';
import { answerNext, botWithCommands, say } from './bot-with-commands.ts';

const row = (...components: object[]) => ({ type: 1, components });
const menu = {
	type: 3,
	custom_id: 'section',
	min_values: 1,
	max_values: 2,
	options: ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value })),
};
const onward = {
	flags: 1 << 15,
	components: [
		{ type: 10, content: 'Where to?' },
		row(
			{ type: 2, style: 1, label: 'Onward', custom_id: 'go' },
			{ type: 2, style: 2, label: 'Closed', custom_id: 'closed', disabled: true },
			{ type: 2, style: 5, label: 'Source', url: 'https://x.test' },
		),
		row(menu),
	],
};

async function botWithMessage(flags = 0) {
	const bot = await botWithCommands();
	const ana = bot.sandbox.as('ana');
	const body = { type: 4, data: { ...onward, flags: onward.flags | flags } };
	const { outcome } = await answerNext(bot, body, ana.run('general', 'article list'));
	return { bot, ana, message: outcome as Awaited<ReturnType<typeof ana.run>> };
}

test('a button is pressed by its id or its label, and can change its message', async () => {
	const { bot, ana, message } = await botWithMessage();
	const { interaction, outcome } = await answerNext(
		bot,
		{ type: 7, data: { components: [{ type: 10, content: 'There.' }] } },
		ana.press(message, 'Onward'),
	);
	expect(interaction).toMatchObject({
		type: 3,
		message: { id: message.id },
		data: { custom_id: 'go', component_type: 2 },
	});
	expect(outcome).toMatchObject({ message: { id: message.id, components: [{ content: 'There.' }] } });
	expect(bot.sandbox.as('ben').sees('general')).toMatchObject([{ components: [{ content: 'There.' }] }]);
});

test('a press answered with a deferred update changes nothing until the edit', async () => {
	const { bot, ana, message } = await botWithMessage();
	const { interaction } = await answerNext(bot, { type: 6 }, ana.press(message.id, 'go'));
	expect(ana.sees('general')).toEqual([message]);
	await bot.request('PATCH', `/webhooks/${bot.sandbox.applicationId}/${interaction.token}/messages/@original`, {
		components: [{ type: 10, content: 'Now.' }],
	});
	expect(await ana.until('general', ({ edited_timestamp }) => edited_timestamp !== null)).toMatchObject({
		id: message.id,
		components: [{ content: 'Now.' }],
	});
});

test('an interaction has the values that were chosen in a menu', async () => {
	const { bot, ana, message } = await botWithMessage();
	const { interaction } = await answerNext(bot, say('x'), ana.press(message, 'section', ['c', 'a']));
	expect(interaction.data).toMatchObject({ component_type: 3, values: ['c', 'a'] });
});

test.each<[string, string, string[] | undefined, string]>([
	['something that is not there', 'nowhere', undefined, 'nothing "nowhere"'],
	['something disabled', 'Closed', undefined, 'disabled'],
	['a value the menu does not have', 'section', ['z'], 'not in the menu'],
	['more values than the menu allows', 'section', ['a', 'b', 'c'], 'Choose 1 to 2'],
	['no value where one is required', 'section', [], 'Choose 1 to 2'],
])('a member cannot press or choose %s', async (_, customId, values, says) => {
	const { ana, message } = await botWithMessage();
	await expect(ana.press(message, customId, values)).rejects.toThrow(says);
});

test("another's private reply cannot be pressed, and its own member can dismiss it", async () => {
	const { bot, ana, message } = await botWithMessage(64);
	await expect(bot.sandbox.as('ben').press(message, 'go')).rejects.toThrow('no such message');
	ana.dismiss(message);
	expect(ana.sees('general')).toEqual([]);
	expect(() => ana.dismiss(ana.send('general', 'mine'))).toThrow('Only private replies');
});

test('a modal accepts what its fields allow, and only from the member it was opened for', async () => {
	const { bot, ana, message } = await botWithMessage();
	const field = (custom_id: string, more: object) => ({
		type: 18,
		label: custom_id,
		component: { type: 4, style: 1, custom_id, ...more },
	});
	const components = [
		field('why', { max_length: 5 }),
		field('more', { required: false }),
		{ type: 18, label: 'Side', component: { type: 3, custom_id: 'side', options: [{ label: 'For', value: 'for' }] } },
	];
	const { outcome } = await answerNext(
		bot,
		{ type: 9, data: { custom_id: 'm', title: 'Why', components } },
		ana.press(message, 'go'),
	);
	const { modal } = outcome as Awaited<ReturnType<typeof ana.press>>;
	const id = modal?.id ?? '';

	await expect(ana.submit(id, { why: 'x', side: 'for', other: 'x' })).rejects.toThrow('no field "other"');
	await expect(ana.submit(id, { why: 'too long', side: 'for' })).rejects.toThrow('takes 0 to 5 characters');
	await expect(ana.submit(id, { side: 'for' })).rejects.toThrow('"why" is required');
	await expect(ana.submit(id, { why: 'x', side: 'against' })).rejects.toThrow('not in the menu');
	await expect(bot.sandbox.as('ben').submit(id, { why: 'x', side: 'for' })).rejects.toThrow('not open');
	const { interaction } = await answerNext(bot, say('x'), ana.submit(id, { why: 'x', side: 'for' }));
	expect(interaction).toMatchObject({
		type: 5,
		message: { id: message.id },
		data: {
			custom_id: 'm',
			components: [{ component: { value: 'x' } }, { component: { value: '' } }, { component: { values: ['for'] } }],
		},
	});
	await expect(ana.submit(id, { why: 'x', side: 'for' })).rejects.toThrow('not open');
});
