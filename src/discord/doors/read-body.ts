import type { IncomingMessage } from 'node:http';

/** Bounds on the memory that incomplete request bodies take. */
export type BodyBounds = {
	/** The largest body that is read, in bytes. */
	readonly bodyBytes: number;
	/** How many bodies may be incomplete at once. */
	readonly bodies: number;
};

/**
 * A whole body, or why there is none: it is larger than a body may be, too many others came after it while it was incomplete, or its
 * sender hung up. Then no part of it is kept in memory, and the rest is thrown away when it comes.
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
			const held = createGrowingBuffer(bodyBytes);
			const settle = (body: ReadBody) => {
				incomplete.delete(crowdOut);
				// A listener that stays would keep the bytes in memory until the rest of the body has come.
				request.off('data', take).off('end', complete).off('close', cutOff).resume();
				resolve(body);
			};
			const take = (part: Buffer) => {
				if (!held.add(part)) settle('too large');
			};
			const complete = () => settle(held.bytes());
			const cutOff = () => settle('cut off');
			const crowdOut = () => settle('crowded out');
			incomplete.add(crowdOut);
			request.on('data', take).on('end', complete).on('close', cutOff);
		});
	};
}

/** Collects up to `most` bytes in one buffer. If we kept the chunks instead, a body sent byte by byte would take a hundred times its size. */
function createGrowingBuffer(most: number) {
	let room = Buffer.alloc(Math.min(most, 4096));
	let size = 0;
	return {
		bytes: () => room.subarray(0, size),
		/** Adds a chunk; false when there is no room for it. */
		add(part: Buffer): boolean {
			const needed = size + part.length;
			if (needed > most) return false;
			if (needed > room.length) room = Buffer.concat([room], Math.min(most, Math.max(needed, 2 * room.length)));
			size += part.copy(room, size);
			return true;
		},
	};
}
