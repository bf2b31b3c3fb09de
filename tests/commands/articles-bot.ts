import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { openLibrary } from '../../src/article/library/library.ts';
import { type Bot, createBot } from '../../src/bot/host/bot.ts';
import { commands } from '../../src/commands.ts';
import { freshServices } from '../services.ts';

/** A bot with the articles that Lectern comes with. Its store is closed after the file's tests. */
export async function articlesBot(): Promise<Bot> {
	const library = await openLibrary(fileURLToPath(new URL('../../data/articles/', import.meta.url)));
	const { end, ...services } = await freshServices(library);
	afterAll(end);
	return createBot(commands, services);
}
