import type { Hands } from '../bot/hands.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { StoreUnavailable } from '../store/unavailable.ts';
import { announce, type Errands } from './announce.ts';

export type WorkerPlan = {
	readonly store: Store;
	readonly hands: Hands;
	readonly errandFor: Errands;
	readonly log: Log;
};

/** What keeps debates to their hours. Any number of processes may have one. */
export type DebateWorker = {
	/** Takes nothing new and lets what is under way finish. */
	readonly stop: () => Promise<void>;
};

/** The longest sleep, in milliseconds: another process may make something due at any time. */
const NAP = 1000;

/** How many debates or announcements one round takes. */
const AT_ONCE = 10;

/** How long another worker leaves alone what this one took, in milliseconds: longer than an announcement's requests may take. */
const LEASE = 30_000;

/** Moves debates on at their deadlines and says in Discord what has to be said, until it is stopped. */
export function startDebateWorker(plan: WorkerPlan): DebateWorker {
	const { store, log } = plan;
	const nap = createNap();
	const unheard = store.onStep(nap.end);
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
			await moveOn(plan);
			await sayAll(plan);
			if (!reachable) log.info('debates go on: the store answers again');
			reachable = true;
			return Math.min(NAP, (await store.nextDue()) ?? NAP);
		} catch (err) {
			if (!(err instanceof StoreUnavailable)) log.error({ err }, 'a round of the debates failed');
			else if (reachable) log.warn({ err }, 'debates wait: the store does not answer');
			reachable = reachable && !(err instanceof StoreUnavailable);
			return NAP;
		}
	}

	const running = run();
	return {
		async stop() {
			stopped = true;
			unheard();
			nap.end();
			await running;
		},
	};
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

/** Whoever takes the step first takes it; the others are told that it was already taken. */
async function moveOn({ store, log }: WorkerPlan): Promise<void> {
	for (const debate of await store.dueDebates(AT_ONCE, LEASE)) {
		if (debate.phase === 'closed') continue;
		// Not by the format: its file may be gone by now.
		const to = debate.phase + 1 < debate.polls.length ? debate.phase + 1 : 'closed';
		const moved = await store.advance(debate.id, { from: debate.phase, to, by: undefined });
		if (moved && !moved.already) log.info({ debate: debate.id, from: debate.phase, to }, 'a debate moved on');
	}
}

/** One slow thread must not hold the others up. */
async function sayAll(plan: WorkerPlan): Promise<void> {
	const claimed = await plan.store.claimAnnouncements(AT_ONCE, LEASE);
	const said = await Promise.allSettled(claimed.map((announcement) => announce(plan, announcement)));
	const failed = said.find((one) => one.status === 'rejected');
	if (failed) throw failed.reason;
}
