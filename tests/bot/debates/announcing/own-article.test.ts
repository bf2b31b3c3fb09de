import { expect, test } from 'vitest';
import { type Draft, itemWithId } from '../../../article/articles.ts';
import { publishOwn } from '../../../server-library/own-article.ts';
import { member } from '../../../store/sample.ts';
import { begins, startWorkerStage, waiting, whole } from './worker-stage.ts';

/** Gives the claims of the sale other words of their paragraphs, as another revision of the text might. */
const reworded = (draft: Draft) => {
	itemWithId(draft.claims, 'failing').quote = 'the harbour is failing';
};

test('a debate about a server’s own article runs to its end in its own revision, though the article was changed and removed meanwhile', async () => {
	const stage = await startWorkerStage();
	const { store, sandbox, worker, confirm } = stage;
	const probe = await confirm();
	const guild = (await store.debate(probe))?.guild ?? '';
	await store.abandon(probe, 'withdrawn');
	const { revision } = await publishOwn(store, { guild, town: 'Altenburg' });
	worker();
	const own = { article: 'tonight', articleRevision: revision, motion: 'Altenburg should sell its harbour.', guild };
	const debate = await confirm({ durations: [undefined, undefined, undefined], ...own });
	await publishOwn(store, { guild, town: 'Bergheim', change: reworded });
	await expect.poll(() => stage.hasAnnounced(debate), waiting).toBe(true);
	const { thread = '' } = (await store.debate(debate)) ?? {};
	const seen = () => JSON.stringify(sandbox.as('ana').sees(thread));
	expect(seen()).toContain('Altenburg');
	await store.removeArticle(guild, 'tonight', member(1));
	await store.recordQuote({
		id: 'q',
		debate,
		article: 'tonight',
		articleRevision: revision,
		claim: 'failing',
		side: 'for',
		by: '5',
	});
	for (const [from, to] of [
		[0, 1],
		[1, 2],
		[2, 'closed'],
	] as const)
		await store.advance(debate, { from, to, by: undefined });
	await expect.poll(() => stage.firstLines(debate), waiting).toHaveLength(whole.length);
	expect((await stage.firstLines(debate)).at(-1)).toBe(begins.closed);
	expect(seen()).not.toContain('Bergheim');
	expect(seen()).not.toContain('can’t be used');
});
