import { QUESTION_WORDS } from '../../locales/languages.ts';
import type { QuestionWords } from '../../locales/question-words.ts';
import { wordsOf } from '../words/fold.ts';

/** What is asked about the article itself. */
export type ArticleQuestion = keyof QuestionWords['aboutArticle'];

/** What a question for a fact asks for: `whether` is answered by yes or no. */
export type FactQuestion = keyof QuestionWords['factQuestions'];

type FactPhrase = { readonly asks: FactQuestion; readonly phrase: string };

/** The phrases of all languages that begin a question for a fact, the longest first. */
const FACT_PHRASES: readonly FactPhrase[] = Object.values(QUESTION_WORDS)
	.flatMap(({ factQuestions }) => entriesOf(factQuestions))
	.flatMap(([asks, phrases]) => phrases.split(',').map((phrase) => ({ asks, phrase: `${wordsOf(phrase).join(' ')} ` })))
	.sort((a, b) => b.phrase.length - a.phrase.length);

/** The patterns of all languages for questions about the article itself. */
export const ARTICLE_PATTERNS = Object.values(QUESTION_WORDS)
	.flatMap(({ aboutArticle }) => entriesOf(aboutArticle))
	.flatMap(([asks, patterns]) =>
		patterns.map(({ pattern, example }) => ({ asks, example, expression: new RegExp(`^(?:${pattern})$`) })),
	);

/** The longest question that is compared with the patterns: in a longer message they would take time and find nothing. */
const LONGEST_ABOUT_ARTICLE = 16;

/** What a question asks for by its first words; undefined if they ask for no fact. */
export const factAskedFor = (words: readonly string[]): FactQuestion | undefined => factPhraseOf(words)?.asks;

/** How many words at the beginning of a question ask for a fact: two in "how long did it take". */
export const wordsAskingForFact = (words: readonly string[]): number =>
	wordsOf(factPhraseOf(words)?.phrase ?? '').length;

function factPhraseOf(words: readonly string[]): FactPhrase | undefined {
	const beginning = `${words.slice(0, 8).join(' ')} `;
	return FACT_PHRASES.find(({ phrase }) => beginning.startsWith(phrase));
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
