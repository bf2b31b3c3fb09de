import { expect, test } from 'vitest';
import type { NewArticleDraft } from '../../../src/store/records.ts';
import type { Store } from '../../../src/store/store.ts';
import { type Fresh, openStores } from '../open-stores.ts';
import { HOUR, member } from '../sample.ts';
import { DAY, guild, harbour, publish } from './sample-article.ts';

const draft: NewArticleDraft = { id: '7', source: harbour.source, text: 'a draft', by: member(1) };

async function save(store: Store, change: Partial<NewArticleDraft> = {}) {
	const saved = await store.saveArticleDraft(guild, { ...draft, ...change });
	if ('refused' in saved) throw new Error(`It was refused: ${saved.refused}.`);
	return saved;
}

export function articleDraftContract(fresh: Fresh): void {
	test('the draft of an article is kept for a week after it was last corrected', async () => {
		const { store, pass, now } = await openStores(fresh);
		const saved = await save(store);
		expect(saved).toMatchObject({ id: '7', source: harbour.source, bytes: 7, savedAt: now(), savedBy: member(1) });
		expect(await store.articleDraft(guild, '7')).toEqual({ ...saved, text: 'a draft' });
		pass(6 * DAY);
		const corrected = await save(store, { text: 'corrected', by: member(2) });
		pass(7 * DAY - 1);
		expect(await store.articleDraft(guild, '7')).toEqual({ ...corrected, text: 'corrected' });
		expect(await store.articleDrafts(guild)).toEqual([corrected]);
		pass(1);
		expect(await store.articleDraft(guild, '7')).toBeUndefined();
		expect(await store.articleDrafts(guild)).toEqual([]);
		expect(await store.articleDraft(guild, '8')).toBeUndefined();
	});

	test('of two that correct the same draft at once, one is kept and the other is told', async () => {
		const { store, another } = await openStores(fresh);
		const other = await another();
		const { hash: replaces } = await save(store);
		const answers = await Promise.all(
			[store, other].map((worker, n) => worker.saveArticleDraft(guild, { ...draft, text: `corrected ${n}`, replaces })),
		);
		const kept = answers.filter((answer) => !('refused' in answer));
		expect(answers.filter((answer) => 'refused' in answer)).toEqual([{ refused: 'draft changed' }]);
		expect(await store.articleDrafts(guild)).toEqual(kept);
		await store.dropArticleDraft(guild, '7');
		expect(await store.articleDraft(guild, '7')).toBeUndefined();
		expect(await store.saveArticleDraft(guild, { ...draft, replaces })).toEqual({ refused: 'draft gone' });
	});

	test('publishing deletes the draft it was made of, and is refused when the draft was corrected or dropped meanwhile', async () => {
		const { store } = await openStores(fresh);
		const read = await save(store);
		const corrected = await save(store, { text: 'corrected' });
		const late = { ...harbour, draft: read };
		expect(await store.publishArticle(guild, late)).toEqual({ refused: 'draft changed' });
		expect(await store.articleDrafts(guild)).toEqual([corrected]);
		const made = { ...harbour, draft: corrected };
		await publish(store, made);
		expect(await store.articleDrafts(guild)).toEqual([]);
		// The answer to the first press was lost, or two moderators pressed.
		expect(await store.publishArticle(guild, made)).toMatchObject({ already: true });
		expect(await store.publishArticle(guild, { ...made, text: 'another text' })).toEqual({ refused: 'draft gone' });
	});

	test('twenty drafts are begun in an hour and no more; correcting one is not beginning one', async () => {
		const { store, pass } = await openStores(fresh);
		for (let n = 0; n < 20; n++) await save(store, { id: String(n) });
		await store.dropArticleDraft(guild, '0');
		pass(HOUR - 5);
		const next = { ...draft, id: 'next' };
		expect(await store.saveArticleDraft(guild, next)).toEqual({ refused: 'too many drafts', most: 20, retryIn: 5 });
		await save(store, { id: '1', text: 'corrected' });
		expect(await store.saveArticleDraft('5', next)).toMatchObject({ id: 'next' });
		pass(5);
		expect(await store.saveArticleDraft(guild, next)).toMatchObject({ id: 'next' });
	});

	test('an hour that was counted before the clock was set back stops nobody', async () => {
		const { store, pass } = await openStores(fresh);
		for (let n = 0; n < 20; n++) await save(store, { id: String(n) });
		pass(-2 * DAY);
		expect(await store.saveArticleDraft(guild, { ...draft, id: 'next' })).toMatchObject({ id: 'next' });
	});
}
