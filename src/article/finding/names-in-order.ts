import { namedActors } from '../answer/names/named-actors.ts';
import { typedCaseOf } from '../answer/names/typed-case.ts';
import { DETERMINERS, JOINERS } from '../answer/question-words.ts';
import type { Question } from '../answer/reading.ts';
import type { Actor, Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { wordsOf } from '../words/fold.ts';

/**
 * Whether a claim's quote or label names all those whom the question names, in the question's order, if it names several. Who does
 * something comes before whom it is done to, in both languages of Lectern: with the names exchanged, the same words say something else.
 * Those who do it together have no order, and the claim may be about them without naming them: "it’s unrealistic to expect them to".
 */
export function hasNamesInOrder(question: Question, claim: Claim): boolean {
	const { edition, named } = question;
	const asked = [...new Set(named.map(({ actor }) => actor))];
	if (asked.length < 2) return true;
	if (areTogether(question) && asked.every(({ id }) => claim.about.includes(id))) return true;
	return textsOf(edition, claim).some((text) => isInOrder(asked, actorsNamedIn(edition, text)));
}

/** Whether all names of a question are joined in one place: "X and Y", "both X and the Y". */
const areTogether = ({ named, words }: Question): boolean =>
	named.slice(1).every(({ from }, n) => {
		const between = words.slice(named[n]?.to, from);
		return (
			between.some((word) => JOINERS.has(word)) && between.every((word) => JOINERS.has(word) || DETERMINERS.has(word))
		);
	});

function isInOrder(asked: readonly Actor[], named: readonly Actor[]): boolean {
	const places = asked.map((actor) => named.indexOf(actor));
	return places.every((place, n) => place > (places[n - 1] ?? -1));
}

/** Each actor once, in the order in which the text first names them. */
function actorsNamedIn(edition: Edition, text: string): Actor[] {
	return [...new Set(namedActors(edition, wordsOf(text), typedCaseOf(text)).map(({ actor }) => actor))];
}

/** A claim's quote and its label in all languages. */
export function textsOf({ article, file }: Edition, claim: Claim): string[] {
	const label = file.claims[article.claims.indexOf(claim)]?.label ?? claim.label;
	return [claim.quote, ...(typeof label === 'string' ? [label] : Object.values(label))];
}
