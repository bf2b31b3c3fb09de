import type { ArticleFile } from '../file/article-file.ts';
import { eachWords } from '../file/each-words.ts';
import { type ParagraphInFile, paragraphsIn } from '../file/paragraphs-in.ts';
import { type Languages, languagesOfWords, type Words } from '../model/words.ts';

type Lists = 'authors' | 'sections' | 'actors' | 'issues' | 'claims' | 'positions';

/** An article's file as the rules read it: with an empty list for each that is left out, and with its paragraphs counted. */
export type CheckedFile = Omit<ArticleFile, Lists> & {
	readonly [List in Lists]: NonNullable<ArticleFile[List]>;
} & { readonly paragraphs: readonly ParagraphInFile[]; readonly file: ArticleFile };

/** Makes what the rules read. */
export const checkedFile = (file: ArticleFile): CheckedFile => ({
	...file,
	authors: file.authors ?? [],
	sections: file.sections ?? [],
	actors: file.actors ?? [],
	issues: file.issues ?? [],
	claims: file.claims ?? [],
	positions: file.positions ?? [],
	paragraphs: paragraphsIn(file),
	file,
});

/** The languages of the editorial words of a file. */
export function languagesIn({ file, language }: Pick<CheckedFile, 'file' | 'language'>): Languages {
	const all: Words[] = [];
	eachWords(file, (words) => all.push(words));
	return languagesOfWords(language, all);
}
