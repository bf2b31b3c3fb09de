import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { channelId, type RawBot, rawBot, register } from './raw-bot.ts';

const text = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more });
const say = (content: string) => ({ type: 4, data: { content } });

const quote = {
	name: 'quote',
	description: 'x',
	options: [
		text('claim', { required: true, autocomplete: true, max_length: 10 }),
		text('tone', { choices: [{ name: 'Calm', value: 'calm' }] }),
		{ type: 4, name: 'count', description: 'x', min_value: 1, max_value: 3 },
		{ type: 5, name: 'hide', description: 'x' },
		{ type: 6, name: 'to', description: 'x' },
	],
};
const article = { name: 'article', description: 'x', options: [{ type: 1, name: 'list', description: 'x' }] };
const settings = { name: 'settings', description: 'x', default_member_permissions: String(1 << 5) };
const find = { name: 'Find evidence', type: 3 };

async function ready(): Promise<RawBot> {
	const bot = await rawBot();
	await register(bot, quote, article, settings, find);
	return bot;
}

/** Answers the next interaction, and gives it back. */
async function answering(bot: RawBot, body: object, asked: Promise<unknown>) {
	const interaction = await bot.interaction();
	const { status, body: refused } = await bot.answer(interaction, body);
	if (status >= 300) throw new Error(JSON.stringify(refused));
	return { interaction: interaction as ReturnType<typeof JSON.parse>, outcome: await asked };
}

test('a command carries who, where, in what language, and what was filled in', async () => {
	const bot = await ready();
	const ana = bot.sandbox.as('ana', { locale: 'es-ES' });
	const ben = bot.sandbox.as('ben');

	const { interaction } = await answering(
		bot,
		say('x'),
		ana.run('general', 'quote', { claim: 'c1', count: 2, hide: true, to: ben.id }),
	);

	expect(interaction).toMatchObject({
		type: 2,
		locale: 'es-ES',
		guild_locale: 'en-US',
		context: 0,
		channel: { name: 'general' },
		member: { user: { username: 'ana' }, permissions: expect.stringMatching(/^\d+$/) },
		authorizing_integration_owners: { 0: interaction.guild_id },
		app_permissions: expect.stringMatching(/^\d+$/),
		data: {
			name: 'quote',
			options: [
				{ name: 'claim', type: 3, value: 'c1' },
				{ name: 'count', type: 4, value: 2 },
				{ name: 'hide', type: 5, value: true },
				{ name: 'to', type: 6, value: ben.id },
			],
			resolved: { users: { [ben.id]: { username: 'ben' } }, members: { [ben.id]: { nick: null } } },
		},
	});
	expect(interaction).not.toHaveProperty('user');
});

test('in direct messages there is a user, no member and no server', async () => {
	const bot = await ready();
	const ana = bot.sandbox.as('ana');

	const { interaction } = await answering(bot, say('x'), ana.run(ana.dm, 'article list'));

	expect(interaction).toMatchObject({
		context: 1,
		user: { username: 'ana' },
		authorizing_integration_owners: { 0: '0' },
	});
	for (const absent of ['member', 'guild_id', 'guild_locale']) expect(interaction).not.toHaveProperty(absent);
	expect(interaction.data.options).toEqual([{ name: 'list', type: 1, options: [] }]);
});

test('an app a member brought along works where the bot is not, and is theirs alone', async () => {
	const bot = await rawBot();
	await register(bot, { ...article, integration_types: [0, 1] }, settings);
	const [ana, ben] = [bot.sandbox.as('ana'), bot.sandbox.as('ben')];
	ana.installApp();

	const { interaction } = await answering(bot, say('x'), ana.run('lounge', 'article list'));

	expect(interaction).toMatchObject({
		context: 0,
		authorizing_integration_owners: { 1: ana.id },
		member: { user: { id: ana.id } },
	});
	expect(interaction.authorizing_integration_owners).not.toHaveProperty('0');
	expect(ana.commands('lounge').map(({ name }) => name)).toEqual(['article']);
	expect(ben.commands('lounge')).toEqual([]);
	expect(ben.sees('lounge')).toMatchObject([{ content: 'x' }]);
});

test.each<[string, object, string]>([
	['a missing required option', {}, 'The option "claim" is required'],
	['an option it has not', { claim: 'c', extra: 1 }, 'There is no option "extra"'],
	['text where a number is due', { claim: 'c', count: '2' }, 'wrong type'],
	['a number where text is due', { claim: 1 }, 'wrong type'],
	['a number out of bounds', { claim: 'c', count: 4 }, 'out of bounds'],
	['text that is too long', { claim: 'x'.repeat(11) }, 'out of bounds'],
	['what is not among the choices', { claim: 'c', tone: 'angry' }, 'takes one of its choices'],
	['a user who is not', { claim: 'c', to: '1' }, 'names nobody'],
])('a member cannot send a command with %s', async (_, options, says) => {
	const { sandbox } = await ready();
	await expect(sandbox.as('ana').run('general', 'quote', { ...options })).rejects.toThrow(says);
});

test('a command is offered to those who have the permission it asks for', async () => {
	const bot = await ready();
	await expect(bot.sandbox.as('ana').run('general', 'settings')).rejects.toThrow('no command "settings"');
	const id =
		bot.sandbox
			.as('maya')
			.commands('general')
			.find(({ name }) => name === 'settings')?.id ?? '';
	const filled = { command: id, subcommand: [], options: [] };
	await expect(bot.sandbox.as('ana').command('general', filled)).rejects.toThrow('You do not have permission');
	const { outcome } = await answering(bot, say('x'), bot.sandbox.as('maya').run('general', 'settings'));
	expect(outcome).toMatchObject({ content: 'x' });
});

test('commands need the permission to use them, and a subcommand where there are some', async () => {
	const { sandbox } = await ready();
	await expect(sandbox.as('ana').run('general', 'article')).rejects.toThrow('needs a subcommand');
	await expect(sandbox.as('ana').run('general', 'article show')).rejects.toThrow('no subcommand "show"');
	sandbox.overwrite('general', '@everyone', { deny: ['UseApplicationCommands'] });
	await expect(sandbox.as('ana').run('general', 'article list')).rejects.toThrow('cannot use commands');
});

test('rows are offered for what is being typed, unfinished as it is', async () => {
	const bot = await ready();
	const { interaction, outcome } = await answering(
		bot,
		{ type: 8, data: { choices: [{ name: 'AMLO', value: 'c1' }] } },
		bot.sandbox.as('ana').complete('general', 'quote', { count: 2, claim: 'am' }),
	);
	expect(outcome).toEqual([{ name: 'AMLO', value: 'c1' }]);
	expect(interaction).toMatchObject({
		type: 4,
		data: {
			options: [
				{ name: 'count', value: 2 },
				{ name: 'claim', value: 'am', focused: true },
			],
		},
	});
	await expect(bot.sandbox.as('ana').complete('general', 'quote', { claim: 'c', tone: '' })).rejects.toThrow(
		'"tone" does not complete',
	);
});

test('a message command carries its target, whatever the bot may read', async () => {
	const bot = await ready();
	const ana = bot.sandbox.as('ana');
	const target = bot.sandbox.as('ben').send('general', 'They will never agree');
	const { interaction, outcome } = await answering(bot, say('x'), ana.use('general', 'Find evidence', target));
	expect(interaction.data).toMatchObject({
		type: 3,
		target_id: target.id,
		resolved: { messages: { [target.id]: { content: 'They will never agree' } } },
	});
	expect(outcome).toMatchObject({ type: 23, interaction_metadata: { target_message_id: target.id } });
	await expect(ana.use('general', 'Find evidence', '1')).rejects.toThrow('no such message');
});

const place = { name: 'place', description: 'x', options: [{ type: 7, name: 'where', description: 'x' }] };

test('a channel that is chosen comes with what the member and the bot may do in it, by the overwrites alone', async () => {
	const bot = await rawBot();
	await register(bot, place);
	const { sandbox } = bot;
	sandbox.overwrite('debates', 'Bot', { deny: ['ViewChannel', 'PinMessages'] });
	sandbox.overwrite('debates', 'ana', { allow: ['ManageMessages'] });
	const debates = channelId(sandbox, 'debates');

	const { interaction } = await answering(bot, say('x'), sandbox.as('ana').run('general', 'place', { where: debates }));

	const { permissions, app_permissions: app, ...chosen } = interaction.data.resolved.channels[debates];
	const has = (bits: string, name: keyof typeof PermissionFlagsBits) =>
		(BigInt(bits) & PermissionFlagsBits[name]) !== 0n;
	expect([has(permissions, 'ManageMessages'), has(permissions, 'ManageThreads')]).toEqual([true, false]);
	expect([has(app, 'ViewChannel'), has(app, 'PinMessages'), has(app, 'ManageThreads')]).toEqual([false, false, true]);
	expect(chosen).toMatchObject({ id: debates, name: 'debates', type: 15, topic: expect.any(String), position: 1 });
	expect(Object.keys(chosen)).not.toContain('permission_overwrites');
	expect(Object.keys(chosen)).not.toContain('available_tags');
});

test('an interaction says what the bot may do where it was used', async () => {
	const bot = await ready();
	bot.sandbox.overwrite('general', 'Bot', { deny: ['PinMessages'] });
	const run = (channel: string) => answering(bot, say('x'), bot.sandbox.as('ana').run(channel, 'article list'));
	const { interaction } = await run('general');
	const may = BigInt(interaction.app_permissions);
	expect([may & PermissionFlagsBits.PinMessages, may & PermissionFlagsBits.ManageThreads]).toEqual([
		0n,
		PermissionFlagsBits.ManageThreads,
	]);
	expect(interaction.channel).not.toHaveProperty('permission_overwrites');
});

/** Where the app is only because Ana installed it for herself. */
async function guest() {
	const bot = await rawBot();
	await register(bot, { ...article, integration_types: [0, 1] });
	const ana = bot.sandbox.as('ana');
	ana.installApp();
	return { bot, ana };
}

test('an app only its member installed may do in a server what everyone may, as far as replies go', async () => {
	const { bot, ana } = await guest();
	const { interaction } = await answering(bot, say('x'), ana.run('lounge', 'article list'));
	const { EmbedLinks, AttachFiles } = PermissionFlagsBits;
	expect(interaction).toMatchObject({ context: 0, app_permissions: String(EmbedLinks | AttachFiles) });
	expect(Object.keys(interaction.authorizing_integration_owners)).toEqual(['1']);
	const { interaction: direct } = await answering(bot, say('x'), ana.run(ana.dm, 'article list'));
	expect(direct).toMatchObject({ context: 1, authorizing_integration_owners: { 0: '0', 1: ana.id } });
});

test('an app that is in the server too follows up as often as it likes', async () => {
	const { bot, ana } = await guest();
	const { interaction } = await answering(bot, say('x'), ana.run('general', 'article list'));
	expect(interaction.authorizing_integration_owners).toEqual({ 0: interaction.guild_id, 1: ana.id });
	const hook = `/webhooks/${bot.sandbox.applicationId}/${interaction.token}`;
	for (let n = 0; n < 7; n++) expect((await bot.request('POST', hook, { content: 'more' })).status).toBe(200);
});

test('who may not use external apps gets private answers from one, to presses as to commands', async () => {
	const { bot, ana } = await guest();
	const { outcome } = await answering(bot, { type: 4, data: onward }, ana.run('lounge', 'article list'));
	bot.sandbox.overwrite('lounge', '@everyone', { deny: ['UseExternalApps'] });
	const message = outcome as Awaited<ReturnType<typeof ana.run>>;
	const { outcome: pressed } = await answering(bot, say('There.'), ana.press(message, 'Onward'));
	expect(pressed).toMatchObject({ message: { content: 'There.', flags: 64 } });
	const { outcome: asked } = await answering(bot, say('x'), ana.run('lounge', 'article list'));
	expect(asked).toMatchObject({ content: 'x', flags: 64 });
});

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

async function shown(flags = 0) {
	const bot = await ready();
	const ana = bot.sandbox.as('ana');
	const body = { type: 4, data: { ...onward, flags: onward.flags | flags } };
	const { outcome } = await answering(bot, body, ana.run('general', 'article list'));
	return { bot, ana, message: outcome as Awaited<ReturnType<typeof ana.run>> };
}

test('a button is pressed by its id or its label, and may change its message', async () => {
	const { bot, ana, message } = await shown();
	const { interaction, outcome } = await answering(
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
	const { bot, ana, message } = await shown();
	const { interaction } = await answering(bot, { type: 6 }, ana.press(message.id, 'go'));
	expect(ana.sees('general')).toEqual([message]);
	await bot.request('PATCH', `/webhooks/${bot.sandbox.applicationId}/${interaction.token}/messages/@original`, {
		components: [{ type: 10, content: 'Now.' }],
	});
	expect(await ana.until('general', ({ edited_timestamp }) => edited_timestamp !== null)).toMatchObject({
		id: message.id,
		components: [{ content: 'Now.' }],
	});
});

test('what is chosen from a menu is told', async () => {
	const { bot, ana, message } = await shown();
	const { interaction } = await answering(bot, say('x'), ana.press(message, 'section', ['c', 'a']));
	expect(interaction.data).toMatchObject({ component_type: 3, values: ['c', 'a'] });
});

test.each<[string, string, string[] | undefined, string]>([
	['what is not there', 'nowhere', undefined, 'nothing "nowhere"'],
	['what is disabled', 'Closed', undefined, 'disabled'],
	['a value the menu has not', 'section', ['z'], 'not in the menu'],
	['more than the menu lets choose', 'section', ['a', 'b', 'c'], 'Choose 1 to 2'],
	['nothing where something must be', 'section', [], 'Choose 1 to 2'],
])('a member cannot press or choose %s', async (_, customId, values, says) => {
	const { ana, message } = await shown();
	await expect(ana.press(message, customId, values)).rejects.toThrow(says);
});

test("another's private reply cannot be pressed, and its own member can dismiss it", async () => {
	const { bot, ana, message } = await shown(64);
	await expect(bot.sandbox.as('ben').press(message, 'go')).rejects.toThrow('no such message');
	ana.dismiss(message);
	expect(ana.sees('general')).toEqual([]);
	expect(() => ana.dismiss(ana.send('general', 'mine'))).toThrow('Only private replies');
});

test('a modal takes what its fields take, from the member it stands before', async () => {
	const { bot, ana, message } = await shown();
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
	const { outcome } = await answering(
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
	const { interaction } = await answering(bot, say('x'), ana.submit(id, { why: 'x', side: 'for' }));
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

describe('an interaction that no client would send', () => {
	/** A press that nobody could make, by Ana in general. */
	function press({ sandbox }: RawBot): Parameters<Sandbox['deliver']>[0] {
		const channel = sandbox.world.channels.get(channelId(sandbox, 'general'));
		if (!channel) throw new Error('There is no such channel.');
		const data = { custom_id: 'forged', component_type: 2 };
		return { type: 3, user: sandbox.as('ana').id, locale: 'en-US', channel, data, owners: {} };
	}

	test('is delivered as it was altered, and answered where its sender really was', async () => {
		const bot = await rawBot();
		const delivered = bot.sandbox.deliver(press(bot), (payload) => ({ ...payload, channel_id: 7, member: null }));
		const { interaction, outcome } = await answering(bot, say('x'), delivered);
		expect(interaction).toMatchObject({ type: 3, channel_id: 7, member: null, data: { custom_id: 'forged' } });
		expect(outcome).toMatchObject({ message: { content: 'x', channel_id: channelId(bot.sandbox, 'general') } });
	});

	test('resolves with undefined where nothing came back in time', async () => {
		const bot = await rawBot();
		const delivered = bot.sandbox.deliver(press(bot), () => 'no interaction at all');
		expect(await bot.interaction()).toBe('no interaction at all');
		bot.sandbox.clock.advance(3000);
		expect(await delivered).toBeUndefined();
	});
});
