import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';

export type Log = Logger;

/**
 * Writing each line separately takes a third of an answer's time. So lines are collected until they have this many characters, for this
 * many milliseconds, or until the process ends. Longer waits would save little more and lose more lines in a crash.
 */
const ENOUGH = 15_000;
const LONGEST_WAIT = 1_000;

/** How many bytes may wait for a reader that does not read. Later lines are dropped, so that they do not fill the memory. */
const MOST_UNREAD = 1_000_000;

/** A log at a level: readable lines in a terminal, otherwise JSON. No line holds a token. */
export async function createLog(level: string): Promise<Log> {
	const options = { level, base: null, serializers: { err: errorForLog } };
	const pretty = process.stdout.isTTY ? await prettyStream() : undefined;
	return pino(options, pretty ?? bufferedLines(process.stdout));
}

/**
 * Collects lines and writes them together. Nothing that happens to the reader stops or delays the process: it may be gone, it may not
 * read, or the disk may be full. pino's own destination repeats its last write until somebody reads it, so a process whose reader was
 * gone never ended.
 */
function bufferedLines(out: NodeJS.WriteStream): DestinationStream {
	let lines = '';
	const flush = () => {
		if (lines !== '' && out.writableLength < MOST_UNREAD) out.write(lines);
		lines = '';
	};
	// Without a listener, an error of the stream would end the process. The next write tries again.
	out.on('error', () => {});
	process.on('exit', flush);
	setInterval(flush, LONGEST_WAIT).unref();
	return {
		write(line) {
			lines += line;
			if (lines.length >= ENOUGH) flush();
		},
	};
}

/** The parts of an error that are known to be harmless. Errors from REST have the request, with the interaction's token in its address. */
export function errorForLog(error: unknown): object {
	if (!(error instanceof Error)) return { message: String(error) };
	const { type, message, stack } = stdSerializers.err(error);
	const code = 'code' in error ? { code: error.code } : {};
	const status = 'status' in error ? { status: error.status } : {};
	return { type, message, stack, ...code, ...status };
}

/** The printer of readable lines, which is installed for development only. */
async function prettyStream(): Promise<DestinationStream | undefined> {
	try {
		const { default: pretty } = await import('pino-pretty');
		return pretty({ colorize: true, singleLine: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' });
	} catch {
		return undefined;
	}
}
