const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;

/**
 * The source of a regular expression for acronyms that are written as several words: with dots ("U.S.", "U.S", "E.U.A."), with spaces too
 * ("U. S.", "EE. UU."), or with the doubled letters of a plural and a space ("EE UU"). For the flags `i` and `u`.
 */
export const ACRONYM = [
	`(?<!${LETTER})(?:`,
	String.raw`\p{L}(?:\.\p{L})+(?!${LETTER})\.?`,
	String.raw`|\p{L}\.(?:\s\p{L}\.)+(?!${LETTER})`,
	String.raw`|(?<first>\p{L})\k<first>(?:\.\s?(?<dotted>\p{L})\k<dotted>(?!${LETTER})\.?|\s(?<apart>\p{L})\k<apart>(?!${LETTER}))`,
	')',
].join('');

const ACRONYMS = new RegExp(ACRONYM, 'giu');
/** What every such acronym has in it. Most texts have none, so this saves time. */
const MAY_HAVE = /\p{L}\.\s?\p{L}|(\p{L})\1\s(\p{L})\2/iu;

/** A text in which each acronym is one word: "US" for "U.S.", "EEUU" for "EE. UU.". */
export const withJoinedAcronyms = (text: string): string =>
	MAY_HAVE.test(text) ? text.replace(ACRONYMS, (acronym) => `${acronym.replace(/[.\s]/g, '')} `) : text;
