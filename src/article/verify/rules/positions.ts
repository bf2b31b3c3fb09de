import type { CheckedFile } from '../checked-file.ts';
import type { Fault } from '../fault.ts';
import { repeatsIn } from '../repeats.ts';

/** An actor has at most one position on an issue. */
export function positionFaults({ positions }: CheckedFile): Fault[] {
	return repeatsIn(positions, ({ actor, issue }) => `${actor} ${issue}`).map(({ index, first }): Fault => {
		const { actor, issue } = positions[index] ?? {};
		const message = `"${actor}" already has positions[${first}] on "${issue}": make them one ("mixed" or "conditional" if need be)`;
		return { path: ['positions', index], message };
	});
}
