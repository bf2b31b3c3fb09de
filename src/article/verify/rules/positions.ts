import type { Article } from '../../model/article.ts';
import type { Fault } from '../fault.ts';

/** A second position of one actor on one issue. */
export function faultyPositions({ positions }: Article): Fault[] {
	const first = new Map<string, number>();
	return positions.flatMap(({ actor, issue }, n): Fault[] => {
		const key = `${actor} ${issue}`;
		const earlier = first.get(key);
		if (earlier === undefined) first.set(key, n);
		const says = `"${actor}" already has positions[${earlier}] on "${issue}": make them one ("mixed" or "conditional" if need be)`;
		return earlier === undefined ? [] : [{ path: ['positions', n], says }];
	});
}
