import { expect, test } from 'vitest';
import { type Fresh, opened } from '../opened.ts';
import { begun, HOUR, oxford, SECOND } from '../sample.ts';

export function debateContract(fresh: Fresh): void {
	test('a debate begins in its first phase with what its draft said', async () => {
		const { store, now } = await opened(fresh);
		const debate = await begun(store);
		expect(debate).toEqual({
			...oxford,
			id: debate.id,
			thread: `thread of ${debate.id}`,
			message: `post of ${debate.id}`,
			phase: 0,
			phaseStartedAt: now(),
			poll: 'first',
			deadline: now() + HOUR,
		});
		expect(await store.debate(debate.id)).toEqual(debate);
		expect(await store.debateIn(`thread of ${debate.id}`)).toEqual(debate);
		expect(await store.debateIn('another thread')).toBeUndefined();
	});

	test('of two posts for one debate the first to be recorded stays', async () => {
		const { store } = await opened(fresh);
		const { id, thread, message } = await begun(store);
		expect(await store.debatePosted(id, { thread: 'second', message: 'second' })).toMatchObject({ thread, message });
		expect(await store.debateIn('second')).toBeUndefined();
	});

	test('a debate is withdrawn only while it has no post', async () => {
		const { store } = await opened(fresh);
		await store.saveDraft({ id: 'a', debate: oxford });
		const { debate } = (await store.confirmDraft('a', SECOND)) ?? {};
		expect(await store.withdrawDebate(debate?.id ?? 0)).toBe(true);
		expect(await store.openDebates(oxford.guild)).toEqual([]);
		expect(await store.nextDue()).toBeUndefined();
		const { id } = await begun(store);
		expect(await store.withdrawDebate(id)).toBe(false);
		expect(await store.debate(id)).toBeDefined();
	});

	test('open debates are the server’s own, oldest first, without the closed', async () => {
		const { store } = await opened(fresh);
		const [first, second, third] = [await begun(store), await begun(store), await begun(store)];
		await begun(store, { guild: 'another server' });
		await store.advance(second.id, { from: 0, to: 'closed', by: undefined });
		expect((await store.openDebates(oxford.guild)).map(({ id }) => id)).toEqual([first.id, third.id]);
	});

	test('an identical motion is found whatever its case, spaces and closing dot, and only while open', async () => {
		const { store } = await opened(fresh);
		const { id } = await begun(store, { motion: 'La Universidad debería cerrar' });
		const again = ' la  universidad DEBERÍA cerrar. ';
		expect((await store.identicalOpen(oxford.guild, again))?.id).toBe(id);
		expect(await store.identicalOpen(oxford.guild, 'La Universidad debería abrir')).toBeUndefined();
		expect(await store.identicalOpen('another server', again)).toBeUndefined();
		await store.advance(id, { from: 0, to: 'closed', by: undefined });
		expect(await store.identicalOpen(oxford.guild, again)).toBeUndefined();
	});
}
