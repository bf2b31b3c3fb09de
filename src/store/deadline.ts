import { AsyncLocalStorage } from 'node:async_hooks';

/** A moment on the process's own clock, `performance.now()`, which nobody can set back. */
export type Deadline = number;

const deadlines = new AsyncLocalStorage<Deadline | undefined>();

/**
 * Runs the work of a person who must be answered by the deadline. Everything that work waits for (the store, a look at a
 * channel, a queue) stops waiting then and refuses, however many waits follow each other.
 */
export const withDeadline = <T>(deadline: Deadline, work: () => T): T => deadlines.run(deadline, work);

/** Runs work that nobody waits for, such as what goes on after an answer. Each wait has its usual patience. */
export const withoutDeadline = <T>(work: () => T): T => deadlines.run(undefined, work);

/** The deadline of the work under way; without one, so many milliseconds from now. */
export const deadlineOr = (patience: number): Deadline => deadlines.getStore() ?? performance.now() + patience;

/** The milliseconds a wait may take: until the deadline of the work under way, and never more than `patience`. */
export const timeLeft = (patience = Number.POSITIVE_INFINITY): number =>
	Math.max(0, Math.min(patience, (deadlines.getStore() ?? Number.POSITIVE_INFINITY) - performance.now()));
