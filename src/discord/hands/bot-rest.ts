import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import type { CommandIds } from '../../bot/reply/markdown.ts';
import { readAnswer } from '../read/read-answer.ts';
import { WithId } from './rest-answers.ts';

/** The requests the bot makes of its own accord, with its token. */
export type RestClient = Pick<REST, 'get' | 'post' | 'patch' | 'put' | 'delete'>;

/** A REST client that is logged in as the bot, and what the bot knows of itself: its own user id and its commands' ids. */
export type BotRest = {
	readonly rest: RestClient;
	readonly commandIds: CommandIds;
	readonly self: () => Promise<string>;
};

/** Wraps a REST client that is logged in as the bot, and remembers the bot's own user id once Discord has answered with it. */
export function botRestOf(rest: RestClient, commandIds: CommandIds = new Map()): BotRest {
	let asked: Promise<string> | undefined;
	async function ask(): Promise<string> {
		try {
			return readAnswer(WithId, await rest.get(Routes.user())).id;
		} catch (error) {
			asked = undefined;
			throw error;
		}
	}
	return {
		rest,
		commandIds,
		self() {
			asked ??= ask();
			return asked;
		},
	};
}

/** The same client for one piece of work. All requests of that work together may take this many milliseconds from now; then they fail. */
export function withTimeLimit({ rest, ...own }: BotRest, milliseconds: number): BotRest {
	const signal = AbortSignal.timeout(milliseconds);
	return {
		...own,
		rest: {
			get: (route, options) => rest.get(route, { ...options, signal }),
			post: (route, options) => rest.post(route, { ...options, signal }),
			patch: (route, options) => rest.patch(route, { ...options, signal }),
			put: (route, options) => rest.put(route, { ...options, signal }),
			delete: (route, options) => rest.delete(route, { ...options, signal }),
		},
	};
}
