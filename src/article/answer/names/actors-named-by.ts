import type { Actor } from '../../model/article.ts';
import type { Edition } from '../../model/edition.ts';
import { beginningOf, wordsOf } from '../../words/fold.ts';
import { DETERMINERS } from '../question-words.ts';
import { namedActors } from './named-actors.ts';
import { typedCaseOf } from './typed-case.ts';

/** Longer texts are no name. */
const LONGEST_NAME = 200;

/** The actors whom a text names, if it is nothing but a name: several if they have the office or are of the kind that it says ("the government"). */
export function actorsNamedBy(edition: Edition, typed: string): Actor[] {
	const text = beginningOf(typed, LONGEST_NAME);
	const words = wordsOf(text);
	const [name, ...others] = namedActors(edition, words, typedCaseOf(text));
	if (!name || others.length > 0) return [];
	const isRest = (word: string, at: number) => (at >= name.from && at < name.to) || DETERMINERS.has(word);
	return words.every(isRest) ? [name.actor, ...(name.others ?? [])] : [];
}
