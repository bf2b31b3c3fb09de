import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasUnseen } from '../../../src/debate/motion/unseen.ts';
import { type Fresh, openStores } from '../open-stores.ts';
import { beginDebate, HOUR, oxford, SECOND } from '../sample.ts';

export function draftContract(fresh: Fresh): void {
	test('O7: a draft outlives the process that saved it, and an edit replaces it', async () => {
		const { store, another } = await openStores(fresh);
		const debate = { ...oxford, article: undefined, issue: undefined, durations: [undefined, HOUR, undefined] };
		await store.saveDraft({ id: 'a', debate: oxford });
		await store.saveDraft({ id: 'a', debate });
		expect(await (await another()).draft('a')).toEqual({ id: 'a', debate });
	});

	test('O9: what was typed and not used yet is stored with a draft, until the draft is saved without it', async () => {
		const { store, another } = await openStores(fresh);
		const typed = { motion: 'Harbours “\ud800”', first_vote: 'fortnight' };
		await store.saveDraft({ id: 'a', debate: oxford });
		await store.saveTyped('a', typed);
		expect(await (await another()).draft('a')).toEqual({ id: 'a', debate: oxford, typed });
		await store.saveDraft({ id: 'a', debate: oxford });
		expect(await store.draft('a')).toEqual({ id: 'a', debate: oxford });
	});

	test('words typed into an old form neither change a draft that was changed meanwhile nor bring a deleted one back', async () => {
		const { store, another } = await openStores(fresh);
		const other = await another();
		const changed = { ...oxford, motion: 'The quay should be sold' };
		await store.saveDraft({ id: 'a', debate: oxford });
		await other.saveDraft({ id: 'a', debate: changed });
		await store.saveTyped('a', { motion: '' });
		expect(await other.draft('a')).toEqual({ id: 'a', debate: changed, typed: { motion: '' } });
		await other.dropDraft('a');
		await store.saveTyped('a', { motion: 'Back again' });
		expect(await store.draft('a')).toBeUndefined();
	});

	test('O19: a debate that could not be posted is taken back, and its draft can be confirmed again', async () => {
		const { store } = await openStores(fresh);
		await store.saveDraft({ id: 'a', debate: oxford });
		const first = await store.confirmDraft('a', SECOND);
		expect(await store.withdrawDebate(first?.debate.id ?? 0)).toBe(true);
		expect(await store.openDebates(oxford.guild)).toEqual([]);
		expect(await store.draft('a')).toEqual({ id: 'a', debate: oxford });
		const second = await store.confirmDraft('a', SECOND);
		expect(second).toMatchObject({ already: false });
		await store.recordPost(second?.debate.id ?? 0, { thread: 't', message: 'm' });
		expect(await store.withdrawDebate(second?.debate.id ?? 0)).toBe(false);
		expect(await store.confirmDraft('a', SECOND)).toMatchObject({ already: true, debate: { thread: 't' } });
	});

	test('any motion without unseen characters is kept and comes back character for character', async () => {
		const { store } = await openStores(fresh);
		const motions = fc.string({ unit: 'binary', minLength: 1 }).filter((motion) => !hasUnseen(motion));
		await fc.assert(
			fc.asyncProperty(motions, async (motion) => {
				expect(await beginDebate(store, { motion })).toMatchObject({ motion });
			}),
		);
	});

	test('O7: a draft is deleted after a day, and when it is dropped', async () => {
		const { store, pass } = await openStores(fresh);
		await store.saveDraft({ id: 'a', debate: oxford });
		await store.saveDraft({ id: 'b', debate: oxford });
		await store.dropDraft('b');
		expect(await store.draft('b')).toBeUndefined();
		pass(24 * HOUR - 1);
		expect(await store.draft('a')).toBeDefined();
		pass(1);
		expect(await store.draft('a')).toBeUndefined();
		expect(await store.confirmDraft('a', SECOND)).toBeUndefined();
	});

	test('O17: two presses that confirm one draft at once, on two workers, open one debate', async () => {
		const { store, another } = await openStores(fresh);
		const other = await another();
		await store.saveDraft({ id: 'a', debate: oxford });
		const answers = await Promise.all([store, other, store, other].map((worker) => worker.confirmDraft('a', SECOND)));
		expect(new Set(answers.map((answer) => answer?.debate.id)).size).toBe(1);
		expect(answers.filter((answer) => answer?.already === false)).toHaveLength(1);
		expect(await store.openDebates(oxford.guild)).toHaveLength(1);
	});

	test('a confirmed draft cannot be edited into something else', async () => {
		const { store } = await openStores(fresh);
		await store.saveDraft({ id: 'a', debate: oxford });
		await store.confirmDraft('a', SECOND);
		await store.saveDraft({ id: 'a', debate: { ...oxford, motion: 'Another' } });
		await store.dropDraft('a');
		expect(await store.confirmDraft('a', SECOND)).toMatchObject({ already: true, debate: { motion: oxford.motion } });
	});
}
