import type { Clock } from './clock.ts';
import { createIds } from './snowflake.ts';
import type { World } from './world.ts';

/** What a world is made from. */
export type WorldPlan = {
	readonly clock: Clock;
	readonly url: () => string;
	readonly applicationName: string;
	readonly readsContent: boolean;
	/** Makes the ids of everything a new world holds. They are the same in every run, so that a browser or a test may remember them. */
	readonly seedId: () => string;
};

/** A world with nothing in it but the bot. */
export function createWorld({ clock, url, applicationName, readsContent, seedId }: WorldPlan): World {
	const applicationId = seedId();
	const bot = {
		id: applicationId,
		username: applicationName,
		discriminator: '0000',
		global_name: null,
		avatar: null,
		bot: true,
	};
	return {
		clock,
		newId: createIds(clock.now),
		url,
		applicationId,
		applicationName,
		bot,
		readsContent,
		users: new Map([[bot.id, bot]]),
		homes: new Map(),
		channels: new Map(),
		messages: new Map(),
		privateTo: new Map(),
		pinnedAt: new Map(),
		threadMembers: new Map(),
		commands: new Map(),
		nonces: new Map(),
		files: new Map(),
		installs: new Set(),
		parts: new Map(),
		listeners: new Set(),
	};
}
