import { type Matrix, matrixOf, votersIn } from '../../debate/swing/swing.ts';
import type { Db } from '../engine/engine.ts';
import type { StoredDebate } from '../records.ts';

/** The columns of a result. */
type ResultColumns = { readonly voted_twice: number; readonly matrix: string | null };

/**
 * Counts a debate's ballots and deletes them, so that nobody can find out who voted what. With fewer voters than the minimum the
 * matrix is not kept either, since it would show how single members voted.
 */
export async function countAndDeleteBallots(
	db: Db,
	{ id: debate, minimum }: Pick<StoredDebate, 'id' | 'minimum'>,
): Promise<ResultColumns> {
	const matrix = await countPairs(db, debate);
	await db.deleteFrom('ballots').where('debate', '=', debate).execute();
	const voters = votersIn(matrix);
	return { voted_twice: voters, matrix: voters < minimum ? null : JSON.stringify(matrix) };
}

/** How many members have cast both ballots. */
export async function countVoters(db: Db, debate: number): Promise<number> {
	const counted = ballotPairs(db, debate).select(({ fn }) => fn.countAll<number>().as('members'));
	return (await counted.executeTakeFirstOrThrow()).members;
}

/** A row for each member who has cast both ballots. */
function ballotPairs(db: Db, debate: number) {
	return db
		.selectFrom('ballots as before')
		.innerJoin('ballots as after', (join) =>
			join.onRef('after.debate', '=', 'before.debate').onRef('after.member', '=', 'before.member'),
		)
		.where('before.debate', '=', debate)
		.where('before.poll', '=', 'first')
		.where('after.poll', '=', 'last');
}

async function countPairs(db: Db, debate: number): Promise<Matrix> {
	const cells = await ballotPairs(db, debate)
		.select(['before.choice as first', 'after.choice as last', ({ fn }) => fn.countAll<number>().as('members')])
		.groupBy(['before.choice', 'after.choice'])
		.execute();
	return matrixOf((first, last) => cells.find((cell) => cell.first === first && cell.last === last)?.members ?? 0);
}
