import type { Claim, Issue } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { expandWord } from '../search/expand-word.ts';
import { type InvertedIndex, makeInvertedIndex, termsWithPrefix } from '../search/inverted-index.ts';
import { commonPrefixShare } from '../words/common-prefix.ts';
import { wordsOf } from '../words/fold.ts';

/** What an issue's own words say of it; a claim's only once several of its claims say so. */
const WEIGHT = { title: 1, motion: 0.8, background: 0.6, claim: 0.15, claims: 0.5 };
/** An issue is meant when it has at least this share of the words that tell what is asked. */
const MOST = 0.6;
/** And one of them must be telling of it: a word of one or two of its claims is not. */
const SURE = 0.4;
/** Issues that fit nearly as well as the best may be meant as well. */
const NEARLY = 0.7;
/** A shorter word is never taken for a mistyped or bent one. */
const SHORTEST_BENT = 5;
/** A longer word may be mistyped twice. */
const LONG = 8;
/** What a typo or another form of a word must be worth. */
const LIKELY = 0.5;
/** Words of two languages are the same when they begin alike for so many letters and for this share of both. */
const COGNATE = { letters: 5, share: 0.6 };

/** So many words tell what a question asks. What is longer is a message, and each of its words may be a typo of thousands. */
const MOST_WORDS = 24;

type Said = { readonly issue: Issue; readonly weights: ReadonlyMap<string, number> };
type Index = { readonly issues: readonly Said[]; readonly words: InvertedIndex };

const INDEXES = new WeakMap<Edition, Index>();

/** An issue that may be meant, and how well it fits: up to 1 when its title has all that is asked. */
export type Near = { readonly issue: Issue; readonly fit: number; readonly covers: number };

/** `foreign`: of a question in another language words that begin alike are the same. `most`: the share of words an issue must have. */
type How = { readonly foreign?: boolean; readonly most?: number };

/**
 * The issues that the telling words of a question may mean, best first: those that fit nearly as well as the best, or none when
 * what is meant is unclear.
 */
export function nearestIssues(edition: Edition, telling: readonly string[], how: How = {}): Near[] {
	const index = INDEXES.get(edition) ?? indexed(edition);
	INDEXES.set(edition, index);
	const sought = [...new Set(telling)]
		.slice(0, MOST_WORDS)
		.map((word) => meantBy(index.words, word, how.foreign === true));
	if (sought.length === 0) return [];
	const near = index.issues.flatMap((said) => nearness(said, sought, how.most ?? MOST)).sort((a, b) => b.fit - a.fit);
	const enough = NEARLY * (near[0]?.fit ?? 0);
	return near.filter(({ fit }) => fit >= enough);
}

function nearness({ issue, weights }: Said, sought: readonly (readonly string[])[], most: number): Near[] {
	const found = sought.map((forms) => Math.max(0, ...forms.map((form) => weights.get(form) ?? 0)));
	const covers = found.filter((weight) => weight > 0).length / sought.length;
	if (covers < most || Math.max(...found) < SURE) return [];
	return [{ issue, fit: found.reduce((sum, weight) => sum + weight, 0) / sought.length, covers }];
}

/** The words of the index that a word of a question is: itself, another form of it, or what it is a likely typo of. */
function meantBy(index: InvertedIndex, word: string, foreign: boolean): string[] {
	const least = word.length < SHORTEST_BENT ? 1 : word.length < LONG ? LIKELY : 0;
	const meant = expandWord(index, word).filter(({ weight }) => weight >= least);
	if (meant.length > 0 || !foreign) return meant.flatMap(({ term }) => index.terms[term] ?? []);
	return cognatesOf(index, word);
}

/** The terms of the index that begin as the word does. They are neighbours, so the others are not looked at. */
function cognatesOf(index: InvertedIndex, word: string): string[] {
	const beginning = word.slice(0, COGNATE.letters);
	if (beginning.length < COGNATE.letters) return [];
	const { first, end } = termsWithPrefix(index, beginning);
	return index.terms.slice(first, end).filter((term) => commonPrefixShare(term, word) >= COGNATE.share);
}

function indexed(edition: Edition): Index {
	const issues = edition.article.issues.map((issue) => ({ issue, weights: weightsOf(edition, issue) }));
	const words = makeInvertedIndex(issues.map(({ weights }) => [{ words: [...weights.keys()], weight: 1 }]));
	return { issues, words };
}

function weightsOf(edition: Edition, { title, motion, background, pro, con }: Issue): Map<string, number> {
	const weights = new Map<string, number>();
	for (const claim of [...pro, ...con].flatMap((id) => edition.claim(id) ?? [])) {
		for (const word of sayingOf(claim)) {
			weights.set(word, Math.min(WEIGHT.claims, (weights.get(word) ?? 0) + WEIGHT.claim));
		}
	}
	for (const word of wordsOf(background)) weights.set(word, WEIGHT.background);
	for (const word of wordsOf(motion)) weights.set(word, WEIGHT.motion);
	for (const word of wordsOf(title)) weights.set(word, WEIGHT.title);
	return weights;
}

const sayingOf = ({ quote, label, keywords }: Claim) =>
	new Set([quote, label, ...(keywords ?? [])].flatMap((text) => wordsOf(text)));
