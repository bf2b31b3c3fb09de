import { randomFrom } from '../random-from.ts';

/** Random choices that follow from a seed. */
export type Chance = {
	/** A whole number from 0 up to, but not including, `most`. */
	readonly below: (most: number) => number;
	/** True in this many of a hundred cases. */
	readonly percent: (share: number) => boolean;
	/** One of a list that is not empty. */
	readonly pick: <T>(list: readonly T[]) => T;
	/** One of these, each as often as its weight says. */
	readonly weighed: <T>(...options: readonly (readonly [weight: number, make: () => T])[]) => T;
};

/** Makes the same choices for the same seed. Each payload of a run gets its own, so it does not depend on the payloads before it. */
export function chanceOf(seed: number, nth = 0): Chance {
	const next = randomFrom(seed ^ Math.imul(nth + 1, 0x9e3779b1));
	const below = (most: number) => Math.floor(next() * most);
	return {
		below,
		percent: (share) => next() * 100 < share,
		pick(list) {
			if (list.length === 0) throw new RangeError('There is nothing to pick from.');
			return list[below(list.length)] as (typeof list)[number];
		},
		weighed(...options) {
			let left = next() * options.reduce((sum, [weight]) => sum + weight, 0);
			for (const [weight, make] of options) {
				left -= weight;
				if (left < 0) return make();
			}
			throw new RangeError('There is nothing to weigh.');
		},
	};
}
