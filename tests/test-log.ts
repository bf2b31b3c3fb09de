import { pino } from 'pino';
import { errorForLog, type Log } from '../src/log.ts';

/** A log that writes nothing. */
export const quiet: Log = pino({ level: 'silent' });

/** A log like the bot's own, and what it has written so far. */
export function createTestLog(): { readonly log: Log; readonly lines: () => Record<string, unknown>[] } {
	const written: string[] = [];
	const log = pino(
		{ level: 'debug', base: null, serializers: { err: errorForLog } },
		{ write: (line) => written.push(line) },
	);
	return { log, lines: () => written.map((line) => JSON.parse(line)) };
}
