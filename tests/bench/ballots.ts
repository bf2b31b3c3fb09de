import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { openStore } from '../../src/store/open/open-store.ts';
import { startPostgres } from '../store/postgres/postgres.ts';
import { beginDebate, member } from '../store/sample.ts';

/**
 * Compares durable ballots per second, with 32 members at a time, with bare upserts on the same engine. Both sync every commit to
 * the disk. Medians of interleaved rounds.
 */
const IN_FLIGHT = 32;
const MEMBERS = 1_500;
const ROUNDS = 5;

/** Calls a function for every member, 32 at a time. Resolves to how many calls a second it made. */
async function rate(one: (n: number) => Promise<unknown>): Promise<number> {
	let next = 0;
	const run = async () => {
		while (next < MEMBERS) {
			await one(next++);
			// Members press in events of their own, not in each other's.
			await new Promise((resolve) => setImmediate(resolve));
		}
	};
	const began = performance.now();
	await Promise.all(Array.from({ length: IN_FLIGHT }, run));
	return (MEMBERS * 1_000) / (performance.now() - began);
}

const UPSERT =
	'insert into bare values (ROUND, MEMBER, CHOICE) on conflict (round, member) do update set choice = excluded.choice';
const TABLE = 'create table bare (round integer, member text, choice text, primary key (round, member))';

function bareSqlite(file: string) {
	const db = new DatabaseSync(file);
	db.exec('pragma journal_mode = wal');
	db.exec('pragma synchronous = full');
	db.exec(TABLE);
	const upsert = db.prepare(UPSERT.replace('ROUND', '?').replace('MEMBER', '?').replace('CHOICE', '?'));
	return {
		upsert: async (round: number, n: number) => upsert.run(round, member(n), 'for'),
		close: async () => db.close(),
	};
}

async function barePostgres(url: string) {
	const pool = new pg.Pool({ connectionString: url, max: 10 });
	await pool.query(TABLE);
	const text = UPSERT.replace('ROUND', '$1').replace('MEMBER', '$2').replace('CHOICE', '$3');
	return {
		upsert: (round: number, n: number) => pool.query({ name: 'bare', text, values: [round, member(n), 'for'] }),
		close: () => pool.end(),
	};
}

type Bare = Awaited<ReturnType<typeof barePostgres>> | ReturnType<typeof bareSqlite>;

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function compare(engine: string, url: string, bare: Bare): Promise<void> {
	const store = await openStore(url);
	const [upserts, ballots]: [number[], number[]] = [[], []];
	for (let round = 0; round <= ROUNDS; round++) {
		const { id: debate } = await beginDebate(store, { durations: [] });
		const upsert = await rate((n) => bare.upsert(round, n));
		const ballot = await rate((n) => store.castBallot({ debate, poll: 'first', member: member(n), choice: 'for' }));
		// The first round warms up.
		if (round > 0) {
			upserts.push(upsert);
			ballots.push(ballot);
		}
	}
	await bare.close();
	await store.close();
	const ratio = median(ballots) / median(upserts);
	console.log(
		`${engine.padEnd(9)} ballots ${median(ballots).toFixed(0)}/s   bare upserts ${median(upserts).toFixed(0)}/s   ratio ${ratio.toFixed(2)} (at least 0.6)`,
	);
}

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
const postgres = await startPostgres({ durable: true });
await compare('SQLite', `file:${join(folder, 'lectern.db')}`, bareSqlite(join(folder, 'bare.db')));
const url = await postgres.fresh();
await compare('Postgres', url, await barePostgres(url));
await postgres.stop();
rmSync(folder, { recursive: true });
