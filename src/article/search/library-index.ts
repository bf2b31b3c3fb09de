import { LOCALES, type Locale } from '../../locales/locales.ts';
import { type Collection, usableEdition } from '../library/library.ts';
import { type ClaimRow, type ClaimRowInAll, claimRowIn, claimRowInAll, passageRow } from '../model/claim-row.ts';
import type { Edition } from '../model/edition.ts';
import type { Entry } from '../model/entry.ts';
import { quotableRef } from '../model/passage.ts';
import { starters } from '../model/starters.ts';
import { type ClaimDocument, claimDocuments, foreignLanguages, sentenceDocuments } from './claim-index.ts';
import { type InvertedIndex, makeInvertedIndex } from './inverted-index.ts';
import { makePhraseIndex, type PhraseIndex } from './phrase-index.ts';

/** The claims of all articles of a collection, in the order in which they are offered when nothing was typed. */
type CollectionIndex = {
	/** Its documents are the claims. */
	readonly index: InvertedIndex;
	/** The phrases of the claims' quotes. */
	readonly phrases: PhraseIndex;
	/** What is shown of each claim, by document number. */
	readonly rows: readonly ClaimRowInAll[];
	/** The rows that were shown, by language and document number. The same ones are shown again with each letter that is typed. */
	readonly shown: Map<string, Map<number, ClaimRow>>;
	/** The ids of the articles that could not be used when the index was built. */
	readonly missing: readonly string[];
};

/** A larger collection gets no index of all its claims. To index this many takes about a second, which somebody waits for, and 20 MB. */
const MOST_CLAIMS = 20_000;

/** About how many sentences a paragraph has. */
const SENTENCES = 4;

/** About how many claims and sentences of an article are indexed. Nearly all sentences of an annotated one are in claims. */
export const documentsIn = ({ claims, paragraphs }: Entry['counts']): number =>
	Math.max(claims, SENTENCES * paragraphs);

/** By a collection's list of articles: a collection returns another list as soon as any article has changed. */
const collectionIndexes = new WeakMap<ReturnType<Collection['list']>, Promise<CollectionIndex>>();

/** The index of all claims of a collection, built when it is first asked for. Undefined if the collection has more than 20,000 claims. */
export async function collectionIndex(collection: Collection): Promise<CollectionIndex | undefined> {
	// Trying to open an article that was faulty makes the collection return another list if it is good again.
	const before = await collectionIndexes.get(collection.list());
	for (const id of before?.missing ?? []) await usableEdition(collection, id);
	const list = collection.list();
	const known = collectionIndexes.get(list);
	if (known) return known;
	if (list.reduce((sum, { counts }) => sum + documentsIn(counts), 0) > MOST_CLAIMS) return undefined;
	const made = makeCollectionIndex(collection, list);
	collectionIndexes.set(list, made);
	made.catch(() => collectionIndexes.delete(list));
	return made;
}

/** The rows of documents, in this order, for someone who reads `language`. A row is made once for each language. */
export function rowsOf({ rows, shown }: CollectionIndex, documents: readonly number[], language: string): ClaimRow[] {
	const known = shown.get(language) ?? new Map<number, ClaimRow>();
	shown.set(language, known);
	return documents.flatMap((document) => {
		const inAll = rows[document];
		const row = known.get(document) ?? (inAll && claimRowIn(inAll, language));
		if (row) known.set(document, row);
		return row ?? [];
	});
}

/** A claim as a document, with its row and its place among the starters of its article. */
type OrderedDocument = Pick<ClaimDocument, 'quote' | 'fields'> & {
	readonly order: number;
	readonly row: ClaimRowInAll;
	readonly foreign: readonly Locale[];
};

async function makeCollectionIndex(
	collection: Collection,
	list: ReturnType<Collection['list']>,
): Promise<CollectionIndex> {
	const missing: string[] = [];
	const documents: OrderedDocument[] = [];
	for (const { id } of list) {
		const edition = await usableEdition(collection, id);
		if (edition) documents.push(...orderedDocuments(edition));
		else missing.push(id);
	}
	// One claim of every article, then the next of every article.
	documents.sort((a, b) => a.order - b.order);
	// In a library of several languages, a word that one article has may be a translation of what is in another.
	const foreign = new Set(documents.flatMap((document) => document.foreign));
	const index = makeInvertedIndex(
		documents.map(({ fields }) => fields),
		{ always: [...foreign], ifAbsent: LOCALES },
	);
	const quotes = documents.map(({ quote }) => quote);
	return {
		index,
		phrases: makePhraseIndex(index, quotes),
		rows: documents.map(({ row }) => row),
		shown: new Map(),
		missing,
	};
}

function orderedDocuments(edition: Edition): OrderedDocument[] {
	const orders = new Map(starters(edition, Number.POSITIVE_INFINITY).map((one, order) => [quotableRef(one), order]));
	const foreign = foreignLanguages(edition);
	const ofClaims = claimDocuments(edition).flatMap((document): OrderedDocument[] => {
		const row = claimRowInAll(edition, document.place);
		return row ? [{ ...document, order: orders.get(row.claim) ?? 0, row, foreign }] : [];
	});
	// Nobody has noted down what these say, so they come after all claims, unless their article has none in that section.
	const ofSentences = sentenceDocuments(edition).map((document): OrderedDocument => {
		const row = passageRow(edition, document.passage);
		return { ...document, order: orders.get(row.claim) ?? Number.MAX_SAFE_INTEGER, row, foreign };
	});
	return [...ofClaims, ...ofSentences];
}
