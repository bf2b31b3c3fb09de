import { type Library, usable } from '../library/library.ts';
import type { Actor, Claim, Issue, Section } from '../model/article.ts';
import { type ClaimRow, claimRow } from '../model/claim-row.ts';
import type { Edition } from '../model/edition.ts';
import type { Entry } from '../model/entry.ts';
import { starterClaims } from '../model/starter-claims.ts';
import { beginningOf, fold, wordsOf } from '../words/fold.ts';
import { claimIndex, namesIn } from './claim-index.ts';
import { libraryIndex } from './library-index.ts';
import { documentsWith, type Phrases } from './phrases.ts';
import { type Ranked, ranked } from './rank.ts';
import { type Field, makeWordIndex, type WordIndex } from './word-index.ts';

/** A claim that was found; scores of one search compare with one another only. */
export type Hit = { readonly claim: Claim; readonly score: number };

/** What is longer than any message is not read further. */
const LONGEST_QUERY = 4000;

/**
 * The claims that fit what was typed, best first, forgiving typos, accents and half words. A phrase of a quote finds that
 * quote first; a sentence printed twice comes once; an empty query offers some claims of every section.
 */
export function searchClaims(edition: Edition, query: string, limit: number): Hit[] {
	if (isEmpty(query)) return starterClaims(edition, limit).map((claim) => ({ claim, score: 0 }));
	const { words, claims, phrases } = claimIndex(edition);
	return rankedByPhrase(words, phrases, query, limit).flatMap(({ document, score }) => {
		const claim = claims[document];
		return claim ? [{ claim, score }] : [];
	});
}

function rankedByPhrase(words: WordIndex, phrases: Phrases, query: string, limit: number): Ranked[] {
	const typed = wordsIn(query);
	return ranked(words, typed, limit, documentsWith(words, phrases, typed));
}

const wordsIn = (query: string) => wordsOf(beginningOf(query, LONGEST_QUERY));

const isEmpty = (query: string) => fold(query.slice(0, LONGEST_QUERY)) === '';

/** The actors whose names, aliases or search names fit what was typed; all in order when nothing was. */
export function searchActors(edition: Edition, query: string, limit: number): Actor[] {
	const { actors } = edition.article;
	return search(actors, query, limit, (actor) => [
		{ words: wordsOf(actor.name), weight: 2 },
		{ words: namesIn(actor).slice(1).flatMap(wordsOf), weight: 1 },
	]);
}

/** The issues whose title, motion or background fits what was typed; all in order when nothing was. */
export function searchIssues(edition: Edition, query: string, limit: number): Issue[] {
	return search(edition.article.issues, query, limit, ({ title, motion, background }) => [
		{ words: wordsOf(title), weight: 2 },
		{ words: wordsOf(motion), weight: 1 },
		{ words: wordsOf(background), weight: 0.4 },
	]);
}

/** The sections that fit what was typed, a number from 1 being the section's place; all in order when nothing was. */
export function searchSections(edition: Edition, query: string, limit: number): Section[] {
	const { sections } = edition.article;
	const numbered = /^\d{1,4}$/.test(fold(query.slice(0, LONGEST_QUERY)))
		? sections[Number(fold(query)) - 1]
		: undefined;
	if (numbered) return [numbered].slice(0, limit);
	return search(sections, query, limit, ({ title, summary }) => [
		{ words: wordsOf(title), weight: 2 },
		{ words: wordsOf(summary), weight: 0.5 },
	]);
}

/** The articles whose title, author or source fits what was typed; all in order when nothing was. */
export function searchArticles(library: Library, query: string, limit: number): Entry[] {
	return search(library.list(), query, limit, ({ id, title, author, source }) => [
		{ words: wordsOf(title), weight: 2 },
		{ words: wordsOf(`${author} ${source.name} ${id}`), weight: 1 },
	]);
}

/** In how many articles one search looks where there are too many for an index of them all. */
const MOST_ARTICLES = 25;
/** And in how many claims: each of them may have to be opened and indexed first, which takes a second for 20,000. */
const MOST_CLAIMS = 4000;

/** Claims of all articles that fit what was typed, best first, as `searchLibraryRows` finds them. */
export function searchLibrary(library: Library, query: string, limit: number): { edition: Edition; claim: Claim }[] {
	return searchLibraryRows(library, query, limit).flatMap((row) => {
		const edition = usable(library, row.article);
		const claim = edition?.claim(row.claim);
		return edition && claim ? [{ edition, claim }] : [];
	});
}

/**
 * The rows of the claims of all articles that fit what was typed, best first. Of a library too large for one index those articles
 * are searched whose title, author or source fits, then the first of the list, as many as can be opened while somebody types.
 */
export function searchLibraryRows(library: Library, query: string, limit: number): ClaimRow[] {
	const index = libraryIndex(library);
	if (!index) return searchSome(library, query, limit);
	const { words, phrases, rows } = index;
	if (isEmpty(query)) return rows.slice(0, Math.max(0, limit));
	return rankedByPhrase(words, phrases, query, limit).flatMap(({ document }) => rows[document] ?? []);
}

function searchSome(library: Library, query: string, limit: number): ClaimRow[] {
	const fitting = isEmpty(query) ? [] : searchArticles(library, query, MOST_ARTICLES);
	const entries = [...new Set([...fitting, ...library.list().slice(0, MOST_ARTICLES)])].slice(0, MOST_ARTICLES);
	const found = affordable(entries).flatMap(({ id }) => {
		const edition = usable(library, id);
		return edition ? searchClaims(edition, query, limit).map((hit, place) => ({ edition, place, ...hit })) : [];
	});
	found.sort((a, b) => b.score - a.score || a.place - b.place);
	return found.slice(0, Math.max(0, limit)).map(({ edition, claim }) => claimRow(edition, claim));
}

/** As many of the articles, in order, as hold no more than `MOST_CLAIMS` together; the first, however large it is. */
function affordable(entries: readonly Entry[]): Entry[] {
	let left = MOST_CLAIMS;
	return entries.filter(({ counts }, n) => {
		const taken = n === 0 || counts.claims <= left;
		if (taken) left -= counts.claims;
		return taken;
	});
}

/** Lists rarely change, and never in place: one index for each is enough. */
const INDEXES = new WeakMap<readonly unknown[], WordIndex>();

function search<T>(things: readonly T[], query: string, limit: number, fieldsOf: (thing: T) => Field[]): T[] {
	if (isEmpty(query)) return things.slice(0, Math.max(0, limit));
	const index = INDEXES.get(things) ?? makeWordIndex(things.map(fieldsOf));
	INDEXES.set(things, index);
	return ranked(index, wordsIn(query), limit).flatMap(({ document }) => things[document] ?? []);
}
