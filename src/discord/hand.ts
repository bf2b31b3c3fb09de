import type { REST } from 'discord.js';
import { type APIUser, Routes } from 'discord-api-types/v10';

/** The requests the hands make, with the bot's token. */
export type HandsRest = Pick<REST, 'get' | 'post' | 'patch' | 'put'>;

/** What every movement of the hands needs. */
export type Hand = {
	readonly rest: HandsRest;
	/** The bot's own id. */
	readonly self: () => Promise<string>;
};

/** The hand that a REST client with the bot's token is. */
export function handOf(rest: HandsRest): Hand {
	let known: string | undefined;
	return {
		rest,
		async self() {
			known ??= ((await rest.get(Routes.user())) as APIUser).id;
			return known;
		},
	};
}
