import { Session } from 'node:inspector';

/** Counts the steps of code while it runs. Import that code only after calling `countWork`. */
export type WorkCounter = {
	/** The steps of one call: functions called, branches taken and loop iterations in the counted files. */
	readonly of: (call: () => unknown) => number;
	readonly stop: () => void;
};

/** Folding happens inside the engine, in regular expressions. Folding a paragraph of 800 characters takes about as long as this many steps. */
export const STEPS_A_FOLD = 1000;

/**
 * Starts counting in all files whose URL contains one of `folders`. The engine's coverage does the counting, so that the measured code
 * doesn't have to know about it and a busy machine makes no difference. Work inside the engine isn't counted, such as sorting numbers or
 * searching a string. Most of such work that a text can cause is folding, so each call of `fold` counts as `STEPS_A_FOLD`.
 */
export function countWork(...folders: readonly string[]): WorkCounter {
	const session = new Session();
	session.connect();
	session.post('Profiler.enable');
	session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
	return {
		of: (call) => {
			stepsSince(session, folders);
			call();
			return stepsSince(session, folders);
		},
		stop: () => session.disconnect(),
	};
}

/** The steps since the last call. */
function stepsSince(session: Session, folders: readonly string[]): number {
	let steps = 0;
	session.post('Profiler.takePreciseCoverage', (error, { result }) => {
		if (error) throw error;
		const counted = result.filter(({ url }) => folders.some((folder) => url.includes(folder)));
		for (const { functionName, ranges } of counted.flatMap(({ functions }) => functions)) {
			for (const { count } of ranges) steps += count;
			if (functionName === 'fold') steps += STEPS_A_FOLD * (ranges[0]?.count ?? 0);
		}
	});
	return steps;
}
