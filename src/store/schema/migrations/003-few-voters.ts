import { type Kysely, sql } from 'kysely';
import type { EngineKind } from '../tables.ts';

type Kept = { readonly id: number; readonly minimum: number; readonly matrix: string };

/** The least minimum of voters when this step was written. A step never changes, so it does not follow LEAST_MINIMUM. */
const LEAST = 3;

/** Stores how many members voted both times in a column of its own, and deletes the matrices of too few voters, because they show how each voted. */
export async function deleteSmallMatrices(db: Kysely<unknown>, kind: EngineKind): Promise<void> {
	const whole = kind === 'postgres' ? 'bigint' : 'integer';
	await db.schema.alterTable('debates').addColumn('voted_twice', whole).execute();
	const { rows } = await sql<Kept>`select id, minimum, matrix from debates where matrix is not null`.execute(db);
	for (const { id, minimum, matrix } of rows) {
		const voters = votersIn(JSON.parse(matrix));
		const kept = voters < Math.max(minimum, LEAST) ? null : matrix;
		await sql`update debates set voted_twice = ${voters}, matrix = ${kept} where id = ${id}`.execute(db);
	}
}

function votersIn(matrix: Readonly<Record<string, Readonly<Record<string, number>>>>): number {
	return Object.values(matrix)
		.flatMap((row) => Object.values(row))
		.reduce((sum, count) => sum + count, 0);
}
