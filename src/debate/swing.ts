import { CHOICES, type Choice, type Side } from './debate.ts';

/** One member's two ballots. */
export type BallotPair = { readonly first: Choice; readonly last: Choice };

/** How many members went from a first choice to a last one: `matrix[first][last]`. All that is kept of ballots. */
export type Matrix = Readonly<Record<Choice, Readonly<Record<Choice, number>>>>;

/** Members and their share of all in percent, unrounded; 0 percent when nobody voted twice. */
export type Share = { readonly count: number; readonly percent: number };
export type Tally = Readonly<Record<Choice, Share>>;

export type Outcome =
	| { readonly kind: 'winner'; readonly side: Side }
	| { readonly kind: 'tie' }
	/** No winner is named: fewer than `needed` members cast both ballots. */
	| { readonly kind: 'too-few'; readonly needed: number };

/** What a debate moved. Gains are in percentage points, unrounded, and negative for a side that lost members. */
export type Swing = {
	readonly matrix: Matrix;
	/** How many members cast both ballots; nobody else counts. */
	readonly n: number;
	readonly before: Tally;
	readonly after: Tally;
	readonly gains: Readonly<Record<Side, number>>;
	readonly outcome: Outcome;
};

const byChoice = <T>(of: (choice: Choice) => T): Record<Choice, T> => ({
	for: of('for'),
	against: of('against'),
	undecided: of('undecided'),
});

/** The members counted by their first and last choice. */
export function matrixOf(pairs: Iterable<BallotPair>): Matrix {
	const matrix = byChoice(() => byChoice(() => 0));
	for (const { first, last } of pairs) matrix[first][last]++;
	return matrix;
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/**
 * The swing of members who cast both ballots: the side with the larger gain wins, not the one with the larger final
 * share. The gains are compared as whole members, since rounding must never make a winner or a tie.
 */
export function swingOf(ballots: Iterable<BallotPair> | Matrix, minimum: number): Swing {
	const matrix = Symbol.iterator in ballots ? matrixOf(ballots) : ballots;
	const before = byChoice((first) => sum(CHOICES.map((last) => matrix[first][last])));
	const after = byChoice((last) => sum(CHOICES.map((first) => matrix[first][last])));
	const n = sum(Object.values(before));
	const percent = (count: number) => (n === 0 ? 0 : (100 * count) / n);
	const share = (count: number): Share => ({ count, percent: percent(count) });
	const gained = { for: after.for - before.for, against: after.against - before.against };
	return {
		matrix,
		n,
		before: byChoice((choice) => share(before[choice])),
		after: byChoice((choice) => share(after[choice])),
		gains: { for: percent(gained.for), against: percent(gained.against) },
		outcome: outcomeOf(gained, n, Math.max(minimum, 1)),
	};
}

function outcomeOf(gained: Readonly<Record<Side, number>>, n: number, needed: number): Outcome {
	if (n < needed) return { kind: 'too-few', needed };
	if (gained.for === gained.against) return { kind: 'tie' };
	return { kind: 'winner', side: gained.for > gained.against ? 'for' : 'against' };
}
