import type { Choice } from '../debate/debate.ts';
import type { Matrix } from '../debate/swing.ts';
import type { Db } from './engine.ts';

/** Turns a debate's ballots into the matrix of its result and deletes them: who voted what is nobody's business any more. */
export async function countBallots(db: Db, debate: number): Promise<{ matrix: string }> {
	const cells = await db
		.selectFrom('ballots as before')
		.innerJoin('ballots as after', (join) =>
			join.onRef('after.debate', '=', 'before.debate').onRef('after.member', '=', 'before.member'),
		)
		.select(['before.choice as first', 'after.choice as last', ({ fn }) => fn.countAll<number>().as('members')])
		.where('before.debate', '=', debate)
		.where('before.poll', '=', 'first')
		.where('after.poll', '=', 'last')
		.groupBy(['before.choice', 'after.choice'])
		.execute();
	await db.deleteFrom('ballots').where('debate', '=', debate).execute();
	return { matrix: JSON.stringify(matrixOf(cells)) };
}

type Cell = { readonly first: Choice; readonly last: Choice; readonly members: number };

function matrixOf(cells: readonly Cell[]): Matrix {
	const members = (first: Choice, last: Choice) =>
		cells.find((cell) => cell.first === first && cell.last === last)?.members ?? 0;
	return byChoice((first) => byChoice((last) => members(first, last)));
}

const byChoice = <T>(of: (choice: Choice) => T) => ({
	for: of('for'),
	against: of('against'),
	undecided: of('undecided'),
});
