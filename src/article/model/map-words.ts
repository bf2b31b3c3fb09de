import type { Article, ArticleInAll } from './article.ts';
import type { Words } from './words.ts';

/** The names of the fields that have editorial words. */
export type WordsField =
	| 'thesis'
	| 'title'
	| 'summary'
	| 'name'
	| 'role'
	| 'note'
	| 'label'
	| 'caution'
	| 'motion'
	| 'background'
	| 'gap'
	| 'statement';

/** Copies an article with all its editorial words replaced by texts. */
export function mapWords(article: ArticleInAll, change: (words: Words, field: WordsField) => string): Article {
	const given = <F extends string>(words: Words | undefined, field: F & WordsField) =>
		words === undefined ? undefined : ({ [field]: change(words, field) } as Record<F, string>);
	const { thesis, ...rest } = article;
	return {
		...rest,
		...given(thesis, 'thesis'),
		sections: article.sections.map(({ summary, ...section }) => ({
			...section,
			title: change(section.title, 'title'),
			...given(summary, 'summary'),
		})),
		actors: article.actors.map(({ role, note, ...actor }) => ({
			...actor,
			name: change(actor.name, 'name'),
			...given(role, 'role'),
			...given(note, 'note'),
		})),
		claims: article.claims.map(({ caution, ...claim }) => ({
			...claim,
			label: change(claim.label, 'label'),
			...given(caution, 'caution'),
		})),
		issues: article.issues.map(({ background, gap, ...issue }) => ({
			...issue,
			title: change(issue.title, 'title'),
			motion: change(issue.motion, 'motion'),
			...given(background, 'background'),
			...(gap && {
				gap: {
					...(gap.pro !== undefined && { pro: change(gap.pro, 'gap') }),
					...(gap.con !== undefined && { con: change(gap.con, 'gap') }),
				},
			}),
		})),
		positions: article.positions.map((position) => ({
			...position,
			statement: change(position.statement, 'statement'),
		})),
	};
}
