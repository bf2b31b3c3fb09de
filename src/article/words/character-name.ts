/** The names of characters that are easily taken for others, or that nobody sees. */
const NAMES: Readonly<Record<string, string>> = {
	'\t': 'a tab',
	'\n': 'a line break',
	'\r': 'a carriage return',
	' ': 'a space',
	'\u00A0': 'a no-break space',
	'\u00AD': 'a soft hyphen',
	'\u2002': 'an en space',
	'\u2003': 'an em space',
	'\u2009': 'a thin space',
	'\u200A': 'a hair space',
	'\u200B': 'a zero-width space',
	'\u200C': 'a zero-width non-joiner',
	'\u200D': 'a zero-width joiner',
	'\u200E': 'a left-to-right mark',
	'\u200F': 'a right-to-left mark',
	'\u2028': 'a line separator',
	'\u2029': 'a paragraph separator',
	'\u202F': 'a narrow no-break space',
	'\u2060': 'a word joiner',
	'\uFEFF': 'a byte order mark',
	"'": 'a straight apostrophe',
	'"': 'a straight quotation mark',
	'`': 'a backtick',
	'\u00B4': 'an acute accent',
	'\u2018': 'an opening single quotation mark',
	'\u2019': 'a curly apostrophe',
	'\u201C': 'an opening quotation mark',
	'\u201D': 'a closing quotation mark',
	'\u201E': 'a low quotation mark',
	'\u2032': 'a prime',
	'\u2033': 'a double prime',
	'-': 'a hyphen',
	'\u2010': 'a hyphen (U+2010)',
	'\u2011': 'a no-break hyphen',
	'\u2012': 'a figure dash',
	'\u2013': 'an en dash',
	'\u2014': 'an em dash',
	'\u2015': 'a horizontal bar',
	'\u2212': 'a minus sign',
	'\u2026': 'an ellipsis',
	'.': 'a full stop',
};

/** Groups of characters of which each is easily taken for another. */
const ALIKE: readonly RegExp[] = [
	/^[\s\u00A0\u2000-\u200F\u2028-\u202F\u2060\uFEFF\u00AD]$/u,
	/^['`\u00B4\u2018\u2019\u2032]$/u,
	/^["\u201C\u201D\u201E\u2033]$/u,
	/^[-\u2010-\u2015\u2212]$/u,
	/^[.\u2026]$/u,
];

/** What a character is called: “a no-break space”. One without a name of its own is shown with its number in Unicode. */
export function characterName(character: string): string {
	const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
	const name = NAMES[character];
	if (name) return /^[ -~]$/.test(character) || name.includes('U+') ? name : `${name} (${code})`;
	return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `“${character}” (${code})` : `an invisible character (${code})`;
}

/** Whether two different characters are hard to tell apart, such as two kinds of spaces, or a letter and a letter that only looks like it. */
export function looksLike(one: string, other: string): boolean {
	if (ALIKE.some((group) => group.test(one) && group.test(other))) return true;
	if (INVISIBLE.test(one) || INVISIBLE.test(other)) return true;
	// “é” as one character, and as a letter with an accent that is a character of its own.
	return (
		MARK.test(other) ||
		MARK.test(one) ||
		one.normalize('NFD').startsWith(other) ||
		other.normalize('NFD').startsWith(one)
	);
}

const INVISIBLE = /^[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]$/u;
const MARK = /^\p{M}$/u;
