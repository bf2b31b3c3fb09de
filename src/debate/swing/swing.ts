import { CHOICES, type Choice, minimumOf, type Side } from '../debate.ts';

/** How many members went from a first choice to a last one: `matrix[first][last]`. Nothing more is kept of ballots after the close. */
export type Matrix = Readonly<Record<Choice, Readonly<Record<Choice, number>>>>;

/** A number of members, and their share of all voters in percent, unrounded. */
export type Share = { readonly count: number; readonly percent: number };
export type Tally = Readonly<Record<Choice, Share>>;

export type Outcome = { readonly kind: 'winner'; readonly side: Side } | { readonly kind: 'tie' };

/** How a debate moved its members. Gains are in percentage points, unrounded, and negative for a side that lost members. */
export type Swing = {
	readonly kind: 'swing';
	readonly matrix: Matrix;
	/** How many members cast both ballots; nobody else counts. */
	readonly n: number;
	readonly before: Tally;
	readonly after: Tally;
	readonly gains: Readonly<Record<Side, number>>;
	readonly outcome: Outcome;
};

/**
 * All that may be known about a debate in which fewer than `needed` members cast both ballots. Nothing in it depends on how
 * they voted, so no view of it can give a ballot away.
 */
export type TooFew = { readonly kind: 'too-few'; readonly n: number; readonly needed: number };

const byChoice = <T>(of: (choice: Choice) => T): Record<Choice, T> => ({
	for: of('for'),
	against: of('against'),
	undecided: of('undecided'),
});

/** The matrix whose cells `members` counts: those who went from a first choice to a last one. */
export const matrixOf = (members: (first: Choice, last: Choice) => number): Matrix =>
	byChoice((first) => byChoice((last) => members(first, last)));

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** How many members a matrix counts: everyone who cast both ballots. */
export const votersIn = (matrix: Matrix) => sum(CHOICES.flatMap((first) => Object.values(matrix[first])));

/** The result when only `n` members cast both ballots, which is fewer than the minimum. */
export const tooFew = (n: number, minimum: number): TooFew => ({ kind: 'too-few', n, needed: minimumOf(minimum) });

/**
 * The swing of the members in a matrix, or a TooFew if they are fewer than the minimum. The side with the larger gain wins, not
 * the one with the larger final share. Gains are compared as numbers of members, so that rounding never makes a winner or a tie.
 */
export function swingOf(matrix: Matrix, minimum: number): Swing | TooFew {
	const n = votersIn(matrix);
	if (n < minimumOf(minimum)) return tooFew(n, minimum);
	const before = byChoice((first) => sum(CHOICES.map((last) => matrix[first][last])));
	const after = byChoice((last) => sum(CHOICES.map((first) => matrix[first][last])));
	const percent = (count: number) => (100 * count) / n;
	const share = (count: number): Share => ({ count, percent: percent(count) });
	const gained = { for: after.for - before.for, against: after.against - before.against };
	return {
		kind: 'swing',
		matrix,
		n,
		before: byChoice((choice) => share(before[choice])),
		after: byChoice((choice) => share(after[choice])),
		gains: { for: percent(gained.for), against: percent(gained.against) },
		outcome: outcomeOf(gained),
	};
}

function outcomeOf(gained: Readonly<Record<Side, number>>): Outcome {
	if (gained.for === gained.against) return { kind: 'tie' };
	return { kind: 'winner', side: gained.for > gained.against ? 'for' : 'against' };
}
