/**
 * Resolves to the result of the work, or to 'late' after `milliseconds`. Work that is late goes on by itself; what becomes
 * of it then, also when it fails, is ignored. Rejects when the work fails in time.
 */
export async function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T | 'late'> {
	const { promise: late, resolve } = Promise.withResolvers<'late'>();
	const timer = setTimeout(resolve, milliseconds, 'late');
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}
