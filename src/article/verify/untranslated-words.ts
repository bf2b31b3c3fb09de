import type { ArticleFile } from '../file/article-file.ts';
import { eachWords, type WordsPath } from '../file/each-words.ts';
import { tagOf } from '../model/words.ts';
import { languagesIn } from './checked-file.ts';

/** How many of an article's editorial words a language lacks, and where the first of them are. */
export type UntranslatedWords = {
	readonly language: string;
	readonly missing: number;
	readonly all: number;
	readonly first: WordsPath;
};

/** What is still to be translated into each language that some words are given in. A name given as plain text is the same in all. */
export function untranslatedWords(file: ArticleFile): UntranslatedWords[] {
	const { own, given } = languagesIn({ file, language: file.language });
	const languages = [...given].filter((language) => language !== own);
	return languages.flatMap((language) => untranslatedInto(file, language));
}

function untranslatedInto(file: ArticleFile, language: string): UntranslatedWords[] {
	let all = 0;
	const missing: WordsPath[] = [];
	eachWords(file, (words, path) => {
		const isSameInAll = typeof words === 'string' && path.at(-1) === 'name';
		if (!isSameInAll) all++;
		if (!isSameInAll && tagOf(words, language) === undefined) missing.push(path);
	});
	const [first] = missing;
	return first ? [{ language, missing: missing.length, all, first }] : [];
}
