import { pino } from 'pino';
import { errorForLog, type Log } from '../../src/log.ts';
import { PRIVATE_WORD } from './hostile.ts';

const ERROR = 50;

/** A line of the log. */
export type Line = Readonly<Record<string, unknown>>;

/** A log that keeps only the lines that somebody has to look at, so that a long run does not fill the memory. */
export type WatchedLog = {
	readonly log: Log;
	readonly lines: () => Line[];
	/** Lines that say what should not be in any log, and errors, since the last time it was asked. */
	readonly taken: () => { readonly errors: Line[]; readonly leaks: string[] };
	/** How often each message was logged, by its level and text. */
	readonly counts: ReadonlyMap<string, number>;
};

/** Watches for typed words, and for these ids of members. */
export function watchLog(members: () => Iterable<string>): WatchedLog {
	let errors: Line[] = [];
	let leaks: string[] = [];
	const counts = new Map<string, number>();
	const write = (text: string) => {
		if (text.includes(PRIVATE_WORD) || [...members()].some((id) => text.includes(id))) leaks.push(text);
		const line: Line = JSON.parse(text);
		if (Number(line['level']) >= ERROR) errors.push(line);
		const name = `${line['level']} ${line['msg']}${line['outcome'] === undefined ? '' : ` ${line['outcome']}`}`;
		counts.set(name, (counts.get(name) ?? 0) + 1);
	};
	return {
		log: pino({ level: 'debug', base: null, serializers: { err: errorForLog } }, { write }),
		lines: () => errors,
		taken() {
			const found = { errors, leaks };
			[errors, leaks] = [[], []];
			return found;
		},
		counts,
	};
}
