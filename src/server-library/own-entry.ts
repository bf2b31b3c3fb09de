import type { ArticleInAll } from '../article/model/article.ts';
import { languagesOf } from '../article/model/article-in.ts';
import { Entry, entryOf } from '../article/model/entry.ts';
import type { Publication, ServerArticle } from '../store/records.ts';

/** What the store keeps of an article so that a list can show it without its text. */
export function listedPart(article: ArticleInAll): Pick<Publication, 'title' | 'languages' | 'entry'> {
	const { own, given } = languagesOf(article);
	return { title: article.title, languages: [...new Set([own, ...given])], entry: JSON.stringify(entryOf(article)) };
}

/** The entry of a server's own article; undefined if an earlier version of Lectern kept it in another form. */
export function keptEntry({
	article,
	title,
	entry,
}: Pick<ServerArticle, 'article' | 'title' | 'entry'>): Entry | undefined {
	try {
		return Entry.parse({ ...JSON.parse(entry), id: article, title });
	} catch {
		return undefined;
	}
}
