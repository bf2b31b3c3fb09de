import { claimMatches, shareOfText, shareOfWords } from '../answer/claim-matches.ts';
import type { FactQuestion } from '../answer/fact-questions.ts';
import { nearestIssues } from '../answer/nearest-issues.ts';
import type { Question } from '../answer/reading.ts';
import type { Actor, Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { textOf } from '../model/excerpt.ts';
import { claimsOn, type Passage, sentencesIn } from '../model/passage.ts';
import { hasNamesInOrder, textsOf } from './names-in-order.ts';
import { bodyFirst, decidingWords, nearestFirst } from './rarest-first.ts';
import { hasSign, isShown, type ShownFact } from './signs-of-answer.ts';

/**
 * The share of the words that a claim with the wanted number, date or reason must have. Less than other claims, since the sign of
 * an answer is one word more.
 */
const SHARE_WITH_SIGN = 0.3;
/** Only this many claims, the best ones, are looked at closely. Further ones never come first. */
const MOST_COMPARED = 40;
/**
 * What a sign counts next to the share of the words. It only decides between claims with about as many words; but what would follow from
 * something is seldom said in the words of the question, so there it counts as much as a third of them.
 */
const SIGN = { ofFact: 0.1, ofConsequence: 0.4 };
/** What the share of the words in the quote itself counts: it only decides between claims that editors' words make equal. */
const IN_QUOTE = 0.05;
/** With more than this share of the words, a claim with the sign is near enough to be shown before claims with rarer words. */
const MOST_WORDS = 0.5;
/** A reason is looked for in this many sentences after what it is the reason of. Further on it is the reason of something else. */
const SENTENCES_UNTIL_REASON = 2;

/** Whether editors recorded a claim as the reason of another one, or it only stands a sentence or two after that. */
export type KnownReason = 'recorded' | 'after';

/** The claims for a question, best first, and how sure it is that the first one answers it. */
type ClaimsForFact = {
	readonly claims: readonly Claim[];
	readonly isSure: boolean;
	/** If the first claim says what is asked about and the next one gives a reason: where the reason is known from. */
	readonly reason?: KnownReason;
	/** What was asked for and is not in the first claim. */
	readonly lacks?: ShownFact;
	/** Whether the first claim shows what was asked for and has most of the words. */
	readonly isNear?: boolean;
	/** Whether the first claim has all of the words although it lacks what was asked for. */
	readonly hasWords?: boolean;
};

/**
 * The claims that may answer a question. The first one answers it surely if it has all of the words, names those who are named in
 * the same order, and shows what is asked for: a number, a date, a reason. Otherwise those with most of the words come first.
 */
export function claimsForFact(question: Question, asks: FactQuestion | undefined): ClaimsForFact {
	const { edition, telling, topic, isForeign } = question;
	const matching = claimMatches(edition, telling, { cognates: isForeign });
	const near = isShown(asks) ? claimMatches(edition, telling, { cognates: isForeign, share: SHARE_WITH_SIGN }) : [];
	const found = [...new Set([...matching, ...near])].slice(0, MOST_COMPARED);
	const shares = new Map(found.map((claim) => [claim, shareOfWords(edition, claim, telling)]));
	const isSign = (claim: Claim) => isShown(asks) && hasSign(question, asks, claim);
	const isInOrder = (claim: Claim) => !asks || hasNamesInOrder(question, claim);
	// Names alone are in many claims with a reason, which may be the reason of anything.
	const hasTopic = topic.length > 0 || (asks !== 'why' && asks !== 'whatIf');
	const whole = hasTopic ? found.filter((claim) => shares.get(claim) === 1 && isInOrder(claim)) : [];
	const [answer] = isShown(asks) ? whole.filter(isSign) : whole.filter((claim) => claim === found[0]);
	if (answer) return { claims: [...new Set([answer, ...whole.filter(isSign), ...found])], isSure: true };
	const reasoned = asks === 'why' ? withReasons(question, whole) : undefined;
	if (reasoned) return { claims: [...new Set([...reasoned.claims, ...found])], isSure: false, reason: reasoned.reason };
	// A claim that has the words by an editor's keywords alone is only near.
	const hasWords = (claim: Claim) =>
		whole.includes(claim) && (asks === 'name' || textsOf(edition, claim).some((text) => shareOfText(text, topic) > 0));
	const sign = asks === 'whatIf' ? SIGN.ofConsequence : SIGN.ofFact;
	const signs = new Set(found.filter(isSign));
	const score = (claim: Claim) =>
		(shares.get(claim) ?? 0) + (signs.has(claim) ? sign : 0) + IN_QUOTE * shareOfText(claim.quote, telling);
	const ranked = isShown(asks) ? found.toSorted((a, b) => score(b) - score(a)) : found;
	const [best] = ranked;
	// What shows the fact and has most of the words is nearer than what has the rarest word and no fact.
	const isNear = best !== undefined && signs.has(best) && (shares.get(best) ?? 0) > MOST_WORDS;
	const isWhole = isShown(asks) && best !== undefined && whole.includes(best);
	const ranking =
		isNear || isWhole || !best ? bodyFirst(edition, ranked, decidingWords(question)) : nearestFirst(question, ranked);
	const claims = asks === 'whatIf' ? consequencesFirst(question, ranking) : ranking;
	const [first] = claims;
	if (!isShown(asks) || (first && isSign(first))) return { claims, isSure: false, isNear };
	return { claims, isSure: false, lacks: asks, hasWords: first !== undefined && hasWords(first) };
}

/**
 * These claims in their order, but first those that say what would follow. If none of them does, those that are listed under the issue which
 * has all words of the topic: what would follow is seldom said in the question's words ("invade").
 */
function consequencesFirst(question: Question, claims: readonly Claim[]): Claim[] {
	const { edition, topic, isForeign } = question;
	// A threat that is reported, or a call for something, only has words such as "threat" in it.
	const isForeseen = (claim: Claim) =>
		claim.mode === 'hypothetical' || (claim.kind === 'predictive' && hasSign(question, 'whatIf', claim));
	// Names alone are in claims about anything.
	const deciding = decidingWords(question);
	const own = claims.filter((claim) => isForeseen(claim) && shareOfWords(edition, claim, deciding) > 0);
	const issues = own.length > 0 ? [] : nearestIssues(edition, topic, { cognates: isForeign, leastShare: 1 });
	const listed = issues.flatMap(({ issue: { pro, con } }) => [...con, ...pro].flatMap((id) => edition.claim(id) ?? []));
	const isImagined = ({ mode }: Claim) => mode === 'hypothetical';
	return [...new Set([...own, ...listed.filter(isImagined), ...claims])];
}

/** What is asked about, and the claims that are its reasons: those that editors recorded, or else one that stands right after it. */
function withReasons(question: Question, claims: readonly Claim[]): Reasoned | undefined {
	const recorded = withReasonsRecorded(question.edition, claims);
	if (recorded) return { claims: recorded, reason: 'recorded' };
	const after = withReasonAfter(question, claims);
	return after && { claims: after, reason: 'after' };
}

type Reasoned = { readonly claims: readonly Claim[]; readonly reason: KnownReason };

/** What somebody says with all of these words, and the recorded reasons of it; undefined if there are none. */
export function reasonsHeldBy(question: Question, holder: Actor, words: readonly string[]): Claim[] | undefined {
	const { edition, isForeign } = question;
	const others = { ...question, named: question.named.filter(({ actor }) => actor !== holder) };
	const said = claimMatches(edition, words, { cognates: isForeign }).filter(
		(claim) =>
			claim.holders.includes(holder.id) && shareOfWords(edition, claim, words) === 1 && hasNamesInOrder(others, claim),
	);
	return withReasonsRecorded(edition, said);
}

/** The first of the claims that has recorded reasons, and these, in the text's order. What the claim itself says is no reason of it. */
function withReasonsRecorded({ article }: Edition, claims: readonly Claim[]): Claim[] | undefined {
	for (const claim of claims) {
		const reasons = article.claims.filter(
			({ supports, quote }) => supports.includes(claim.id) && !claim.quote.includes(quote),
		);
		if (reasons.length > 0) return [claim, ...reasons];
	}
	return undefined;
}

/** The first of the claims that is followed by a claim with a reason, and that claim. */
function withReasonAfter(question: Question, claims: readonly Claim[]): [Claim, Claim] | undefined {
	const { edition } = question;
	for (const claim of claims) {
		const after = sentencesAfter(question, claim);
		const reasons = after.flatMap((sentence) => claimsOn(edition, sentence));
		const reason = reasons.find((one) => !one.quote.includes(claim.quote) && hasSign(question, 'why', one));
		if (reason) return [claim, reason];
	}
	return undefined;
}

function sentencesAfter({ edition: { article } }: Question, { paragraph, quote }: Claim): Passage[] {
	const end = (textOf(article, paragraph)?.indexOf(quote) ?? 0) + quote.length;
	return sentencesIn(article, paragraph)
		.filter(({ start }) => start >= end)
		.slice(0, SENTENCES_UNTIL_REASON);
}
