import type { Edition } from '../../src/article/model/edition.ts';
import { excerptOf, placeOf, type TextPlace } from '../../src/article/model/excerpt.ts';
import { allSentences, claimsOn, passageAt } from '../../src/article/model/passage.ts';
import { wordsOf } from '../../src/article/words/fold.ts';
import { STOP_WORDS } from '../../src/article/words/word-lists.ts';
import { randomFrom } from '../random-from.ts';

/** What a member half remembers and types, and the words of the article that they mean. */
export type HalfRemembered = {
	readonly typed: string;
	/** Where these are. */
	readonly meant: TextPlace;
};

type Words = readonly string[];
type Random = () => number;

/** Fewer telling words than this could mean anything. A way that leaves fewer does not count. */
const FEWEST_TELLING = 3;
const SEEDS = [1, 2, 3];

const isTelling = (word: string) => word.length > 1 && !STOP_WORDS.has(wordsOf(word)[0] ?? '');
const oneOf = <T>(things: readonly T[], random: Random): T => things[Math.floor(random() * things.length)] as T;

/** Words in a row, from a random place. */
function inARow(words: Words, count: number, random: Random): Words {
	const from = Math.floor(random() * Math.max(1, words.length - count + 1));
	return words.slice(from, from + count);
}

/** One slip of the finger: two letters swapped, one left out, or one typed twice. */
function slip(word: string, random: Random): string {
	const at = 1 + Math.floor(random() * Math.max(1, word.length - 2));
	const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
	return oneOf(
		[before + after.slice(0, 1) + letter + after.slice(1), before + after, before + letter + letter + after],
		random,
	);
}

const withSlips = (words: Words, random: Random) =>
	words.map((word, n) => (n % 3 === 0 && word.length > 4 ? slip(word, random) : word));

/** As a phone writes down what it hears: no capitals, no punctuation, and two neighbours written as one word. */
function asHeard(words: Words, random: Random): Words {
	const plain = words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}\s]/gu, '')).filter((word) => word !== '');
	const at = Math.floor(random() * Math.max(1, plain.length - 1));
	return [...plain.slice(0, at), plain.slice(at, at + 2).join(''), ...plain.slice(at + 2)];
}

/** How members half remember words. `others` are words that somebody else may have for the same thing. */
const WAYS: Readonly<Record<string, (words: Words, others: Words, random: Random) => Words>> = {
	'with words dropped': (words, _, random) => words.filter(() => random() < 0.6),
	'with typos': (words, _, random) => withSlips(inARow(words, 8, random), random),
	'in other words': (words, others, random) => {
		const own = words.filter(isTelling);
		return others.length < 2 || own.length < 2
			? []
			: [oneOf(own, random), oneOf(others, random), oneOf(own, random), oneOf(others, random)];
	},
	'as a phone hears them': (words, _, random) => asHeard(inARow(words, 8, random), random),
};

export const WAY_NAMES = Object.keys(WAYS);

type Remembered = { readonly text: string; readonly others: Words; readonly meant: TextPlace };

/** What members type who half remember these texts in one way: the same in every run. */
function typedFor(texts: readonly Remembered[], way: string): HalfRemembered[] {
	return texts.flatMap(({ text, others, meant }, n) =>
		SEEDS.flatMap((seed) => {
			const typed = WAYS[way]?.(text.split(/\s+/), others, randomFrom(seed * 10_007 + n)) ?? [];
			return typed.filter(isTelling).length < FEWEST_TELLING ? [] : [{ typed: typed.join(' '), meant }];
		}),
	);
}

/** Each sentence of an article, half remembered: what a member types who once read it. */
export function rememberedSentences(edition: Edition, way: string): HalfRemembered[] {
	const texts = allSentences(edition.article).map((passage) => ({
		text: excerptOf(edition.article, passage).quote,
		others: claimsOn(edition, passage).flatMap(({ keywords = [] }) => keywords.flatMap((one) => one.split(' '))),
		meant: passage,
	}));
	return typedFor(texts, way);
}

/**
 * Each claim as the editor words it in the edition's language, half remembered: what a member types who knows the article in that language
 * only.
 */
export function rememberedLabels(edition: Edition, way: string): HalfRemembered[] {
	const texts = edition.article.claims.map((claim) => ({
		text: claim.label,
		others: (claim.keywords ?? []).flatMap((one) => one.split(' ')),
		meant: placeOf(edition.article, claim),
	}));
	return typedFor(texts, way);
}

/** Whether a row of `/quote` leads to what was meant: to a claim or passage that has some of the same words. */
export function leadsTo(edition: Edition, row: string, { meant }: HalfRemembered): boolean {
	const claim = edition.claim(row);
	const place = claim ? placeOf(edition.article, claim) : passageAt(edition.article, row);
	return (
		place !== undefined && place.paragraph === meant.paragraph && place.start < meant.end && place.end > meant.start
	);
}
