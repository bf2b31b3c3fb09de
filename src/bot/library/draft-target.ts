import { fold } from '../../article/words/fold.ts';
import { madeId } from '../../article/words/made-id.ts';
import type { ServerArticle } from '../../store/records.ts';
import type { Context } from '../host/context.ts';
import { serverOf } from '../host/moderators.ts';
import type { KeptContent } from './kept-draft.ts';

/** What a draft becomes: a new article, or a new revision of `current`. `sameTitle` is another article with the title of a new one. */
export type DraftTarget = {
	readonly id: string;
	readonly current: ServerArticle | undefined;
	readonly sameTitle?: ServerArticle | undefined;
};

/**
 * The article that a draft becomes a revision of: the one that was named, or else the one with the same source. Without any, it becomes a
 * new article, whose id no article of the server or of the bot has.
 */
export async function draftTarget({ file, revises }: KeptContent, context: Context): Promise<DraftTarget> {
	const { store, library } = context;
	const guild = serverOf(context);
	const [{ articles }, removed] = await Promise.all([store.articlesOf(guild), store.removedArticles(guild)]);
	const url = file.source?.url;
	const named = articles.find(({ article }) => article === revises);
	const current = named ?? articles.find(({ source }) => url !== undefined && source === url);
	if (current) return { id: current.article, current };
	const taken = new Set([...articles, ...removed].map(({ article }) => article));
	const isTaken = (id: string) => taken.has(id) || library.isShipped(id);
	const isFree = !isTaken(file.id) || (revises === file.id && !library.isShipped(file.id));
	const id = isFree ? file.id : madeId(file.title, { has: isTaken }, 'article');
	return { id, current: undefined, sameTitle: articles.find(({ title }) => fold(title) === fold(file.title)) };
}
