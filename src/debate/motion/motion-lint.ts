import { isStatingVerb, isSubordinate, wordsOf } from './clauses.ts';
import { LOADED_WORDS } from './loaded-words.ts';
import { twoIdeas } from './two-ideas.ts';

/** The longest motion that fits the title of a forum post. */
export const LONGEST_MOTION = 100;

/** Why a motion, English or Spanish, may make a poor debate; `words` are those of the motion that give rise to it. */
export type MotionWarning =
	| { readonly kind: 'two-ideas'; readonly words: string }
	| { readonly kind: 'loaded'; readonly words: string }
	/** It asks, so that nobody can be for or against it. */
	| { readonly kind: 'question' }
	/** It names a topic and says nothing of it. */
	| { readonly kind: 'no-statement' }
	/** It denies, so that "against" means yes. */
	| { readonly kind: 'negative'; readonly words: string }
	| { readonly kind: 'too-long'; readonly length: number; readonly most: number };

/** What a moderator may want to mend before a debate on this motion. It warns when sure; silence is no praise. */
export function motionWarnings(motion: string): MotionWarning[] {
	const text = motion.normalize('NFC').trim().replace(/\s+/g, ' ');
	const joined = twoIdeas(text);
	const tag = TAG.exec(text)?.[1];
	const negation = negationIn(text.replace(TAG, ''));
	return [
		...(joined ? [{ kind: 'two-ideas', words: joined } as const] : []),
		...[...loadedIn(text), ...(tag ? [tag] : [])].map((words) => ({ kind: 'loaded', words }) as const),
		...(isQuestion(text) ? [{ kind: 'question' } as const] : isTopic(text) ? [{ kind: 'no-statement' } as const] : []),
		...(negation ? [{ kind: 'negative', words: negation } as const] : []),
		...(text.length > LONGEST_MOTION ? [{ kind: 'too-long', length: text.length, most: LONGEST_MOTION } as const] : []),
	];
}

const escaped = (words: string) => words.replaceAll('-', String.raw`[\s-]`);
const LOADED = new RegExp(
	String.raw`(?<![\p{L}\p{N}])(${Object.values(LOADED_WORDS).flat().map(escaped).join('|')})(?![\p{L}\p{N}])`,
	'giu',
);

const loadedIn = (text: string) => [...new Set(Array.from(text.matchAll(LOADED), ([words]) => words))];

/** A question hung on at the end presses for a yes: "…, don't you think?", "…, ¿verdad?". What it denies is not the motion. */
const TAG =
	/,\s*((?:(?:is|are|was|were|do|does|did|has|have|should|would|could|can|will|must)n?['’]?t? (?:you|we|they|it|he|she|I|there)(?: (?:think|agree|say|not))?|right|no|¿(?:no|verdad|cierto|no cree[sn]?|no te parece|no les parece|acaso no))\?)$/iu;

const ASKS = /^(should|is|are|do|does|did|can|could|would|will|was|were|has|have)$/;
const ASKS_WHAT = /^(how|why|what|who|where|when|which)$/;

/** A question by its mark, or by a verb before its subject ("Will Smith should …" has another verb after it). */
function isQuestion(text: string): boolean {
	if (/[?¿]/.test(text)) return true;
	const words = wordsOf(text);
	const [first = '', second = ''] = words;
	if (words.filter(isStatingVerb).length !== 1) return false;
	return ASKS.test(first) ? second !== 'not' : ASKS_WHAT.test(first) && isStatingVerb(second);
}

/** Two or three words without a verb we know, a choice between two things, or a heading. */
function isTopic(text: string): boolean {
	if (/\s(vs\.?|versus)\s/i.test(text) || /^(whether|on|about|sobre|acerca)\s/i.test(text)) return !hasVerb(text);
	return wordsOf(text).length <= 2 && !hasVerb(text);
}

const hasVerb = (text: string) => wordsOf(text).some(isStatingVerb);

const DENIES = [
	/\b(?:should|must|shall|would|could|can|will|is|are|was|were|has|have|does|do) (?:not|never)\b(?! only)/i,
	/\b(?:cannot|(?:should|must|would|could|is|are|was|were|has|have|does|do|did)n['’]t|can['’]t|won['’]t)(?!\p{L})/iu,
	/(?<!\p{L})(?:no|nunca|jamás) (?:se )?(?:deb\p{L}+|es|son|está|están|ha|han|tienen?|puede\p{L}*|podr\p{L}+|hay)(?!\p{L})/iu,
	/^(?:nobody\b|ning[uú]n[oa]?(?!\p{L})|nadie\b)/iu,
	/^[Nn]o \p{Ll}+/u,
];

/** The words that deny the motion itself; a denial inside it ("companies that do not pay") is no matter. */
function negationIn(text: string): string | undefined {
	for (const denies of DENIES) {
		const found = denies.exec(text);
		if (found && !isSubordinate(wordsOf(text.slice(0, found.index)))) return found[0].trim();
	}
	return undefined;
}
