import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/open/open-store.ts';
import { startPostgres } from '../postgres/postgres.ts';
import { killRound } from './kill-round.ts';
import { publishingRound } from './publishing-round.ts';
import { workerRound } from './worker-round.ts';

/** Runs many rounds of what the tests do a few times: `node tests/store/processes/kill-rounds.ts [rounds]`, 50 by default. */
const rounds = Number(process.argv[2] ?? 50);

async function killOn(engine: string, url: string): Promise<number> {
	const store = await openStore(url);
	const faults: string[] = [];
	const total = { ballots: 0, steps: 0, acts: 0 };
	for (let round = 0; round < rounds; round++) {
		const { ballots, steps, faults: found } = await killRound(url, store);
		total.ballots += ballots;
		total.steps += steps;
		faults.push(...found);
		const publishing = await publishingRound(url, String(round));
		total.acts += publishing.acts;
		faults.push(...publishing.faults);
	}
	const workers = await workerRound(url, store, 60, Math.ceil(rounds * 0.4));
	faults.push(...workers.faults);
	await store.close();
	console.log(
		`${engine}: ${rounds} kills among ${total.ballots} ballots and ${total.steps} steps acknowledged;`,
		`${rounds} kills among ${total.acts} acts with articles;`,
		`${workers.kills} kills of three workers among 180 deadlines, announced ${workers.sends} times;`,
		faults.length === 0 ? 'nothing lost, nothing twice' : faults.join('\n'),
	);
	return faults.length;
}

const folder = mkdtempSync(join(tmpdir(), 'lectern-kill-'));
const postgres = await startPostgres();
const faults =
	(await killOn('SQLite', `file:${folder}/lectern.db`)) + (await killOn('Postgres', await postgres.fresh()));
await postgres.stop();
rmSync(folder, { recursive: true });
process.exitCode = faults === 0 ? 0 : 1;
