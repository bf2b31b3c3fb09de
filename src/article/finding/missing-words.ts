import { hasFormOf } from '../answer/claim-matches.ts';
import type { ArticleFile } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { claimIndex, inAllLanguages, namesOf } from '../search/claim-index.ts';
import { wordsOf } from '../words/fold.ts';
import { asTyped } from './as-typed.ts';

/** The words of an article, in all languages, by their first letters, since two forms of a word begin alike. */
type Vocabulary = ReadonlyMap<string, readonly string[]>;

/** Two forms of a word have at least this many first letters in common. A word with fewer letters has no other forms. */
const BEGINNING = 4;
/** Only this many words are looked up. A question has fewer. */
const MOST_WORDS = 24;

/** Made when it is first asked for. */
const vocabularies = new WeakMap<ArticleFile, Vocabulary>();

/** The words, as typed, that the article has nowhere, in no form: not in its headline or text, nor in what editors wrote. */
export function missingWords(edition: Edition, text: string, words: readonly string[]): string[] {
	const vocabulary = vocabularies.get(edition.file) ?? vocabularyOf(edition);
	vocabularies.set(edition.file, vocabulary);
	const isKnown = (word: string) => {
		const alike = vocabulary.get(word.slice(0, BEGINNING)) ?? [];
		return alike.includes(word) || hasFormOf(alike, word);
	};
	return asTyped(
		text,
		words.slice(0, MOST_WORDS).filter((word) => !isKnown(word)),
	);
}

function vocabularyOf(edition: Edition): Vocabulary {
	const { article, file } = edition;
	const editorial = [
		...file.sections.flatMap(({ title, summary }) => [title, summary]),
		...file.issues.flatMap(({ title, motion, background }) => [title, motion, background]),
	];
	const texts = [article.title, ...article.paragraphs.map(({ text }) => text), ...article.actors.flatMap(namesOf)];
	const words = [...texts.flatMap(wordsOf), ...editorial.flatMap(inAllLanguages), ...claimIndex(edition).index.terms];
	return Map.groupBy(new Set(words), (word) => word.slice(0, BEGINNING));
}
