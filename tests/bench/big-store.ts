import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { openLibrary } from '../../src/article/library/library.ts';
import { createBot } from '../../src/bot/host/bot.ts';
import { commands } from '../../src/commands.ts';
import { loadFormats } from '../../src/debate/format/formats.ts';
import { createHands, restForHands } from '../../src/discord/hands/hands.ts';
import { writeReply } from '../../src/discord/write/write-reply.ts';
import { serverLibraries } from '../../src/server-library/server-libraries.ts';
import { openEngine, openStore } from '../../src/store/open/open-store.ts';
import { storeOf } from '../../src/store/open/store-of.ts';
import type { Store } from '../../src/store/store.ts';
import { testReader } from '../services.ts';
import { startPostgres } from '../store/postgres/postgres.ts';
import { beginDebate, member, oxford } from '../store/sample.ts';

/**
 * Compares a store that has grown with a small one: a start with 10,000 closed debates, and `/debate status` with 10,000 ballots,
 * once its questions to the store and once the whole command from invocation to Discord's JSON. Medians of interleaved rounds.
 */
const ROUNDS = 15;
const MANY = 10_000;

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** The milliseconds that each thing takes. They are measured in turn. */
async function measureInTurns(...things: readonly (() => Promise<unknown>)[]): Promise<number[]> {
	const runs = things.map((): number[] => []);
	for (let round = 0; round <= ROUNDS; round++) {
		for (const [n, thing] of things.entries()) {
			const began = performance.now();
			await thing();
			// The first round warms up.
			if (round > 0) runs[n]?.push(performance.now() - began);
		}
	}
	return runs.map(median);
}

async function closeMany(url: string): Promise<void> {
	const engine = await openEngine(url);
	const store = storeOf(engine);
	const { id } = await beginDebate(store);
	await store.advance(id, { from: 0, to: 'closed', by: undefined });
	const { db } = engine;
	const { id: _, ...debate } = await db
		.selectFrom('debates')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	const changes = await db.selectFrom('phase_changes').selectAll().where('debate', '=', id).execute();
	const said = await db.selectFrom('announcements').selectAll().where('debate', '=', id).execute();
	const ofEach = <T>(ids: readonly number[], rows: readonly T[]) =>
		ids.flatMap((copy) => rows.map((row) => ({ ...row, debate: copy })));
	await db.transaction().execute(async (trx) => {
		for (let made = 0; made < MANY; made += 500) {
			const copies = Array.from({ length: 500 }, (_, n) => ({ ...debate, thread: `copy ${made + n}` }));
			const rows = await trx.insertInto('debates').values(copies).returning('id').execute();
			const ids = rows.map((row) => row.id);
			await trx.insertInto('phase_changes').values(ofEach(ids, changes)).execute();
			const sent = ofEach(ids, said).map((one) => ({
				...one,
				nonce: `lectern-${one.debate}-${one.step}`,
				due_at: null,
			}));
			await trx.insertInto('announcements').values(sent).execute();
		}
	});
	// Postgres does so by itself within minutes.
	await sql`analyze`.execute(db);
	await store.close();
}

/** Everything a worker asks the store before it serves. */
async function start(url: string): Promise<void> {
	const store = await openStore(url);
	await store.openDebates(oxford.guild);
	await store.claimDueDebates(10, 1_000);
	await store.claimAnnouncements(10, 1_000);
	await store.timeUntilDue();
	await store.close();
}

async function withBallots(store: Store, ballots: number): Promise<string> {
	const { id, thread } = await beginDebate(store, { durations: [] });
	const one = (n: number) => store.castBallot({ debate: id, poll: 'first', member: member(n), choice: 'for' });
	await Promise.all(Array.from({ length: ballots }, (_, n) => one(n)));
	return thread ?? '';
}

async function status(store: Store, thread: string): Promise<void> {
	for (let n = 0; n < 20; n++) {
		const debate = await store.debateIn(thread);
		if (debate) await Promise.all([store.turnout(debate.id), store.quotesIn(debate.id)]);
	}
}

/** Asks a bot on a store for `/debate status` in a debate's thread: the whole answer except sending it. */
function commandOn(store: Store): (thread: string) => Promise<void> {
	const hands = createHands(restForHands('nobody', 'http://127.0.0.1:9/api'));
	const bot = createBot(commands, {
		libraries: serverLibraries(library, store),
		formats: loadFormats(),
		store,
		hands,
		reader: testReader(),
	});
	const user = { id: member(1), name: 'Ana', roles: [], may: 0n };
	return async (thread) => {
		for (let n = 0; n < 20; n++) {
			const channel = { id: thread, kind: 'thread', parent: oxford.channel } as const;
			const where = { guild: { id: oxford.guild }, channel, user, locale: 'en', gesture: 'typed' } as const;
			const answer = await bot.invoke({ id: String(n), command: 'debate status', args: {}, ...where });
			if (answer.kind !== 'message' || answer.outcome.kind !== 'answered') throw new Error('The bot did not answer.');
			writeReply(answer.reply, false);
		}
	};
}

async function measure(engine: string, fresh: () => Promise<string>): Promise<void> {
	const [small, big] = [await fresh(), await fresh()];
	await start(small);
	await closeMany(big);
	const [few = 0, many = 0] = await measureInTurns(
		() => start(small),
		() => start(big),
	);
	const store = await openStore(big);
	const [ten, thousands] = [await withBallots(store, 10), await withBallots(store, MANY)];
	const [cheap = 0, dear = 0] = await measureInTurns(
		() => status(store, ten),
		() => status(store, thousands),
	);
	const ask = commandOn(store);
	const [quick = 0, slow = 0] = await measureInTurns(
		() => ask(ten),
		() => ask(thousands),
	);
	await store.close();
	const line = (what: string, a: number, b: number) =>
		`${engine.padEnd(9)} ${what.padEnd(44)} ${a.toFixed(2)} ms → ${b.toFixed(2)} ms   ratio ${(b / a).toFixed(2)}`;
	console.log(line('start, empty → 10,000 closed debates', few, many));
	console.log(line('what status asks, 10 → 10,000 ballots', cheap / 20, dear / 20));
	console.log(line('/debate status, 10 → 10,000 (at most 1.5)', quick / 20, slow / 20));
}

const library = await openLibrary(fileURLToPath(new URL('../fixtures/', import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
const postgres = await startPostgres();
let files = 0;
await measure('SQLite', async () => `file:${join(folder, `${files++}.db`)}`);
await measure('Postgres', () => postgres.fresh());
await postgres.stop();
rmSync(folder, { recursive: true });
