import type { Library } from '../library/library.ts';
import type { Actor, Claim, Issue, Section } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import type { Entry } from '../model/entry.ts';
import { starterClaims } from '../model/starter-claims.ts';
import { wordsOf } from '../words/fold.ts';
import { claimIndex, namesOf } from './claim-index.ts';
import { type Field, type InvertedIndex, makeInvertedIndex } from './inverted-index.ts';
import { documentsWithPhrase } from './phrase-index.ts';
import { foldQuery, isEmptyQuery, queryWords } from './query-terms.ts';
import { topDocuments } from './ranking.ts';

/** A claim that was found. Scores can be compared only within one search. */
export type Hit = { readonly claim: Claim; readonly score: number };

/**
 * The claims that match what was typed, best first, at most `limit` of them. Typos, missing accents and an unfinished last word are
 * forgiven. A phrase of a quote finds that quote first. A sentence that is printed twice is found once. An empty query offers some
 * claims of every section.
 */
export function searchClaims(edition: Edition, query: string, limit: number): Hit[] {
	if (isEmptyQuery(query)) return starterClaims(edition, limit).map((claim) => ({ claim, score: 0 }));
	const { index, claims, phrases } = claimIndex(edition);
	const words = queryWords(query);
	const found = topDocuments(index, words, limit, documentsWithPhrase(index, phrases, words));
	return found.flatMap(({ document, score }) => {
		const claim = claims[document];
		return claim ? [{ claim, score }] : [];
	});
}

/** The actors whose names, aliases or search names match what was typed, best first. An empty query lists all in order. */
export function searchActors(edition: Edition, query: string, limit: number): Actor[] {
	const { actors } = edition.article;
	return searchList(actors, query, limit, (actor) => [
		{ words: wordsOf(actor.name), weight: 2 },
		{ words: namesOf(actor).slice(1).flatMap(wordsOf), weight: 1 },
	]);
}

/** The issues whose title, motion or background matches what was typed, best first. An empty query lists all in order. */
export function searchIssues(edition: Edition, query: string, limit: number): Issue[] {
	return searchList(edition.article.issues, query, limit, ({ title, motion, background }) => [
		{ words: wordsOf(title), weight: 2 },
		{ words: wordsOf(motion), weight: 1 },
		{ words: wordsOf(background), weight: 0.4 },
	]);
}

/** The sections that match what was typed, best first. A number is a section's place, from 1. An empty query lists all in order. */
export function searchSections(edition: Edition, query: string, limit: number): Section[] {
	const { sections } = edition.article;
	const typed = foldQuery(query);
	const numbered = /^\d{1,4}$/.test(typed) ? sections[Number(typed) - 1] : undefined;
	if (numbered) return [numbered].slice(0, limit);
	return searchList(sections, query, limit, ({ title, summary }) => [
		{ words: wordsOf(title), weight: 2 },
		{ words: wordsOf(summary), weight: 0.5 },
	]);
}

/** The articles whose title, author or source matches what was typed, best first. An empty query lists all in order. */
export function searchArticles(library: Library, query: string, limit: number): Entry[] {
	return searchList(library.list(), query, limit, ({ id, title, author, source }) => [
		{ words: wordsOf(title), weight: 2 },
		{ words: wordsOf(`${author} ${source.name} ${id}`), weight: 1 },
	]);
}

/** The index of each list that was searched. Lists never change in place, so one index for each is enough. */
const listIndexes = new WeakMap<readonly unknown[], InvertedIndex>();

function searchList<T>(list: readonly T[], query: string, limit: number, fieldsOf: (item: T) => Field[]): T[] {
	if (isEmptyQuery(query)) return list.slice(0, Math.max(0, limit));
	const index = listIndexes.get(list) ?? makeInvertedIndex(list.map(fieldsOf));
	listIndexes.set(list, index);
	return topDocuments(index, queryWords(query), limit).flatMap(({ document }) => list[document] ?? []);
}
