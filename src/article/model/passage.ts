import { createHash } from 'node:crypto';
import { sentencesOf } from '../words/sentences.ts';
import type { Article, Claim } from './article.ts';
import type { Edition } from './edition.ts';
import { excerptOf, HEADLINE, placesOf, type TextPlace, textOf } from './excerpt.ts';

/**
 * A run of whole sentences of one paragraph, or of the headline, which is paragraph 0. `first` and `last` are the numbers of its sentences,
 * counted from 1. The slice from `start` to `end` neither begins nor ends with a space.
 */
export type Passage = TextPlace & { readonly first: number; readonly last: number };

/** The sentences of a paragraph, each as a passage. Empty if the article has no such paragraph. */
export function sentencesIn(article: Article, paragraph: number): Passage[] {
	const text = textOf(article, paragraph) ?? '';
	return sentencesOf(text, article.language).map(({ start, end }, n) => {
		const sentence = text.slice(start, end);
		const from = start + (sentence.length - sentence.trimStart().length);
		return { paragraph, first: n + 1, last: n + 1, start: from, end: start + sentence.trimEnd().length };
	});
}

/** The headline and the paragraphs in reading order. What is printed twice counts once, as the paragraph that is no repeat. */
const paragraphsOf = ({ paragraphs }: Article): number[] => [
	HEADLINE,
	...paragraphs.flatMap(({ repeats }, n) => (repeats === undefined ? [n + 1] : [])),
];

/** All sentences of an article in reading order, the headline first, each once. */
export const allSentences = (article: Article): Passage[] =>
	paragraphsOf(article).flatMap((paragraph) => sentencesIn(article, paragraph));

/** The sentences that have words which are in no claim, in reading order. Most of a well annotated article has none, which is soon found out. */
export function sentencesBesideClaims(article: Article): Passage[] {
	const places = Map.groupBy(
		article.claims.flatMap((claim) => placesOf(article, claim)),
		({ paragraph }) => paragraph,
	);
	return paragraphsOf(article).flatMap((paragraph) => {
		const rest = blankOut(textOf(article, paragraph) ?? '', places.get(paragraph) ?? []);
		if (!LETTER.test(rest)) return [];
		return sentencesIn(article, paragraph).filter(({ start, end }) => LETTER.test(rest.slice(start, end)));
	});
}

const LETTER = /\p{L}/u;

/** A text with spaces in the place of some of its words. */
function blankOut(text: string, places: readonly TextPlace[]): string {
	let rest = '';
	for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
		rest += text.slice(rest.length, start);
		rest = rest.padEnd(end);
	}
	return rest + text.slice(rest.length);
}

/** How a passage is named: `@12.3` is the third sentence of paragraph 12, `@12.3-5` the third to the fifth. */
export const passageRef = ({ paragraph, first, last }: Passage): string =>
	`@${paragraph}.${first}${last > first ? `-${last}` : ''}`;

const REF = /^@(\d{1,6})\.(\d{1,6})(?:-(\d{1,6}))?$/;

/**
 * The passage that a reference names. Undefined if it is no reference, or the article has no such sentences. One in a paragraph that repeats
 * another is the passage of that other paragraph.
 */
export function passageAt(article: Article, ref: string): Passage | undefined {
	const [, number, first, last = first] = REF.exec(ref) ?? [];
	if (number === undefined) return undefined;
	const paragraph = article.paragraphs[Number(number) - 1]?.repeats ?? Number(number);
	const sentences = sentencesIn(article, paragraph);
	const [from, to] = [sentences[Number(first) - 1], sentences[Number(last) - 1]];
	return from && to && from.first <= to.first ? joinSentences(from, to) : undefined;
}

/** The passage from one sentence to a later one of the same paragraph. */
export const joinSentences = (from: Passage, to: Passage): Passage => ({ ...from, last: to.last, end: to.end });

/** The claims whose quotes have words of a passage, in the order of the text. */
export function claimsOn(edition: Edition, { paragraph, start, end }: Passage): Claim[] {
	return edition
		.claimsAt(paragraph)
		.filter((claim) =>
			placesOf(edition.article, claim).some(
				(place) => place.paragraph === paragraph && place.start < end && place.end > start,
			),
		);
}

/** The claim whose quote has the whole passage; the shortest one if there are several. */
export function claimAround(edition: Edition, { paragraph, start, end }: Passage): Claim | undefined {
	const around = edition
		.claimsAt(paragraph)
		.filter((claim) =>
			placesOf(edition.article, claim).some(
				(place) => place.paragraph === paragraph && place.start <= start && place.end >= end,
			),
		);
	return around.sort((a, b) => a.quote.length - b.quote.length)[0];
}

/** What can be quoted: a claim, or a passage for which nobody has recorded who says it. */
export type Quotable = Claim | Passage;

/** Whether it is a passage. */
export const isPassage = (quotable: Quotable): quotable is Passage => 'first' in quotable;

/** How something quotable is named: by a claim's id, or by the reference to a passage. */
export const quotableRef = (quotable: Quotable): string => (isPassage(quotable) ? passageRef(quotable) : quotable.id);

/**
 * What a claim's id or a reference to a passage names; undefined if it is neither. A passage that is within a claim is that claim, since
 * of a claim it is known who says it.
 */
export function quotableAt(edition: Edition, ref: string): Quotable | undefined {
	const passage = passageAt(edition.article, ref);
	return passage ? (claimAround(edition, passage) ?? passage) : edition.claim(ref);
}

/** The words that are quoted, in one text. If a claim leaves a gap, it is marked in them, so they are not to be shown as a quotation. */
export const quotedWords = (article: Article, quotable: Quotable): string =>
	isPassage(quotable) ? excerptOf(article, quotable).quote : quotable.quote;

/**
 * Four characters by which a button knows the words it was made for again: an article's file may be changed, and its references then name
 * other sentences. Of 1,000 sentences, another one has the same four once in 16,000 times.
 */
export const imprintOf = (article: Article, quotable: Quotable): string =>
	createHash('sha256').update(quotedWords(article, quotable)).digest('base64url').slice(0, 4);

/** What a button's reference means in the article as it is now. */
export type Pinned =
	/** It names the same words as before; undefined if it names nothing, and has no imprint that could find the words. */
	| { readonly kind: 'here'; readonly quotable: Quotable | undefined }
	/** The words are elsewhere now. */
	| { readonly kind: 'moved'; readonly quotable: Quotable }
	/** The article no longer has them. `claim` is the claim with the same id, if the editor changed its words. */
	| { readonly kind: 'gone'; readonly claim: Claim | undefined };

/**
 * What a claim's id or a reference to a passage names, if these are still the words of the imprint; else the claim or the sentences that have
 * them now. Without an imprint it is whatever is named.
 */
export function pinnedQuotable(edition: Edition, ref: string, imprint: string | undefined): Pinned {
	const { article } = edition;
	const isIt = (one: Quotable | undefined): one is Quotable => one !== undefined && imprintOf(article, one) === imprint;
	if (imprint === undefined || isIt(passageAt(article, ref) ?? edition.claim(ref)))
		return { kind: 'here', quotable: quotableAt(edition, ref) };
	const claim = edition.claim(ref);
	// An editor who changed a claim's words says who says the new ones. Of its old words nobody would be recorded as saying them.
	const found = article.claims.find(isIt) ?? (claim ? undefined : runsOf(article, sentencesNamed(ref)).find(isIt));
	if (!found) return { kind: 'gone', claim };
	return { kind: 'moved', quotable: (isPassage(found) && claimAround(edition, found)) || found };
}

/** How many sentences a reference names. A claim's words are looked for in single sentences. */
function sentencesNamed(ref: string): number {
	const [, , first = 1, last = first] = REF.exec(ref) ?? [];
	return Number(last) - Number(first) + 1;
}

/** All runs of so many sentences of one paragraph, in reading order. */
const runsOf = (article: Article, count: number): Passage[] =>
	paragraphsOf(article).flatMap((paragraph) => {
		const sentences = sentencesIn(article, paragraph);
		return sentences.flatMap((from, n) => {
			const to = sentences[n + count - 1];
			return to ? [joinSentences(from, to)] : [];
		});
	});
