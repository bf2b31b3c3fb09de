import { nextPhase } from '../../../debate/debate.ts';
import { createInFlight, STOP_PATIENCE } from '../../../in-flight.ts';
import type { Log } from '../../../log.ts';
import type { Store } from '../../../store/store.ts';
import { StoreReplaced, StoreUnavailable } from '../../../store/unavailable.ts';
import type { Hands } from '../../host/hands.ts';
import { announce, type Errands } from './announce.ts';
import { LOOK_AGAIN, watchThread } from './watch-threads.ts';

export type WorkerPlan = {
	readonly store: Store;
	readonly hands: Hands;
	readonly errandFor: Errands;
	readonly log: Log;
};

/** Keeps debates to their hours. Any number of processes may have one. */
export type DebateWorker = {
	/** Takes nothing new and lets what is under way finish, for some seconds at most: what is cut off is done after the next start. */
	readonly stop: () => Promise<void>;
};

/** The longest sleep, in milliseconds: another process may make something due at any time. */
const NAP = 1000;

/** How many debates one round moves on. */
const AT_ONCE = 10;

/** How many announcements and looks are under way at most. One that waits for a slow Discord takes up to 25 s. */
const UNDER_WAY = 30;

/** How long another worker leaves alone what this one took, in milliseconds: longer than an announcement's requests may take. */
const LEASE = 30_000;

/** Moves debates on at their deadlines and says in Discord what has to be said, until it is stopped. */
export function startDebateWorker(plan: WorkerPlan): DebateWorker {
	const { store, log } = plan;
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
			await moveDebatesOn(plan);
			await startAnnouncing();
			await startWatching();
			if (!reachable) log.info('debates go on: the store answers again');
			reachable = true;
			// Whatever ends under way wakes the worker.
			if (underWay.count() >= UNDER_WAY) return NAP;
			return Math.min(NAP, (await store.timeUntilDue()) ?? NAP);
		} catch (err) {
			if (!(err instanceof StoreUnavailable)) log.error({ err }, 'a round of the debates failed');
			else if (reachable) logUnreachable(log, err);
			reachable = reachable && !(err instanceof StoreUnavailable);
			return NAP;
		}
	}

	/** One slow thread must not hold up the others, nor any debate's deadline: nothing here is waited for. */
	function start(work: Promise<void>): void {
		const ended = work.catch((err) => {
			// The store's silence is in the log of the round, and the lease will end.
			if (!(err instanceof StoreUnavailable)) log.error({ err }, 'work on a debate failed');
		});
		underWay.add(ended.then(nap.end));
	}
	async function startAnnouncing(): Promise<void> {
		const free = UNDER_WAY - underWay.count();
		if (free <= 0) return;
		for (const announcement of await store.claimAnnouncements(free, LEASE)) start(announce(plan, announcement));
	}
	async function startWatching(): Promise<void> {
		const free = UNDER_WAY - underWay.count();
		if (free <= 0) return;
		for (const debate of await store.claimDueThreads(free, LOOK_AGAIN)) start(watchThread(plan, debate));
	}

	const running = run();
	return {
		async stop() {
			stopped = true;
			unlisten();
			nap.end();
			await running;
			await underWay.settled(STOP_PATIENCE);
		},
	};
}

/** Once for each time it happens; what only the operator can put right is said in words alone. */
function logUnreachable(log: Log, err: StoreUnavailable): void {
	if (err.cause instanceof StoreReplaced) log.error(err.cause.message);
	else log.warn({ err }, 'debates wait: the store does not answer');
}

/** A rest that can be ended early, also before it is taken: a step may be recorded while the round looks elsewhere. */
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

/** The first worker to take the step takes it; the others learn that it was already taken. */
async function moveDebatesOn({ store, log }: WorkerPlan): Promise<void> {
	for (const debate of await store.claimDueDebates(AT_ONCE, LEASE)) {
		const step = nextPhase(debate);
		if (!step) continue;
		const moved = await store.advance(debate.id, { ...step, by: undefined });
		if (moved && !moved.already) log.info({ debate: debate.id, ...step }, 'a debate moved on');
	}
}
