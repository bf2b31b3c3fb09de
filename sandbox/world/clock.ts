/** The sandbox's time: the machine's own, which a test may move forward. Milliseconds throughout. */
export type Clock = {
	readonly now: () => number;
	/** Runs `task` once, `ms` from now; the returned function cancels it. */
	readonly after: (ms: number, task: () => void) => () => void;
	/** Moves time forward and runs what is due then, in order. */
	readonly advance: (ms: number) => void;
	readonly stop: () => void;
};

type Alarm = { readonly at: number; readonly task: () => void; timer: NodeJS.Timeout };

/** A clock that starts at the present moment and keeps no process alive. */
export function createClock(): Clock {
	const alarms = new Set<Alarm>();
	let ahead = 0;
	const now = () => Date.now() + ahead;

	function runAlarm(alarm: Alarm): void {
		clearTimeout(alarm.timer);
		if (alarms.delete(alarm)) alarm.task();
	}

	function startTimer(alarm: Alarm): void {
		clearTimeout(alarm.timer);
		alarm.timer = setTimeout(() => runAlarm(alarm), Math.max(0, alarm.at - now())).unref();
	}

	return {
		now,
		after(ms, task) {
			const alarm: Alarm = { at: now() + ms, task, timer: setTimeout(() => runAlarm(alarm), ms).unref() };
			alarms.add(alarm);
			return () => {
				clearTimeout(alarm.timer);
				alarms.delete(alarm);
			};
		},
		advance(ms) {
			ahead += ms;
			for (const alarm of [...alarms].sort((a, b) => a.at - b.at)) {
				if (alarm.at <= now()) runAlarm(alarm);
				else startTimer(alarm);
			}
		},
		stop() {
			for (const alarm of alarms) clearTimeout(alarm.timer);
			alarms.clear();
		},
	};
}
