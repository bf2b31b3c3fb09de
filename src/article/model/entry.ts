import { z } from 'zod';
import { type Article, Source } from './article.ts';

/** What a list shows of an article. It is enough to print a row without opening the article. */
export const Entry = z
	.strictObject({
		id: z.string(),
		title: z.string(),
		/** The author's name. */
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
export function entryOf(article: Article): Entry {
	const { id, title, source, language, paragraphs, sections, actors, issues, claims, positions } = article;
	return {
		id,
		title,
		author: actors.find((actor) => actor.id === article.author)?.name ?? article.author,
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
