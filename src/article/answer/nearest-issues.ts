import type { ArticleInAll, Issue } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { inAllLanguages, translatedLanguages } from '../search/claim-index.ts';
import { formsOf, translatedTerms } from '../search/expand-word.ts';
import { fuzzyMatches } from '../search/fuzzy-matches.ts';
import { type InvertedIndex, makeInvertedIndex, termsWithPrefix } from '../search/inverted-index.ts';
import { commonPrefixShare } from '../words/common-prefix.ts';
import { wordsOf } from '../words/fold.ts';

/**
 * What a word of an issue's own texts and keywords weighs, and what a word of its claims weighs, those of its
 * positions' evidence too: `claim` for each claim that has it, up to
 * `claims`. One claim says little about its issue, so only a word of several claims comes near a word of the motion.
 */
const WEIGHT = { title: 1, motion: 0.8, keyword: 0.8, background: 0.6, claim: 0.15, claims: 0.5 };
/**
 * The share of the topic's words an issue must have. With less, an issue would be taken for meant by one frequent word of
 * the topic; with more, a question in other words than the article's finds none.
 */
const LEAST_SHARE = 0.6;
/** The same if it is asked who is for or against it, in another language. The issue is shown by its own title, so half will do. */
const LEAST_SHARE_ABROAD = 0.5;
/** At least one word must weigh this much: a word that only one or two claims have does not name an issue. */
const LEAST_WEIGHT = 0.4;
/** An issue with this share of the best issue's fit may be meant as well. */
const NEARLY = 0.7;
/** A shorter word is never taken for a mistyped one or for another form of one. */
const SHORTEST_INEXACT = 5;
/** A word of this length may have two typos. */
const LONG = 8;
/** The least weight of a typo or another form of a shorter word. */
const LIKELY = 0.5;
/** Words of two languages are the same if they have this many first letters in common and this share of both words. */
const COGNATE = { letters: 5, share: 0.6 };
/** Only this many words are compared. A question has fewer; in a longer message each word may be a typo of thousands. */
const MOST_WORDS = 24;

/** The words of one issue in all languages. `place` is where it is in the article's list. */
type IssueWords = { readonly place: number; readonly weights: ReadonlyMap<string, number> };
type IssueIndex = { readonly issues: readonly IssueWords[]; readonly words: InvertedIndex };

const issueIndexes = new WeakMap<ArticleInAll, IssueIndex>();

/**
 * An issue that may be meant. `fit` is the average weight of the topic's words in it, up to 1 if its title has them all; `covers`
 * is the share of them that it has.
 */
export type NearIssue = { readonly issue: Issue; readonly fit: number; readonly covers: number };

type IssueOptions = {
	/** Whether words that begin alike are the same, as in a question that is not in the article's language. */
	readonly cognates?: boolean;
	readonly leastShare?: number;
	/** What at least one word must weigh. */
	readonly leastWeight?: number;
	/** Which issues may be meant; all of them if it is left out. */
	readonly isAmong?: (issue: Issue) => boolean;
};

/** The issues that a topic may mean, best first: the best one and those that fit nearly as well. */
export function nearestIssues(edition: Edition, topic: readonly string[], options: IssueOptions = {}): NearIssue[] {
	const { cognates = false, leastShare = LEAST_SHARE, leastWeight = LEAST_WEIGHT, isAmong = () => true } = options;
	const index = issueIndexes.get(edition.file) ?? makeIndex(edition);
	issueIndexes.set(edition.file, index);
	const terms = [...new Set(topic)].slice(0, MOST_WORDS).map((word) => termsFor(index.words, word, cognates));
	if (terms.length === 0) return [];
	const near = index.issues
		.flatMap((words) => nearness(edition, words, terms, { leastShare, leastWeight }))
		.filter(({ issue }) => isAmong(issue))
		.sort((a, b) => b.fit - a.fit);
	const enough = NEARLY * (near[0]?.fit ?? 0);
	return near.filter(({ fit }) => fit >= enough);
}

/** The one issue on which it is asked who takes which side; undefined if several may be meant. */
export function clearestIssue(edition: Edition, topic: readonly string[], isForeign: boolean): Issue | undefined {
	return onlyIssue(nearestIssues(edition, topic, isForeign ? { cognates: true, leastShare: LEAST_SHARE_ABROAD } : {}));
}

/** The issue, if it is the only one. */
export const onlyIssue = ([best, ...others]: readonly NearIssue[]): Issue | undefined =>
	others.length === 0 ? best?.issue : undefined;

/** `terms` are the forms of each word of the topic. */
function nearness(
	{ article }: Edition,
	{ place, weights }: IssueWords,
	terms: readonly (readonly string[])[],
	{ leastShare, leastWeight }: { leastShare: number; leastWeight: number },
): NearIssue[] {
	const found = terms.map((forms) => Math.max(0, ...forms.map((form) => weights.get(form) ?? 0)));
	const covers = found.filter((weight) => weight > 0).length / terms.length;
	const issue = article.issues[place];
	if (!issue || covers < leastShare || Math.max(...found) < leastWeight) return [];
	return [{ issue, fit: found.reduce((sum, weight) => sum + weight, 0) / terms.length, covers }];
}

/** The terms of the index that a word may be: itself, another form of it, what it means in another language, or a word it is a likely typo of. */
function termsFor(index: InvertedIndex, word: string, cognates: boolean): string[] {
	const least = word.length < SHORTEST_INEXACT ? 1 : word.length < LONG ? LIKELY : 0;
	const forms = formsOf(index, word);
	const likely = (forms.length > 0 ? forms : fuzzyMatches(index, word, { isPrefix: false })).filter(
		({ weight }) => weight >= least,
	);
	const translated = translatedTerms(index, word, index.translated.always);
	const meant = forms.length > 0 || translated.length === 0 ? [...likely, ...translated] : translated;
	if (meant.length > 0 || !cognates) return meant.flatMap(({ term }) => index.terms[term] ?? []);
	return cognatesOf(index, word);
}

/** The terms of the index that begin as the word does, as words of two languages often do. The index is sorted, so only these are looked at. */
export function cognatesOf(index: InvertedIndex, word: string): string[] {
	const beginning = word.slice(0, COGNATE.letters);
	if (beginning.length < COGNATE.letters) return [];
	const { first, end } = termsWithPrefix(index, beginning);
	return index.terms.slice(first, end).filter((term) => commonPrefixShare(term, word) >= COGNATE.share);
}

function makeIndex(edition: Edition): IssueIndex {
	const { file } = edition;
	const claims = new Map(file.claims.map((claim) => [claim.id, claim]));
	const evidence = Map.groupBy(file.positions, ({ issue }) => issue);
	const issues = file.issues.map((issue, place) => {
		const proof = (evidence.get(issue.id) ?? []).flatMap((position) => position.evidence);
		const own = new Set([...issue.pro, ...issue.con, ...proof]);
		return {
			place,
			weights: weightsOf(
				issue,
				[...own].flatMap((id) => claims.get(id) ?? []),
			),
		};
	});
	const fields = issues.map(({ weights }) => [{ words: [...weights.keys()], weight: 1 }]);
	const words = makeInvertedIndex(fields, translatedLanguages(edition));
	return { issues, words };
}

type ClaimInAll = ArticleInAll['claims'][number];

function weightsOf(
	{ title, motion, background, keywords }: ArticleInAll['issues'][number],
	claims: readonly ClaimInAll[],
): Map<string, number> {
	const weights = new Map<string, number>();
	for (const claim of claims) {
		for (const word of wordsOfClaim(claim)) {
			weights.set(word, Math.min(WEIGHT.claims, (weights.get(word) ?? 0) + WEIGHT.claim));
		}
	}
	for (const word of inAllLanguages(background)) weights.set(word, WEIGHT.background);
	for (const word of keywords.flatMap(wordsOf)) weights.set(word, WEIGHT.keyword);
	for (const word of inAllLanguages(motion)) weights.set(word, WEIGHT.motion);
	for (const word of inAllLanguages(title)) weights.set(word, WEIGHT.title);
	return weights;
}

const wordsOfClaim = ({ quote, label, keywords }: ClaimInAll) =>
	new Set([...wordsOf(quote), ...inAllLanguages(label), ...keywords.flatMap(wordsOf)]);
