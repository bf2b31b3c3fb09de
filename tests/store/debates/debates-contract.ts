import { expect, test } from 'vitest';
import { type Fresh, openStores } from '../open-stores.ts';
import { beginDebate, HOUR, member, oxford, SECOND } from '../sample.ts';

export function debateContract(fresh: Fresh): void {
	test('a debate begins in its first phase with everything its draft said', async () => {
		const { store, now } = await openStores(fresh);
		const debate = await beginDebate(store);
		expect(debate).toEqual({
			...oxford,
			id: debate.id,
			thread: `thread of ${debate.id}`,
			message: `post of ${debate.id}`,
			phase: 0,
			phaseStartedAt: now(),
			poll: 'first',
			deadline: now() + HOUR,
			closedByHand: false,
		});
		expect(await store.debate(debate.id)).toEqual(debate);
		expect(await store.debateIn(`thread of ${debate.id}`)).toEqual(debate);
		expect(await store.debateIn('another thread')).toBeUndefined();
	});

	test('O25: of two posts for one debate the one that is recorded first stays', async () => {
		const { store } = await openStores(fresh);
		const { id, thread, message } = await beginDebate(store);
		expect(await store.recordPost(id, { thread: 'second', message: 'second' })).toMatchObject({ thread, message });
		expect(await store.debateIn('second')).toBeUndefined();
	});

	test('O27: a debate is withdrawn only while it has no post', async () => {
		const { store } = await openStores(fresh);
		await store.saveDraft({ id: 'a', debate: oxford });
		const { debate } = (await store.confirmDraft('a', SECOND)) ?? {};
		expect(await store.withdrawDebate(debate?.id ?? 0)).toBe(true);
		expect(await store.openDebates(oxford.guild)).toEqual([]);
		expect(await store.timeUntilDue()).toBeUndefined();
		const { id } = await beginDebate(store);
		expect(await store.withdrawDebate(id)).toBe(false);
		expect(await store.debate(id)).toBeDefined();
	});

	test('O28: a debate that is abandoned while it is being posted has its end announced in its thread, once', async () => {
		const { store } = await openStores(fresh);
		await store.saveDraft({ id: 'a', debate: oxford });
		const id = (await store.confirmDraft('a', SECOND))?.debate.id ?? 0;
		await store.abandon(id, 'withdrawn');
		// Its thread is looked for once more when nobody can be opening it any longer.
		expect(await store.timeUntilDue()).toBe(SECOND);
		const post = { thread: 'late', message: 'late' };
		expect(await store.recordPost(id, post)).toMatchObject({ ...post, phase: 'closed' });
		await store.recordPost(id, post);
		expect(await store.claimAnnouncements(10, SECOND)).toMatchObject([{ debate: id, kind: 'closed', phase: 'closed' }]);
	});

	test('O20: a debate with a thread is not withdrawn, and when it is abandoned for another reason its end is announced there', async () => {
		const { store } = await openStores(fresh);
		const { id } = await beginDebate(store);
		expect(await store.abandon(id, 'withdrawn')).toBeUndefined();
		expect(await store.abandon(id, 'refused')).toMatchObject({ phase: 'closed', abandoned: 'refused' });
		expect(await store.claimAnnouncements(10, SECOND)).toMatchObject([{ debate: id, kind: 'closed' }]);
	});

	test('a debate that is closed while it is being posted has its end announced only once', async () => {
		const { store } = await openStores(fresh);
		await store.saveDraft({ id: 'a', debate: oxford });
		const id = (await store.confirmDraft('a', SECOND))?.debate.id ?? 0;
		await store.advance(id, { from: 0, to: 'closed', by: undefined });
		await store.recordPost(id, { thread: 'late', message: 'late' });
		const announced = await store.claimAnnouncements(10, SECOND);
		expect(announced.map(({ kind }) => kind)).toEqual(['closed']);
	});

	test('T5: an abandoned debate is closed once, with its result and without any announcement that still waits', async () => {
		const { store, now, pass } = await openStores(fresh);
		const { id } = await beginDebate(store);
		const ballot = { debate: id, poll: 'first', member: member(1), choice: 'for' } as const;
		await store.castBallot(ballot);
		await store.advance(id, { from: 0, to: 1, by: member(2) });
		await store.advance(id, { from: 1, to: 2, by: member(2) });
		await store.castBallot({ ...ballot, poll: 'last', choice: 'against' });
		pass(SECOND);
		const ended = { phase: 'closed', phaseStartedAt: now(), poll: undefined, deadline: undefined };
		const answers = await Promise.all([store.abandon(id, 'gone'), store.abandon(id, 'refused')]);
		const [why, ...others] = answers.flatMap((debate) => debate?.abandoned ?? []);
		expect(why).toBeDefined();
		expect(others).toEqual([]);
		expect(await store.debate(id)).toMatchObject({ ...ended, abandoned: why });
		expect((await store.phaseChanges(id)).at(-1)).toEqual({ to: 'closed', at: now(), by: undefined });
		expect(await store.result(id)).toMatchObject({ n: 1, turnout: { first: 1, last: 1 } });
		expect(await store.castBallot({ ...ballot, poll: 'last' })).toBe('closed');
		expect(await store.claimAnnouncements(10, SECOND)).toEqual([]);
		expect(await store.timeUntilDue()).toBeUndefined();
		expect(await store.duplicateOf(oxford.guild, oxford.motion)).toBeUndefined();
	});

	test('a debate that was closed well is not abandoned afterwards, and one nobody knows is none', async () => {
		const { store } = await openStores(fresh);
		const { id } = await beginDebate(store);
		await store.advance(id, { from: 0, to: 'closed', by: undefined });
		expect(await store.abandon(id, 'gone')).toBeUndefined();
		expect(await store.debate(id)).toMatchObject({ abandoned: undefined });
		expect(await store.abandon(404, 'gone')).toBeUndefined();
	});

	test('open debates are found by their thread and by the channel it is in, posted or not', async () => {
		const { store } = await openStores(fresh);
		const [first, second, closed] = [await beginDebate(store), await beginDebate(store), await beginDebate(store)];
		await beginDebate(store, { channel: 'elsewhere' });
		await store.saveDraft({ id: 'a', debate: oxford });
		const unposted = (await store.confirmDraft('a', SECOND))?.debate.id;
		await store.advance(closed.id, { from: 0, to: 'closed', by: undefined });
		const at = async (place: string) => (await store.openDebatesAt(place)).map(({ id }) => id);
		expect(await at(first.thread ?? '')).toEqual([first.id]);
		expect(await at(oxford.channel)).toEqual([first.id, second.id, unposted]);
		expect(await at(closed.thread ?? '')).toEqual([]);
	});

	test('E7: the latest debates are the server’s posted ones, open or closed, newest first', async () => {
		const { store } = await openStores(fresh);
		const [first, second, third] = [await beginDebate(store), await beginDebate(store), await beginDebate(store)];
		await beginDebate(store, { guild: 'another server' });
		await store.saveDraft({ id: 'a', debate: oxford });
		await store.confirmDraft('a', SECOND);
		await store.advance(second.id, { from: 0, to: 'closed', by: undefined });
		await store.abandon(third.id, 'gone');
		const latest = async (limit: number) => (await store.latestDebates(oxford.guild, limit)).map(({ id }) => id);
		expect(await latest(9)).toEqual([third.id, second.id, first.id]);
		expect(await latest(2)).toEqual([third.id, second.id]);
	});

	test('open debates are the server’s own, oldest first, without the closed', async () => {
		const { store } = await openStores(fresh);
		const [first, second, third] = [await beginDebate(store), await beginDebate(store), await beginDebate(store)];
		await beginDebate(store, { guild: 'another server' });
		await store.advance(second.id, { from: 0, to: 'closed', by: undefined });
		expect((await store.openDebates(oxford.guild)).map(({ id }) => id)).toEqual([first.id, third.id]);
	});

	test('an identical motion is found whatever its case, spaces and closing dot, and only while open', async () => {
		const { store } = await openStores(fresh);
		const { id } = await beginDebate(store, { motion: 'La Universidad debería cerrar' });
		const again = ' la  universidad DEBERÍA cerrar. ';
		expect((await store.duplicateOf(oxford.guild, again))?.id).toBe(id);
		expect(await store.duplicateOf(oxford.guild, 'La Universidad debería abrir')).toBeUndefined();
		expect(await store.duplicateOf('another server', again)).toBeUndefined();
		await store.advance(id, { from: 0, to: 'closed', by: undefined });
		expect(await store.duplicateOf(oxford.guild, again)).toBeUndefined();
	});
}
