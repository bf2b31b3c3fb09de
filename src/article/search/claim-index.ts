import type { Actor, Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { wordsOf } from '../words/fold.ts';
import { makePhrases, type Phrases, spaced } from './phrases.ts';
import { type Field, makeWordIndex, type WordIndex } from './word-index.ts';

/** An edition's claims by the words they can be found by, in reading order; a sentence printed twice is here once. */
export type ClaimIndex = {
	readonly words: WordIndex;
	/** The claims by their number in the index. */
	readonly claims: readonly Claim[];
	/** Of their quotes. */
	readonly phrases: Phrases;
};

/** A claim, the `spaced` words of its quote, and all the words it can be found by. */
export type Findable = { readonly claim: Claim; readonly quote: string; readonly fields: readonly Field[] };

const WEIGHT = { quote: 1, label: 0.8, keywords: 0.7, holder: 0.45, about: 0.2, reporter: 0.1, section: 0.15 };

/** An index is larger than its article: of the many that may be open, those of the articles last asked about are kept. */
const MOST_INDEXES = 64;
const INDEXES = new Map<Edition, ClaimIndex>();

/** The index of an edition's claims, built when it is first asked for. */
export function claimIndex(edition: Edition): ClaimIndex {
	const index = INDEXES.get(edition) ?? indexed(edition);
	INDEXES.delete(edition);
	INDEXES.set(edition, index);
	const [oldest] = INDEXES.keys();
	if (oldest && INDEXES.size > MOST_INDEXES) INDEXES.delete(oldest);
	return index;
}

function indexed(edition: Edition): ClaimIndex {
	const findable = findableClaims(edition);
	const words = makeWordIndex(findable.map(({ fields }) => fields));
	const quotes = findable.map(({ quote }) => quote);
	return { words, claims: findable.map(({ claim }) => claim), phrases: makePhrases(words, quotes) };
}

/** The claims of an edition as an index wants them, in reading order; a sentence printed twice is there once. */
export function findableClaims(edition: Edition): Findable[] {
	const byQuote = new Map<string, { readonly claim: Claim; readonly words: readonly string[] }>();
	for (const section of edition.article.sections) {
		for (const claim of edition.claimsIn(section)) {
			const words = wordsOf(claim.quote);
			const quote = spaced(words);
			if (!byQuote.has(quote)) byQuote.set(quote, { claim, words });
		}
	}
	const namesOf = remembered((id: string) => wordsOf(namesIn(edition.actor(id)).join(' ')));
	const titleOf = remembered((paragraph: number) => wordsOf(edition.sectionOf(paragraph).title));
	return [...byQuote].map(([quote, { claim, words }]) => ({
		claim,
		quote,
		fields: fieldsOf(claim, words, namesOf, titleOf),
	}));
}

/** All that an actor is called: by the editor, by the text, by people. */
export const namesIn = (actor: Actor | undefined): readonly string[] =>
	actor ? [actor.name, ...actor.aliases, ...actor.searchNames] : [];

function fieldsOf(
	claim: Claim,
	quoted: readonly string[],
	namesOf: (actor: string) => readonly string[],
	titleOf: (paragraph: number) => readonly string[],
): Field[] {
	const once = (words: readonly string[]) => [...new Set(words)];
	return [
		{ words: quoted, weight: WEIGHT.quote },
		{ words: wordsOf(claim.label), weight: WEIGHT.label },
		{ words: wordsOf((claim.keywords ?? []).join(' ')), weight: WEIGHT.keywords },
		{ words: once(namesOf(claim.holder)), weight: WEIGHT.holder },
		{ words: once((claim.about ?? []).flatMap(namesOf)), weight: WEIGHT.about },
		{ words: once(claim.reportedBy ? namesOf(claim.reportedBy) : []), weight: WEIGHT.reporter },
		{ words: titleOf(claim.paragraph), weight: WEIGHT.section },
	];
}

function remembered<K, V>(work: (key: K) => V): (key: K) => V {
	const known = new Map<K, V>();
	return (key) => {
		const value = known.get(key) ?? work(key);
		known.set(key, value);
		return value;
	};
}
