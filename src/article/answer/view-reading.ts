import { type FactQuestion, factAskedFor } from './fact-questions.ts';
import type { NamedActor } from './names/name-context.ts';
import type { NamesNotInArticle } from './names/names-not-in-article.ts';
import { type Question, type QuestionReading, whoIsAskedAbout } from './reading.ts';
import { sideTakenBy } from './sides.ts';
import { actorsInRole } from './whose-view.ts';

/** The view of the actors who are asked about in this role. */
export function viewInRole(role: 'source' | 'thinks', question: Question): QuestionReading | undefined {
	const actors = actorsInRole(role, question);
	return actors.length > 0 ? viewOf(question, actors) : undefined;
}

/** What may be asked of a view besides what it is. "Where does X stand" and "how does X feel" ask for no place and no way. */
const ASKED_OF_VIEWS: ReadonlySet<FactQuestion | undefined> = new Set(['why', 'when', 'howMany', 'whether'] as const);

/** The view of these actors, with the side that the question says they are on. */
export function viewOf(question: Question, asked: readonly NamedActor[], missing?: NamesNotInArticle): QuestionReading {
	const { words, sides, named } = question;
	const [taken] = asked.flatMap((actor) => sideTakenBy(actor, words, sides, named) ?? []);
	const fact = factAskedFor(words);
	// "What does X support" names no issue that X would be for.
	const presumes = fact === 'what' || fact === 'which' ? undefined : taken?.side;
	const asks = ASKED_OF_VIEWS.has(fact) ? fact : presumes && 'whether';
	return {
		kind: 'view',
		...(presumes && { presumes }),
		...(asks && { asks }),
		...whoIsAskedAbout(question, asked, missing?.names),
		...(missing && missing.near.length > 0 && { near: missing.near }),
	};
}
