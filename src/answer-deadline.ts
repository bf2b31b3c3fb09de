import { AsyncLocalStorage } from 'node:async_hooks';

/** A moment by `performance.now()`, the process's own clock, which nobody can set back. */
export type Deadline = number;

const deadlines = new AsyncLocalStorage<Deadline | undefined>();

/**
 * Runs work whose answer is due by the deadline. Everything that the work waits for (the store, a channel, a queue) stops waiting
 * then and rejects, however many waits follow each other.
 */
export const withDeadline = <T>(deadline: Deadline, work: () => T): T => deadlines.run(deadline, work);

/** Runs work that nobody waits for, such as what continues after an answer. Each wait has its usual limit. */
export const withoutDeadline = <T>(work: () => T): T => deadlines.run(undefined, work);

/** The deadline of the running work; `patience` milliseconds from now if it has none. */
export const deadlineOr = (patience: number): Deadline => deadlines.getStore() ?? performance.now() + patience;

/** How many milliseconds a wait may take: until the deadline of the running work, and never more than `patience`. */
export const timeLeft = (patience = Number.POSITIVE_INFINITY): number =>
	Math.max(0, Math.min(patience, (deadlines.getStore() ?? Number.POSITIVE_INFINITY) - performance.now()));
