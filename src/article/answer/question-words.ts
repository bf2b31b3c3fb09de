import { QUESTION_WORDS } from '../../locales/languages.ts';
import { LOCALES, type Locale } from '../../locales/locales.ts';
import { listedPhrases, listedWords, STOP_WORDS } from '../search/word-lists.ts';
import { wordsOf } from '../words/fold.ts';

// The word lists of all languages together. What each is for is explained in src/locales/question-words.ts.

export const THINKS_AFTER_NAME = listedWords(({ thinksAfterName }) => thinksAfterName);
export const THINKS_AROUND_NAME = listedWords(({ thinksAroundName }) => thinksAroundName);
export const SIDE_WORDS = listedWords(({ sides }) => sides);
export const AGREES = listedWords(({ agrees }) => agrees);
export const AGREES_WITH = listedWords(({ agreesWith }) => agreesWith);
export const JOINERS = listedWords(({ joiners }) => joiners);
export const VIEWS = listedWords(({ views }) => views);
export const TOPIC_AFTER = listedWords(({ topicAfter }) => topicAfter);
export const PREPOSITIONS = listedWords(({ prepositions }) => prepositions);
export const OF = listedWords(({ of }) => of);
export const TOPIC_BEFORE_OF = listedWords(({ topicBeforeOf }) => topicBeforeOf);
export const DEFINITE = listedWords(({ definite }) => definite);
export const DETERMINERS = listedWords(({ definite, indefinite }) => `${definite} ${indefinite}`);
export const ROLES = listedWords(({ roles }) => roles);
export const OFFICES = listedWords(({ offices }) => offices);
export const OFFICE_KINDS = listedWords(({ officeKinds }) => officeKinds);
export const COURTESY = listedWords(({ courtesy }) => courtesy);
export const SIDE_PREFIXES = listedWords(({ sidePrefixes }) => sidePrefixes);
export const OTHER_PLACE_BEFORE = listedWords(({ otherPlaceBefore }) => otherPlaceBefore);
export const OTHER_PLACE_AFTER = listedWords(({ otherPlaceAfter }) => otherPlaceAfter);
const OPENERS = listedWords(({ openers }) => openers);
const ANYBODY = listedWords(({ anybody }) => anybody);
const ARTICLE_NOUNS = listedWords(({ article }) => article);
const ADVICE = listedWords(({ advice }) => advice);
const ACCORDING_TO = listedPhrases(({ accordingTo }) => accordingTo);
const SIDE_PHRASES = listedPhrases(({ sidePhrases }) => sidePhrases);
const NOT_NAMES = listedPhrases(({ notNames }) => notNames);

const ASKING = new Set([...STOP_WORDS, ...listedWords(({ asking }) => asking)]);
const FILLING = new Set([
	...THINKS_AFTER_NAME,
	...THINKS_AROUND_NAME,
	...SIDE_WORDS,
	...listedWords(({ filling }) => filling),
]);

/** Whether a word can tell what a question is about: it is none of those that any question is made of. */
export const isTelling = (word: string): boolean => !ASKING.has(word) && !FILLING.has(word);

/**
 * Whether a word says something in a sentence that someone remembers. More words do than are `isTelling`: a sentence that has
 * "supports" in it is remembered by that as well.
 */
export const isTellingOfSentence = (word: string): boolean => !ASKING.has(word);

const SIGNS = LOCALES.map((locale) => ({ locale, signs: new Set(wordsOf(QUESTION_WORDS[locale].signs)) }));

/** The language a question is put in, by the `signs` of the languages; undefined if it shows none, as English does. */
export const languageOf = (words: readonly string[]): Locale | undefined =>
	SIGNS.find(({ signs }) => words.some((word) => signs.has(word)))?.locale;

/** Whether the words before place `at` end in "according to". */
export const isAccordingTo = (words: readonly string[], at: number): boolean => isPhraseBefore(ACCORDING_TO, words, at);

/** Whether the word at place `at` looks like a name and is none: the last one of "tell us". */
export const isNotName = (words: readonly string[], at: number): boolean => isPhraseBefore(NOT_NAMES, words, at + 1);

const isPhraseBefore = (phrases: readonly (readonly string[])[], words: readonly string[], at: number): boolean =>
	phrases.some((phrase) => phrase.every((word, n) => words[at - phrase.length + n] === word));

/** Whether it is asked who holds a view, and not what somebody's view is. */
export const asksWho = (words: readonly string[]): boolean => words.slice(0, 3).some((word) => ANYBODY.has(word));

/** Whether it is asked who is for something or against it. */
export const asksForSides = (words: readonly string[]): boolean =>
	asksWho(words) && words.some((word, at) => SIDE_WORDS.has(word) || isPhraseBefore(SIDE_PHRASES, words, at + 1));

/** Whether it is asked what ought to be done, which is nobody's view. */
export const asksAdvice = (words: readonly string[]): boolean => words.slice(0, 2).some((word) => ADVICE.has(word));

/** Whether it is asked what the article says. */
export const asksArticle = (words: readonly string[]): boolean =>
	words.slice(0, 3).some((word) => ARTICLE_NOUNS.has(word));

/** Whether something is asked, or somebody's view is looked for. Other texts may be sentences that someone remembers. */
export const asksSomething = (words: readonly string[], text: string): boolean =>
	/[?¿]/.test(text) ||
	OPENERS.has(words[0] ?? '') ||
	words.slice(0, 4).some((word) => TOPIC_AFTER.has(word) || VIEWS.has(word));
