import {
	type APIModalInteractionResponseCallbackData,
	ApplicationCommandOptionType,
	ApplicationCommandType,
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
	if (interaction.isModalSubmit()) return interaction.reply(`Ordered: ${interaction.fields.getTextInputValue('what')}`);
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

function answerCommand(interaction: ChatInputCommandInteraction): Promise<unknown> | undefined {
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
		case 'peel':
			return interaction.reply(`Peeled with ${interaction.options.getString('knife')}`);
		default:
			return undefined;
	}
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
