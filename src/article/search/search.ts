import { LOCALES } from '../../locales/locales.ts';
import type { Actor, Claim, Issue, Section } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import type { Entry } from '../model/entry.ts';
import { isPassage, type Quotable } from '../model/passage.ts';
import { starters } from '../model/starters.ts';
import { wordsOf } from '../words/fold.ts';
import { claimIndex, claimOfDocument, inAllLanguages, quotableOfDocument } from './claim-index.ts';
import { type Field, type InvertedIndex, makeInvertedIndex } from './inverted-index.ts';
import { documentsWithPhrase } from './phrase-index.ts';
import { foldQuery, isEmptyQuery, queryWords, takeApart } from './query-terms.ts';
import { type RankedDocument, topDocuments } from './ranking.ts';

/** A claim that was found. Scores can be compared only within one search. */
export type Hit = { readonly claim: Claim; readonly score: number };

/** A claim or a passage that was found. */
export type RankedQuotable = { readonly quotable: Quotable; readonly score: number };

/**
 * The claims that match what was typed, best first, at most `limit` of them. Typos, missing accents and an unfinished last word are
 * forgiven. A phrase of a quote finds that quote first. A sentence that is printed twice is found once. An empty query offers some
 * claims of every section.
 */
export function searchClaims(edition: Edition, query: string, limit: number): Hit[] {
	if (isEmptyQuery(query)) {
		return starters(edition, limit).flatMap((one) => (isPassage(one) ? [] : [{ claim: one, score: 0 }]));
	}
	const claims = claimIndex(edition);
	const words = takeApart(claims.index, queryWords(query));
	const phrases = documentsWithPhrase(claims.index, claims.phrases, words);
	return topDocuments(claims.index, words, limit, phrases, claims.places.length).flatMap(({ document, score }) => {
		const claim = claimOfDocument(edition, claims, document);
		return claim ? [{ claim, score }] : [];
	});
}

/**
 * The claims, and the sentences with words that are in no claim, that match what was typed: at most `limit`, in the order in which they are
 * offered. Claims come before sentences, except for claims that have less of what was typed. An empty query offers starters.
 */
export const searchQuotables = (edition: Edition, query: string, limit: number): Quotable[] =>
	rankedQuotables(edition, query, limit).map(({ quotable }) => quotable);

/** What `searchQuotables` finds, with scores. */
export function rankedQuotables(edition: Edition, query: string, limit: number): RankedQuotable[] {
	if (isEmptyQuery(query)) return starters(edition, limit).map((quotable) => ({ quotable, score: 0 }));
	const claims = claimIndex(edition);
	const words = takeApart(claims.index, queryWords(query));
	const found = topDocuments(claims.index, words, limit, documentsWithPhrase(claims.index, claims.phrases, words));
	const ordered = claimsFirst(found, (document) => document >= claims.places.length);
	return ordered.flatMap(({ document, score }) => {
		const quotable = quotableOfDocument(edition, claims, document);
		return quotable ? [{ quotable, score }] : [];
	});
}

/** Ranked documents in the order of their scores, but a sentence comes only before the claims that have less of what was typed. */
export function claimsFirst(
	found: readonly RankedDocument[],
	isSentence: (document: number) => boolean,
): readonly RankedDocument[] {
	const sentences = found.filter(({ document }) => isSentence(document));
	if (sentences.length === 0) return found;
	const ordered: RankedDocument[] = [];
	for (const claim of found) {
		if (isSentence(claim.document)) continue;
		for (let [next] = sentences; next && fitOf(next) > fitOf(claim); [next] = sentences) {
			ordered.push(next);
			sentences.shift();
		}
		ordered.push(claim);
	}
	return [...ordered, ...sentences];
}

/** How much of what was typed a document has. All of it in a row is more than all of it. */
const fitOf = ({ score, coverage }: RankedDocument) => (score >= 1 ? 2 : coverage);

/** The actors whose names, aliases or search names match what was typed, best first. An empty query lists all in order. */
export function searchActors({ article, file }: Edition, query: string, limit: number): Actor[] {
	const found = searchList(file.actors, query, limit, ({ name, aliases, searchNames }) => [
		{ words: inAllLanguages(name), weight: 2 },
		{ words: [...aliases, ...searchNames].flatMap(wordsOf), weight: 1 },
	]);
	return found.flatMap((place) => article.actors[place] ?? []);
}

/** The issues whose title, motion, keywords or background match what was typed, best first. An empty query lists all in order. */
export function searchIssues({ article, file }: Edition, query: string, limit: number): Issue[] {
	const found = searchList(file.issues, query, limit, ({ title, motion, background, keywords }) => [
		{ words: inAllLanguages(title), weight: 2 },
		{ words: inAllLanguages(motion), weight: 1 },
		{ words: keywords.flatMap(wordsOf), weight: 1 },
		{ words: inAllLanguages(background), weight: 0.4 },
	]);
	return found.flatMap((place) => article.issues[place] ?? []);
}

/** The sections that match what was typed, best first. A number is a section's place, from 1. An empty query lists all in order. */
export function searchSections({ article, file }: Edition, query: string, limit: number): Section[] {
	const typed = foldQuery(query);
	const numbered = /^\d{1,4}$/.test(typed) ? article.sections[Number(typed) - 1] : undefined;
	if (numbered) return [numbered].slice(0, limit);
	const found = searchList(file.sections, query, limit, ({ title, summary }) => [
		{ words: inAllLanguages(title), weight: 2 },
		{ words: inAllLanguages(summary), weight: 0.5 },
	]);
	return found.flatMap((place) => article.sections[place] ?? []);
}

/**
 * The articles of these lists whose title, author or source matches what was typed, best first, and as good ones in the order of the lists. An
 * empty query lists all in order.
 */
export function searchArticles(lists: readonly (readonly Entry[])[], query: string, limit: number): Entry[] {
	const found = lists.flatMap((entries) =>
		rankedInList(entries, query, limit, ({ id, title, authors, source }) => [
			{ words: wordsOf(title), weight: 2 },
			{ words: wordsOf([...authors, source?.name ?? '', id].join(' ')), weight: 1 },
		]).map(({ document, score }) => ({ entry: entries[document], score })),
	);
	if (lists.length === 1) return found.flatMap(({ entry }) => entry ?? []);
	const ranked = found.toSorted((a, b) => b.score - a.score).flatMap(({ entry }) => entry ?? []);
	// An article of an earlier list hides one of a later list that has its id.
	const visible = new Map(lists.toReversed().flatMap((list) => list.map((entry) => [entry.id, entry])));
	return ranked.filter((entry) => visible.get(entry.id) === entry).slice(0, Math.max(0, limit));
}

/** The index of each list that was searched. Lists never change in place, so one index for each is enough. */
const listIndexes = new WeakMap<readonly unknown[], InvertedIndex>();

/** The places in the list of the items that match what was typed, best first. */
const searchList = <T>(list: readonly T[], query: string, limit: number, fieldsOf: (item: T) => Field[]): number[] =>
	rankedInList(list, query, limit, fieldsOf).map(({ document }) => document);

function rankedInList<T>(
	list: readonly T[],
	query: string,
	limit: number,
	fieldsOf: (item: T) => Field[],
): Pick<RankedDocument, 'document' | 'score'>[] {
	if (isEmptyQuery(query))
		return [...list.keys()].slice(0, Math.max(0, limit)).map((document) => ({ document, score: 0 }));
	const index = listIndexes.get(list) ?? makeInvertedIndex(list.map(fieldsOf), { always: [], ifAbsent: LOCALES });
	listIndexes.set(list, index);
	return topDocuments(index, takeApart(index, queryWords(query)), limit);
}
