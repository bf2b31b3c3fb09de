import { Client, GatewayDispatchEvents, GatewayIntentBits } from '@discordjs/core';
import { WebSocketManager } from '@discordjs/ws';
import { REST } from 'discord.js';
import { answer, choice, quote } from './pong.ts';

/** The same bot on discord.js's thin core, for comparison. */
const { DISCORD_API_URL: api = '', DISCORD_TOKEN: token = '' } = process.env;
const rest = new REST({ api }).setToken(token);
const gateway = new WebSocketManager({ token, intents: GatewayIntentBits.Guilds, rest });
const client = new Client({ rest, gateway });
client.once(GatewayDispatchEvents.Ready, async ({ data: { application } }) => {
	await client.api.applicationCommands.bulkOverwriteGlobalCommands(application.id, [quote]);
});
client.on(GatewayDispatchEvents.InteractionCreate, async ({ data, api: { interactions } }) => {
	if (data.type === 2) await interactions.reply(data.id, data.token, { content: answer });
	else if (data.type === 4) await interactions.createAutocompleteResponse(data.id, data.token, { choices: [choice] });
});
await gateway.connect();
