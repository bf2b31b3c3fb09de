import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';

export type Log = Logger;

/** A write for every line would be a third of what an answer costs: lines wait for company, a second at most, or for the end. */
const buffered = { sync: false, minLength: 15_000, periodicFlush: 1000 };

/** A log at a level, as lines for a person where one is watching, else as JSON for machines. No line holds a token. */
export async function createLog(level: string): Promise<Log> {
	const options = { level, base: null, serializers: { err: errorForLog } };
	const pretty = process.stdout.isTTY ? await prettyStream() : undefined;
	return pino(options, pretty ?? pino.destination(buffered));
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
