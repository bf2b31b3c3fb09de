import type { Article, ArticleFile } from './article.ts';
import type { Words } from './words.ts';

/** Where editorial words are in an article file: the names of fields and the indexes of items that lead to them. */
export type WordsPath = readonly (string | number)[];

/** Copies an article file with all its editorial words replaced by texts. This is also the list of all fields with such words. */
export function mapWords(file: ArticleFile, change: (words: Words, path: WordsPath) => string): Article {
	const { thesis, ...rest } = file;
	return {
		...rest,
		...(thesis !== undefined && { thesis: change(thesis, ['thesis']) }),
		sections: file.sections.map((section, n) => ({
			...section,
			title: change(section.title, ['sections', n, 'title']),
			summary: change(section.summary, ['sections', n, 'summary']),
		})),
		actors: file.actors.map(({ note, ...actor }, n) => ({
			...actor,
			name: change(actor.name, ['actors', n, 'name']),
			...(note !== undefined && { note: change(note, ['actors', n, 'note']) }),
		})),
		claims: file.claims.map(({ caution, ...claim }, n) => ({
			...claim,
			label: change(claim.label, ['claims', n, 'label']),
			...(caution !== undefined && { caution: change(caution, ['claims', n, 'caution']) }),
		})),
		issues: file.issues.map(({ gap, ...issue }, n) => ({
			...issue,
			title: change(issue.title, ['issues', n, 'title']),
			motion: change(issue.motion, ['issues', n, 'motion']),
			background: change(issue.background, ['issues', n, 'background']),
			...(gap && {
				gap: {
					...(gap.pro !== undefined && { pro: change(gap.pro, ['issues', n, 'gap', 'pro']) }),
					...(gap.con !== undefined && { con: change(gap.con, ['issues', n, 'gap', 'con']) }),
				},
			}),
		})),
		positions: file.positions.map((position, n) => ({
			...position,
			statement: change(position.statement, ['positions', n, 'statement']),
		})),
	};
}
