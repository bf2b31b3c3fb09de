import { weakLruCache } from '../../lru-cache.ts';
import type { ArticleInAll, Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { excerptOf } from '../model/excerpt.ts';
import { allSentences, claimsOn, joinSentences, type Passage } from '../model/passage.ts';
import { wordsOf } from '../words/fold.ts';
import { STOP_WORDS } from '../words/word-lists.ts';
import { translatedLanguages } from './claim-index.ts';
import { documentsWithForm, expandWord } from './expand-word.ts';
import { type InvertedIndex, makeInvertedIndex, termsWithPrefix } from './inverted-index.ts';
import { makePhraseIndex, type PhraseIndex, phraseText } from './phrase-index.ts';
import { takeApart } from './query-terms.ts';

/** Words of the text that were found, and the claims whose quotes have some of them, in the order of the text. */
export type PassageHit = { readonly passage: Passage; readonly claims: readonly Claim[] };

/**
 * How the words that were looked for occur in a passage: `in-a-row`, as they were typed; `all` of them somewhere in it; all of them but stop
 * words, `telling`; or some of them in other `forms`.
 */
type PassageMatch = 'in-a-row' | 'all' | 'telling' | 'forms';

/** Words that were looked for, found in a passage. */
export type FoundPassage = PassageHit & { readonly match: PassageMatch };

/** The sentences of one article, the headline first. */
type PassageIndex = {
	/** Its documents are the sentences. */
	readonly index: InvertedIndex;
	readonly phrases: PhraseIndex;
	/** By document number. */
	readonly passages: readonly Passage[];
};

/** As many as there are indexes of claims. An index takes about as much memory as one of claims. */
const MOST_INDEXES = 64;
const passageIndexes = weakLruCache<ArticleInAll, PassageIndex>(MOST_INDEXES);

/** A word of the text, and how many sentences have it or another form of it. */
type WordInText = { readonly word: string; readonly count: number };

/** Only this many words are looked for, as in a query. */
const MOST_WORDS = 24;

/** The index of an article's sentences, built when it is first asked for. It is the same for its editions in all languages. */
const passageIndex = (edition: Edition): PassageIndex =>
	passageIndexes.get(edition.file, () => makePassageIndex(edition));

function makePassageIndex(edition: Edition): PassageIndex {
	const passages = allSentences(edition.article);
	const words = passages.map((passage) => wordsOf(excerptOf(edition.article, passage).quote));
	const fields = words.map((own) => [{ words: own, weight: 1 }]);
	const index = makeInvertedIndex(fields, translatedLanguages(edition));
	return { index, phrases: makePhraseIndex(index, words.map(phraseText)), passages };
}

/**
 * The sentences in which all of these folded words really occur, or other forms of them, two that were written as one taken apart: those that have them in a row first, and each
 * kind of match in the order of the text. Stop words need not occur, unless there are only such words. Words in a row that run over the end of
 * a sentence are found as a passage of several sentences.
 */
export function passagesWithWords(edition: Edition, typed: readonly string[]): FoundPassage[] {
	const { index, phrases, passages } = passageIndex(edition);
	const words = takeApart(index, typed);
	const telling = words.filter((word) => !STOP_WORDS.has(word));
	const wanted = [...new Set(telling.length > 0 ? telling : words)];
	if (wanted.length === 0 || wanted.length > MOST_WORDS) return [];
	const phrase = phraseText(words);
	const found = [...documentsWithAll(index, wanted)]
		.sort((a, b) => a - b)
		.flatMap((document) => {
			const passage = passages[document];
			return passage ? [{ passage, match: matchIn(phrases.texts[document] ?? '', words, wanted) }] : [];
		});
	const inSentence = found.filter(({ match }) => match === 'in-a-row');
	// Two stop words that were written as one ("beat" as "be at") say nothing unless a sentence really has them.
	const isOnlyStops = (word: string) =>
		!STOP_WORDS.has(word) && takeApart(index, [word]).every((half) => STOP_WORDS.has(half));
	const kinds = words.length > typed.length && typed.some(isOnlyStops) ? MATCHES.slice(0, 2) : MATCHES;
	const across = inSentence.length > 0 ? [] : passagesAcross(phrases, passages, phrase);
	const inRow = across.map((passage) => ({ passage, match: 'in-a-row' as const }));
	const others = kinds.flatMap((kind) => found.filter(({ match }) => match === kind));
	return [...inRow, ...others].map((one) => ({ ...one, claims: claimsOn(edition, one.passage) }));
}

const MATCHES: readonly PassageMatch[] = ['in-a-row', 'all', 'telling', 'forms'];

/** How the words occur in a text that has all of those `wanted`, or other forms of them. */
function matchIn(text: string, words: readonly string[], wanted: readonly string[]): PassageMatch {
	const has = (word: string) => text.includes(phraseText([word]));
	if (text.includes(phraseText(words))) return 'in-a-row';
	if (words.every(has)) return 'all';
	return wanted.every(has) ? 'telling' : 'forms';
}

/** The one of these words that the fewest sentences have, in any form; undefined if the text has none of them. */
export function rarestInText(edition: Edition, words: readonly string[]): WordInText | undefined {
	const { index } = passageIndex(edition);
	const counted = words.slice(0, MOST_WORDS).map((word) => ({ word, count: documentsWithForm(index, word).size }));
	const [rarest] = counted.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
	return rarest;
}

/** The words of the text that begin with these letters. */
export function wordsBeginning(edition: Edition, beginning: string): string[] {
	const { index } = passageIndex(edition);
	const { first, end } = termsWithPrefix(index, beginning);
	return index.terms.slice(first, end);
}

/** Words of the text that are another form of this one, or a letter or two away from it, best first. */
export function wordsNearlyAlike(edition: Edition, word: string): string[] {
	const { index } = passageIndex(edition);
	return [...expandWord(index, word)].sort((a, b) => b.weight - a.weight).map(({ term }) => index.terms[term] ?? '');
}

/** Whether a sentence has this word, another form of it, or what it means in another language. */
export const isInSentences = (edition: Edition, word: string): boolean =>
	documentsWithForm(passageIndex(edition).index, word).size > 0;

/** The documents that have all of these words, or other forms of them. */
function documentsWithAll(index: InvertedIndex, words: readonly string[]): Set<number> {
	const [first = new Set<number>(), ...others] = words
		.map((word) => documentsWithForm(index, word))
		.sort((a, b) => a.size - b.size);
	return others.reduce((found, documents) => found.intersection(documents), first);
}

/** The shortest runs of sentences of one paragraph that have a phrase which no sentence has alone. */
function passagesAcross({ texts }: PhraseIndex, passages: readonly Passage[], phrase: string): Passage[] {
	const paragraphs = Map.groupBy(passages.keys(), (document) => passages[document]?.paragraph);
	return [...paragraphs.values()].flatMap((documents) => {
		const textFrom = (from: number, to: number) => {
			return documents
				.slice(from, to)
				.map((document) => texts[document])
				.join('')
				.replaceAll('  ', ' ');
		};
		if (documents.length < 2 || !textFrom(0, documents.length).includes(phrase)) return [];
		const from = documents.findLastIndex((_, n) => textFrom(n, documents.length).includes(phrase));
		const to = documents.findIndex((_, n) => textFrom(from, n + 1).includes(phrase));
		const [first, last] = [passages[documents[from] ?? -1], passages[documents[to] ?? -1]];
		return first && last ? [joinSentences(first, last)] : [];
	});
}
