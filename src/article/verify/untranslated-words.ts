import type { ArticleFile } from '../model/article.ts';
import { languagesOf } from '../model/article-in.ts';
import { mapWords, type WordsPath } from '../model/map-words.ts';
import { tagOf } from '../model/words.ts';

/** How many of an article's editorial words a language lacks, and where the first of them are. */
export type UntranslatedWords = {
	readonly language: string;
	readonly missing: number;
	readonly all: number;
	readonly first: WordsPath;
};

/** What is still to be translated into each language that some words are given in. A name given as plain text is the same in all. */
export function untranslatedWords(article: ArticleFile): UntranslatedWords[] {
	const { own, given } = languagesOf(article);
	const languages = [...given].filter((language) => language !== own);
	return languages.flatMap((language) => untranslatedInto(article, language));
}

function untranslatedInto(article: ArticleFile, language: string): UntranslatedWords[] {
	let all = 0;
	const missing: WordsPath[] = [];
	mapWords(article, (words, path) => {
		const isSameInAll = typeof words === 'string' && path.at(-1) === 'name';
		if (!isSameInAll) all++;
		if (!isSameInAll && tagOf(words, language) === undefined) missing.push(path);
		return '';
	});
	const [first] = missing;
	return first ? [{ language, missing: missing.length, all, first }] : [];
}
