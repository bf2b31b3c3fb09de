import { readArticle } from '../../article/verify/read-article.ts';
import type { Context } from '../host/context.ts';
import { serverOf } from '../host/moderators.ts';
import type { Reply } from '../reply/reply.ts';
import { refusal } from '../reply/user-error.ts';
import { ownArticle } from './begin-draft.ts';
import { draftCard } from './draft-card.ts';
import { draftTarget } from './draft-target.ts';
import { faultyFile } from './fault-words.ts';
import { type KeptArticleDraft, keepDraft } from './kept-draft.ts';
import { refusedText } from './refused.ts';

/** Shows the card of an article as it is now. What is corrected on it becomes the next revision once it is published. */
export async function editArticle(typed: string, context: Context): Promise<Reply> {
	const { store, say, invocation, library } = context;
	const id = ownArticle(typed, context);
	const revision = library.ownRevision(id) ?? 0;
	const kept = await store.articleRevision(serverOf(context), id, revision);
	if (!kept) throw refusal(say('add.not-own', { typed: id }));
	const read = readArticle(kept.text);
	if ('faults' in read) throw faultyFile(read.faults, say);
	const draft = await keepDraft(invocation.id, { file: read.file, revises: id, edits: revision }, context);
	if ('refused' in draft) throw refusal(refusedText(draft, await store.now(), say));
	return draftCard(draft, context);
}

/** The article of a draft as the file that `/article add` takes, for an editor with a keyboard. */
export async function downloadDraft(draft: KeptArticleDraft, context: Context): Promise<Reply> {
	const { id } = await draftTarget(draft, context);
	const text = `${JSON.stringify({ ...draft.file, id }, null, '\t')}\n`;
	return {
		blocks: [
			{ kind: 'text', text: context.say('add.download') },
			{ kind: 'file', name: `${id}.json`, data: Buffer.from(text) },
		],
		private: true,
	};
}
