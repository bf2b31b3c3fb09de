import { expect } from 'vitest';
import type { DoorName } from '../e2e/doors.ts';
import { fuzz } from './fuzz.ts';

/** Milliseconds for an answer: a minute, so that only a bot that hangs fails, however busy the machine is. `npm run fuzz` gives it Discord's three seconds. */
const DEADLINE = 60_000;

/** Sends 5,000 generated payloads through a door and expects that nothing goes wrong. The seed is the same in each run of the suite. */
export async function expectNothingFound(door: DoorName): Promise<void> {
	const { sent, answered, ballots, quotations, debates, findings } = await fuzz({
		door,
		seed: 1,
		payloads: 5000,
		deadline: DEADLINE,
	});
	expect(findings).toEqual([]);
	expect(sent).toBe(5000);
	// What was sent met debates, votes and quotations: otherwise nothing found would say little.
	expect(answered).toBeGreaterThan(4000);
	expect(ballots).toBeGreaterThan(100);
	expect(quotations).toBeGreaterThan(50);
	expect(debates.closed).toBeGreaterThan(0);
}
