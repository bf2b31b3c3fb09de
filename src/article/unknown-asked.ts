import { isTelling, THINKS } from './asking-words.ts';
import { spaced } from './claim-index.ts';
import type { Edition } from './edition.ts';
import { wordsOf } from './fold.ts';
import { namedActors } from './named-actors.ts';
import { ROLES } from './role-words.ts';

const LONGEST_NAME = 60;
/** Whose view is asked for is said early; what is longer is a message, and runs of spaces would cost the patterns seconds. */
const LONGEST_READ = 300;
const THINK = [...THINKS].join('|');
/** Where the one whose view is asked for stands, in English and in Spanish. */
const PLACES: readonly RegExp[] = [
	new RegExp(`\\b(?:does|do|did|would|will|has|have)\\s+(.+?)\\s+(?:${THINK})\\b`, 'iu'),
	/\baccording\s+to\s+(.+?)(?:[,?.!:;]|\s+(?:what|how|is|are|should|do|does|who|why)\b|$)/iu,
	/\bseg[uú]n\s+(.+?)(?:[,?.!:;¿]|\s+(?:qu[eé]|qui[eé]n|c[oó]mo|es|son)\b|$)/iu,
	/\b(?:piensan?|opinan?|dicen?|creen?)\s+(.+?)(?:[?.!,;]|\s+(?:del?|sobre|acerca|respecto)\s+(?!(?:los\s+)?(?:estados|ee)\b)|$)/iu,
	/\b(?:views?|opinion|position|stance)\s+of\s+(.+?)\s+(?:on|about|regarding)\b/iu,
	/^(?:what\s+(?:is|are)\s+|what['’]s\s+)?(.+?)['’]s?\s+(?:views?|opinion|position|stance)\b/iu,
];
const LEADING = /^(?:the|el|la|los|las)\s+/iu;

/**
 * The name under which a view is asked for, as typed, when the article mentions nobody of that name; undefined when no view is
 * asked for or the article has these words.
 */
export function unknownAsked(edition: Edition, text: string): string | undefined {
	const asked = text.slice(0, LONGEST_READ).replace(/\s+/g, ' ');
	const typed = PLACES.flatMap((place) => place.exec(asked)?.[1] ?? [])[0]
		?.replace(LEADING, '')
		.trim();
	if (!typed || typed.length > LONGEST_NAME) return undefined;
	const words = wordsOf(typed);
	return isName(edition, typed, words) && !says(edition, words) && namedActors(edition, words).length === 0
		? typed
		: undefined;
}

/** Somebody by their capitals or their office; a word in small letters only if the article knows nothing like it. */
function isName(edition: Edition, typed: string, words: readonly string[]): boolean {
	if (words.length === 0 || words.length > 6 || !words.some(isTelling)) return false;
	// Alone an office is nobody in particular, and in Spanish its "de" may be part of the name.
	if (words.length === 1 && words.some((word) => ROLES.has(word))) return false;
	if (/^\p{Lu}/u.test(typed) || words.some((word) => ROLES.has(word))) return true;
	return words.length <= 2 && words.every((word) => isTelling(word) && !says(edition, [word]));
}

const says = ({ article }: Edition, words: readonly string[]) =>
	article.paragraphs.some(({ text }) => spaced(wordsOf(text)).includes(spaced(words)));
