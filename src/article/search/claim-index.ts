import { LOCALES, type Locale } from '../../locales/locales.ts';
import { weakLruCache } from '../../lru-cache.ts';
import type { Actor, ArticleInAll, Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { excerptOf } from '../model/excerpt.ts';
import { type Passage, type Quotable, sentencesBesideClaims } from '../model/passage.ts';
import { allTranslations, type Words } from '../model/words.ts';
import { wordsOf } from '../words/fold.ts';
import { type Field, type InvertedIndex, makeInvertedIndex, type TranslatedLanguages } from './inverted-index.ts';
import { makePhraseIndex, type PhraseIndex, phraseText } from './phrase-index.ts';

/**
 * The claims of one article, indexed in reading order, with the editor's words in all languages. Of a sentence that is printed twice,
 * only the first claim is indexed. The sentences with words that are in no claim follow, so that one search finds both.
 */
type ClaimIndex = {
	/** Its documents are the claims, and then the sentences. */
	readonly index: InvertedIndex;
	/** Where in the article's list of claims each claim is, by document number. It is the same in all languages. */
	readonly places: readonly number[];
	/** The sentences. The first one has the number of the first document after the claims. */
	readonly passages: readonly Passage[];
	/** The phrases of the claims' quotes and of the sentences. */
	readonly phrases: PhraseIndex;
};

/**
 * A claim as a document to index: its place in the article's list of claims, its quote as `phraseText`, and the fields it can be found by.
 */
export type ClaimDocument = { readonly place: number; readonly quote: string; readonly fields: readonly Field[] };

/** A sentence as a document to index. */
type SentenceDocument = Omit<ClaimDocument, 'place'> & { readonly passage: Passage };

/**
 * How much a word says about a claim, by the field it is in. They were chosen by trying on the shipped article:
 * - The quote counts most, since members look for words they remember; then the editor's own words for the claim.
 * - The holder counts less than one word of the quote. Typing a name lists the holder's claims, but does not hide claims that mention it.
 * - The rest only decides between equals: a word in a section's title says little about each of its claims.
 */
const FIELD_WEIGHTS = { quote: 1, label: 0.8, keywords: 0.7, holder: 0.45, about: 0.2, section: 0.15, reporter: 0.1 };

/** An index takes more memory than its article. More articles may be open than this, but few are asked about at one time. */
const MOST_INDEXES = 64;
const claimIndexes = weakLruCache<ArticleInAll, ClaimIndex>(MOST_INDEXES);

/**
 * The index of an article's claims, the same one for its editions in all languages. It is built when it is first asked for, which takes
 * half a second for 12,000 claims.
 */
export const claimIndex = (edition: Edition): ClaimIndex =>
	claimIndexes.get(edition.file, () => makeClaimIndex(edition));

/** The claim of this edition that a document of its index is. */
export const claimOfDocument = ({ article }: Edition, { places }: ClaimIndex, document: number): Claim | undefined =>
	article.claims[places[document] ?? -1];

/** The claim or the sentence of this edition that a document of its index is. */
export const quotableOfDocument = (edition: Edition, claims: ClaimIndex, document: number): Quotable | undefined =>
	document < claims.places.length
		? claimOfDocument(edition, claims, document)
		: claims.passages[document - claims.places.length];

function makeClaimIndex(edition: Edition): ClaimIndex {
	const documents = claimDocuments(edition);
	const sentences = sentenceDocuments(edition);
	const all = [...documents, ...sentences];
	const index = makeInvertedIndex(
		all.map(({ fields }) => fields),
		translatedLanguages(edition),
	);
	const texts = all.map(({ quote }) => quote);
	const places = documents.map(({ place }) => place);
	const passages = sentences.map(({ passage }) => passage);
	return { index, places, passages, phrases: makePhraseIndex(index, texts) };
}

/** The sentences with words that are in no claim, as documents to index, in reading order. */
export function sentenceDocuments(edition: Edition): SentenceDocument[] {
	return sentencesBesideClaims(edition.article).map((passage) => {
		const words = wordsOf(excerptOf(edition.article, passage).quote);
		return { passage, quote: phraseText(words), fields: [{ words, weight: FIELD_WEIGHTS.quote }] };
	});
}

/** The languages in which nobody wrote anything about an article: nor is its text in them. */
export const foreignLanguages = ({ languages: { own, given } }: Edition): Locale[] =>
	LOCALES.filter((locale) => locale !== own && !given.has(locale));

/**
 * A question is translated into the language of the text. Where editors wrote in the language of the question, their words are what is looked
 * for, as they name what somebody asks for best.
 */
export const translatedLanguages = (edition: Edition): TranslatedLanguages => {
	const foreign = foreignLanguages(edition);
	return { always: foreign, ifAbsent: foreign };
};

/** The claims of an edition as documents to index, in reading order. Of a sentence that is printed twice, only the first claim. */
export function claimDocuments(edition: Edition): ClaimDocument[] {
	const { article, file } = edition;
	const places = new Map(article.claims.map((claim, place) => [claim, place]));
	const byQuote = new Map<
		string,
		{ readonly place: number; readonly quote: string; readonly words: readonly string[] }
	>();
	for (const section of [undefined, ...article.sections]) {
		for (const claim of edition.claimsIn(section)) {
			const words = wordsOf(claim.quote);
			const quote = phraseText(words);
			// What two people say alike, both have said.
			const key = [...claim.holders, quote].join('\n');
			if (!byQuote.has(key)) byQuote.set(key, { place: places.get(claim) ?? 0, quote, words });
		}
	}
	// Many claims share their holder and their section, so the words of each are folded once.
	const nameWords = memoize((id: string) => namesOf(edition.actor(id)).flatMap(wordsOf));
	const titles = new Map(file.sections.map(({ id, title }) => [id, inAllLanguages(title)]));
	const titleWords = (paragraph: number) => titles.get(edition.sectionOf(paragraph)?.id ?? '') ?? [];
	return [...byQuote.values()].flatMap(({ place, quote, words }): ClaimDocument[] => {
		const claim = file.claims[place];
		return claim ? [{ place, quote, fields: fieldsOf(claim, words, nameWords, titleWords) }] : [];
	});
}

/** All names of an actor: the name itself first, then its aliases in the text, then those people search for, with the name in other languages. */
export const namesOf = (actor: Actor | undefined): readonly string[] =>
	actor ? [actor.name, ...actor.aliases, ...actor.searchNames] : [];

/** The folded words of the editor's words, in all languages one after the other. */
export const inAllLanguages = (words: Words | undefined): string[] =>
	words === undefined ? [] : allTranslations(words).flatMap(wordsOf);

function fieldsOf(
	claim: ArticleInAll['claims'][number],
	quoteWords: readonly string[],
	nameWords: (actor: string) => readonly string[],
	titleWords: (paragraph: number) => readonly string[],
): Field[] {
	// An actor may have one word in several names: that says no more about the claim.
	const once = (words: readonly string[]) => [...new Set(words)];
	return [
		{ words: quoteWords, weight: FIELD_WEIGHTS.quote },
		{ words: inAllLanguages(claim.label), weight: FIELD_WEIGHTS.label },
		{ words: wordsOf(claim.keywords.join(' ')), weight: FIELD_WEIGHTS.keywords },
		{ words: once(claim.holders.flatMap(nameWords)), weight: FIELD_WEIGHTS.holder },
		{ words: once(claim.about.flatMap(nameWords)), weight: FIELD_WEIGHTS.about },
		{ words: once(claim.reportedBy.flatMap(nameWords)), weight: FIELD_WEIGHTS.reporter },
		{ words: titleWords(claim.paragraph), weight: FIELD_WEIGHTS.section },
	];
}

function memoize<K, V>(work: (key: K) => V): (key: K) => V {
	const known = new Map<K, V>();
	return (key) => {
		const value = known.get(key) ?? work(key);
		known.set(key, value);
		return value;
	};
}
