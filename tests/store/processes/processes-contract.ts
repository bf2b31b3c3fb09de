import { expect, test } from 'vitest';
import { openStore } from '../../../src/store/open/open-store.ts';
import type { Fresh } from '../open-stores.ts';
import { killRound, type Round } from './kill-round.ts';
import { outputOf, startScript } from './process.ts';
import { publishingRound } from './publishing-round.ts';
import { workerRound } from './worker-round.ts';

export function processContract(fresh: Fresh): void {
	test('six processes that start at once on an empty database all find their store', async () => {
		const url = await fresh();
		const starts = Array.from({ length: 6 }, () =>
			outputOf(startScript(new URL('first-start.ts', import.meta.url), [url])),
		);
		expect(await Promise.all(starts)).toEqual(Array.from({ length: 6 }, () => 'opened\n'));
	});

	test('B5, P1: when the process is killed, no acknowledged ballot or step is lost, and none is there twice', async () => {
		const url = await fresh();
		const store = await openStore(url);
		const rounds: Round[] = [];
		for (let n = 0; n < 4; n++) rounds.push(await killRound(url, store));
		expect(rounds.flatMap(({ faults }) => faults)).toEqual([]);
		expect(rounds.some(({ ballots }) => ballots > 0)).toBe(true);
		expect(rounds.some(({ steps }) => steps > 0)).toBe(true);
		await store.close();
	});

	test('when the process is killed while it publishes, goes back, removes and restores, nothing acknowledged is lost and nothing is half done', async () => {
		const url = await fresh();
		const rounds = [];
		for (let n = 0; n < 4; n++) rounds.push(await publishingRound(url, String(n)));
		expect(rounds.flatMap(({ faults }) => faults)).toEqual([]);
		expect(rounds.some(({ acts }) => acts > 4)).toBe(true);
	});

	test('P9, W1: three workers, killed at random, take the step of every deadline once and announce it', async () => {
		const url = await fresh();
		const store = await openStore(url);
		expect((await workerRound(url, store, 8, 3)).faults).toEqual([]);
		await store.close();
	});
}
