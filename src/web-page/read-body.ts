import type { IncomingMessage } from 'node:http';
import { type Duplex, PassThrough, pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { PageRefused } from './refusal.ts';

/** The compressions to ask for. Not deflate, which servers understand in two ways; who sends it unasked must send the right one. */
export const ACCEPTED_ENCODINGS = 'gzip, br';

const DECODERS: ReadonlyMap<string, () => Duplex> = new Map([
	['gzip', createGunzip],
	['x-gzip', createGunzip],
	['deflate', createInflate],
	['br', createBrotliDecompress],
]);

/**
 * How many pieces a body may come in. Each costs a few microseconds, whatever its size, and some tens of them if it is compressed. Sites
 * that send a page as they make it send pieces of a hundred bytes and more.
 */
const MOST_PIECES = 50_000;

/**
 * Reads the body of an answer, decompressed, up to a number of bytes. Throws a PageRefused if there are more. What has come is in one
 * buffer that grows: a body sent byte by byte would otherwise be millions of small ones.
 */
export async function readBody(response: IncomingMessage, most: number): Promise<Buffer> {
	if (Number(response.headers['content-length']) > most) throw new PageRefused('too-large');
	const decoder = decoderFor(response.headers['content-encoding']);
	let held = Buffer.allocUnsafe(Math.min(most, 65_536));
	let length = 0;
	let pieces = 0;
	response.on('data', () => {
		pieces += 1;
		if (pieces > MOST_PIECES) response.destroy(new PageRefused('broken-answer', 'too many pieces'));
	});
	// The callback is not waited for: it is never called when the other side had sent everything before a bomb was noticed.
	const chunks: AsyncIterable<Buffer> = pipeline(response, decoder, () => {});
	for await (const chunk of chunks) {
		const needed = length + chunk.length;
		if (needed > most) throw new PageRefused('too-large');
		if (needed > held.length) {
			const larger = Buffer.allocUnsafe(Math.min(most, Math.max(needed, held.length * 2)));
			held.copy(larger, 0, 0, length);
			held = larger;
		}
		chunk.copy(held, length);
		length = needed;
	}
	return held.subarray(0, length);
}

/** One compression at most: a hundred of them, one in the other, would take a hundred times the memory. */
function decoderFor(header = ''): Duplex {
	const encodings = header
		.toLowerCase()
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name && name !== 'identity');
	const [encoding, ...more] = encodings;
	if (encoding === undefined) return new PassThrough();
	const create = more.length === 0 ? DECODERS.get(encoding) : undefined;
	if (!create) throw new PageRefused('broken-answer');
	return create();
}
