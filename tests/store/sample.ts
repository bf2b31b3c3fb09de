import type { NewDebate, StoredDebate } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';

export const SECOND = 1_000;
export const HOUR = 3_600_000;

/** An Oxford debate with an hour for each phase. */
export const oxford: NewDebate = {
	guild: '100000000000000001',
	channel: '100000000000000002',
	article: 'harbour',
	issue: 'sale',
	motion: 'Saltmouth should sell its harbour',
	format: 'oxford',
	locale: 'en',
	minimum: 5,
	durations: [HOUR, HOUR, HOUR],
	polls: ['first', undefined, 'last'],
	openedBy: '100000000000000009',
};

/** Opens a debate by its draft and posts it in a thread named after it. */
export async function beginDebate(store: Store, change: Partial<NewDebate> = {}): Promise<StoredDebate> {
	const id = crypto.randomUUID();
	await store.saveDraft({ id, debate: { ...oxford, ...change } });
	const confirmed = await store.confirmDraft(id, SECOND);
	const number = confirmed?.debate.id ?? 0;
	const debate = await store.recordPost(number, { thread: `thread of ${number}`, message: `post of ${number}` });
	if (!debate) throw new Error('The debate was not opened.');
	return debate;
}

/** Members by number, as snowflakes. */
export const member = (n: number) => String(200_000_000_000_000_000n + BigInt(n));
