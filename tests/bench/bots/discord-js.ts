import { Client, Events, GatewayIntentBits } from 'discord.js';
import { answer, choice, quote } from './pong.ts';

/** A minimal discord.js bot: it answers every command with "pong" and every completion with one row. */
const { DISCORD_API_URL: api = '', DISCORD_TOKEN: token = '' } = process.env;
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
client.once(Events.ClientReady, async ({ application }) => {
	await application.commands.set([quote]);
});
client.on(Events.InteractionCreate, async (interaction) => {
	if (interaction.isChatInputCommand()) await interaction.reply(answer);
	else if (interaction.isAutocomplete()) await interaction.respond([choice]);
});
await client.login(token);
