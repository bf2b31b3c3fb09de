import { withoutDeadline } from '../../answer-deadline.ts';
import type { Store } from '../../store/store.ts';

/**
 * How long after one note a server is not noted again, in milliseconds. A server counts as left after a month without a note, so
 * an hour is exact enough, and each note costs a query.
 */
const LIFE = 3_600_000;

/**
 * A function that notes that something was asked in a server, so that nothing of it is deleted. The function returns at once and
 * never fails: a note that is lost is made again with the next command.
 */
export function serverNoter(store: Pick<Store, 'recordServerSeen'>): (guild: string) => void {
	const noted = new Map<string, number>();
	return (guild) => {
		const now = performance.now();
		if (now - (noted.get(guild) ?? Number.NEGATIVE_INFINITY) < LIFE) return;
		if (noted.size >= 10_000) noted.clear();
		noted.set(guild, now);
		withoutDeadline(() => store.recordServerSeen(guild)).catch(() => noted.delete(guild));
	};
}
