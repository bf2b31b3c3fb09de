import { expect, test } from 'vitest';
import { type Fresh, openStores } from '../open-stores.ts';
import { beginDebate, HOUR, oxford, SECOND } from '../sample.ts';

const DAY = 24 * HOUR;
const daily = { usually: DAY, inDoubt: SECOND };

export function threadContract(fresh: Fresh): void {
	test('O18, O25: a thread is recorded as soon as it is open, the first one for good, and then cannot be withdrawn', async () => {
		const { store } = await openStores(fresh);
		await store.saveDraft({ id: 'a', debate: oxford });
		const id = (await store.confirmDraft('a', SECOND))?.debate.id ?? 0;
		expect(await store.recordThread(id, 'first')).toMatchObject({ thread: 'first', message: undefined });
		expect(await store.recordThread(id, 'second')).toMatchObject({ thread: 'first' });
		expect(await store.withdrawDebate(id)).toBe(false);
		// The other thread's post is not this debate's.
		expect(await store.recordPost(id, { thread: 'second', message: 'm2' })).toMatchObject({ message: undefined });
		expect(await store.recordPost(id, { thread: 'first', message: 'm1' })).toMatchObject({ message: 'm1' });
	});

	test('the opening stays due until its post is complete', async () => {
		const { store, pass } = await openStores(fresh);
		await store.saveDraft({ id: 'a', debate: oxford });
		const id = (await store.confirmDraft('a', SECOND))?.debate.id ?? 0;
		await store.recordThread(id, 'thread');
		pass(SECOND);
		expect(await store.claimAnnouncements(5, SECOND)).toMatchObject([{ kind: 'opened', debate: id }]);
		await store.recordPost(id, { thread: 'thread', message: 'post' });
		pass(HOUR);
		expect(await store.claimAnnouncements(5, SECOND)).toEqual([]);
	});

	test('T6: the thread of an open debate is looked at every day, by one worker at a time, and at once when that is asked for', async () => {
		const { store, another, pass, now } = await openStores(fresh);
		const other = await another();
		const { id, thread } = await beginDebate(store);
		expect(await store.claimDueThreads(5, daily)).toEqual([]);
		pass(DAY);
		const looks = await Promise.all([store.claimDueThreads(5, daily), other.claimDueThreads(5, daily)]);
		expect(looks.flat()).toMatchObject([{ id, thread, touchedAt: 0, now: now() }]);
		await store.recordThreadSeen(id, { closedByHand: false, touched: true });
		const touchedAt = now();
		expect(await other.claimDueThreads(5, daily)).toEqual([]);
		await other.checkThreadSoon(thread ?? '');
		expect(await store.claimDueThreads(5, daily)).toMatchObject([{ id, touchedAt }]);
	});

	test('T9: a thread closed by hand is remembered until it is seen open', async () => {
		const { store } = await openStores(fresh);
		const { id } = await beginDebate(store);
		await store.recordThreadSeen(id, { closedByHand: true, touched: false });
		expect(await store.debate(id)).toMatchObject({ closedByHand: true });
		await store.recordThreadSeen(id, { closedByHand: false, touched: false });
		expect(await store.debate(id)).toMatchObject({ closedByHand: false });
	});

	test('T2: the store counts how long a thread has been missing, and begins anew once it was seen', async () => {
		const { store, pass } = await openStores(fresh);
		const { id } = await beginDebate(store);
		expect(await store.recordThreadMissing(id, SECOND)).toBe(0);
		expect(await store.claimDueThreads(5, daily)).toEqual([]);
		pass(SECOND);
		expect(await store.claimDueThreads(5, daily)).toMatchObject([{ id }]);
		expect(await store.recordThreadMissing(id, SECOND)).toBe(SECOND);
		await store.recordThreadSeen(id, { closedByHand: false, touched: false });
		pass(SECOND);
		expect(await store.recordThreadMissing(id, SECOND)).toBe(0);
	});

	test('T2: while a thread is in doubt it is looked at sooner, also after a look that failed, until something is posted in it', async () => {
		const { store, pass } = await openStores(fresh);
		const { id } = await beginDebate(store);
		await store.recordThreadMissing(id, SECOND);
		pass(SECOND);
		expect(await store.claimDueThreads(5, daily)).toMatchObject([{ id }]);
		// The look failed, and nothing was recorded.
		pass(SECOND);
		expect(await store.claimDueThreads(5, daily)).toMatchObject([{ id }]);
		await store.advance(id, { from: 0, to: 1, by: undefined });
		const [claimed] = await store.claimAnnouncements(5, SECOND);
		await store.recordAnnouncement(claimed?.nonce ?? '', 'message');
		pass(DAY);
		expect(await store.recordThreadMissing(id, SECOND)).toBe(0);
	});

	test('a look that was planned before the clock was set back is made', async () => {
		const { store, pass } = await openStores(fresh);
		const { id } = await beginDebate(store);
		pass(-30 * DAY);
		expect(await store.claimDueThreads(5, daily)).toMatchObject([{ id }]);
	});

	test('a thread that is another debate’s is not recorded', async () => {
		const { store } = await openStores(fresh);
		const { thread } = await beginDebate(store);
		await store.saveDraft({ id: 'b', debate: oxford });
		const id = (await store.confirmDraft('b', SECOND))?.debate.id ?? 0;
		expect(await store.recordThread(id, thread ?? '')).toMatchObject({ id, thread: undefined });
	});

	test('nobody looks at the thread of a closed debate', async () => {
		const { store, pass } = await openStores(fresh);
		const [closed, abandoned] = [await beginDebate(store), await beginDebate(store)];
		await store.advance(closed.id, { from: 0, to: 'closed', by: undefined });
		await store.abandon(abandoned.id, 'gone');
		for (const { thread } of [closed, abandoned]) await store.checkThreadSoon(thread ?? '');
		pass(2 * DAY);
		expect(await store.claimDueThreads(5, daily)).toEqual([]);
		expect(await store.recordThreadMissing(closed.id, SECOND)).toBe(0);
	});
}
