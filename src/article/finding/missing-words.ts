import { LOCALES } from '../../locales/locales.ts';
import { type LruCache, lruCache } from '../../lru-cache.ts';
import { hasFormOf, hasWordOrMeaning } from '../answer/claim-matches.ts';
import type { ArticleInAll, Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { claimIndex, foreignLanguages, inAllLanguages, namesOf } from '../search/claim-index.ts';
import { translatedTerms } from '../search/expand-word.ts';
import { isTypo } from '../search/fuzzy-matches.ts';
import { isInSentences } from '../search/passages.ts';
import { isTwoWords } from '../search/query-terms.ts';
import { wordsOf } from '../words/fold.ts';
import { isVerb } from '../words/translations.ts';
import { asTyped } from './as-typed.ts';

/** Words by their first letters, since two forms of a word begin alike. */
type Vocabulary = ReadonlyMap<string, readonly string[]>;

/** The words of an article: those of its headline, its text and its names, those of its names alone, and together with them what editors wrote in all languages. */
type ArticleWords = { readonly ofText: Vocabulary; readonly ofNames: Vocabulary; readonly all: Vocabulary };

/** Two forms of a word have at least this many first letters in common. A word with fewer letters has no other forms. */
const BEGINNING = 4;
/** Only this many words are looked up. A question has fewer. */
const MOST_WORDS = 24;
/** More words that are missing would be read as a list of faults, not as an answer. */
const MOST_TOLD = 2;

/** Made when it is first asked for. */
const articleWords = new WeakMap<ArticleInAll, ArticleWords>();

/**
 * The words to tell a member of, as typed, that the article has nowhere, in no form: not in its headline or text, nor in what editors wrote.
 * They are names and things, and two at most. That a text lacks a verb such as "beat", or a small number, says nothing of whether it has what
 * was asked for.
 */
export function missingWords(edition: Edition, text: string, words: readonly string[]): string[] {
	return asTyped(text, wordsNowhere(edition, words).filter(isNameOrThing)).slice(0, MOST_TOLD);
}

/** Whether the article has none of the words, in no form. */
export function lacksAll(edition: Edition, words: readonly string[]): boolean {
	const looked = [...new Set(words)].slice(0, MOST_WORDS);
	return wordsNowhere(edition, looked).length === looked.length;
}

const isNameOrThing = (word: string): boolean => !/^\p{N}{1,2}$/u.test(word) && !isVerb(word, LOCALES);

/** Those of the words that the article has nowhere, in no form, nor what they mean in another language. A slip for a word that it has is none of them. */
function wordsNowhere(edition: Edition, words: readonly string[]): string[] {
	const known = nowhere.get(edition.file) ?? lruCache<string, boolean>(MOST_KEPT);
	nowhere.set(edition.file, known);
	const isMissing = isMissingFrom(edition);
	const { index } = claimIndex(edition);
	const isNowhere = (word: string) => isMissing(word) && !isTwoWords(index, word) && !isTypo(index, word);
	return words.slice(0, MOST_WORDS).filter((word) => known.get(word, () => isNowhere(word)));
}

/** One answer asks for the same words several times, and each may cost a fuzzy match. */
const MOST_KEPT = 100;
const nowhere = new WeakMap<ArticleInAll, LruCache<string, boolean>>();

function isMissingFrom(edition: Edition): (word: string) => boolean {
	const isMissing = isMissingIn(wordsOfArticle(edition).all);
	const { index } = claimIndex(edition);
	const others = LOCALES.filter((locale) => locale !== edition.languages.own);
	return (word) => isMissing(word) && translatedTerms(index, word, others).length === 0;
}

/**
 * The words, as typed, by which a claim was found though the text doesn't use them: only editors do, in labels and keywords. Empty if the
 * claim's own words have any of those that were looked for, since then it is plain why it was found.
 */
export function unusedWords(edition: Edition, text: string, words: readonly string[], claim: Claim): string[] {
	const { ofText, ofNames } = wordsOfArticle(edition);
	// Names are in most claims, and don't show why this one was found.
	const compared = words.slice(0, MOST_WORDS).filter(isMissingIn(ofNames));
	const ofQuote = wordsOf(claim.quote);
	if (compared.some((word) => hasWordOrMeaning(edition, ofQuote, word))) return [];
	const isNotInText = isMissingIn(ofText);
	const isForeign = foreignLanguages(edition).length > 0;
	const isUnused = (word: string) => isNotInText(word) && !(isForeign && isInSentences(edition, word));
	const isMissing = isMissingFrom(edition);
	return asTyped(
		text,
		compared.filter((word) => isUnused(word) && !isMissing(word)),
	);
}

const isMissingIn = (vocabulary: Vocabulary) => (word: string) => {
	const alike = vocabulary.get(word.slice(0, BEGINNING)) ?? [];
	return !alike.includes(word) && !hasFormOf(alike, word);
};

const byBeginning = (words: readonly string[]): Vocabulary =>
	Map.groupBy(new Set(words), (word) => word.slice(0, BEGINNING));

function wordsOfArticle(edition: Edition): ArticleWords {
	const known = articleWords.get(edition.file) ?? makeArticleWords(edition);
	articleWords.set(edition.file, known);
	return known;
}

function makeArticleWords(edition: Edition): ArticleWords {
	const { article, file } = edition;
	const editorial = [
		...file.sections.flatMap(({ title, summary }) => [title, summary]),
		...file.issues.flatMap(({ title, motion, background, keywords }) => [title, motion, background, ...keywords]),
	];
	const ofNames = article.actors.flatMap(namesOf).flatMap(wordsOf);
	const texts = [article.title, ...article.paragraphs.map(({ text }) => text)];
	const ofText = [...ofNames, ...texts.flatMap(wordsOf)];
	const all = [...ofText, ...editorial.flatMap(inAllLanguages), ...claimIndex(edition).index.terms];
	return { ofText: byBeginning(ofText), ofNames: byBeginning(ofNames), all: byBeginning(all) };
}
