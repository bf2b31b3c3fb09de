import { Session } from 'node:inspector';

/** Counts what code does while it runs. The code must be imported after `countWork` was called. */
export type WorkCounter = {
	/** The work of one call, in steps: functions called, branches taken and turns of loops in the files counted. */
	readonly of: (call: () => unknown) => number;
	readonly stop: () => void;
};

/** Folding a text happens inside the engine, in regular expressions: a paragraph of 800 characters takes about as long as so many steps. */
export const STEPS_A_FOLD = 1000;

/**
 * Counts the work of all files whose address has one of `folders` in it. The engine's coverage counts it, so that nothing in
 * the code that is measured knows of it, and a busy machine changes nothing. What the engine does by itself is not counted, such as
 * sorting numbers or looking through a string; of that, `fold` is what a text can cause most of, so a call of it has a price.
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

/** The steps since this was last asked. */
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
