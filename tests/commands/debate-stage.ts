import { afterEach, beforeEach } from 'vitest';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import type { Library } from '../../src/article/library/library.ts';
import { type Bot, createBot } from '../../src/bot/host/bot.ts';
import type { Invocation } from '../../src/bot/host/invocation.ts';
import { commands } from '../../src/commands.ts';
import { createHands, restForHands } from '../../src/discord/hands/hands.ts';
import { harbourServices, invocationOf } from '../bot/harbour-bot.ts';
import { freshServices, type TestServices } from '../services.ts';
import { MANAGE_GUILD, maya } from './club.ts';

/** What each test has anew once its file has called `useDebateStage`: a sandbox, and the bot with hands that reach it. */
export let sandbox: Sandbox;
export let bot: Bot;
export let services: TestServices;
let end: () => Promise<void>;

/** Gives every test of the file a sandbox and a bot of its own, which knows the tests' own article unless a library is given. */
export function useDebateStage(library: Library = harbourServices.library): void {
	beforeEach(async () => {
		sandbox = await createSandbox();
		const { end: close, ...fresh } = await freshServices(library, account());
		services = fresh;
		bot = createBot(commands, services);
		end = async () => {
			await close();
			await sandbox.close();
		};
	});
	afterEach(() => end());
}

const account = () => ({ token: sandbox.token, apiUrl: `${sandbox.url}/api` });

/** Gives the bot hands that have seen nothing yet, as after a restart. */
export function restartBot(): void {
	const { token, apiUrl } = account();
	bot = createBot(commands, { ...services, hands: createHands(restForHands(token, apiUrl)) });
}

/** A channel of the sandbox by its name, with its server. */
export function channelByName(wanted: string) {
	const found = [...sandbox.world.channels.values()].find(({ name }) => name === wanted);
	if (!found || !('guild_id' in found) || !found.guild_id) throw new Error(`There is no channel ${wanted}.`);
	return { id: found.id, guild: found.guild_id, found };
}

/** What Maya is answered in `general`. */
export function ask(command: string, args: Invocation['args'] = {}, more: Partial<Invocation> = {}) {
	const { id, guild } = channelByName('general');
	const where = { guild: { id: guild }, channel: { id, kind: 'text' } } as const;
	return bot.invoke(invocationOf(command, args, { user: maya, id: '4711', ...where, ...more }));
}

/** What Maya is answered when she opens a debate in the forum. */
export const open = (args: Invocation['args']) => ask('debate open', { channel: channelByName('debates').id, ...args });

/** Maya as one who may manage the server. */
export const manager = { user: { ...maya, may: MANAGE_GUILD } };
