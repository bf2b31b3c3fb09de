import { QUESTION_WORDS } from '../../locales/languages.ts';
import { LOCALES, type Locale } from '../../locales/locales.ts';
import { fold, wordsOf } from '../words/fold.ts';
import { listedPhrases, listedWords, STOP_WORDS } from '../words/word-lists.ts';

// The word lists of all languages together. What each is for is explained in src/locales/question-words.ts.

export const THINKS_AFTER_NAME = listedWords(({ thinksAfterName }) => thinksAfterName);
export const THINKS_AROUND_NAME = listedWords(({ thinksAroundName }) => thinksAroundName);
export const SAYS = listedWords(({ says }) => says);
export const TELLS_AFTER_NAME = listedWords(({ tellsAfterName }) => tellsAfterName);
export const BE = listedWords(({ be }) => be);
export const BEFORE_VERB = listedWords(({ beforeVerb }) => beforeVerb);
export const NEGATIONS = listedWords(({ negations }) => negations);
export const AGREES = listedWords(({ agrees }) => agrees);
export const AGREES_WITH = listedWords(({ agreesWith }) => agreesWith);
export const JOINERS = listedWords(({ joiners }) => joiners);
export const VIEWS = listedWords(({ views }) => views);
export const VIEWS_OF_NAME = listedWords(({ viewsOfName }) => viewsOfName);
export const TOPIC_AFTER = listedWords(({ topicAfter }) => topicAfter);
export const PREPOSITIONS = listedWords(({ prepositions }) => prepositions);
export const OF = listedWords(({ of }) => of);
export const TOPIC_BEFORE_OF = listedWords(({ topicBeforeOf }) => topicBeforeOf);
export const DEFINITE = listedWords(({ definite }) => definite);
/** "The" joined to the word before it. */
export const CONTRACTED = listedWords(({ contracted }) => contracted);
export const SOME = listedWords(({ indefinite }) => indefinite);
export const DETERMINERS = listedWords(({ definite, indefinite }) => `${definite} ${indefinite}`);
export const OFFICES = listedWords(({ offices }) => Object.values(offices).join(' '));
/** Offices and groups: all that somebody may be called instead of by name. */
export const ROLES = listedWords(({ offices, groups, otherGroups }) =>
	[...Object.values(offices), ...Object.values(groups), otherGroups].join(' '),
);
export const OFFICE_KINDS = listedWords(({ officeKinds }) => officeKinds);
export const COURTESY = listedWords(({ courtesy }) => courtesy);
export const SIDE_PREFIXES = listedWords(({ sidePrefixes }) => sidePrefixes);
export const OTHER_PLACE_BEFORE = listedWords(({ otherPlaceBefore }) => otherPlaceBefore);
export const OTHER_PLACE_AFTER = listedWords(({ otherPlaceAfter }) => otherPlaceAfter);
export const ALSO_WORDS = listedWords(({ alsoWords }) => alsoWords);
const OPENERS = listedWords(({ openers }) => openers);
export const ANYBODY = listedWords(({ anybody }) => anybody);
const CLAUSE_WORDS = listedWords(({ clauses }) => clauses);
export const KINDS_OF_THINGS = listedWords(({ kindsOfThings }) => kindsOfThings);
/** The languages in which only names are written with a capital. */
export const CAPITALS_ARE_NAMES: ReadonlySet<string> = new Set(
	LOCALES.filter((locale) => QUESTION_WORDS[locale].capitalsAreNames),
);
/** Endings by kind: those of one kind translate each other. */
export const COGNATE_ENDINGS: readonly (readonly string[])[] = LOCALES.flatMap((locale) =>
	QUESTION_WORDS[locale].cognateEndings.map((_, kind) =>
		LOCALES.flatMap((one) => (QUESTION_WORDS[one].cognateEndings[kind] ?? '').split(',')).map((ending) => fold(ending)),
	),
);
export const OWN_ACRONYMS = listedWords(({ ownAcronyms }) => ownAcronyms);
const ARTICLE_NOUNS = listedWords(({ article }) => article);
const ADVICE = listedWords(({ advice }) => advice);
const ACCORDING_TO = listedPhrases(({ accordingTo }) => accordingTo);
const ACCORDING_TO_FIRST = listedPhrases(({ accordingToFirst }) => accordingToFirst);
const TELLS_IN_PHRASE = listedPhrases(({ tellsInPhrase }) => tellsInPhrase);
const NOT_NAMES = listedPhrases(({ notNames }) => notNames);

const ASKING = new Set([...STOP_WORDS, ...listedWords(({ asking }) => asking)]);
/** The words that take a side alone. */
const SINGLE_SIDE_WORDS = listedPhrases(({ sides }) => `${sides.for},${sides.against}`).flatMap((phrase) =>
	phrase.length === 1 ? phrase : [],
);
const FILLING = new Set([
	...THINKS_AFTER_NAME,
	...THINKS_AROUND_NAME,
	...SINGLE_SIDE_WORDS,
	...VIEWS,
	...AGREES,
	...JOINERS,
	...COURTESY,
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

/** The language a question is put in: the one that it has the most `signs` of. Undefined if it shows none, or two equally. */
export function languageOf(words: readonly string[]): Locale | undefined {
	const counted = SIGNS.map(({ locale, signs }) => ({ locale, count: words.filter((word) => signs.has(word)).length }));
	const [best, next] = counted.sort((a, b) => b.count - a.count);
	return best && best.count > (next?.count ?? 0) ? best.locale : undefined;
}

/** Whether the words before place `at` end in "according to". */
export const isAccordingTo = (words: readonly string[], at: number): boolean =>
	isPhraseBefore(ACCORDING_TO, words, at) || isPhraseBefore(ACCORDING_TO_FIRST, words, at, 0);

/** Whether the word at place `at` looks like a name and is none: the last one of "tell us". */
export const isNotName = (words: readonly string[], at: number): boolean => isPhraseBefore(NOT_NAMES, words, at + 1);

/** Whether a word that is frequent elsewhere tells something at place `at`: the last one of "no will". */
export const isTellingHere = (words: readonly string[], at: number): boolean =>
	isPhraseBefore(TELLS_IN_PHRASE, words, at + 1);

/** Whether one of the phrases ends right before place `at`, and begins at place `from` if that is given. */
const isPhraseBefore = (
	phrases: readonly (readonly string[])[],
	words: readonly string[],
	at: number,
	from?: number,
): boolean =>
	phrases.some(
		(phrase) =>
			(from ?? at - phrase.length) === at - phrase.length &&
			phrase.every((word, n) => words[at - phrase.length + n] === word),
	);

/** Whether a word is a verb of thinking or saying. */
export const isOpinionVerb = (word: string): boolean => THINKS_AFTER_NAME.has(word) || THINKS_AROUND_NAME.has(word);

/** Whether it is asked who holds a view, and not what somebody's view is. */
export const asksWho = (words: readonly string[]): boolean => words.slice(0, 3).some((word) => ANYBODY.has(word));

const WANTS = listedWords(({ wants }) => wants);

/** Whether it is asked what somebody says or proposes, and not where they stand. */
export const asksWhatIsSaid = (words: readonly string[]): boolean =>
	words.some((word) => SAYS.has(word) || TELLS_AFTER_NAME.has(word));

/** Whether it is asked what somebody wants. */
export const asksWhatIsWanted = (words: readonly string[]): boolean => words.some((word) => WANTS.has(word));

/** Whether it is asked what ought to be done, which is nobody's view. */
export const asksAdvice = (words: readonly string[]): boolean => words.slice(0, 2).some((word) => ADVICE.has(word));

/** Whether a word leads a question or a sentence inside another one: "why", "that". */
export const beginsClause = (word: string): boolean => OPENERS.has(word) || CLAUSE_WORDS.has(word);

/** Whether it is asked what the article says. */
export const asksArticle = (words: readonly string[]): boolean =>
	words.slice(0, 5).some((word) => ARTICLE_NOUNS.has(word));

/** Whether something is asked, or somebody's view is looked for. Other texts may be sentences that someone remembers. */
export const asksSomething = (words: readonly string[], text: string): boolean =>
	/[?¿]/.test(text) ||
	OPENERS.has(words[0] ?? '') ||
	words.slice(0, 4).some((word) => TOPIC_AFTER.has(word) || VIEWS.has(word));
