import type { Kysely } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openEngine, openStore } from '../../../src/store/open/open-store.ts';
import { storeOf } from '../../../src/store/open/store-of.ts';
import { migrate, schemaSteps } from '../../../src/store/schema/migrations.ts';
import { NewerStore } from '../../../src/store/unavailable.ts';
import type { Fresh } from '../open-stores.ts';
import { beginDebate, member } from '../sample.ts';

const later: typeof schemaSteps = {
	...schemaSteps,
	'999-later': async ({ schema }) =>
		schema
			.alterTable('debates')
			.addColumn('mood', 'text', (column) => column.notNull().defaultTo('calm'))
			.execute(),
};

export function upgradeContract(untouched: Fresh): void {
	test('an older schema is brought up to date with all that is in it, by two at once', async () => {
		const url = await untouched();
		const [engine, other] = [await openEngine(url), await openEngine(url)];
		onTestFinished(async () => {
			await engine.close();
			await other.close();
		});
		const store = storeOf(engine);
		const debate = await beginDebate(store);
		const ballot = { debate: debate.id, poll: 'first', member: member(1), choice: 'for' } as const;
		await store.castBallot(ballot);
		await Promise.all([migrate(engine, later), migrate(other, later)]);
		const row = await engine.db.selectFrom('debates').selectAll().executeTakeFirst();
		expect(row).toMatchObject({ id: debate.id, mood: 'calm' });
		expect(await store.castBallot(ballot)).toBe('same');
	});

	test('B9: of a result of too few voters that an older version stored with its matrix, only their number stays', async () => {
		const url = await untouched();
		const engine = await openEngine(url);
		onTestFinished(() => engine.close());
		const store = storeOf(engine);
		const row = (count: number) => ({ for: 0, against: count, undecided: 0 });
		const matrix = (count: number) => JSON.stringify({ for: row(count), against: row(0), undecided: row(1) });
		const closeDebate = async (minimum: number, count: number) => {
			const { id } = await beginDebate(store, { minimum });
			await store.advance(id, { from: 0, to: 'closed', by: undefined });
			return { id, minimum, matrix: matrix(count) };
		};
		const old = [await closeDebate(5, 3), await closeDebate(5, 4), await closeDebate(1, 1), await closeDebate(1, 2)];
		const open = await beginDebate(store);
		await engine.db.schema.alterTable('debates').dropColumn('voted_twice').execute();
		for (const { id, ...kept } of old) await engine.db.updateTable('debates').set(kept).where('id', '=', id).execute();
		await schemaSteps['003-few-voters']?.(engine.db as unknown as Kysely<unknown>, engine.kind);
		const results = await Promise.all(old.map(({ id }) => store.result(id)));
		expect(results.map((result) => [result?.n, result?.matrix?.for.against])).toEqual([
			[4, undefined],
			[5, 4],
			[2, undefined],
			[3, 2],
		]);
		expect(await store.result(open.id)).toBeUndefined();
	});

	test('a database a later version has written is refused with what to do, and left as it is', async () => {
		const url = await untouched();
		const engine = await openEngine(url);
		await migrate(engine, later);
		await engine.close();
		const refused = openStore(url);
		await expect(refused).rejects.toThrow(NewerStore);
		await expect(refused).rejects.toThrow('restore a backup');
	});

	test('without a clock given to it the store keeps its own, in whole milliseconds', async () => {
		const engine = await openEngine(await untouched());
		const store = storeOf(engine);
		onTestFinished(() => store.close());
		const before = await engine.now(engine.db);
		const { phaseStartedAt } = await beginDebate(store);
		expect(phaseStartedAt).toBeGreaterThanOrEqual(before);
		expect(phaseStartedAt).toBeLessThanOrEqual(await store.now());
		expect(Number.isInteger(before)).toBe(true);
		expect(before).toBeGreaterThan(Date.UTC(2026, 0, 1));
	});
}
