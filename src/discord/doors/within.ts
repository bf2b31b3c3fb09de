import { setTimeout } from 'node:timers/promises';

/** What the work resolves to, or 'late' when it takes more than `ms` milliseconds; it then goes on by itself. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | 'late'> {
	const clock = new AbortController();
	const late = setTimeout(ms, 'late' as const, { signal: clock.signal, ref: false });
	late.catch(() => {});
	try {
		return await Promise.race([work, late]);
	} finally {
		clock.abort();
	}
}
