import type { ArticleFile } from './article-file.ts';

/** Editorial words as a file has them: a text in the article's language, or texts by language. */
type GivenWords = NonNullable<ArticleFile['thesis']>;

/** Where editorial words are in an article file: the names of fields and the indexes of items that lead to them. */
export type WordsPath = readonly (string | number)[];

/** Calls `visit` for all editorial words of an article file, with the path to them. This is also the list of all fields with such words. */
export function eachWords(file: ArticleFile, visit: (words: GivenWords, path: WordsPath) => void): void {
	const given = <Field extends string>(
		thing: Readonly<Partial<Record<Field, GivenWords | undefined>>>,
		fields: readonly Field[],
		path: WordsPath,
	) => {
		for (const field of fields) {
			const words = thing[field];
			if (words !== undefined) visit(words, [...path, field]);
		}
	};
	given(file, ['thesis'], []);
	for (const [n, section] of file.sections?.entries() ?? []) {
		given(section, ['title', 'summary'], ['sections', n]);
		for (const [m, inner] of section.sections?.entries() ?? [])
			given(inner, ['title', 'summary'], ['sections', n, 'sections', m]);
	}
	for (const [n, actor] of file.actors?.entries() ?? []) given(actor, ['name', 'role', 'note'], ['actors', n]);
	for (const [n, claim] of file.claims?.entries() ?? []) given(claim, ['label', 'caution'], ['claims', n]);
	for (const [n, issue] of file.issues?.entries() ?? []) {
		given(issue, ['title', 'motion', 'background'], ['issues', n]);
		given(issue.gap ?? {}, ['pro', 'con'], ['issues', n, 'gap']);
	}
	for (const [n, position] of file.positions?.entries() ?? []) given(position, ['statement'], ['positions', n]);
}
