import { weakLruCache } from '../../lru-cache.ts';
import { isTelling } from '../answer/question-words.ts';
import type { ArticleInAll, Claim, Issue } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { excerptOf } from '../model/excerpt.ts';
import { isPassage, type Passage } from '../model/passage.ts';
import { type Languages, ownWords, translationOf, type Words } from '../model/words.ts';
import { claimIndex } from '../search/claim-index.ts';
import { MOST_COMPARED, nearestClaims, textsOfMessage } from '../search/nearest-claims.ts';
import { cosineSimilarities, makeNgramIndex, type NgramIndex } from '../search/ngram-index.ts';
import { searchIssues, searchQuotables } from '../search/search.ts';
import { commonPrefixShare } from '../words/common-prefix.ts';
import { wordsOf } from '../words/fold.ts';
import { claimsOfNamed } from './claims-of-named.ts';
import { coverageOf, makeTopicWords, type TopicWords } from './topic-words.ts';

/**
 * What is less similar than this is not near. It was chosen with `tests/bench/evidence-quality.ts`: small talk and nine in ten messages
 * about another article's topics stay below it, nine in ten about the article's own topics reach it. Lower, and off-topic messages get
 * evidence; higher, and paraphrases get none.
 */
const LEAST_SIMILARITY = 0.12;
/**
 * The same for a sentence that is in no claim. There may be hundreds, which no editor has chosen, and some sentence has two words of nearly any
 * message: with 0.12, three times as many messages about another article get one, and no more of those about a sentence find it.
 */
const LEAST_OF_PASSAGE = 0.2;
/**
 * How near an issue is by a claim that it lists, as a share of how near the claim is. With 1, a message that repeats a claim would be
 * as near to each issue that lists it as to the issue whose motion it repeats; with 0.5, the issue of half of the paraphrased claims is lost.
 */
const BY_CLAIM = 0.75;
/**
 * What the lesser of both counts besides the greater: how near an issue is by its own words, and by its claims. Of the issues that list
 * the same claim, the one whose own words the message has comes first.
 */
const LESSER = 0.5;
/**
 * What a sign in the message adds to a claim's similarity, from `from` on: a keyword that at most `claims` claims have, or a name of an
 * actor that the claim is about. A word that the article does not have makes a chat message less similar to all of it. A keyword and a
 * name are two words in common; a keyword alone is enough from the similarity `enough` on, else small talk would find something.
 */
const SIGN = { from: 0.08, adds: 0.03, claims: 3, shortest: 5, enough: 0.16 };

/**
 * What makes an issue a message's topic: its own words are at least so near (`own`), or it has at least this `share` of the message: the mean
 * of the words that belong to it (`coverageOf`), and of the near claims that it lists, by the fourth power of their similarity. Else one claim that an
 * issue lists would make a message about that issue, though most of what is near says something else. Chosen with messages made by rule from six
 * articles: of those made from claims that no issue lists, 65 % have no topic (43 % without this), and 0.2 % fewer of those made from
 * an issue or a claim that it lists have theirs.
 */
const LEAST_OF_MESSAGE = { own: 0.16, share: 0.4 };

/** Two words with this share of their letters in a common beginning are forms of one word. */
const SAME_WORD = 0.7;
/** From this similarity on, one word in common is enough. */
const BY_ONE_WORD = 0.25;

/** How many claims and issues of an article with more than `MOST_COMPARED` claims and sentences are compared: the nearest claims, their issues, and the issues and sentences that share words. */
const OF_MANY = { claims: 40, issues: 10, passages: 30 };

/** What an article has near a message: similarities are cosines from 0 to 1. */
export type NearMessage = {
	/** The claims that are near, the nearest first. */
	readonly claims: readonly Claim[];
	/** The issues that are near, the nearest first. */
	readonly issues: readonly Issue[];
	/** Sentences with words that are in no claim, which are nearer than any claim; the nearest first. */
	readonly passages: readonly Passage[];
	/** How similar any claim, issue or sentence is to the message, near or not. */
	readonly similarity: (of: Claim | Issue | Passage) => number;
};

/**
 * A text that messages are compared with, and the place of its claim or issue in the article's list, or of its passage in the index. Each language has texts of its own,
 * since words of other languages in between would make a text less similar to a message. An issue also has a text with its background.
 */
type Compared = { readonly list: 'claims' | 'issues' | 'passages'; readonly place: number; readonly text: string };

/** Words by which an editor lets a claim be found, as `singular` makes them: keywords that few claims have, and names of actors that it is about. */
type Signs = { readonly keywords: ReadonlySet<string>; readonly names: ReadonlySet<string> };
const NO_SIGNS: Signs = { keywords: new Set(), names: new Set() };

type NearIndex = {
	readonly compared: readonly Compared[];
	readonly ngrams: NgramIndex;
	readonly signs: ReadonlyMap<number, Signs>;
	/** The sentences with words that are in no claim. */
	readonly passages: readonly Passage[];
	readonly topicWords: TopicWords;
};

/** Half a megabyte for an article of usual length, and seldom asked for: only these many are kept. */
const MOST_INDEXES = 8;
const nearIndexes = weakLruCache<ArticleInAll, NearIndex>(MOST_INDEXES);

/**
 * The claims and issues near a message, or near one of its sentences. A claim is compared by its quote, label and keywords; an issue by its
 * title, motion and background, and by the claims that it lists.
 */
export function nearMessage(edition: Edition, message: string): NearMessage {
	const { compared, ngrams, signs, passages, topicWords } = indexFor(edition, message);
	const lists = { ...edition.article, passages };
	const found = new Map<Claim | Issue | Passage, number>();
	for (const words of tellingWordsOf(message)) {
		const similarities = cosineSimilarities(ngrams, words.join(' '));
		const singulars = new Set(words.map(singular));
		for (const [n, one] of compared.entries()) {
			const { list, place } = one;
			const of = lists[list][place];
			const cosine = similarities[n] ?? 0;
			const { keywords, names } = (list === 'claims' && cosine >= SIGN.from && signs.get(place)) || NO_SIGNS;
			const [byKeyword, byName] = [keywords, names].map((some) => !some.isDisjointFrom(singulars));
			const similarity = cosine + SIGN.adds * (Number(byKeyword) + Number(byName));
			const isMeant = (byKeyword && (byName || cosine >= SIGN.enough)) || hasEnoughOf(words, one, similarity);
			if (of && isMeant && similarity > (found.get(of) ?? 0)) found.set(of, similarity);
		}
	}
	for (const claim of claimsOfNamed(edition, message))
		found.set(claim, Math.max(LEAST_SIMILARITY, found.get(claim) ?? 0));
	const ofItself = (of: Claim | Issue | Passage) => found.get(of) ?? 0;
	const byClaims = (issue: Issue) => BY_CLAIM * Math.max(0, ...claimsOf(edition, issue).map(ofItself));
	const similarity = (of: Claim | Issue | Passage) =>
		'motion' in of ? Math.max(ofItself(of), byClaims(of)) : ofItself(of);
	const rank = (issue: Issue) => similarity(issue) + LESSER * Math.min(ofItself(issue), byClaims(issue));
	const { claims, issues } = edition.article;
	const isNear = (of: Claim | Issue | Passage) => similarity(of) >= LEAST_SIMILARITY;
	const coverage = coverageOf(edition, topicWords, message);
	const nearClaims = ranked(claims.filter(isNear), similarity);
	const nearest = Math.max(0, ...nearClaims.map(similarity));
	const nearness = (of: readonly Claim[]) => of.reduce((sum, claim) => sum + similarity(claim) ** 4, 0);
	const belongs = (issue: Issue) => {
		if (ofItself(issue) >= LEAST_OF_MESSAGE.own) return true;
		const listed = nearClaims.filter(({ id }) => issue.pro.includes(id) || issue.con.includes(id));
		const ofClaims = nearClaims.length > 0 ? nearness(listed) / nearness(nearClaims) : 1;
		return (coverage(issue) + ofClaims) / 2 >= LEAST_OF_MESSAGE.share;
	};
	const isNearByItsOwn = (issue: Issue) =>
		claimsOf(edition, issue).some((claim) => isNear(claim) && edition.issuesOf(claim.id).length === 1);
	return {
		claims: nearClaims,
		issues: ranked(
			issues.filter((issue) => (isNear(issue) || isNearByItsOwn(issue)) && belongs(issue)),
			rank,
		),
		passages: ranked(
			passages.filter((passage) => similarity(passage) >= Math.max(LEAST_OF_PASSAGE, nearest)),
			similarity,
		),
		similarity,
	};
}

function ranked<T>(all: readonly T[], rank: (of: T) => number): T[] {
	const scored = all.map((of) => ({ of, score: rank(of) }));
	return scored.sort((a, b) => b.score - a.score).map(({ of }) => of);
}

const claimsOf = (edition: Edition, { pro, con }: Issue) => [...pro, ...con].flatMap((id) => edition.claim(id) ?? []);

/** The telling words of a message, and of each of its sentences. */
const tellingWordsOf = (message: string): string[][] =>
	textsOfMessage(message)
		.map((text) => wordsOf(text).filter(isTelling))
		.filter(({ length }) => length > 0);

/**
 * Whether a text has at least two of the words that it is near by, in one form or another. A single common word is near to every short
 * sentence that has it. It is enough where the message has no other, or where it makes most of a claim or an issue, which editors worded; a
 * sentence of the text may be any four words.
 */
function hasEnoughOf(words: readonly string[], { text, list }: Compared, similarity: number): boolean {
	if (similarity < LEAST_SIMILARITY || (similarity >= BY_ONE_WORD && list !== 'passages')) return true;
	const different = [...new Set(words)];
	const others = wordsOf(text).filter(isTelling);
	const shared = different.filter((word) => others.some((other) => commonPrefixShare(word, other) >= SAME_WORD));
	return shared.length >= Math.min(2, different.length);
}

function indexFor(edition: Edition, message: string): NearIndex {
	const { claims, issues } = edition.article;
	const { passages } = claimIndex(edition);
	if (claims.length + passages.length <= MOST_COMPARED)
		return nearIndexes.get(edition.file, () => makeIndex(edition, [...claims.keys()], [...issues.keys()], passages));
	const near = nearestClaims(edition, message, OF_MANY.claims).map(({ claim }) => claim);
	const listing = near.flatMap(({ id }) => edition.issuesOf(id)).slice(0, OF_MANY.issues);
	const meant = new Set([...listing, ...searchIssues(edition, message, OF_MANY.issues)]);
	const sharing = searchQuotables(edition, message, OF_MANY.passages).filter(isPassage);
	return makeIndex(
		edition,
		near.map((claim) => claims.indexOf(claim)),
		[...meant].map((issue) => issues.indexOf(issue)),
		sharing,
	);
}

function makeIndex(
	edition: Edition,
	claims: readonly number[],
	issues: readonly number[],
	passages: readonly Passage[],
): NearIndex {
	const compared = [
		...issues.flatMap((place) => textsOfIssue(edition, place)),
		...claims.flatMap((place) => textsOfClaim(edition, place)),
		...passages.map((passage, place): Compared => {
			return { list: 'passages', place, text: excerptOf(edition.article, passage).quote };
		}),
	];
	return {
		compared,
		ngrams: makeNgramIndex(compared.map(({ text }) => text)),
		signs: signsOf(edition, claims),
		passages,
		topicWords: makeTopicWords(edition, claims, issues, passages),
	};
}

function signsOf({ file }: Edition, places: readonly number[]): Map<number, Signs> {
	const keywordsOf = places.map((place) => signsIn(file.claims[place]?.keywords ?? []));
	const counts = new Map<string, number>();
	for (const word of keywordsOf.flatMap((words) => [...words])) counts.set(word, (counts.get(word) ?? 0) + 1);
	const namesById = new Map(file.actors.map((actor) => [actor.id, signsIn([...actor.aliases, ...actor.searchNames])]));
	return new Map(
		places.map((place, n) => {
			const keywords = [...(keywordsOf[n] ?? [])].filter((word) => (counts.get(word) ?? 0) <= SIGN.claims);
			const names = (file.claims[place]?.about ?? []).flatMap((id) => [...(namesById.get(id) ?? [])]);
			return [place, { keywords: new Set(keywords), names: new Set(names) }];
		}),
	);
}

/** Those that are a single word. A word of a longer one may be any word. */
const signsIn = (texts: readonly string[]): Set<string> =>
	new Set(
		texts.flatMap((text) => {
			const [word = '', ...more] = wordsOf(text);
			return more.length === 0 && word.length >= SIGN.shortest && isTelling(word) ? singular(word) : [];
		}),
	);

const singular = (word: string) => word.replace(/e?s$/, '');

/** A message mostly takes up the motion alone. Compared with the background too, it would seem to be about less than it is. */
function textsOfIssue({ file, languages }: Edition, place: number): Compared[] {
	const issue = file.issues[place];
	if (!issue) return [];
	return [...new Set([languages.own, ...languages.given])].flatMap((language) => {
		const [title, motion, background] = [issue.title, issue.motion, issue.background].map((words) =>
			wordsIn(words, language, languages),
		);
		return [
			...new Set(
				[
					[title, motion],
					[title, motion, background],
				].map((texts) => texts.join(' ')),
			),
		].map((text): Compared => ({ list: 'issues', place, text }));
	});
}

function textsOfClaim({ file, languages }: Edition, place: number): Compared[] {
	const claim = file.claims[place];
	if (!claim) return [];
	const { quote, label, keywords } = claim;
	const others = [...languages.given].filter((language) => language !== languages.own);
	const texts = others.map((language) => wordsIn(label, language, languages));
	const own = [quote, ownWords(label, languages.own), ...keywords].join(' ');
	return [own, ...texts.filter((text) => text !== '')].map((text): Compared => ({ list: 'claims', place, text }));
}

/** Words in one language. Empty if they are not given in it; a plain string is in the article's own language. */
const wordsIn = (words: Words | undefined, language: string, { own }: Languages): string =>
	words === undefined ? '' : language === own ? ownWords(words, own) : (translationOf(words, language) ?? '');
