import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../../../src/store/store.ts';
import { beginDebate } from '../sample.ts';
import { outputOf, startScript } from './process.ts';

export type WorkerRound = {
	readonly kills: number;
	/** How often an announcement was sent. Discord drops a repeated one by its nonce. */
	readonly sends: number;
	readonly faults: readonly string[];
};

/** Three workers keep the deadlines of some debates and are killed at random. A new worker replaces each. */
export async function workerRound(url: string, store: Store, debates: number, kills: number): Promise<WorkerRound> {
	const ids: number[] = [];
	for (let n = 0; n < debates; n++) {
		const durations = [1, 2, 3].map(() => Math.round(100 + Math.random() * 300 * kills));
		ids.push((await beginDebate(store, { guild: url, durations })).id);
	}
	const texts: Promise<string>[] = [];
	const hire = () => {
		const child = startScript(new URL('worker.ts', import.meta.url), [url]);
		texts.push(outputOf(child));
		return child;
	};
	const workers = [hire(), hire(), hire()];
	for (let n = 0; n < kills; n++) {
		await sleep(200 + Math.random() * 300);
		workers[n % 3]?.kill('SIGKILL');
		workers[n % 3] = hire();
	}
	while ((await store.timeUntilDue()) !== undefined) await sleep(20);
	for (const worker of workers) worker.kill('SIGKILL');
	const sent = (await Promise.all(texts)).flatMap((text) => text.split('\n').slice(0, -1));
	return { kills, sends: sent.length, faults: (await Promise.all(ids.map((id) => faultsOf(store, id, sent)))).flat() };
}

async function faultsOf(store: Store, id: number, sent: readonly string[]): Promise<string[]> {
	const steps = (await store.phaseChanges(id)).map(({ to }) => to).join();
	const unsent = [1, 2, 3].map((step) => `lectern-${id}-${step}`).filter((nonce) => !sent.includes(nonce));
	return [
		...(steps === '0,1,2,closed' ? [] : [`debate ${id} went through ${steps}`]),
		...unsent.map((nonce) => `${nonce} was never sent`),
	];
}
