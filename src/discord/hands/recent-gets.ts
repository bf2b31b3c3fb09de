import type { REST } from 'discord.js';

/**
 * So long an answer is used again, in milliseconds. Longer would save more requests of members who repeat a command; shorter
 * lets them see sooner what was changed in Discord.
 */
export const REMEMBERED = 5_000;

/** GET requests whose answers are used again for a while. */
export type RecentGets = {
	/** The answer to the request that is under way, or that was made at `since` or later by the same clock; else it is made now. */
	get(route: `/${string}`, since: number): Promise<unknown>;
};

type Asked = { readonly at: number; readonly answer: Promise<unknown>; isUnderWay: boolean };

/** Shares what is under way and remembers what was answered; a refusal is not remembered. `now` is a clock that is never set back. */
export function createRecentGets(rest: Pick<REST, 'get'>, now: () => number): RecentGets {
	const asked = new Map<string, Asked>();

	function ask(route: `/${string}`): Promise<unknown> {
		const one: Asked = { at: now(), answer: rest.get(route), isUnderWay: true };
		// The oldest come first in the map, since what is asked anew goes to its end.
		asked.delete(route);
		asked.set(route, one);
		one.answer.then(
			() => {
				one.isUnderWay = false;
			},
			() => {
				if (asked.get(route) === one) asked.delete(route);
			},
		);
		return one.answer;
	}

	function forgetOld(): void {
		const oldest = now() - REMEMBERED;
		for (const [route, { at, isUnderWay }] of asked) {
			if (at >= oldest) return;
			if (!isUnderWay) asked.delete(route);
		}
	}

	return {
		get(route, since) {
			forgetOld();
			const known = asked.get(route);
			return known && (known.isUnderWay || known.at >= since) ? known.answer : ask(route);
		},
	};
}
