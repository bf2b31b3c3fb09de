import { expect, test } from 'vitest';
import { closingStep, nextPhase, phaseOf, plannedDurations, pollsOf } from '../../src/debate/debate.ts';
import { loadFormats } from '../../src/debate/format/formats.ts';

const formats = [...loadFormats().values()];
const formatOf = (id: string) => formats.find((format) => format.id === id) ?? expect.fail(`no format ${id}`);
const oxford = formatOf('oxford');
const polls = pollsOf(oxford);

const HOUR = 3_600_000;

test('an Oxford debate goes first vote, discussion, last vote, closed, and no further', () => {
	expect(nextPhase({ phase: 0, polls })).toEqual({ from: 0, to: 1 });
	expect(nextPhase({ phase: 1, polls })).toEqual({ from: 1, to: 2 });
	expect(nextPhase({ phase: 2, polls })).toEqual({ from: 2, to: 'closed' });
	expect(nextPhase({ phase: 'closed', polls })).toBeUndefined();
});

test('a debate can be closed from every phase, once', () => {
	expect(closingStep({ phase: 0 })).toEqual({ from: 0, to: 'closed' });
	expect(closingStep({ phase: 2 })).toEqual({ from: 2, to: 'closed' });
	expect(closingStep({ phase: 'closed' })).toBeUndefined();
});

test('a debate in a phase that its format does not have goes to its end', () => {
	expect(phaseOf(oxford, { phase: 7 })).toBeUndefined();
	expect(nextPhase({ phase: 7, polls })).toEqual({ from: 7, to: 'closed' });
});

test('ballots count in the two votes only', () => {
	expect(polls).toEqual(['first', undefined, 'last']);
});

test('O15: the times a moderator typed take precedence over those of the format', () => {
	expect(plannedDurations(oxford, { 'first-vote': HOUR, 'last-vote': 2 * HOUR })).toEqual([HOUR, undefined, 2 * HOUR]);
	expect(plannedDurations(formatOf('lincoln-douglas'), { discussion: HOUR })[0]).toBe(12 * HOUR);
	expect(plannedDurations(formatOf('lincoln-douglas'), { turn: HOUR })).toEqual(Array(7).fill(HOUR));
});
