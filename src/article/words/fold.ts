/** What is not seen: soft hyphens, zero-width and bidirectional marks, fillers, half characters. */
const INVISIBLE = /[\p{Cf}\p{Cs}\u115F\u1160]/gu;
const MARKS = /\p{M}+/gu;
/** Letters that Unicode does not take apart, as people without the key type them. */
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
/** What folding would only lower: most of what it is given. */
const PLAIN = /^(?!.* {2}|.* $| )[!-_a-~ ]*$/;

/**
 * A copy of the text with what readers do not type levelled out: accents, case, width, typographic quotes, dashes and
 * spaces, invisible and bidirectional marks. For comparing only; it is never shown and never quoted.
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

/** A text in any language folds to less than this many times its length, with all its ligatures, fractions and "…". */
const LONGEST_GROWTH = 2;

/**
 * The beginning of a typed text, of at most `most` characters. It is shorter where folding would make it much longer: one
 * character may fold to eighteen, so that a message of 4,000 would be read as 72,000.
 */
export function beginningOf(text: string, most: number): string {
	let read = text.slice(0, most);
	while (fold(read).length > LONGEST_GROWTH * most) read = read.slice(0, read.length / 2);
	return read;
}

/**
 * The folded words of a text. A possessive counts as its owner ("Mexico's" is "mexico"), a contraction and an acronym with
 * dots as one word ("U.S." is "us").
 */
export function wordsOf(text: string): string[] {
	const folded = fold(text);
	if (!/['.]/.test(folded)) return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
	const plain = folded
		.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (acronym) => `${acronym.replaceAll('.', '')} `)
		.replace(/'s?(?![\p{L}\p{N}])/gu, ' ')
		.replace(/(?<=\p{L})'(?=\p{L})/gu, '');
	return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
