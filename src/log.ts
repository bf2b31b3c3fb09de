import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';

export type Log = Logger;

/** A write for every line would be a third of what an answer costs: lines wait until there are so many characters … */
const ENOUGH = 15_000;

/** … or for so many milliseconds, or until the process ends. */
const LONGEST_WAIT = 1_000;

/** So many bytes may wait for a reader that does not read. Later lines are dropped, so that they do not fill the memory. */
const MOST_UNREAD = 1_000_000;

/** A log at a level, as lines for a person where one is watching, else as JSON for machines. No line holds a token. */
export async function createLog(level: string): Promise<Log> {
	const options = { level, base: null, serializers: { err: errorForLog } };
	const pretty = process.stdout.isTTY ? await prettyStream() : undefined;
	return pino(options, pretty ?? bufferedLines(process.stdout));
}

/**
 * Collects lines and writes them together. Nothing that becomes of the reader stops or delays the process: one that is gone,
 * one that does not read, a disk that is full. pino's own destination writes the last lines again and again until somebody
 * takes them, so a process whose reader was gone never ended.
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

/** Only what is known to be harmless: errors from REST carry the request, with the interaction's token in its address. */
export function errorForLog(error: unknown): object {
	if (!(error instanceof Error)) return { message: String(error) };
	const { type, message, stack } = stdSerializers.err(error);
	const code = 'code' in error ? { code: error.code } : {};
	const status = 'status' in error ? { status: error.status } : {};
	return { type, message, stack, ...code, ...status };
}

/** Installed for development only. */
async function prettyStream(): Promise<DestinationStream | undefined> {
	try {
		const { default: pretty } = await import('pino-pretty');
		return pretty({ colorize: true, singleLine: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' });
	} catch {
		return undefined;
	}
}
