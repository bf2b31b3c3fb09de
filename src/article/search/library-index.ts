import { type Library, usable } from '../library/library.ts';
import { type ClaimRow, claimRow } from '../model/claim-row.ts';
import type { Edition } from '../model/edition.ts';
import { starterClaims } from '../model/starter-claims.ts';
import { type Findable, findableClaims } from './claim-index.ts';
import { makePhrases, type Phrases } from './phrases.ts';
import { makeWordIndex, type WordIndex } from './word-index.ts';

/** The claims of a whole library by their words, numbered in the order in which they are offered when nothing was typed. */
export type LibraryIndex = {
	readonly words: WordIndex;
	/** Of the claims' quotes. */
	readonly phrases: Phrases;
	readonly rows: readonly ClaimRow[];
	/** The articles that could not be used when it was made. */
	readonly missing: readonly string[];
};

/** So many claims are indexed within a second, into some 20 MB; no member should wait for more. */
const MOST_CLAIMS = 20_000;

/** A library gives out another list as soon as any article is another. */
const INDEXES = new WeakMap<ReturnType<Library['list']>, LibraryIndex>();

/** The index of all claims of a library, built when it is first asked for; undefined when there are too many. */
export function libraryIndex(library: Library): LibraryIndex | undefined {
	// An article that has been mended makes another list.
	for (const id of INDEXES.get(library.list())?.missing ?? []) usable(library, id);
	const index = INDEXES.get(library.list());
	if (index) return index;
	const claims = library.list().reduce((sum, { counts }) => sum + counts.claims, 0);
	if (claims > MOST_CLAIMS) return undefined;
	const made = indexed(library);
	INDEXES.set(library.list(), made);
	return made;
}

type Placed = Findable & { readonly place: number; readonly row: ClaimRow };

function indexed(library: Library): LibraryIndex {
	const missing: string[] = [];
	const placed = library.list().flatMap(({ id }) => {
		const edition = usable(library, id);
		if (!edition) missing.push(id);
		return edition ? placedClaims(edition) : [];
	});
	// One claim of every article, then the next of every article.
	placed.sort((a, b) => a.place - b.place);
	const words = makeWordIndex(placed.map(({ fields }) => fields));
	const quotes = placed.map(({ quote }) => quote);
	return { words, phrases: makePhrases(words, quotes), rows: placed.map(({ row }) => row), missing };
}

function placedClaims(edition: Edition): Placed[] {
	const places = new Map(starterClaims(edition, Number.POSITIVE_INFINITY).map((claim, place) => [claim, place]));
	return findableClaims(edition).map((findable) => {
		const { claim } = findable;
		return { ...findable, place: places.get(claim) ?? 0, row: claimRow(edition, claim) };
	});
}
