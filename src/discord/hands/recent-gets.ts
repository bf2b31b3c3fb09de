import type { REST } from 'discord.js';

/**
 * How long an answer is used again, in milliseconds. A longer time would save more requests when members repeat a command; a shorter
 * one shows them changes in Discord sooner.
 */
export const REMEMBERED_FOR = 5_000;

/** GET requests whose answers are used again for a while. */
export type RecentGets = {
	/** Shares the answer of a request that is under way or was made at `since` or later, by the same clock. Otherwise makes the request. */
	get(route: `/${string}`, since: number): Promise<unknown>;
};

type SharedGet = { readonly at: number; readonly answer: Promise<unknown>; isUnderWay: boolean };

/** Shares requests that are under way and remembers answers for `REMEMBERED_FOR`, but no refusals. `now` is a clock that is never set back. */
export function createRecentGets(rest: Pick<REST, 'get'>, now: () => number): RecentGets {
	const asked = new Map<string, SharedGet>();

	function ask(route: `/${string}`): Promise<unknown> {
		const one: SharedGet = { at: now(), answer: rest.get(route), isUnderWay: true };
		// A request that is made again goes to the end, so the oldest come first in the map.
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
		const oldest = now() - REMEMBERED_FOR;
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
