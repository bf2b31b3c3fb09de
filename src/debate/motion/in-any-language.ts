import { MOTION_WORDS } from '../../locales/languages.ts';
import type { MotionWords } from '../../locales/motion-words.ts';
import { wordsIn } from '../../locales/word-list.ts';

/** We don't know which language a motion is in, so every check uses the words of all languages at once. */
const ALL = Object.values(MOTION_WORDS);

type Kind<Type> = { [K in keyof MotionWords]: MotionWords[K] extends Type ? K : never }[keyof MotionWords];

/** The words of one kind in all languages. */
export const wordsInAnyLanguage = (kind: Kind<string>): ReadonlySet<string> =>
	new Set(ALL.flatMap((words) => wordsIn(words[kind])));

/** The patterns of one kind in all languages. */
export const patternsInAnyLanguage = (kind: Kind<readonly RegExp[]>): readonly RegExp[] =>
	ALL.flatMap((words) => words[kind]);

/** The loaded words and phrases of all camps and languages. */
export const loadedInAnyLanguage = (): readonly string[] => ALL.flatMap(({ loaded }) => Object.values(loaded).flat());

const NEVER = '(?!)';

/** The source of a regular expression that matches any of these texts, and nothing if there are none. */
export const anyOf = (texts: ReadonlySet<string>): string => [...texts].map(RegExp.escape).join('|') || NEVER;
