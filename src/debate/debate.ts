import type { Locale } from '../locales/locales.ts';
import { parseDuration } from './format/duration.ts';
import type { Format, Phase } from './format/format.ts';

/** The two sides of a motion. They are shown in this order everywhere, so that the order says nothing. */
export const SIDES = ['for', 'against'] as const;
export type Side = (typeof SIDES)[number];

/** What a ballot may say. */
export const CHOICES = ['for', 'against', 'undecided'] as const;
export type Choice = (typeof CHOICES)[number];

/** How many members must cast both ballots before more than their number is published, unless the server says otherwise. */
export const USUAL_MINIMUM = 5;

/**
 * No server may set a smaller minimum. The result of one voter is that voter's ballot, and each of two voters could work out
 * the other's. A larger number would hide more, but small clubs would never see a result.
 */
export const LEAST_MINIMUM = 3;

/** The minimum that applies to a stored one. Before LEAST_MINIMUM existed, servers and debates could store a smaller one or none. */
export const minimumOf = (stored: number | null | undefined): number =>
	Math.max(stored ?? USUAL_MINIMUM, LEAST_MINIMUM);

/** The vote before the debate and the vote after it. */
export type Poll = 'first' | 'last';

const POLLS: Readonly<Record<Phase['kind'], Poll | undefined>> = {
	'first-vote': 'first',
	discussion: undefined,
	turn: undefined,
	'last-vote': 'last',
};

/** The index of the running phase in the format's list. */
export type PhaseIndex = number | 'closed';

/** A debate at one moment. Ids are Discord's snowflakes unless said otherwise; times are milliseconds since 1970. */
export type Debate = {
	/** Lectern's own number for the debate. */
	readonly id: number;
	readonly guild: string;
	readonly channel: string;
	/** Undefined until Discord has made the thread. */
	readonly thread: string | undefined;
	/** The ids of the article and its issue; undefined for a motion of the moderator's own. */
	readonly article: string | undefined;
	/** The revision of a server's own article; undefined for an article that the operator ships. */
	readonly articleRevision?: number | undefined;
	readonly issue: string | undefined;
	readonly motion: string;
	readonly format: Format['id'];
	readonly locale: Locale;
	readonly phase: PhaseIndex;
	readonly phaseStartedAt: number;
	/** When the phase ends by itself; undefined for a phase that a moderator ends. */
	readonly deadline: number | undefined;
	/** How many members must cast both ballots before more than their number is published; LEAST_MINIMUM or more. */
	readonly minimum: number;
	/** Milliseconds for each phase of the format, in its order. */
	readonly durations: readonly (number | undefined)[];
	readonly openedBy: string;
};

/** A step from one phase to another. A debate takes it only while it is still in the phase `from`. */
export type Transition = { readonly from: number; readonly to: PhaseIndex };

/** What a moderator typed for each kind of phase, in milliseconds. */
export type GivenDurations = Readonly<Partial<Record<Phase['kind'], number | undefined>>>;

/** The length of each phase in milliseconds: as given, else as the format suggests, else undefined: until a moderator ends it. */
export function plannedDurations({ phases }: Format, given: GivenDurations): (number | undefined)[] {
	return phases.map(({ kind, time }) => given[kind] ?? (time === undefined ? undefined : parseDuration(time)));
}

/** When a phase that begins at `now` ends by itself; undefined for a phase that a moderator ends. */
export function deadlineOf(
	{ durations }: Pick<Debate, 'durations'>,
	phase: PhaseIndex,
	now: number,
): number | undefined {
	const duration = phase === 'closed' ? undefined : durations[phase];
	return duration === undefined ? undefined : now + duration;
}

/** The running phase; undefined once the debate is closed, and for a phase that the format does not have. */
export function phaseOf({ phases }: Format, { phase }: Pick<Debate, 'phase'>): Phase | undefined {
	return phase === 'closed' ? undefined : phases[phase];
}

/**
 * The step to the following phase; undefined once closed. `polls` has an entry for each phase the debate was opened with, so
 * that a debate goes on when the file of its format was changed or removed.
 */
export function nextPhase({ phase, polls }: Course): Transition | undefined {
	if (phase === 'closed') return undefined;
	return { from: phase, to: phase + 1 < polls.length ? phase + 1 : 'closed' };
}

/** The part of a stored debate that decides its next step. */
type Course = Pick<Debate, 'phase'> & { readonly polls: readonly (Poll | undefined)[] };

/** The step from the running phase straight to the end; undefined once closed. */
export const closingStep = ({ phase }: Pick<Debate, 'phase'>): Transition | undefined =>
	phase === 'closed' ? undefined : { from: phase, to: 'closed' };

/** For each phase of a format the poll that takes ballots in it; undefined where nobody votes. */
export const pollsOf = ({ phases }: Format): (Poll | undefined)[] => phases.map(({ kind }) => POLLS[kind]);
