import { expect, test } from 'vitest';
import { type Fresh, openStores } from '../open-stores.ts';
import { beginDebate, HOUR, oxford, SECOND } from '../sample.ts';

export function announcementContract(fresh: Fresh): void {
	test('W1: a step is announced once, by one worker at a time, under a nonce that stays', async () => {
		const { store, another, pass } = await openStores(fresh);
		const other = await another();
		const { id } = await beginDebate(store);
		await store.advance(id, { from: 0, to: 1, by: undefined });
		const claims = await Promise.all([store.claimAnnouncements(5, SECOND), other.claimAnnouncements(5, SECOND)]);
		const [first] = claims.flat();
		expect(claims.flat()).toEqual([{ nonce: expect.any(String), kind: 'phase', debate: id, phase: 1, attempt: 1 }]);
		expect(first?.nonce.length).toBeLessThanOrEqual(25);
		pass(SECOND);
		expect(await other.claimAnnouncements(5, SECOND)).toEqual([{ ...first, attempt: 2 }]);
		await other.recordAnnouncement(first?.nonce ?? '', 'message');
		pass(HOUR);
		expect(await store.claimAnnouncements(5, SECOND)).toEqual([]);
	});

	test('O21: the process that confirmed posts the opening, and any worker may once the lease has run out', async () => {
		const { store, pass } = await openStores(fresh);
		await store.saveDraft({ id: 'a', debate: oxford });
		const confirmed = await store.confirmDraft('a', SECOND);
		expect(await store.claimAnnouncements(5, SECOND)).toEqual([]);
		pass(SECOND);
		expect(await store.claimAnnouncements(5, SECOND)).toMatchObject([{ kind: 'opened', debate: confirmed?.debate.id }]);
		await store.recordPost(confirmed?.debate.id ?? 0, { thread: 't', message: 'm' });
		pass(SECOND);
		expect(await store.claimAnnouncements(5, SECOND)).toEqual([]);
	});

	test('W1, W2: a debate’s announcements come in order, and one that fails holds up its own debate only', async () => {
		const { store, pass } = await openStores(fresh);
		const [a, b] = [await beginDebate(store), await beginDebate(store)];
		await store.advance(a.id, { from: 0, to: 1, by: undefined });
		await store.advance(a.id, { from: 1, to: 'closed', by: undefined });
		await store.advance(b.id, { from: 0, to: 1, by: undefined });
		const claimed = await store.claimAnnouncements(5, HOUR);
		expect(claimed.map(({ debate, phase }) => [debate, phase])).toEqual(
			expect.arrayContaining([
				[a.id, 1],
				[b.id, 1],
			]),
		);
		expect(claimed).toHaveLength(2);
		const nonce = claimed.find(({ debate }) => debate === a.id)?.nonce ?? '';
		await store.recordAnnouncementFailure(nonce, '50013 Missing Permissions', { retryIn: SECOND });
		expect(await store.claimAnnouncements(5, HOUR)).toEqual([]);
		pass(SECOND);
		expect(await store.claimAnnouncements(5, HOUR)).toMatchObject([{ nonce, attempt: 2 }]);
		await store.recordAnnouncementFailure(nonce, '10003 Unknown Channel', 'given up');
		expect(await store.claimAnnouncements(5, HOUR)).toMatchObject([{ debate: a.id, kind: 'closed', phase: 'closed' }]);
	});

	test('a failed announcement is listed with why it failed and whether it is tried again, until it is sent', async () => {
		const { store } = await openStores(fresh);
		const { id } = await beginDebate(store);
		await store.advance(id, { from: 0, to: 1, by: undefined });
		await store.advance(id, { from: 1, to: 'closed', by: undefined });
		const [phase] = await store.claimAnnouncements(5, HOUR);
		expect(await store.failedAnnouncements(id)).toEqual([]);
		await store.recordAnnouncementFailure(phase?.nonce ?? '', '50013 Missing Permissions', { retryIn: 0 });
		expect(await store.failedAnnouncements(id)).toEqual([
			{ kind: 'phase', phase: 1, why: '50013 Missing Permissions', again: true },
		]);
		expect(await store.isAnnounced(id, 1)).toBe(false);
		await store.recordAnnouncement(phase?.nonce ?? '', 'message');
		expect(await store.failedAnnouncements(id)).toEqual([]);
		expect(await store.isAnnounced(id, 1)).toBe(true);
		const [end] = await store.claimAnnouncements(5, HOUR);
		await store.recordAnnouncementFailure(end?.nonce ?? '', 'Invalid Form Body (50035)', 'given up');
		expect(await store.failedAnnouncements(id)).toEqual([
			{ kind: 'closed', phase: 'closed', why: 'Invalid Form Body (50035)', again: false },
		]);
		expect(await store.isAnnounced(id, 'closed')).toBe(false);
	});

	test('an announcement there is no reason to make is forgotten, and does not hold up those after it', async () => {
		const { store } = await openStores(fresh);
		const { id } = await beginDebate(store);
		await store.advance(id, { from: 0, to: 1, by: undefined });
		await store.advance(id, { from: 1, to: 2, by: undefined });
		const [first] = await store.claimAnnouncements(5, HOUR);
		await store.dropAnnouncement(first?.nonce ?? '');
		expect(await store.failedAnnouncements(id)).toEqual([]);
		expect(await store.claimAnnouncements(5, HOUR)).toMatchObject([{ kind: 'phase', phase: 2 }]);
	});

	test.each([
		24 * HOUR,
		HOUR / 2,
		11 * SECOND,
	])('a clock that is set back by %i ms stops no announcement and no lease', async (back) => {
		const { store, pass } = await openStores(fresh);
		const [said, held, failed] = [await beginDebate(store), await beginDebate(store), await beginDebate(store)];
		for (const { id } of [held, failed]) await store.advance(id, { from: 0, to: 1, by: undefined });
		const claimed = await store.claimAnnouncements(5, SECOND);
		const nonce = claimed.find(({ debate }) => debate === failed.id)?.nonce ?? '';
		await store.recordAnnouncementFailure(nonce, '50013 Missing Permissions', { retryIn: 10 * SECOND });
		await store.advance(said.id, { from: 0, to: 1, by: undefined });
		pass(-back);
		expect(await store.timeUntilDue()).toBe(0);
		const again = await store.claimAnnouncements(5, SECOND);
		expect(again.map(({ debate }) => debate).sort()).toEqual([said.id, held.id, failed.id].sort());
	});

	test('an announcement that was sent cannot fail afterwards', async () => {
		const { store } = await openStores(fresh);
		const { id } = await beginDebate(store);
		await store.advance(id, { from: 0, to: 1, by: undefined });
		const [claimed] = await store.claimAnnouncements(5, HOUR);
		await store.recordAnnouncement(claimed?.nonce ?? '', 'message');
		await store.recordAnnouncementFailure(claimed?.nonce ?? '', 'timeout', { retryIn: 0 });
		expect(await store.claimAnnouncements(5, HOUR)).toEqual([]);
	});
}
