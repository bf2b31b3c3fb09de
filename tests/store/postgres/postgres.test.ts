import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { withDeadline } from '../../../src/answer-deadline.ts';
import { openEngine, openStore } from '../../../src/store/open/open-store.ts';
import { storeOf } from '../../../src/store/open/store-of.ts';
import { ForeignStore, StoreUnavailable, Unconfirmed } from '../../../src/store/unavailable.ts';
import { storeContract } from '../contract.ts';
import { beginDebate, member } from '../sample.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { silenceable } from './proxy.ts';

let postgres: Postgres;
beforeAll(async () => {
	postgres = await startPostgres();
});
afterAll(() => postgres.stop());

storeContract(
	() => postgres.emptyDatabase(),
	() => postgres.fresh(),
);

const ballot = (debate: number, n: number) => ({ debate, poll: 'first', member: member(n), choice: 'for' }) as const;

test('while the server is gone a ballot is refused at once, and when it is back the store works again', async (context) => {
	const { outage } = postgres;
	if (!outage) return context.skip('this server is not ours to stop');
	const store = await openStore(await postgres.emptyDatabase());
	onTestFinished(() => store.close());
	const { id } = await beginDebate(store);
	expect(await store.castBallot(ballot(id, 1))).toBe('cast');
	await outage.begin();
	// While this clock stands still, anything that waits for it waits for ever.
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	onTestFinished(() => void vi.useRealTimers());
	await expect(store.castBallot(ballot(id, 2))).rejects.toThrow(StoreUnavailable);
	await expect(store.turnout(id)).rejects.toThrow(StoreUnavailable);
	expect(await store.isHealthy()).toBe(false);
	vi.useRealTimers();
	await outage.end();
	expect(await store.castBallot(ballot(id, 2))).toBe('cast');
	expect(await store.castBallot(ballot(id, 1))).toBe('same');
	expect(await store.isHealthy()).toBe(true);
});

test('when the server falls silent a member reads that nothing was recorded, before Discord gives up', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	onTestFinished(() => void vi.useRealTimers());
	const proxy = await silenceable(await postgres.emptyDatabase());
	const store = await openStore(proxy.url);
	onTestFinished(async () => {
		proxy.close();
		await store.close();
	});
	const { id } = await beginDebate(store);
	proxy.silence(true);
	// The first goes out on the open connection, the others on ones that are yet to be made.
	const asked = Promise.allSettled([store.castBallot(ballot(id, 1)), store.turnout(id), store.turnout(id)]);
	await proxy.swallowed(3);
	await vi.advanceTimersByTimeAsync(2_700);
	const refused = await asked;
	for (const { status } of refused) expect(status).toBe('rejected');
	proxy.silence(false);
	expect(await store.castBallot(ballot(id, 1))).toBe('cast');
});

test('a commit whose answer is lost is reported as unconfirmed, and asking again shows what became of it', async () => {
	const proxy = await silenceable(await postgres.emptyDatabase());
	const store = await openStore(proxy.url);
	onTestFinished(async () => {
		proxy.close();
		await store.close();
	});
	const { id } = await beginDebate(store);
	proxy.silenceAfter('commit');
	const unsure = withDeadline(performance.now() + 500, () => store.castBallot(ballot(id, 1)));
	await expect(unsure).rejects.toBeInstanceOf(Unconfirmed);
	proxy.silence(false);
	expect(await store.castBallot(ballot(id, 1))).toBe('same');
	expect(await store.turnout(id)).toEqual({ first: 1, last: 0 });
});

test('connections cut in the middle refuse or keep each ballot, and count it once', async () => {
	const engine = await openEngine(await postgres.emptyDatabase());
	const store = storeOf(engine);
	onTestFinished(() => store.close());
	const { id } = await beginDebate(store);
	const everyone = Array.from({ length: 200 }, (_, n) => n);
	const presses = everyone.map(async (n) => {
		await new Promise((later) => setTimeout(later, n / 4));
		return store.castBallot(ballot(id, n)).catch((error: unknown) => error);
	});
	await new Promise((later) => setTimeout(later, 20));
	await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`.execute(
		engine.db,
	);
	const answers = await Promise.all(presses);
	const again = await Promise.all(everyone.map((n) => store.castBallot(ballot(id, n))));
	for (const [n, answer] of answers.entries()) {
		if (answer === 'cast') expect(again[n]).toBe('same');
		else expect(answer).toBeInstanceOf(StoreUnavailable);
	}
	expect(await store.turnout(id)).toEqual({ first: 200, last: 0 });
});

test('a move prints the address of the new store without its password', async (context) => {
	if (!postgres.outage) return context.skip('this server asks for a password of its own');
	const folder = mkdtempSync(join(tmpdir(), 'lectern-move-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const from = `file:${join(folder, 'lectern.db')}`;
	await (await openStore(from)).close();
	const to = await postgres.fresh();
	const secret = `${to.replace('postgres@', 'postgres:open:sesame@')}?password=sesame`;
	const program = fileURLToPath(new URL('../../../src/cli/move.ts', import.meta.url));
	const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, from, secret]);
	expect(stdout).toContain(`both sides: ${to.replace('postgres@', '')}\n`);
	expect(stdout + stderr).not.toMatch(/open|sesame/);
});

test.each([
	['emptied', 'truncate store_identity, debates, guild_settings cascade'],
	['dropped and created again', 'drop table store_identity'],
	['replaced by another', "update store_identity set id = 'another'"],
])('a database that is %s while it is in use acknowledges nothing more, and says why', async (_, harm) => {
	const engine = await openEngine(await postgres.fresh());
	const store = storeOf(engine);
	onTestFinished(() => store.close());
	const { id } = await beginDebate(store);
	await sql.raw(harm).execute(engine.db);
	await expect.poll(() => store.problem()).toBe('was deleted or replaced');
	const refusal = { name: 'StoreUnavailable', cause: { name: 'StoreReplaced' } };
	await expect(store.castBallot(ballot(id, 1))).rejects.toMatchObject(refusal);
	await expect(store.changeSettings('1', { minimum: 9 })).rejects.toMatchObject(refusal);
	await expect(store.settingsOf('1')).rejects.toMatchObject(refusal);
	expect(await store.isHealthy()).toBe(false);
});

test('tables of other programs in the same database are left alone, and those with our names refused', async () => {
	const [shared, taken] = [await postgres.fresh(), await postgres.fresh()];
	const run = async (url: string, text: string) => {
		const client = new pg.Client(url);
		await client.connect();
		await client.query(text).finally(() => client.end());
	};
	await run(shared, 'create table orders (id int)');
	await (await openStore(shared)).close();
	await run(taken, 'create table debates (id int)');
	await expect(openStore(taken)).rejects.toThrow(ForeignStore);
});

test('opening a store whose server is not there says so', async () => {
	await expect(openStore('postgres://nobody@127.0.0.1:1/nowhere')).rejects.toThrow(StoreUnavailable);
});
