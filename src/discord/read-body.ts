import type { IncomingMessage } from 'node:http';

/** How much of requests' bodies is held before they are complete. */
export type BodyBounds = {
	/** The largest body that is read, in bytes. */
	readonly bodyBytes: number;
	/** How many bodies may be incomplete at once. */
	readonly bodies: number;
};

/**
 * A whole body, or why there is none: it is larger than a body may be, too many others came after it while it was
 * incomplete, or its sender hung up. Nothing of it is held then, and what still comes of it is thrown away.
 */
export type ReadBody = Buffer | 'too large' | 'crowded out' | 'cut off';

/** Reads bodies within bounds. The memory that incomplete bodies can take is `bodyBytes` times `bodies`. */
export function createBodyReader({ bodyBytes, bodies }: BodyBounds): (request: IncomingMessage) => Promise<ReadBody> {
	// A Set keeps the order in which things were added, so the first is the oldest.
	const incomplete = new Set<() => void>();

	function makeRoom(): void {
		const [oldest] = incomplete;
		if (incomplete.size >= bodies) oldest?.();
	}

	return (request) => {
		if (Number(request.headers['content-length']) > bodyBytes) return Promise.resolve('too large');
		makeRoom();
		return new Promise((resolve) => {
			let size = 0;
			let parts: Buffer[] = [];
			const settle = (body: ReadBody) => {
				incomplete.delete(crowdOut);
				request.off('data', take);
				request.resume();
				parts = [];
				resolve(body);
			};
			const crowdOut = () => settle('crowded out');
			const take = (part: Buffer) => {
				size += part.length;
				parts.push(part);
				if (size > bodyBytes) settle('too large');
			};
			incomplete.add(crowdOut);
			request.on('data', take);
			request.once('end', () => settle(Buffer.concat(parts)));
			request.once('close', () => settle('cut off'));
		});
	};
}
