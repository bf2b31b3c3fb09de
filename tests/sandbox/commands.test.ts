import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { answerNext, botWithCommands, say } from './bot-with-commands.ts';
import { channelId, rawBot, register } from './raw-bot.ts';

test("a command's interaction says who used it, where, in which language and with which options", async () => {
	const bot = await botWithCommands();
	const ana = bot.sandbox.as('ana', { locale: 'es-ES' });
	const ben = bot.sandbox.as('ben');

	const { interaction } = await answerNext(
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

test('an interaction from a direct message has a user, but no member and no server', async () => {
	const bot = await botWithCommands();
	const ana = bot.sandbox.as('ana');

	const { interaction } = await answerNext(bot, say('x'), ana.run(ana.dm, 'article list'));

	expect(interaction).toMatchObject({
		context: 1,
		user: { username: 'ana' },
		authorizing_integration_owners: { 0: '0' },
	});
	for (const absent of ['member', 'guild_id', 'guild_locale']) expect(interaction).not.toHaveProperty(absent);
	expect(interaction.data.options).toEqual([{ name: 'list', type: 1, options: [] }]);
});

test.each<[string, object, string]>([
	['a missing required option', {}, 'The option "claim" is required'],
	['an option it does not have', { claim: 'c', extra: 1 }, 'There is no option "extra"'],
	['text instead of a number', { claim: 'c', count: '2' }, 'wrong type'],
	['a number instead of text', { claim: 1 }, 'wrong type'],
	['a number out of bounds', { claim: 'c', count: 4 }, 'out of bounds'],
	['text that is too long', { claim: 'x'.repeat(11) }, 'out of bounds'],
	['a value that is not among the choices', { claim: 'c', tone: 'angry' }, 'takes one of its choices'],
	['a user who does not exist', { claim: 'c', to: '1' }, 'names nobody'],
])('a member cannot send a command with %s', async (_, options, says) => {
	const { sandbox } = await botWithCommands();
	await expect(sandbox.as('ana').run('general', 'quote', { ...options })).rejects.toThrow(says);
});

test('a command is offered to members who have the permission it asks for', async () => {
	const bot = await botWithCommands();
	await expect(bot.sandbox.as('ana').run('general', 'settings')).rejects.toThrow('no command "settings"');
	const id =
		bot.sandbox
			.as('maya')
			.commands('general')
			.find(({ name }) => name === 'settings')?.id ?? '';
	const filled = { command: id, subcommand: [], options: [] };
	await expect(bot.sandbox.as('ana').command('general', filled)).rejects.toThrow('You do not have permission');
	const { outcome } = await answerNext(bot, say('x'), bot.sandbox.as('maya').run('general', 'settings'));
	expect(outcome).toMatchObject({ content: 'x' });
});

test('a command with subcommands needs one, and commands need the permission to use them', async () => {
	const { sandbox } = await botWithCommands();
	await expect(sandbox.as('ana').run('general', 'article')).rejects.toThrow('needs a subcommand');
	await expect(sandbox.as('ana').run('general', 'article show')).rejects.toThrow('no subcommand "show"');
	sandbox.overwrite('general', '@everyone', { deny: ['UseApplicationCommands'] });
	await expect(sandbox.as('ana').run('general', 'article list')).rejects.toThrow('cannot use commands');
});

test('choices are offered for an option while it is being typed', async () => {
	const bot = await botWithCommands();
	const { interaction, outcome } = await answerNext(
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

test('a message command carries its target, even if the bot may not read messages', async () => {
	const bot = await botWithCommands();
	const ana = bot.sandbox.as('ana');
	const target = bot.sandbox.as('ben').send('general', 'They will never agree');
	const { interaction, outcome } = await answerNext(bot, say('x'), ana.use('general', 'Find evidence', target));
	expect(interaction.data).toMatchObject({
		type: 3,
		target_id: target.id,
		resolved: { messages: { [target.id]: { content: 'They will never agree' } } },
	});
	expect(outcome).toMatchObject({ type: 23, interaction_metadata: { target_message_id: target.id } });
	await expect(ana.use('general', 'Find evidence', '1')).rejects.toThrow('no such message');
});

const place = { name: 'place', description: 'x', options: [{ type: 7, name: 'where', description: 'x' }] };

test('a chosen channel comes with the permissions of the member and of the bot, as its overwrites give them', async () => {
	const bot = await rawBot();
	await register(bot, place);
	const { sandbox } = bot;
	sandbox.overwrite('debates', 'Bot', { deny: ['ViewChannel', 'PinMessages'] });
	sandbox.overwrite('debates', 'ana', { allow: ['ManageMessages'] });
	const debates = channelId(sandbox, 'debates');

	const { interaction } = await answerNext(
		bot,
		say('x'),
		sandbox.as('ana').run('general', 'place', { where: debates }),
	);

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
	const bot = await botWithCommands();
	bot.sandbox.overwrite('general', 'Bot', { deny: ['PinMessages'] });
	const run = (channel: string) => answerNext(bot, say('x'), bot.sandbox.as('ana').run(channel, 'article list'));
	const { interaction } = await run('general');
	const may = BigInt(interaction.app_permissions);
	expect([may & PermissionFlagsBits.PinMessages, may & PermissionFlagsBits.ManageThreads]).toEqual([
		0n,
		PermissionFlagsBits.ManageThreads,
	]);
	expect(interaction.channel).not.toHaveProperty('permission_overwrites');
});
