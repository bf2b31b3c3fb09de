import {
	type APIModalInteractionResponseCallbackData,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	type Attachment,
	ButtonStyle,
	type ChatInputCommandInteraction,
	Client,
	ComponentType,
	ContainerBuilder,
	Events,
	GatewayIntentBits,
	type Interaction,
	InteractionContextType,
	MessageFlags,
	type ModalSubmitInteraction,
	TextInputStyle,
} from 'discord.js';
import type { Sandbox } from '../../sandbox/sandbox.ts';

const fruits = ['Äpfel from the north', 'Bananas from the south', 'Cherries from the east'];

const commands = [
	{
		name: 'fruit',
		description: 'Names a fruit',
		descriptionLocalizations: { 'es-ES': 'Nombra una fruta' },
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'name',
				description: 'Which fruit',
				required: true,
				autocomplete: true,
			},
			{ type: ApplicationCommandOptionType.Boolean, name: 'hide', description: 'Answer only to me' },
		],
	},
	{ name: 'basket', description: 'A basket with a menu and a button' },
	{ name: 'order', description: 'Orders by a form' },
	{ name: 'mute', description: 'Never answers', contexts: [InteractionContextType.Guild] },
	{
		name: 'peel',
		description: 'Peels one',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'knife',
				description: 'With what',
				choices: [
					{ name: 'Blunt', value: 'blunt' },
					{ name: 'Sharp', value: 'sharp' },
				],
			},
		],
	},
	{
		name: 'crate',
		description: 'A crate',
		options: [
			{ type: ApplicationCommandOptionType.Subcommand, name: 'open', description: 'Opens it' },
			{ type: ApplicationCommandOptionType.Subcommand, name: 'close', description: 'Closes it' },
		],
	},
	{
		name: 'scan',
		description: 'Reads a file',
		options: [
			{ type: ApplicationCommandOptionType.Attachment, name: 'file', description: 'What to read', required: true },
			{ type: ApplicationCommandOptionType.String, name: 'note', description: 'A note' },
			{ type: ApplicationCommandOptionType.Attachment, name: 'cover', description: 'What goes around it' },
		],
	},
	{ name: 'parcel', description: 'Packs files by a form' },
	{ type: ApplicationCommandType.Message, name: 'Weigh it', nameLocalizations: { 'es-ES': 'Pésalo' } },
] as const;

/** A discord.js bot with a command of each kind the page can meet, logged in to the sandbox and registered. */
export async function startSmallBot({ url, token }: Sandbox): Promise<Client> {
	const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: `${url}/api` } });
	client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
	const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
	await client.login(token);
	await (await ready).application.commands.set([...commands]);
	return client;
}

async function answer(interaction: Interaction): Promise<unknown> {
	if (interaction.isAutocomplete()) {
		const typed = interaction.options.getFocused().toLowerCase();
		const found = fruits.filter((fruit) => fruit.toLowerCase().includes(typed));
		return interaction.respond(found.map((fruit) => ({ name: fruit, value: `id:${fruits.indexOf(fruit)}` })));
	}
	if (interaction.isChatInputCommand()) return answerCommand(interaction);
	if (interaction.isModalSubmit()) return answerForm(interaction);
	if (interaction.isMessageContextMenuCommand()) {
		return interaction.reply({
			content: `It weighs ${interaction.targetMessage.id.length}`,
			flags: MessageFlags.Ephemeral,
		});
	}
	const chosen = interaction.isStringSelectMenu() ? interaction.values.join(' and ') : 'the button';
	const content = `You took **${chosen}**`;
	return interaction.isMessageComponent() && interaction.reply({ content, flags: MessageFlags.Ephemeral });
}

async function answerForm(interaction: ModalSubmitInteraction): Promise<unknown> {
	const { customId, fields } = interaction;
	if (customId === 'form') return interaction.reply(`Ordered: ${fields.getTextInputValue('what')}`);
	const files = ['letter', 'pictures'].flatMap((name) => [...(fields.getUploadedFiles(name)?.values() ?? [])]);
	return interaction.reply(`Packed: ${await contentsOf(files)} | ${fields.getTextInputValue('message')}`);
}

async function answerCommand(interaction: ChatInputCommandInteraction): Promise<unknown> {
	switch (interaction.commandName) {
		case 'fruit': {
			const fruit = fruits[Number(interaction.options.getString('name')?.split(':')[1])];
			const hide = interaction.options.getBoolean('hide') ? MessageFlags.Ephemeral : 0;
			const text = `> ${fruit}\n<script>alert(1)</script> **bold**`;
			return interaction.reply({
				flags: MessageFlags.IsComponentsV2 | hide,
				components: [new ContainerBuilder().addTextDisplayComponents((display) => display.setContent(text))],
			});
		}
		case 'basket':
			return interaction.reply({ content: 'A basket', components: basket });
		case 'order':
			return interaction.showModal(form);
		case 'scan': {
			const files = ['file', 'cover'].flatMap((name) => interaction.options.getAttachment(name) ?? []);
			return interaction.reply(`${await contentsOf(files)} | ${interaction.options.getString('note')}`);
		}
		case 'parcel':
			return interaction.showModal(parcel);
		case 'peel':
			return interaction.reply(`Peeled with ${interaction.options.getString('knife')}`);
		default:
			return undefined;
	}
}

/** The names of files and what is in them, read at their addresses. */
async function contentsOf(files: readonly Attachment[]): Promise<string> {
	const read = files.map(
		async ({ name, size, url }) => `${name} ${size} ${(await (await fetch(url)).text()).slice(0, 40)}`,
	);
	return (await Promise.all(read)).join(', ');
}

const basket = [
	{
		type: ComponentType.ActionRow,
		components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, label: 'Take it', customId: 'take' }],
	},
	{
		type: ComponentType.ActionRow,
		components: [
			{
				type: ComponentType.StringSelect,
				customId: 'pick',
				placeholder: 'Pick some',
				options: fruits.map((label) => ({ label, value: label.split(' ')[0] ?? label })),
			},
		],
	},
] as const;

const parcel: APIModalInteractionResponseCallbackData = {
	custom_id: 'parcel',
	title: 'Pack a parcel',
	components: [
		{ type: ComponentType.TextDisplay, content: 'What goes **in**?' },
		{
			type: ComponentType.Label,
			label: 'Letter',
			description: 'One file',
			component: { type: ComponentType.FileUpload, custom_id: 'letter', required: true },
		},
		{
			type: ComponentType.Label,
			label: 'Pictures',
			component: { type: ComponentType.FileUpload, custom_id: 'pictures', required: false, max_values: 2 },
		},
		{
			type: ComponentType.Label,
			label: 'Message',
			component: {
				type: ComponentType.TextInput,
				custom_id: 'message',
				style: TextInputStyle.Paragraph,
				required: false,
			},
		},
	],
};

const form: APIModalInteractionResponseCallbackData = {
	custom_id: 'form',
	title: 'Order fruit',
	components: [
		{
			type: ComponentType.Label,
			label: 'What and how much',
			component: { type: ComponentType.TextInput, custom_id: 'what', style: TextInputStyle.Short, required: true },
		},
	],
};
