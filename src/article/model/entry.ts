import { z } from 'zod';
import { Source } from '../file/article-file.ts';
import type { ArticleInAll } from './article.ts';
import { ownWords, primarySubtag } from './words.ts';

/** What a list shows of an article. It is enough to print a row without opening the article. */
export const Entry = z
	.strictObject({
		id: z.string(),
		title: z.string(),
		/** The names of the authors in the article's language, like the title. */
		authors: z.array(z.string()).readonly(),
		source: Source.readonly().optional(),
		language: z.string(),
		/** How many of each the article has. */
		counts: z
			.strictObject({
				paragraphs: z.int(),
				sections: z.int(),
				actors: z.int(),
				issues: z.int(),
				claims: z.int(),
				positions: z.int(),
			})
			.readonly(),
	})
	.readonly();

export type Entry = z.infer<typeof Entry>;

/** What an entry says of an article: its lists are only counted, so a file that is not yet filled in will do. */
type EntryParts = Pick<ArticleInAll, 'id' | 'title' | 'authors' | 'source' | 'language'> & {
	readonly actors: readonly Pick<ArticleInAll['actors'][number], 'id' | 'name'>[];
} & { readonly [List in 'paragraphs' | 'sections' | 'issues' | 'claims' | 'positions']: readonly unknown[] };

/** Makes the entry of an article. */
export function entryOf(article: EntryParts): Entry {
	const { id, title, source, language, paragraphs, sections, actors, issues, claims, positions } = article;
	const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.name ?? id;
	return {
		id,
		title,
		authors: article.authors.map((author) => ownWords(nameOf(author), primarySubtag(language))),
		...(source && { source }),
		language,
		counts: {
			paragraphs: paragraphs.length,
			sections: sections.length,
			actors: actors.length,
			issues: issues.length,
			claims: claims.length,
			positions: positions.length,
		},
	};
}
