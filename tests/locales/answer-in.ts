import { join } from 'node:path';
import { openLibrary } from '../../src/article/library/library.ts';
import { createBot } from '../../src/bot/host/bot.ts';
import { commands } from '../../src/commands.ts';
import { commandsJson } from '../../src/discord/register/command-json.ts';
import { localeFor } from '../../src/locales/locales.ts';
import { freshServices } from '../services.ts';

/**
 * A program: prints, as JSON, what the bot registers at Discord and how it answers `/search` for a member with one of
 * Discord's locales. `node tests/locales/answer-in.ts LOCALE`
 */
const [discordLocale] = process.argv.slice(2);

const { end, ...services } = await freshServices(await openLibrary(join(import.meta.dirname, '../fixtures')));
const answer = await createBot(commands, services).invoke({
	id: '1',
	command: 'search',
	gesture: 'typed',
	args: { text: 'what does the council think about the harbour' },
	user: { id: '5', name: 'Ana', roles: [], may: 0n },
	locale: localeFor(discordLocale),
});
await end();
console.log(JSON.stringify({ commands: commandsJson(commands), answer }));
