import { nextPhase } from '../../../debate/debate.ts';
import { createInFlight, STOP_PATIENCE } from '../../../in-flight.ts';
import type { Log } from '../../../log.ts';
import { StoreReplaced, StoreUnavailable } from '../../../store/unavailable.ts';
import { type AnnouncingServices, announce } from './announce.ts';
import { LOOK_AGAIN, watchThread } from './watch-threads.ts';

/** Moves debates on when their time comes. Any number of processes may run one. */
export type DebateWorker = {
	/** Takes no new work and waits some seconds for the work under way. What is cut off is done after the next start. */
	readonly stop: () => Promise<void>;
};

/** The longest rest, in milliseconds: another process may make something due at any time. */
const NAP = 1000;

/** How many debates one round moves on. */
const AT_ONCE = 10;

/** The most announcements and looks under way at once. Where Discord is slow, each takes up to 25 s. */
const UNDER_WAY = 30;

/** How long other workers leave alone what this one took, in milliseconds: longer than an announcement's requests may take. */
const LEASE = 30_000;

/** Moves debates on at their deadlines and makes their announcements in Discord, until it is stopped. */
export function startDebateWorker(services: AnnouncingServices): DebateWorker {
	const { store, log } = services;
	const nap = createNap();
	const unlisten = store.onStep(nap.end);
	const underWay = createInFlight();
	let stopped = false;
	let reachable = true;

	async function run(): Promise<void> {
		while (!stopped) {
			nap.begin();
			await nap.rest(await roundAndRest());
		}
	}
	async function roundAndRest(): Promise<number> {
		try {
			await moveDebatesOn(services);
			await startAnnouncing();
			await startWatching();
			if (!reachable) log.info('debates go on: the store answers again');
			reachable = true;
			// Each piece of work wakes the worker when it ends.
			if (underWay.count() >= UNDER_WAY) return NAP;
			return Math.min(NAP, (await store.timeUntilDue()) ?? NAP);
		} catch (err) {
			if (!(err instanceof StoreUnavailable)) log.error({ err }, 'a round of the debates failed');
			else if (reachable) logUnreachable(log, err);
			reachable = reachable && !(err instanceof StoreUnavailable);
			return NAP;
		}
	}

	/** Starts work without waiting for it: one slow thread must not hold up the others, nor any debate's deadline. */
	function start(work: Promise<void>): void {
		const ended = work.catch((err) => {
			// The round logs that the store does not answer, and the lease will end.
			if (!(err instanceof StoreUnavailable)) log.error({ err }, 'work on a debate failed');
		});
		underWay.add(ended.then(nap.end));
	}
	async function startAnnouncing(): Promise<void> {
		const free = UNDER_WAY - underWay.count();
		if (free <= 0) return;
		for (const announcement of await store.claimAnnouncements(free, LEASE)) start(announce(services, announcement));
	}
	async function startWatching(): Promise<void> {
		const free = UNDER_WAY - underWay.count();
		if (free <= 0) return;
		for (const debate of await store.claimDueThreads(free, LOOK_AGAIN)) start(watchThread(services, debate));
	}

	const running = run();
	return {
		async stop() {
			stopped = true;
			unlisten();
			nap.end();
			await running;
			await underWay.whenSettled(STOP_PATIENCE);
		},
	};
}

/** Called once for each outage. If only the operator can fix it, the line is one sentence without a stack. */
function logUnreachable(log: Log, err: StoreUnavailable): void {
	if (err.cause instanceof StoreReplaced) log.error(err.cause.message);
	else log.warn({ err }, 'debates wait: the store does not answer');
}

/** A rest that can be ended early, even before it begins: a step may be recorded in the middle of a round. */
function createNap() {
	let alarm = Promise.withResolvers<void>();
	return {
		begin() {
			alarm = Promise.withResolvers<void>();
		},
		end: () => alarm.resolve(),
		async rest(milliseconds: number) {
			const timer = setTimeout(alarm.resolve, milliseconds);
			await alarm.promise;
			clearTimeout(timer);
		},
	};
}

/** Takes every step that is due. When several workers try, the first one takes it and the others learn that it was taken. */
async function moveDebatesOn({ store, log }: AnnouncingServices): Promise<void> {
	for (const debate of await store.claimDueDebates(AT_ONCE, LEASE)) {
		const step = nextPhase(debate);
		if (!step) continue;
		const moved = await store.advance(debate.id, { ...step, by: undefined });
		if (moved && !moved.already) log.info({ debate: debate.id, ...step }, 'a debate moved on');
	}
}
