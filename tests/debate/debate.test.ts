import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	type Course,
	closing,
	isDue,
	isVoting,
	nextPhase,
	phaseOf,
	plannedDurations,
	pollOf,
	pollsOf,
	type Transition,
} from '../../src/debate/debate.ts';
import { loadFormats } from '../../src/debate/format/formats.ts';

const formats = [...loadFormats().values()];
const formatOf = (id: string) => formats.find((format) => format.id === id) ?? expect.fail(`no format ${id}`);
const oxford = formatOf('oxford');

const HOUR = 3_600_000;
const NOW = 1_790_000_000_000;

/** An Oxford debate in the phase, whose discussion is planned for two hours and its votes for none. */
const inPhase = (phase: Course['phase'], deadline?: number) => ({
	phase,
	deadline,
	durations: [undefined, 2 * HOUR, undefined],
});

test('an Oxford debate goes first vote, discussion, last vote, closed, and no further', () => {
	expect(nextPhase(oxford, inPhase(0), NOW)).toEqual({ from: 0, to: 1, at: NOW, deadline: NOW + 2 * HOUR });
	expect(nextPhase(oxford, inPhase(1), NOW)).toEqual({ from: 1, to: 2, at: NOW, deadline: undefined });
	expect(nextPhase(oxford, inPhase(2), NOW)).toEqual({ from: 2, to: 'closed', at: NOW, deadline: undefined });
	expect(nextPhase(oxford, inPhase('closed'), NOW)).toBeUndefined();
});

test('a debate can be closed in every phase, once', () => {
	expect(closing(inPhase(0), NOW)).toEqual({ from: 0, to: 'closed', at: NOW, deadline: undefined });
	expect(closing(inPhase('closed'), NOW)).toBeUndefined();
});

test('a debate whose format has lost phases since goes to its end', () => {
	expect(phaseOf(oxford, { phase: 7 })).toBeUndefined();
	expect(nextPhase(oxford, inPhase(7), NOW)).toMatchObject({ from: 7, to: 'closed' });
});

test('ballots count in the two votes only', () => {
	expect(([0, 1, 2, 'closed'] as const).map((phase) => pollOf(oxford, { phase }))).toEqual([
		'first',
		undefined,
		'last',
		undefined,
	]);
	expect(pollsOf(oxford)).toEqual(['first', undefined, 'last']);
	expect(isVoting(oxford, inPhase(1), NOW)).toBe(false);
});

test('a ballot counts a millisecond before the deadline and not on it', () => {
	expect(isVoting(oxford, inPhase(0, NOW + 1), NOW)).toBe(true);
	expect(isVoting(oxford, inPhase(0, NOW), NOW)).toBe(false);
	expect(isVoting(oxford, inPhase(0), NOW)).toBe(true);
});

test('a phase is due on its deadline, and never without one or once closed', () => {
	expect(isDue(inPhase(1, NOW), NOW)).toBe(true);
	expect(isDue(inPhase(1, NOW + 1), NOW)).toBe(false);
	expect(isDue(inPhase(1), NOW)).toBe(false);
	expect(isDue(inPhase('closed', NOW), NOW)).toBe(false);
});

test('what a moderator typed goes before what the format suggests', () => {
	expect(plannedDurations(oxford, { 'first-vote': HOUR, 'last-vote': 2 * HOUR })).toEqual([HOUR, undefined, 2 * HOUR]);
	expect(plannedDurations(formatOf('lincoln-douglas'), { discussion: HOUR })[0]).toBe(12 * HOUR);
	expect(plannedDurations(formatOf('lincoln-douglas'), { turn: HOUR })).toEqual(Array(7).fill(HOUR));
});

test('whatever moves it and however often, a debate takes each phase once and in order', () => {
	const pushes = fc.array(fc.record({ wait: fc.nat(5 * HOUR), seen: fc.nat(3) }), { maxLength: 80 });
	fc.assert(
		fc.property(fc.constantFrom(...formats), pushes, (format, attempts) => {
			const durations = plannedDurations(format, {});
			const seen: Course[] = [{ phase: 0, durations }];
			const taken: Transition[] = [];
			let now = NOW;
			for (const attempt of attempts) {
				now += attempt.wait;
				// Somebody acts on the debate as they saw it, perhaps some steps ago; the store compares and sets.
				const course = seen.at(-1 - attempt.seen) ?? seen.at(-1);
				const step = course && nextPhase(format, course, now);
				if (!step || step.from !== seen.at(-1)?.phase) continue;
				taken.push(step);
				seen.push({ phase: step.to, durations });
			}
			const order = [...format.phases.keys(), 'closed'];
			expect([0, ...taken.map(({ to }) => to)]).toEqual(order.slice(0, taken.length + 1));
		}),
	);
});
