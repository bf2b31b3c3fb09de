import { withDetails } from '../../article/draft/article-details.ts';
import { readArticle } from '../../article/verify/read-article.ts';
import { findLocale } from '../../locales/locales.ts';
import { listedPart } from '../../server-library/own-entry.ts';
import type { ServerArticle } from '../../store/records.ts';
import type { Context } from '../host/context.ts';
import { serverOf } from '../host/moderators.ts';
import { type Markdown, md } from '../reply/markdown.ts';
import type { Block, Reply } from '../reply/reply.ts';
import { sayIn } from '../reply/say.ts';
import { articleDraftGoneReply, draftCard, seenHash } from './draft-card.ts';
import { detailsTyped, type TypedDetails } from './draft-forms.ts';
import { draftTarget } from './draft-target.ts';
import { type KeptArticleDraft, keepDraft, keptDraft } from './kept-draft.ts';
import { refusedText } from './refused.ts';

/** Corrects the details of a draft as they were typed, also if they cannot be published like that: the card then says why. */
export async function correctDraft(draft: KeptArticleDraft, typed: TypedDetails, context: Context): Promise<Reply> {
	const { say } = context;
	const { file } = draft;
	const unnamed = sayIn(findLocale(file.language.split('-')[0]) ?? say.locale).plain('add.unnamed-source');
	const corrected = { ...draft, file: withDetails(file, detailsTyped(typed), unnamed) };
	const kept = await keepDraft(draft.id, corrected, context, draft.hash);
	if (!('refused' in kept)) return draftCard(kept, context);
	const now = await context.store.now();
	const back = typedBlocks(typed, context);
	const latest = await keptDraft(draft.id, context);
	const card = latest
		? await draftCard(latest, context, [refusedText(kept, now, say)])
		: articleDraftGoneReply(context);
	return { ...card, blocks: [...card.blocks, ...back] };
}

/** What was typed into a form that came to nothing, to copy it from. */
export function typedBlocks(typed: TypedDetails, { say }: Context): Block[] {
	const lines = (['title', 'authors', 'published', 'source', 'rights'] as const).flatMap((name) => {
		const value = typed[name]?.trim();
		return value ? [md`${say(`add.details.${name}`)}: ${value}`] : [];
	});
	return lines.length > 0
		? [
				{ kind: 'text', text: say('add.typed-back') },
				{ kind: 'list', items: lines },
			]
		: [];
}

/** What a card's Publish button says of what its moderator saw. */
export type SeenOnCard = { readonly seen: string | undefined; readonly follows: string | undefined };

/** Publishes a draft exactly as the moderator saw it. If it or the article was changed since, shows the card anew and changes nothing. */
export async function publishDraft(
	draft: KeptArticleDraft,
	{ seen, follows }: SeenOnCard,
	context: Context,
): Promise<Reply> {
	const { store, say, invocation } = context;
	const now = () => store.now();
	if (seen !== seenHash(draft)) return draftCard(draft, context, [say('add.refused.draft changed')]);
	const target = await draftTarget(draft, context);
	const expected = String(target.current?.revision ?? 'none');
	// A correction of another revision would bring that one's text back. Its card says so.
	if (draft.edits !== undefined && String(draft.edits) !== expected) return draftCard(draft, context);
	if (follows !== expected) {
		const changed = { refused: 'article changed', current: target.current } as const;
		return draftCard(draft, context, [refusedText(changed, await now(), say)]);
	}
	const read = readArticle(JSON.stringify({ ...draft.file, id: target.id }));
	if ('faults' in read) return draftCard(draft, context);
	const published = await store.publishArticle(serverOf(context), {
		id: target.id,
		text: JSON.stringify(read.file),
		source: read.file.source?.url,
		what: draft.edits === undefined ? 'published' : 'annotated',
		by: invocation.user.id,
		follows: target.current?.revision ?? 'none',
		draft: { id: draft.id, hash: draft.hash },
		...listedPart(read.article),
	});
	if (!('refused' in published)) return publishedReply(published.article, published.already, context);
	const latest = await keptDraft(draft.id, context);
	if (!latest) return articleDraftGoneReply(context);
	return draftCard(latest, context, [refusedText(published, await now(), say)]);
}

/** Says that an article can be quoted now, and what to do next. */
function publishedReply({ article, title, revision }: ServerArticle, already: boolean, { say }: Context): Reply {
	const key = already ? 'add.same' : revision > 1 ? 'add.republished' : 'add.published';
	const next: readonly Markdown[] = [say('add.next.quote'), say('add.next.summary'), say('add.next.debate')];
	return {
		blocks: [
			{ kind: 'text', text: say(key, { title }) },
			{ kind: 'list', items: next },
			{
				kind: 'buttons',
				buttons: [
					{ label: say.plain('buttons.summary'), press: { command: 'summary', args: { article } } },
					{ label: say.plain('buttons.card'), press: { command: 'article show', args: { article } } },
				],
			},
		],
		private: true,
		replaces: true,
	};
}

/** Deletes a draft. What it was made of is still where it was. */
export async function dropDraft(draft: string, context: Context): Promise<Reply> {
	await context.store.dropArticleDraft(serverOf(context), draft);
	return { blocks: [{ kind: 'text', text: context.say('add.dropped') }], private: true, replaces: true };
}
