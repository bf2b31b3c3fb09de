import type { Locale } from '../../locales/locales.ts';
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
	/** Who is for this issue and who is against it? */
	| { readonly kind: 'sides'; readonly issue: Issue }
	/** What do they think about it? */
	| ({ readonly kind: 'view' } & AskedAbout)
	/** Words that mention an actor, whose view may or may not be meant. */
	| ({ readonly kind: 'mention' } & AskedAbout)
	/** Words that ask for nobody's view: the answer is claims of anyone about them. */
	| { readonly kind: 'words' };

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
