import type { Locale } from '../../locales/locales.ts';
import type { QuestionWords } from '../../locales/question-words.ts';
import type { Actor, Claim, Issue } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { beginningOf, wordsOf } from '../words/fold.ts';
import type { NamedActor } from './name-context.ts';
import { namedActors } from './named-actors.ts';
import { isTelling, languageOf } from './question-words.ts';
import { type Commas, commasIn } from './whose-view.ts';

/** A question as the cases see it: its text, and what was found in it before any case is tried. */
export type Question = {
	readonly edition: Edition;
	/** The text as typed, at most 4,000 characters of it. */
	readonly text: string;
	/** Its words, folded. */
	readonly words: readonly string[];
	/** The language it is put in; undefined if it shows none but the default one. */
	readonly language: Locale | undefined;
	/** The actors named in it, in its order. */
	readonly named: readonly NamedActor[];
	readonly commas: Commas;
	/** The words outside of all names that tell what it is about. They name an issue, if any words do. */
	readonly topic: readonly string[];
};

/** How a question was read: what kind of question it is, whose view it asks for, about what, and which words tell. */
export type QuestionReading =
	/** A sentence of the article that someone remembers. `claims` have its words, best first. */
	| { readonly kind: 'sentence'; readonly claims: readonly Claim[] }
	/** What is the article itself: what is it about, who wrote it, when, where was it published? */
	| { readonly kind: 'about-article'; readonly asks: ArticleQuestion }
	/** Who is for this issue and who is against it? `side` is the one that is asked for, if the question names one. */
	| { readonly kind: 'sides'; readonly issue: Issue; readonly side?: AskedSide }
	/**
	 * What do they think about it? `presumes` is the side that the question says, or asks whether, they are on: "why does X
	 * support Y". `asks` is the kind of answer that is wanted if it is more than the view: "yes" or "no", or a reason.
	 */
	| ({ readonly kind: 'view'; readonly presumes?: AskedSide; readonly asks?: FactQuestion } & AskedAbout)
	/** A question for a fact: who did it, when, how many? Actors named in it are asked for no view. `about` has all telling words, names too. */
	| {
			readonly kind: 'fact';
			readonly asks: FactQuestion;
			readonly actors: readonly Actor[];
			readonly about: readonly string[];
	  }
	/** Words that mention an actor, whose view may or may not be meant. */
	| ({ readonly kind: 'mention' } & AskedAbout)
	/** Words that ask for nobody's view: the answer is claims of anyone about them. */
	| { readonly kind: 'words' };

/** A side that a question names. */
export type AskedSide = 'for' | 'against';

/** What is asked about the article itself. */
export type ArticleQuestion = keyof QuestionWords['aboutArticle'];

/** What a question for a fact asks for: `whether` is answered by yes or no. */
export type FactQuestion = keyof QuestionWords['factQuestions'];

/** Who is asked about, and about what. */
export type AskedAbout = {
	/** Actors of the article, each once, in the question's order. */
	readonly actors: readonly Actor[];
	/** Names, as typed, of people whom the article does not mention. */
	readonly names: readonly string[];
	/** Words outside of all names: they name the issue. */
	readonly topic: readonly string[];
	/** Words outside of the names of those asked about: "what does X think of Y" is about Y too. Claims must have them. */
	readonly about: readonly string[];
};

/** The longest message Discord has. What is longer is not read further. */
const LONGEST_QUESTION = 4000;

/** What is found in a typed text before any case is tried. */
export function questionOf(edition: Edition, typed: string): Question {
	const text = beginningOf(typed, LONGEST_QUESTION);
	const words = wordsOf(text);
	const named = namedActors(edition, words);
	const topic = wordsOutside(named, words);
	return { edition, text, words, language: languageOf(words), named, commas: commasIn(text), topic };
}

/** Who is asked about: these actors, and people with these names who are not in the article. */
export function whoIsAskedAbout(
	{ words, topic }: Question,
	asked: readonly NamedActor[],
	names: readonly string[] = [],
): AskedAbout {
	const inNames = new Set(names.flatMap(wordsOf));
	const outsideNames = (telling: readonly string[]) => telling.filter((word) => !inNames.has(word));
	return {
		actors: [...new Set(asked.map(({ actor }) => actor))],
		names,
		topic: outsideNames(topic),
		about: outsideNames(wordsOutside(asked, words)),
	};
}

/** The words that tell what the question is about and name none of these actors. */
const wordsOutside = (actors: readonly NamedActor[], words: readonly string[]): readonly string[] =>
	words.filter((word, n) => isTelling(word) && !actors.some(({ from, to }) => n >= from && n < to));
