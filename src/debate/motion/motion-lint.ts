import { isStatingVerb, isSubordinate, lowerCaseWords } from './clauses.ts';
import { anyOf, loadedInAnyLanguage, patternsInAnyLanguage, wordsInAnyLanguage } from './in-any-language.ts';
import { LONGEST_TITLE } from './motion-length.ts';
import { twoIdeas } from './two-ideas.ts';

/** Why a motion may make a poor debate. `words` are the words of the motion that show it. */
export type MotionWarning =
	| { readonly kind: 'two-ideas'; readonly words: string }
	| { readonly kind: 'loaded'; readonly words: string }
	/** It asks, so that nobody can be for or against it. */
	| { readonly kind: 'question' }
	/** It names a topic and says nothing about it. */
	| { readonly kind: 'no-statement' }
	/** It denies, so that "against" means yes. */
	| { readonly kind: 'negative'; readonly words: string }
	| { readonly kind: 'too-long'; readonly length: number; readonly most: number };

/**
 * What a moderator may want to change before a debate on this motion. Only what is sure is reported, so a motion without
 * warnings may still be a poor one.
 */
export function motionWarnings(motion: string): MotionWarning[] {
	const text = motion.normalize('NFC').trim().replace(/\s+/g, ' ');
	const joined = twoIdeas(text);
	const tag = TAG.exec(text)?.[1];
	const negation = negationIn(text.replace(TAG, ''));
	return [
		...(joined ? [{ kind: 'two-ideas', words: joined } as const] : []),
		...[...loadedWordsIn(text), ...(tag ? [tag] : [])].map((words) => ({ kind: 'loaded', words }) as const),
		...(isQuestion(text) ? [{ kind: 'question' } as const] : isTopic(text) ? [{ kind: 'no-statement' } as const] : []),
		...(negation ? [{ kind: 'negative', words: negation } as const] : []),
		...(text.length > LONGEST_TITLE ? [{ kind: 'too-long', length: text.length, most: LONGEST_TITLE } as const] : []),
	];
}

/** Finds loaded words and phrases. A hyphen in a phrase also matches a space: "common-sense", "common sense". */
const LOADED = new RegExp(
	String.raw`(?<![\p{L}\p{N}])(${loadedInAnyLanguage().map(patternOf).join('|')})(?![\p{L}\p{N}])`,
	'giu',
);

function patternOf(phrase: string): string {
	return phrase.split('-').map(RegExp.escape).join(String.raw`[\s-]`);
}

const loadedWordsIn = (text: string) => [...new Set(Array.from(text.matchAll(LOADED), ([words]) => words))];

const TAG_QUESTIONS = patternsInAnyLanguage('tagQuestions').map(({ source }) => source);

/** A question at the end that presses for a yes: "…, don't you think?", "…, ¿verdad?". Its "not" does not deny the motion. */
const TAG = new RegExp(String.raw`,\s*((?:${TAG_QUESTIONS.join('|')})\?)$`, 'iu');

const QUESTION_VERBS = wordsInAnyLanguage('questionVerbs');
const QUESTION_WORDS = wordsInAnyLanguage('questionWords');
const DENIALS = wordsInAnyLanguage('denials');

/** Whether a motion has a question mark or begins with a verb ("Should the town …"). "Will Smith should …" has a second verb and is none. */
function isQuestion(text: string): boolean {
	if (/[?¿]/.test(text)) return true;
	const words = lowerCaseWords(text);
	const [first = '', second = ''] = words;
	if (words.filter(isStatingVerb).length !== 1) return false;
	return QUESTION_VERBS.has(first) ? !DENIALS.has(second) : QUESTION_WORDS.has(first) && isStatingVerb(second);
}

const TOPIC = new RegExp(
	String.raw`\s(?:${anyOf(wordsInAnyLanguage('versus'))})\s|^(?:${anyOf(wordsInAnyLanguage('topicStarters'))})\s`,
	'i',
);

/** Whether a motion without a known verb has one or two words, compares two things or begins like a heading. */
const isTopic = (text: string) => (TOPIC.test(text) || lowerCaseWords(text).length <= 2) && !hasVerb(text);

const hasVerb = (text: string) => lowerCaseWords(text).some(isStatingVerb);

/** Denied verbs come first: "No se debe" says more than "No se". */
const DENIES = [...patternsInAnyLanguage('deniedVerbs'), ...patternsInAnyLanguage('deniedSubjects')];

/** The words that deny the motion itself; a denial in a clause ("companies that do not pay") does not count. */
function negationIn(text: string): string | undefined {
	for (const denies of DENIES) {
		const found = denies.exec(text);
		if (found && !isSubordinate(lowerCaseWords(text.slice(0, found.index)))) return found[0].trim();
	}
	return undefined;
}
