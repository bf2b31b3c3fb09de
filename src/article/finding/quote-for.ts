import type { Edition } from '../model/edition.ts';
import { type Quotable, quotableRef } from '../model/passage.ts';
import { type FoundPassage, passagesWithWords } from '../search/passages.ts';
import { phraseText } from '../search/phrase-index.ts';
import { queryWords } from '../search/query-terms.ts';
import { searchQuotables } from '../search/search.ts';
import { wordsOf } from '../words/fold.ts';
import { STOP_WORDS } from '../words/word-lists.ts';
import { missingWords } from './missing-words.ts';

/** What can be quoted for words that somebody typed instead of picking a row. */
export type QuoteAnswer =
	/** The words are in the first one: in a claim, in a sentence that no claim has whole, or in the headline. */
	| { readonly kind: 'part-of'; readonly quotables: readonly [Quotable, ...Quotable[]] }
	/** The words are nowhere as they were typed. The first one is the nearest. */
	| { readonly kind: 'near'; readonly quotables: readonly [Quotable, ...Quotable[]] }
	/** No telling word is in the article. `missing` are those that are in no form in it, as typed. */
	| { readonly kind: 'nothing'; readonly missing: readonly string[] };

/** What an article can quote for these words, at most `limit`, best first. Only case, accents, marks and spaces may differ in `part-of`. */
export function quoteFor(edition: Edition, typed: string, limit: number): QuoteAnswer {
	const words = queryWords(typed);
	const near = searchQuotables(edition, typed, limit);
	const [first, ...having] = quotablesWithWords(edition, words, near);
	if (first) return { kind: 'part-of', quotables: [first, ...distinct([...having, ...near], first, limit)] };
	const [nearest, ...others] = near;
	const telling = words.filter((word) => !STOP_WORDS.has(word));
	// What is found by stop words alone is not near.
	const isNear = telling.length === 0 || searchQuotables(edition, telling.join(' '), 1).length > 0;
	if (nearest && isNear) return { kind: 'near', quotables: [nearest, ...others] };
	return { kind: 'nothing', missing: missingWords(edition, typed, telling.length > 0 ? telling : words) };
}

/** What has these words: in a row if anything has, else in any order. The ranking decides which of them comes first. */
function quotablesWithWords(edition: Edition, words: readonly string[], ranking: readonly Quotable[]): Quotable[] {
	const found = passagesWithWords(edition, words).filter(({ match }) => match === 'in-a-row' || match === 'all');
	const inRow = found.filter(({ match }) => match === 'in-a-row');
	const having = (inRow.length > 0 ? inRow : found).map((one) => quotableWithWords(one, words));
	const refs = new Set(having.map(quotableRef));
	return [...ranking.filter((one) => refs.has(quotableRef(one))), ...having];
}

/** The claim that has the words which were found in a passage; else the passage. */
function quotableWithWords({ passage, claims, match }: FoundPassage, words: readonly string[]): Quotable {
	const parts = match === 'in-a-row' ? [phraseText(words)] : words.map((word) => phraseText([word]));
	return claims.find(({ quote }) => parts.every((part) => phraseText(wordsOf(quote)).includes(part))) ?? passage;
}

function distinct(quotables: readonly Quotable[], first: Quotable, limit: number): Quotable[] {
	const byRef = new Map(quotables.map((one) => [quotableRef(one), one]));
	byRef.delete(quotableRef(first));
	return [...byRef.values()].slice(0, limit - 1);
}
