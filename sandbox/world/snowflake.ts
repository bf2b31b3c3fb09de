const discordEpoch = 1_420_070_400_000;
const idsPerMillisecond = 4096n;

/** A maker of Discord ids that carry the time of `now` (milliseconds) and always grow, also within one millisecond. */
export function createIds(now: () => number): () => string {
	let last = 0n;
	return () => {
		const earliest = BigInt(now() - discordEpoch) * 1024n * idsPerMillisecond;
		last = earliest > last ? earliest : last + 1n;
		return last.toString();
	};
}

/** When an id was made, in milliseconds since 1970. */
export function timeOf(id: string): number {
	return Number(BigInt(id) >> 22n) + discordEpoch;
}
