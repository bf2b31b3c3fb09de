import { withoutDeadline } from '../../store/deadline.ts';
import type { Store } from '../../store/store.ts';

/** A server is noted as seen once in so long, in milliseconds: a month counts, and each note is a query. */
const LIFE = 3_600_000;

/** Takes note that something was asked in a server, so that nothing of it is deleted. It keeps no answer waiting and never fails. */
export function notingServers(store: Pick<Store, 'recordServerSeen'>): (guild: string) => void {
	const noted = new Map<string, number>();
	return (guild) => {
		const now = performance.now();
		if (now - (noted.get(guild) ?? Number.NEGATIVE_INFINITY) < LIFE) return;
		if (noted.size >= 10_000) noted.clear();
		noted.set(guild, now);
		withoutDeadline(() => store.recordServerSeen(guild)).catch(() => noted.delete(guild));
	};
}
