import { withJoinedAcronyms } from './acronyms.ts';

/** Characters that nobody sees: soft hyphens, zero-width and bidirectional marks, fillers, lone surrogates. */
const INVISIBLE = /[\p{Cf}\p{Cs}\u115F\u1160]/gu;
const MARKS = /\p{M}+/gu;
/** Letters that Unicode does not decompose, as people type them who don't have the key. */
const LETTERS: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ł: 'l',
	þ: 'th',
	ı: 'i',
};
const UNDIVIDED = /[ßæœøđðłþı]/g;
const APOSTROPHES = /[‘’‚‛′`´ʼʹ＇]/g;
const QUOTES = /[“”„‟″«»‹›＂]/g;
const DASHES = /[\p{Pd}−]/gu;
/** Texts in which folding changes only the case. Most texts are like that, so this saves time. */
const PLAIN = /^(?!.* {2}|.* $| )[!-_a-~ ]*$/;

/**
 * A copy of a text for comparing, without the differences that people don't type: accents, case, full width, typographic
 * quotation marks, dashes and spaces, invisible and bidirectional marks. A folded text is never shown and never quoted.
 */
export function fold(text: string): string {
	if (PLAIN.test(text)) return text.toLowerCase();
	return text
		.replaceAll('´', "'")
		.replace(QUOTES, '"')
		.normalize('NFKD')
		.replace(APOSTROPHES, "'")
		.replace(MARKS, '')
		.replace(INVISIBLE, '')
		.toLowerCase()
		.replace(UNDIVIDED, (letter) => LETTERS[letter] ?? letter)
		.replace(DASHES, '-')
		.replace(/\s+/g, ' ')
		.trim();
}

/** A real text in any language folds to less than this many times its length, even with ligatures, fractions and "…". */
const LONGEST_GROWTH = 2;

/**
 * The first `most` characters of a typed text, or fewer if folding would make them much longer. One character may fold to
 * eighteen, so without this a message of 4,000 characters could become 72,000.
 */
export function beginningOf(text: string, most: number): string {
	let beginning = text.slice(0, most);
	while (fold(beginning).length > LONGEST_GROWTH * most) beginning = beginning.slice(0, beginning.length / 2);
	return beginning;
}

/**
 * The words of a text, folded, in their order. A possessive is the word without its ending ("Mexico's" gives "mexico"). A contraction
 * and an acronym with dots are one word each ("don't" gives "dont", "U.S." gives "us", "EE. UU." gives "eeuu").
 */
export function wordsOf(text: string): string[] {
	const joined = withJoinedAcronyms(fold(text));
	const plain = joined.includes("'")
		? joined.replace(/'s?(?![\p{L}\p{N}])/gu, ' ').replace(/(?<=\p{L})'(?=\p{L})/gu, '')
		: joined;
	return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
