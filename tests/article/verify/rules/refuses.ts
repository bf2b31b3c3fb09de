import { expect, test } from 'vitest';
import { changed, type Draft, faultsIn } from '../../articles.ts';

/** A rule broken in the fixture: the sentence that tells it, the change that breaks it, the only fault it makes. */
export type Case = readonly [behaviour: string, change: (draft: Draft) => void, fault: string];

/** Each case is a test: the changed fixture has this one fault (its `path | words`, or a part of that) and no other. */
export function refuses(cases: readonly Case[]): void {
	test.each(cases)('%s', (_, change, fault) => {
		const faults = faultsIn(JSON.stringify(changed(change)));
		expect(faults).toEqual([expect.stringContaining(fault)]);
	});
}
