import { z } from 'zod';
import { type ArticleFile, Source } from './article.ts';
import { ownWords, primarySubtag } from './words.ts';

/** What a list shows of an article. It is enough to print a row without opening the article. */
export const Entry = z
	.strictObject({
		id: z.string(),
		title: z.string(),
		/** The author's name in the article's language, like the title. */
		author: z.string(),
		source: Source.readonly(),
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

/** Makes the entry of an article. */
export function entryOf(article: ArticleFile): Entry {
	const { id, title, source, language, paragraphs, sections, actors, issues, claims, positions } = article;
	const author = actors.find((actor) => actor.id === article.author);
	return {
		id,
		title,
		author: author === undefined ? article.author : ownWords(author.name, primarySubtag(language)),
		source,
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
