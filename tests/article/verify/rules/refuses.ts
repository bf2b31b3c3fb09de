import { expect, test } from 'vitest';
import { type Draft, faultsIn, harbourWith } from '../../articles.ts';

/** A test of a rule: its name, the change that breaks the rule in the shared article, and the fault that is expected. */
export type Case = readonly [behaviour: string, change: (draft: Draft) => void, fault: string];

/** Makes a test of each case: the changed article has exactly one fault, whose `path | message` contains the expected text. */
export function refuses(cases: readonly Case[]): void {
	test.each(cases)('%s', (_, change, fault) => {
		const faults = faultsIn(JSON.stringify(harbourWith(change)));
		expect(faults).toEqual([expect.stringContaining(fault)]);
	});
}
