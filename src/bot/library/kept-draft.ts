import { z } from 'zod';
import type { ArticleFile } from '../../article/file/article-file.ts';
import { LEFT_OUT_KINDS } from '../../locales/left-out-kinds.ts';
import type { ArticleDraft, NewArticleDraft } from '../../store/records.ts';
import type { Context } from '../host/context.ts';
import { serverOf } from '../host/moderators.ts';

/** What was recognised in a text besides what is in the article made of it. */
const Found = z.object({
	leftOut: z.array(z.object({ kind: z.enum(LEFT_OUT_KINDS), words: z.string() })),
	/** How many parts were left out; `leftOut` has the first of them. */
	leftOutCount: z.number(),
	/** How many characters that nobody sees were taken out, and how many are still there. */
	oddRemoved: z.number(),
	oddLeft: z.number(),
	repeats: z.number(),
	/** The text fills a field of the form, so Discord may have cut it off. */
	mayBeCut: z.boolean(),
});

/** What the store keeps of a draft. The article in it was made here or has passed every check; details that a moderator typed have not. */
const KeptContent = z.object({
	file: z.custom<ArticleFile>((value) => typeof value === 'object' && value !== null),
	/** The article that it is to be a revision of, because a moderator said so or the file has its id. */
	revises: z.string().optional(),
	/** The revision of that article which this one corrects: its text is the same. */
	edits: z.number().optional(),
	found: Found.optional(),
});

export type KeptContent = z.infer<typeof KeptContent>;

/** A draft of an article, as it was read. */
export type KeptArticleDraft = KeptContent & Pick<ArticleDraft, 'id' | 'hash'>;

/** The draft of this id in the server where it was asked; undefined when it is gone. */
export async function keptDraft(id: string, context: Context): Promise<KeptArticleDraft | undefined> {
	const kept = await context.store.articleDraft(serverOf(context), id);
	return kept && { ...KeptContent.parse(JSON.parse(kept.text)), id, hash: kept.hash };
}

/** Keeps a draft, or says why the store does not. `replaces` is the hash of the draft that it corrects. */
export async function keepDraft(
	id: string,
	content: KeptContent,
	context: Context,
	replaces?: string,
): Promise<KeptArticleDraft | Exclude<Awaited<ReturnType<Context['store']['saveArticleDraft']>>, ArticleDraft>> {
	const { store, invocation } = context;
	const { file, revises, edits, found } = content;
	const text = JSON.stringify({ file, revises, edits, found });
	const draft: NewArticleDraft = { id, source: file.source?.url, text, by: invocation.user.id, replaces };
	const kept = await store.saveArticleDraft(serverOf(context), draft);
	return 'refused' in kept ? kept : { ...content, id, hash: kept.hash };
}
