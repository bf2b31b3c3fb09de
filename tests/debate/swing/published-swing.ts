import type { Choice } from '../../../src/debate/debate.ts';
import { type Matrix, matrixOf, type Swing, swingOf } from '../../../src/debate/swing/swing.ts';

/** One member's two ballots. */
export type BallotPair = { readonly first: Choice; readonly last: Choice };

/** The matrix that counts these members. */
export function matrixOfPairs(pairs: readonly BallotPair[]): Matrix {
	return matrixOf((first, last) => pairs.filter((pair) => pair.first === first && pair.last === last).length);
}

/** The swing of ballots that are enough to be published. */
export function publishedSwing(ballots: readonly BallotPair[] | Matrix, minimum: number): Swing {
	const swing = swingOf('for' in ballots ? ballots : matrixOfPairs(ballots), minimum);
	if (swing.kind !== 'swing') throw new Error(`${swing.n} voters are fewer than ${swing.needed}.`);
	return swing;
}
