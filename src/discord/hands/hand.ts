import type { REST } from 'discord.js';
import { type APIUser, Routes } from 'discord-api-types/v10';
import { confirmed } from './confirmed.ts';

/** The requests the bot makes of its own accord, with its token. */
export type HandsRest = Pick<REST, 'get' | 'post' | 'patch' | 'put' | 'delete'>;

/** A REST client that is logged in as the bot, and the bot's own user id. */
export type Hand = {
	readonly rest: HandsRest;
	readonly self: () => Promise<string>;
};

/** Wraps a REST client that is logged in as the bot, and remembers the bot's own user id. */
export function handOf(rest: HandsRest): Hand {
	let asked: Promise<string> | undefined;
	async function ask(): Promise<string> {
		try {
			return confirmed<APIUser>(await rest.get(Routes.user())).id;
		} catch (error) {
			asked = undefined;
			throw error;
		}
	}
	return {
		rest,
		self() {
			asked ??= ask();
			return asked;
		},
	};
}

/** The same hand for one piece of work: requests that are not answered after so many milliseconds in all are given up. */
export function handFor({ rest, self }: Hand, milliseconds: number): Hand {
	const signal = AbortSignal.timeout(milliseconds);
	return {
		self,
		rest: {
			get: (route, options) => rest.get(route, { ...options, signal }),
			post: (route, options) => rest.post(route, { ...options, signal }),
			patch: (route, options) => rest.patch(route, { ...options, signal }),
			put: (route, options) => rest.put(route, { ...options, signal }),
			delete: (route, options) => rest.delete(route, { ...options, signal }),
		},
	};
}
