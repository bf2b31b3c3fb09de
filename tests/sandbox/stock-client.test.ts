import {
	ActionRowBuilder,
	ButtonBuilder,
	type ButtonInteraction,
	ButtonStyle,
	type ChatInputCommandInteraction,
	Client,
	ContainerBuilder,
	Events,
	GatewayIntentBits,
	MessageFlags,
	ModalBuilder,
	SlashCommandBuilder,
	TextDisplayBuilder,
	TextInputBuilder,
	TextInputStyle,
} from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { textOf } from '../../sandbox/member/text-of.ts';
import { channelId, sandboxForTest } from './raw-bot.ts';

type Handlers = {
	readonly command?: (interaction: ChatInputCommandInteraction) => Promise<unknown>;
	readonly button?: (interaction: ButtonInteraction) => Promise<unknown>;
};

/** A stock client with one command, ready. */
async function stock({ command, button }: Handlers = {}) {
	const sandbox = await sandboxForTest();
	const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: `${sandbox.url}/api` } });
	onTestFinished(() => client.destroy());
	const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
	await client.login(sandbox.token);
	const readied = await ready;
	await readied.application.commands.set([new SlashCommandBuilder().setName('ping').setDescription('Answers pong')]);
	client.on(Events.InteractionCreate, async (interaction) => {
		if (interaction.isChatInputCommand()) await command?.(interaction);
		if (interaction.isButton()) await button?.(interaction);
		if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('why'));
	});
	return { sandbox, client: readied, ana: sandbox.as('ana') };
}

test('it logs in without waiting for anything, and answers a command', async () => {
	const { sandbox, client, ana } = await stock({ command: (interaction) => interaction.reply('pong') });
	// discord.js waits for the servers that READY promised, and gives up those that never come.
	expect(client.guilds.cache.map(({ available }) => available)).toEqual([true]);
	expect(await ana.run('general', 'ping')).toMatchObject({ content: 'pong', author: { bot: true } });
	expect(sandbox.complaints).toEqual([]);
});

test('it defers, edits, follows up and deletes', async () => {
	const { sandbox, ana } = await stock({
		async command(interaction) {
			await interaction.deferReply({ flags: MessageFlags.Ephemeral });
			await interaction.editReply('done');
			const more = await interaction.followUp({ content: 'more', flags: MessageFlags.Ephemeral });
			await interaction.deleteReply(more);
			await interaction.followUp('for all');
		},
	});
	expect(await ana.run('general', 'ping')).toMatchObject({ content: 'done' });
	await ana.until('general', ({ content }) => content === 'for all');
	expect(ana.sees('general').map(textOf)).toEqual(['done', 'for all']);
	expect(sandbox.as('ben').sees('general').map(textOf)).toEqual(['for all']);
	expect(sandbox.complaints).toEqual([]);
});

test('what its builders make is accepted, and its buttons and modals work', async () => {
	const button = new ButtonBuilder().setCustomId('ask').setLabel('Why?').setStyle(ButtonStyle.Primary);
	const { sandbox, ana } = await stock({
		command: (interaction) =>
			interaction.reply({
				flags: MessageFlags.IsComponentsV2,
				components: [
					new ContainerBuilder().addTextDisplayComponents(new TextDisplayBuilder().setContent('pong')),
					new ActionRowBuilder<ButtonBuilder>().addComponents(button),
				],
			}),
		button: (interaction) =>
			interaction.showModal(
				new ModalBuilder()
					.setCustomId('m')
					.setTitle('Why')
					.addComponents(
						new ActionRowBuilder<TextInputBuilder>().addComponents(
							new TextInputBuilder().setCustomId('why').setLabel('Why').setStyle(TextInputStyle.Short),
						),
					),
			),
	});
	const message = await ana.run('general', 'ping');
	const { modal } = await ana.press(message, 'Why?');
	const { message: thanks } = await ana.submit(modal?.id ?? '', { why: 'because' });
	expect(textOf(message)).toBe('pong\nWhy?');
	expect(textOf(thanks)).toBe('because');
	expect(sandbox.complaints).toEqual([]);
});

test('its managers read and change the server', async () => {
	const { sandbox, client } = await stock();
	const channel = await client.channels.fetch(channelId(sandbox, 'general'));
	if (!channel?.isSendable() || !('threads' in channel)) throw new Error('general is no text channel');
	const message = await channel.send({ content: 'x', files: [{ name: 'a.txt', attachment: Buffer.from('a') }] });
	await message.pin();
	await message.edit('y');
	const thread = await message.startThread({ name: 'Aside' });
	await thread.send({ content: 'in it', nonce: '1', enforceNonce: true });
	await thread.setArchived(true);
	const guild = await client.guilds.fetch(message.guildId ?? '');
	const [members, roles, pins] = [
		await guild.members.fetchMe(),
		await guild.roles.fetch(),
		await channel.messages.fetchPins(),
	];
	await message.delete();
	await client.application.fetch();
	expect(members.permissions.has('PinMessages')).toBe(true);
	expect(roles.map(({ name }) => name)).toContain('Moderator');
	expect(pins.items.map((pin) => pin.message.content)).toEqual(['y']);
	expect(sandbox.complaints).toEqual([]);
});
