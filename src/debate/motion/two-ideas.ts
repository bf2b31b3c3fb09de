import { isModal, isSubordinate, lowerCaseWords, mainVerb } from './clauses.ts';
import { anyOf, wordsInAnyLanguage } from './in-any-language.ts';

const DEEDS = wordsInAnyLanguage('deeds');
const DEEDS_OR_NOUNS = wordsInAnyLanguage('deedsOrNouns');
const OBJECT_STARTERS = wordsInAnyLanguage('objectStarters');
const ADVERBS = wordsInAnyLanguage('adverbs');
const ADVERB_BY_ENDING = new RegExp(String.raw`^\p{L}+(?:${anyOf(wordsInAnyLanguage('adverbEndings'))})$`, 'u');

const CONJUNCTION = new RegExp(String.raw`(\s+(?:${anyOf(wordsInAnyLanguage('conjunctions'))})\s+|[;.]\s+)`, 'iu');
const DOUBLE_CONJUNCTION = new RegExp(
	String.raw`(?<!\S)(${anyOf(wordsInAnyLanguage('doubleConjunctions'))})(?!\S)`,
	'iu',
);

/**
 * The conjunction that joins two ideas; undefined when there is none to be sure of. "Crime and drugs" is one idea: a
 * conjunction counts only where each side of it states or demands something of its own.
 */
export function twoIdeas(motion: string): string | undefined {
	const both = DOUBLE_CONJUNCTION.exec(motion)?.[1];
	if (both) return both;
	const parts = motion.split(CONJUNCTION);
	const at = parts.findIndex((_, n) => n % 2 === 1 && joinsIdeas(parts.slice(0, n).join(''), parts[n + 1] ?? ''));
	return parts[at]?.trim();
}

function joinsIdeas(left: string, right: string): boolean {
	const before = lowerCaseWords(left);
	const after = lowerCaseWords(right);
	const verb = mainVerb(before);
	if (verb === undefined || isSubordinate(before.slice(verb))) return false;
	return mainVerb(after) !== undefined || (isModal(before[verb] ?? '') && beginsWithDeed(after));
}

function beginsWithDeed(words: readonly string[]): boolean {
	const [verb = '', object = ''] = words.slice(words.findIndex((word) => !isAdverb(word)));
	return DEEDS.has(verb) || (DEEDS_OR_NOUNS.has(verb) && OBJECT_STARTERS.has(object));
}

const isAdverb = (word: string) => ADVERBS.has(word) || ADVERB_BY_ENDING.test(word);
