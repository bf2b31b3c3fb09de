import { setImmediate } from 'node:timers/promises';
import { lowerBound } from '../../lower-bound.ts';
import { withTimeout } from '../../with-timeout.ts';
import { isTelling } from '../answer/question-words.ts';
import { type Collection, type Library, usableEdition } from '../library/library.ts';
import type { Edition } from '../model/edition.ts';
import type { Entry } from '../model/entry.ts';
import { allTranslations } from '../model/words.ts';
import { namesOf } from '../search/claim-index.ts';
import { beginningOf, wordsOf } from '../words/fold.ts';

/** How much of what is typed is read, in characters and in different words. */
const MOST_READ = { characters: 4000, words: 24 };
/** The least share of what is asked that an article must have. With less, one word of many would decide. */
const LEAST_SHARE = 0.5;
/** An article with this share of what the best one has may be meant as well. */
const NEARLY = 0.8;
/** What another form of a word counts, next to 1 for the word itself. */
const FORM = 0.7;
/** A shorter word is only taken as it is. */
const SHORTEST_WITH_FORMS = 5;
/** The shares of a word's letters that a word of the article and one that is typed must have in common to be forms of one word. */
const COMMON = { indexed: 0.7, typed: 0.6 };

/**
 * How long reading the articles may keep other members waiting at a time, and how long the one who asks waits for all of them, in
 * milliseconds. Reading 1,000 articles takes two seconds or so, once.
 */
const READING = { slice: 10, patience: 700 };

/** The articles that have what was typed, the one with the most first. */
export type ArticlesWithWords = {
	/** Those that have at least half of its telling words, the rarer ones counting more. */
	readonly having: readonly Entry[];
	/** Those of them that have nearly as much as the one with the most. */
	readonly best: readonly Entry[];
};

/**
 * The articles that have what is typed. There are none if no article has enough, if no word tells anything, and while the articles are
 * still being read for the first time.
 */
export async function articlesWithWords(library: Library, typed: string): Promise<ArticlesWithWords> {
	const shares = (await sharesOf(library, typed)).filter(({ share }) => share >= LEAST_SHARE);
	const most = shares[0]?.share ?? 0;
	const best = shares.filter(({ share }) => share >= NEARLY * most);
	return { having: shares.map(({ entry }) => entry), best: best.map(({ entry }) => entry) };
}

/** The articles that have the most of a message's words, at most `limit`, without the ones that have none. */
export async function articlesSharingWords(
	library: Library,
	message: string,
	limit: number,
): Promise<readonly Entry[]> {
	return (await sharesOf(library, message)).slice(0, limit).map(({ entry }) => entry);
}

type Share = { readonly entry: Entry; readonly share: number };

/** The share of the telling words that each article has, the largest first. A word that no article has counts as much as the rarest. */
async function sharesOf(library: Library, typed: string): Promise<Share[]> {
	const words = [...new Set(wordsOf(beginningOf(typed, MOST_READ.characters)).filter(isTelling))].slice(
		0,
		MOST_READ.words,
	);
	if (words.length === 0 || (await withTimeout(readAll(library), READING.patience)) === 'late') return [];
	const entries = library.list();
	const found = words.map((word) => entries.map((entry) => weightIn(vocabularies.get(entry), word)));
	const idfs = found.map((weights) => idfOf(weights.filter((weight) => weight > 0).length || 1, entries.length));
	const all = idfs.reduce((sum, idf) => sum + idf, 0);
	const shares = entries.map((entry, n): Share => {
		return { entry, share: found.reduce((sum, weights, w) => sum + (weights[n] ?? 0) * (idfs[w] ?? 0), 0) / all };
	});
	return shares.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
}

const idfOf = (documentFrequency: number, size: number) =>
	Math.log(1 + (size - documentFrequency + 0.5) / (documentFrequency + 0.5));

/**
 * The words of each article as sorted hashes: each word, and its beginning, by which other forms are found. It takes 6 KB for an
 * article of usual length, a twentieth of the open article. An article that changes gets another entry.
 */
const vocabularies = new WeakMap<Entry, Uint32Array>();

/** Collections whose articles are being read, so that nobody reads them twice at once. */
const reading = new WeakMap<Collection, Promise<void>>();

async function readAll({ collections }: Library): Promise<void> {
	for (const collection of collections) {
		if (collection.list().every((entry) => vocabularies.has(entry))) continue;
		const now = reading.get(collection) ?? readMissing(collection).finally(() => reading.delete(collection));
		reading.set(collection, now);
		await now;
	}
}

async function readMissing(collection: Collection): Promise<void> {
	let begun = performance.now();
	for (const entry of collection.list()) {
		if (vocabularies.has(entry)) continue;
		const edition = await usableEdition(collection, entry.id);
		if (edition) vocabularies.set(entry, vocabularyOf(edition));
		if (performance.now() - begun < READING.slice) continue;
		await setImmediate();
		begun = performance.now();
	}
}

/** Everything an article can be known by: its whole text, and what its editor wrote, in all languages. */
function vocabularyOf({ article, file }: Edition): Uint32Array {
	const { title, paragraphs, sections, claims, issues } = file;
	const editorial = [
		...sections.flatMap((section) => [section.title, section.summary]),
		...claims.map(({ label }) => label),
		...issues.flatMap((issue) => [issue.title, issue.motion, issue.background]),
	];
	const texts = [
		title,
		...paragraphs.map(({ text }) => text),
		...article.actors.flatMap(namesOf),
		...claims.flatMap(({ keywords }) => keywords),
		...editorial.flatMap((words) => (words === undefined ? [] : allTranslations(words))),
	];
	const words = new Set(texts.flatMap(wordsOf));
	const hashes = new Set<number>();
	for (const word of words) {
		hashes.add(hashOf(word));
		if (word.length >= SHORTEST_WITH_FORMS) hashes.add(hashOf(beginning(word, COMMON.indexed)));
	}
	return Uint32Array.from(hashes).sort();
}

const STEM = '~';
const beginning = (word: string, share: number) => `${STEM}${word.slice(0, Math.ceil(share * word.length))}`;

/** What a word counts in an article: 1 for itself, less for another form of it, 0 if the article has neither. */
function weightIn(vocabulary: Uint32Array | undefined, word: string): number {
	if (!vocabulary) return 0;
	if (has(vocabulary, hashOf(word))) return 1;
	if (word.length < SHORTEST_WITH_FORMS) return 0;
	for (let end = word.length; end >= COMMON.typed * word.length; end--)
		if (has(vocabulary, hashOf(STEM + word.slice(0, end)))) return FORM;
	return 0;
}

function has(sorted: Uint32Array, hash: number): boolean {
	return sorted[lowerBound(sorted, hash)] === hash;
}

/** FNV-1a. */
function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return hash >>> 0;
}
