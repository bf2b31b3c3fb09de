import { PageRefused } from './refusal.ts';

/** How many pages are read at the same time. */
export type SlotLimits = { readonly inAll: number; readonly perGuild: number };

/** Runs work at once, or throws a PageRefused if too much of it is under way, for this server or in all. Nothing waits in a queue. */
export type ReadingSlots = <T>(guild: string, work: () => Promise<T>) => Promise<T>;

export function createReadingSlots({ inAll, perGuild }: SlotLimits): ReadingSlots {
	const running = new Map<string, number>();
	let all = 0;
	return async (guild, work) => {
		const own = running.get(guild) ?? 0;
		if (all >= inAll || own >= perGuild) throw new PageRefused('busy');
		all += 1;
		running.set(guild, own + 1);
		try {
			return await work();
		} finally {
			all -= 1;
			const left = (running.get(guild) ?? 1) - 1;
			if (left > 0) running.set(guild, left);
			else running.delete(guild);
		}
	};
}
