import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHOICES, type Choice } from '../../../src/debate/debate.ts';
import { swingOf } from '../../../src/debate/swing/swing.ts';
import { type BallotPair, matrixOfPairs, publishedSwing } from './published-swing.ts';

/** So many members who went from one choice to another. */
const membersWho = (count: number, first: Choice, last: Choice): BallotPair[] => Array(count).fill({ first, last });

/** For 31 → 42, Against 44 → 49, by members who all came from Undecided. */
const OXFORD = [
	...membersWho(31, 'for', 'for'),
	...membersWho(44, 'against', 'against'),
	...membersWho(11, 'undecided', 'for'),
	...membersWho(5, 'undecided', 'against'),
	...membersWho(9, 'undecided', 'undecided'),
];

const pair = fc.record({ first: fc.constantFrom(...CHOICES), last: fc.constantFrom(...CHOICES) });
const pairs = fc.array(pair, { maxLength: 300 });
const enough = fc.array(pair, { minLength: 5, maxLength: 300 });

test('the side that gained 11 points wins over the side that gained 5 and ended with more', () => {
	const swing = publishedSwing(OXFORD, 5);
	expect(swing.gains).toEqual({ for: 11, against: 5 });
	expect(swing.before.for).toEqual({ count: 31, percent: 31 });
	expect(swing.after).toMatchObject({ for: { percent: 42 }, against: { percent: 49 }, undecided: { percent: 9 } });
	expect(swing.outcome).toEqual({ kind: 'winner', side: 'for' });
});

test('when both sides lose members the one that loses fewer wins', () => {
	const swing = publishedSwing([...membersWho(3, 'for', 'undecided'), ...membersWho(2, 'against', 'undecided')], 5);
	expect(swing.gains).toEqual({ for: -60, against: -40 });
	expect(swing.outcome).toEqual({ kind: 'winner', side: 'against' });
});

test.each([
	['nobody moves', membersWho(6, 'for', 'for')],
	['as many come to each side', [...membersWho(3, 'undecided', 'for'), ...membersWho(3, 'undecided', 'against')]],
	['members change places', [...membersWho(3, 'for', 'against'), ...membersWho(3, 'against', 'for')]],
])('E2: it is a tie when %s', (_, ballots) => {
	expect(publishedSwing(ballots, 5).outcome).toEqual({ kind: 'tie' });
});

test('E2: one member in ten thousand makes a winner, although the percentages look alike', () => {
	const ballots = [...membersWho(5000, 'undecided', 'for'), ...membersWho(4999, 'undecided', 'against')];
	expect(publishedSwing(ballots, 5).outcome).toEqual({ kind: 'winner', side: 'for' });
});

test('B7: below the minimum there is the number of voters and nothing else', () => {
	const ballots = membersWho(4, 'undecided', 'for');
	expect(swingOf(matrixOfPairs(ballots), 5)).toEqual({ kind: 'too-few', n: 4, needed: 5 });
	expect(publishedSwing(ballots, 4).outcome).toEqual({ kind: 'winner', side: 'for' });
});

test.each([
	0, 1, 2, 3,
])('B10: a minimum of %i counts as three, since of two voters each could work out the other’s ballot', (minimum) => {
	for (const n of [0, 1, 2])
		expect(swingOf(matrixOfPairs(membersWho(n, 'for', 'against')), minimum)).toEqual({ kind: 'too-few', n, needed: 3 });
	expect(swingOf(matrixOfPairs(membersWho(3, 'for', 'against')), minimum)).toMatchObject({ kind: 'swing', n: 3 });
});

test('B7: of too few voters nothing in the result depends on how they voted', () => {
	const choices = fc.array(fc.constantFrom(...CHOICES), { minLength: 20, maxLength: 20 });
	fc.assert(
		fc.property(choices, choices, fc.nat(10), fc.integer({ min: 0, max: 11 }), (some, others, n, minimum) => {
			fc.pre(n < Math.max(minimum, 3));
			const pairsOf = (votes: readonly Choice[]) =>
				Array.from(
					{ length: n },
					(_, at): BallotPair => ({ first: votes[at] ?? 'for', last: votes[at + 10] ?? 'for' }),
				);
			expect(swingOf(matrixOfPairs(pairsOf(some)), minimum)).toEqual(swingOf(matrixOfPairs(pairsOf(others)), minimum));
		}),
	);
});

test('the stored matrix gives the result that the ballots gave', () => {
	fc.assert(
		fc.property(pairs, fc.nat(20), (ballots, minimum) => {
			const kept = JSON.parse(JSON.stringify(matrixOfPairs(ballots)));
			expect(swingOf(kept, minimum)).toEqual(swingOf(matrixOfPairs(ballots), minimum));
		}),
	);
});

test('the matrix reproduces both distributions', () => {
	fc.assert(
		fc.property(enough, (ballots) => {
			const { matrix, before, after, n } = publishedSwing(ballots, 5);
			expect(n).toBe(ballots.length);
			for (const choice of CHOICES) {
				const row = CHOICES.map((last) => matrix[choice][last]).reduce((a, b) => a + b);
				const column = CHOICES.map((first) => matrix[first][choice]).reduce((a, b) => a + b);
				expect(row).toBe(ballots.filter(({ first }) => first === choice).length);
				expect(column).toBe(ballots.filter(({ last }) => last === choice).length);
				expect([before[choice].count, after[choice].count]).toEqual([row, column]);
			}
		}),
	);
});

test('the sides changing places changes their gains and the winner with them', () => {
	const other = { for: 'against', against: 'for', undecided: 'undecided' } as const;
	fc.assert(
		fc.property(enough, (ballots) => {
			const swing = publishedSwing(ballots, 5);
			const mirrored = publishedSwing(
				ballots.map(({ first, last }) => ({ first: other[first], last: other[last] })),
				5,
			);
			expect(mirrored.gains).toEqual({ for: swing.gains.against, against: swing.gains.for });
			const { outcome } = swing;
			expect(mirrored.outcome).toEqual(
				outcome.kind === 'winner' ? { kind: 'winner', side: other[outcome.side] } : outcome,
			);
		}),
	);
});
