import type { Article } from './article.ts';

/** What a list shows of an article without opening it. */
export type Entry = {
	readonly id: string;
	readonly title: string;
	/** The author's name. */
	readonly author: string;
	readonly source: Article['source'];
	readonly language: string;
	readonly counts: Readonly<Record<'paragraphs' | 'sections' | 'actors' | 'issues' | 'claims' | 'positions', number>>;
};

/** The entry of an article in a list. */
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
