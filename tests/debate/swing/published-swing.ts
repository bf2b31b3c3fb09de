import { type BallotPair, type Matrix, type Swing, swingOf } from '../../../src/debate/swing/swing.ts';

/** The swing of ballots that are enough to be published. */
export function publishedSwing(ballots: Iterable<BallotPair> | Matrix, minimum: number): Swing {
	const swing = swingOf(ballots, minimum);
	if (swing.kind !== 'swing') throw new Error(`${swing.n} voters are fewer than ${swing.needed}.`);
	return swing;
}
