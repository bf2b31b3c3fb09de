import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../../../src/store/store.ts';
import { beginDebate, member } from '../sample.ts';
import { outputOf, startScript } from './process.ts';

const IN_FLIGHT = 32;
const endless = { durations: [] };

/** What a killed process left behind. Each fault is a sentence. */
export type Round = { readonly ballots: number; readonly steps: number; readonly faults: readonly string[] };

/** Kills a voting process at a random moment and compares what it acknowledged with what is stored. */
export async function killRound(url: string, store: Store): Promise<Round> {
	const [voting, moving] = [await beginDebate(store, endless), await beginDebate(store, endless)];
	const child = startScript(new URL('voter.ts', import.meta.url), [url, String(voting.id), String(moving.id)]);
	const all = outputOf(child);
	if (child.stdout) await once(child.stdout, 'data');
	await sleep(Math.random() * 200);
	child.kill('SIGKILL');
	const said = (await all).split('\n').slice(0, -1);
	const ballots = said.flatMap((line) => (line.startsWith('ballot ') ? Number(line.slice(7)) : []));
	const steps = said.filter((line) => line.startsWith('step ')).length;
	const faults = [...(await ballotFaults(store, voting.id, ballots)), ...(await stepFaults(store, moving.id, steps))];
	return { ballots: ballots.length, steps, faults };
}

/** Everybody votes again: every acknowledged ballot must be known, and each must be counted once. */
async function ballotFaults(store: Store, debate: number, acknowledged: readonly number[]): Promise<string[]> {
	// Waits for what the killed process had under way, which the database may still commit.
	await store.castBallot({ debate, poll: 'first', member: 'somebody else', choice: 'for' });
	const others = async () => ((await store.turnout(debate))?.first ?? 0) - 1;
	const kept = await others();
	const asked = Math.max(-1, ...acknowledged) + 1 + IN_FLIGHT;
	const everyone = Array.from({ length: asked }, (_, n) => n);
	const again = await Promise.all(
		everyone.map((n) => store.castBallot({ debate, poll: 'first', member: member(n), choice: 'for' })),
	);
	const lost = acknowledged.filter((n) => again[n] !== 'same');
	const known = again.filter((answer) => answer === 'same').length;
	return [
		...lost.map((n) => `ballot ${n} was acknowledged and is ${again[n]}`),
		...(known === kept ? [] : [`${kept} ballots were counted, but ${known} kept`]),
		...((await others()) === asked ? [] : ['the ballots cast again were miscounted']),
	];
}

/** The steps must be taken once, in order, with one announcement each, up to the last acknowledged step or the one after it. */
async function stepFaults(store: Store, debate: number, acknowledged: number): Promise<string[]> {
	const announced: (number | 'closed')[] = [0];
	let taken: (number | 'closed')[];
	// What the killed process had under way may still be committed by the database.
	do {
		taken = (await store.phaseChanges(debate)).map(({ to }) => to);
		for (;;) {
			const claimed = (await store.claimAnnouncements(1_000, 60_000)).find((claim) => claim.debate === debate);
			if (!claimed) break;
			announced.push(claimed.phase);
			await store.recordAnnouncement(claimed.nonce, 'message');
		}
	} while ((await store.phaseChanges(debate)).length !== taken.length);
	const expected = taken.map((_, n) => n).join();
	const missing = acknowledged - (taken.length - 1);
	return [
		...(taken.join() === expected ? [] : [`phases were ${taken.join()}`]),
		...(announced.join() === expected ? [] : [`phases were ${taken.join()}, but announced ${announced.join()}`]),
		...(missing === 0 || missing === -1
			? []
			: [`${acknowledged} steps were acknowledged and ${taken.length - 1} kept`]),
	];
}
