import { QUESTION_WORDS } from '../../locales/languages.ts';
import type { QuestionWords } from '../../locales/question-words.ts';
import { wordsOf } from '../words/fold.ts';
import { listedWords } from '../words/word-lists.ts';

/** What is asked about the article itself. */
export type ArticleQuestion = keyof QuestionWords['aboutArticle'];

/** What a question for a fact asks for: `whether` is answered by yes or no. */
export type FactQuestion = keyof QuestionWords['factQuestions'];

type FactPhrase = { readonly asks: FactQuestion; readonly phrase: string };

/** The phrases of all languages that begin a question for a fact, by their first word, the longest first. */
const FACT_PHRASES: ReadonlyMap<string | undefined, readonly FactPhrase[]> = Map.groupBy(
	Object.values(QUESTION_WORDS)
		.flatMap(({ factQuestions }) => entriesOf(factQuestions))
		.flatMap(([asks, phrases]) =>
			phrases.split(',').map((phrase) => ({ asks, phrase: `${wordsOf(phrase).join(' ')} ` })),
		)
		.sort((a, b) => b.phrase.length - a.phrase.length),
	({ phrase }) => wordsOf(phrase)[0],
);

/** The patterns of all languages for questions about the article itself. */
export const ARTICLE_PATTERNS = Object.values(QUESTION_WORDS)
	.flatMap(({ aboutArticle }) => entriesOf(aboutArticle))
	.flatMap(([asks, patterns]) =>
		patterns.map(({ pattern, example }) => ({ asks, example, expression: new RegExp(`^(?:${pattern})$`) })),
	);

/** The longest question that is compared with the patterns: in a longer message they would take time and find nothing. */
const LONGEST_ABOUT_ARTICLE = 16;

/** What a question asks for by its first words, or by its last one if that asks for a name; undefined if they ask for no fact. */
export function factAskedFor(words: readonly string[]): FactQuestion | undefined {
	const found = factPhraseOf(words);
	if (found?.asks === 'what' && endsInCalled(words)) return 'name';
	// "Who was it done to", "who is it", "who did they meet": an auxiliary asks for something else than who did it.
	const after = found?.asks === 'doer' ? words.slice(wordsOf(found.phrase).length) : [];
	return factPhraseOf(after)?.asks === 'whether' ? 'who' : found?.asks;
}

const CALLED = listedWords(({ signsOfAnswer }) => signsOfAnswer.name);

/** Whether the last word of a question asks for a name: "what is it called". */
export const endsInCalled = (words: readonly string[]): boolean => CALLED.has(words.at(-1) ?? '');

/** How many words at the beginning of a question ask for a fact: two in "how long did it take". */
export const wordsAskingForFact = (words: readonly string[]): number =>
	wordsOf(factPhraseOf(words)?.phrase ?? '').length;

function factPhraseOf(words: readonly string[]): FactPhrase | undefined {
	const beginning = `${words.slice(0, 8).join(' ')} `;
	return FACT_PHRASES.get(words[0])?.find(({ phrase }) => beginning.startsWith(phrase));
}

/** What is asked about the article itself; undefined if something else is asked. */
export function askedAboutArticle(words: readonly string[]): ArticleQuestion | undefined {
	if (words.length > LONGEST_ABOUT_ARTICLE) return undefined;
	const whole = words.join(' ');
	return ARTICLE_PATTERNS.find(({ expression }) => expression.test(whole))?.asks;
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): readonly (readonly [K, V])[] {
	return Object.entries(record) as [K, V][];
}
