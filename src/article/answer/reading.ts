import type { Locale } from '../../locales/locales.ts';
import type { Actor, Claim, Issue } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { beginningOf, wordsOf } from '../words/fold.ts';
import {
	type ArticleQuestion,
	endsInCalled,
	type FactQuestion,
	factAskedFor,
	wordsAskingForFact,
} from './fact-questions.ts';
import { withEachOffice } from './names/joined-offices.ts';
import type { NamedActor } from './names/name-context.ts';
import { namedActors } from './names/named-actors.ts';
import { isOnlyWord, typedCaseOf } from './names/typed-case.ts';
import { isTelling, isTellingHere, languageOf } from './question-words.ts';
import { type AskedSide, type FoundSide, sidesIn } from './sides.ts';
import { type Commas, commasIn, isAskedByRole } from './whose-view.ts';

/** A question as the cases see it: its text, and what was found in it before any case is tried. */
export type Question = {
	readonly edition: Edition;
	/** The text as typed, at most 2,000 characters of it. "The presidents of X and Y" are each named in it. */
	readonly text: string;
	/** Its words, folded. */
	readonly words: readonly string[];
	/** The language it is put in; undefined if it shows none. */
	readonly language: Locale | undefined;
	/** Whether it shows a language that the article has no words in. */
	readonly isForeign: boolean;
	/** The actors named in it, in its order. */
	readonly named: readonly NamedActor[];
	readonly commas: Commas;
	/** The words that take a side: "supports", "in favour of". */
	readonly sides: readonly FoundSide[];
	/** The words that tell what it is about, names too. */
	readonly telling: readonly string[];
	/** The words outside of all names that tell what it is about. They name an issue, if any words do. */
	readonly topic: readonly string[];
	/** Whether the word at a place tells what the question is about: it is none that any question is made of, and takes no side. */
	readonly isTold: (word: string, at: number) => boolean;
};

/** How a question was read: what kind of question it is, whose view it asks for, about what, and which words tell. */
export type QuestionReading =
	/** A sentence of the article that someone remembers. `claims` have its words, best first. */
	| { readonly kind: 'sentence'; readonly claims: readonly Claim[] }
	/** What is the article itself: what is it about, who wrote it, when, where was it published? */
	| { readonly kind: 'about-article'; readonly asks: ArticleQuestion }
	/** Does the article mention this? `language` is the one it is asked in. "X or Y" has two parts, which need not be mentioned together. With `asksMeaning`, it is asked what words mean that the text has. */
	| {
			readonly kind: 'occurrence';
			readonly language: Locale;
			readonly parts: readonly AskedPart[];
			readonly asksMeaning?: true;
	  }
	/** Who is for this issue and who is against it? `side` is the one that is asked for, if the question names one; with `asksAdvice`, what ought to be done is asked. */
	| { readonly kind: 'sides'; readonly issue: Issue; readonly side?: AskedSide; readonly asksAdvice?: boolean }
	/** Who agrees with this actor, or who disagrees? */
	| { readonly kind: 'allies'; readonly actor: Actor; readonly agrees: boolean }
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
	/** Words that mention an actor, whose view may or may not be meant. `asks` says that it is asked who they are. */
	| ({ readonly kind: 'mention'; readonly asks?: 'who' } & AskedAbout)
	/** Words that ask for nobody's view: the answer is claims of anyone about them. `asksSide` says that it is asked who is on a side. */
	| { readonly kind: 'words'; readonly asksSide?: AskedSide | 'either' };

/** What an article may mention: telling words that stand from place `from` of the question to before place `to`. */
export type AskedPart = {
	readonly words: readonly string[];
	readonly from: number;
	readonly to: number;
	/** The actors that are named in it. */
	readonly actors: readonly Actor[];
	/** The words that name nobody. */
	readonly topic: readonly string[];
};

/** Who is asked about, and about what. */
export type AskedAbout = {
	/** Actors of the article, each once, in the question's order. */
	readonly actors: readonly Actor[];
	/** Names, as typed, of people whom the article does not mention. */
	readonly names: readonly string[];
	/** Actors of the article who share a word or an office with one of these names. They are somebody else, but may have been meant. */
	readonly near?: readonly Actor[];
	/** Words outside of all names: they name the issue. */
	readonly topic: readonly string[];
	/** Words outside of the names of those asked about: "what does X think of Y" is about Y too. Claims must have them. */
	readonly about: readonly string[];
};

/** As long as a message. What is longer is not read further. */
const LONGEST_QUESTION = 2000;

/** What is found in a typed text before any case is tried. */
export function questionOf(edition: Edition, typed: string): Question {
	const text = withEachOffice(beginningOf(typed, LONGEST_QUESTION));
	const words = wordsOf(text);
	const typedCase = typedCaseOf(text);
	const language = languageOf(words);
	const { own, given } = edition.languages;
	const isForeign = language !== undefined && language !== own && !given.has(language);
	const asking = wordsAskingForFact(words);
	// "In which state" names nobody.
	const all = namedActors(edition, words, typedCase).filter(({ to }) => to > asking);
	const sides = sidesIn(words, all);
	const commas = commasIn(text);
	// An office or a kind names somebody only where a view is asked for. Elsewhere it is one of the words.
	const named = all.filter(
		(one) => one.others === undefined || isAskedByRole(one, { words, named: all, commas, sides, language }),
	);
	const end = factAskedFor(words) === 'name' && endsInCalled(words) ? words.length - 1 : words.length;
	const isTold = (word: string, n: number) =>
		n >= asking &&
		n < end &&
		(isTellingHere(words, n) ||
			((isTelling(word) || typedCase.capitals.has(word)) && !isOnlyWord(words, n, typedCase))) &&
		!sides.some(({ from, to }) => n >= from && n < to);
	const telling = words.filter(isTold);
	const topic = wordsOutside(named, words, isTold);
	return { edition, text, words, language, isForeign, named, commas, sides, telling, topic, isTold };
}

/** Who is asked about: these actors, and people with these names who are not in the article. */
export function whoIsAskedAbout(
	{ words, topic, isTold }: Question,
	asked: readonly NamedActor[],
	names: readonly string[] = [],
): AskedAbout {
	const inNames = new Set(names.flatMap(wordsOf));
	const outsideNames = (telling: readonly string[]) => telling.filter((word) => !inNames.has(word));
	return {
		actors: [...new Set(asked.flatMap(({ actor, others = [] }) => [actor, ...others]))],
		names,
		topic: outsideNames(topic),
		about: outsideNames(wordsOutside(asked, words, isTold)),
	};
}

/** The words that tell what the question is about and name none of these actors. */
const wordsOutside = (
	actors: readonly NamedActor[],
	words: readonly string[],
	isTold: Question['isTold'],
): readonly string[] =>
	words.filter((word, n) => isTold(word, n) && !actors.some(({ from, to }) => n >= from && n < to));
