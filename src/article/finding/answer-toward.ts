import type { Question } from '../answer/reading.ts';
import { sidesIn } from '../answer/sides.ts';
import type { Actor, Position } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { inAllLanguages, namesOf } from '../search/claim-index.ts';
import { phraseText } from '../search/phrase-index.ts';
import { wordsOf } from '../words/fold.ts';
import { sentencesOf } from '../words/sentences.ts';
import type { SearchAnswer, SharedIssue, Toward } from './search-answer.ts';

type Allies = Extract<SearchAnswer, { kind: 'allies' }>;

/** Who agrees with an actor, or disagrees, on the issues where the actor takes a side. */
export function alliesOf(edition: Edition, actor: Actor, agrees: boolean): Allies {
	const positions = edition.positionsOf({ actor: actor.id });
	const shared = positions.flatMap((own): SharedIssue[] => {
		const issue = edition.issue(own.issue);
		const side = sideOf(own);
		if (!issue || !side) return [];
		const onIssue = edition.positionsOf({ issue: issue.id }).filter((other) => other.actor !== actor.id);
		const others = onIssue.filter((other) => isOn(sideOf(other), side, agrees));
		// Those who take the side without conditions come first.
		return [{ issue, own, others: others.toSorted((a, b) => Number(isConditional(a)) - Number(isConditional(b))) }];
	});
	const most = shared.toSorted((a, b) => b.others.length - a.others.length);
	return { kind: 'allies', actor, agrees, shared: most, positions };
}

/** The side of a stance. Where the question is who agrees, being for something under conditions counts as being for it. */
const sideOf = ({ stance }: Position) =>
	stance === 'conditional' ? 'for' : stance === 'for' || stance === 'against' ? stance : undefined;

const isConditional = ({ stance }: Position) => stance === 'conditional';

const isOn = (side: 'for' | 'against' | undefined, own: 'for' | 'against', agrees: boolean) =>
	side !== undefined && (side === own) === agrees;

/** The one other actor whom a view is asked of, if nothing else is asked. */
export function askedToward({ named, topic }: Question, asked: readonly Actor[]): Actor | undefined {
	const others = named.map(({ actor }) => actor).filter((actor) => !asked.includes(actor));
	const [other] = others;
	return topic.length === 0 && new Set(others).size === 1 ? other : undefined;
}

/** What the article has of an actor's view of another. */
export const towardOf = (edition: Edition, actor: Actor, other: Actor): Toward => ({
	actor: other,
	positions: positionsToward(edition, actor, other),
	mayBeSaid: isSideSaid(edition, actor, other),
});

/** The name of the one on whose side somebody is ends within this many words after those that take the side: "backs the striking dockers". */
const MOST_AFTER = 5;

/** Whether a sentence of the text names both actors, and has words that take a side, such as "supports", right before the name of the other. */
function isSideSaid({ article }: Edition, actor: Actor, other: Actor): boolean {
	const [own, others] = [actor, other].map((one) => namesOf(one).map((name) => phraseText(wordsOf(name))));
	const sentences = article.paragraphs.flatMap(({ text }) =>
		sentencesOf(text, article.language).map(({ start, end }) => text.slice(start, end)),
	);
	return sentences.some((sentence) => {
		const words = wordsOf(sentence);
		const names = (phrases: readonly string[] = [], text = words) =>
			phrases.some((name) => phraseText(text).includes(name));
		const isToward = ({ to }: { to: number }) => names(others, words.slice(to, to + MOST_AFTER));
		return names(own) && names(others) && sidesIn(words, []).some(isToward);
	});
}

/** The positions of an actor on issues that have to do with another: first those whose motion names them, then those with a claim about them as proof. */
function positionsToward(edition: Edition, actor: Actor, toward: Actor): Position[] {
	const isNamed = ({ issue }: Position) => isNamedIn(edition, issue, toward);
	const isProvenBy = ({ evidence }: Position) => evidence.some((id) => edition.claim(id)?.about.includes(toward.id));
	const positions = edition.positionsOf({ actor: actor.id });
	const named = positions.filter(isNamed);
	return [...named, ...positions.filter((one) => !named.includes(one) && isProvenBy(one))];
}

/** Whether the title or the motion of an issue names an actor. */
export function isNamedIn(edition: Edition, issue: string, actor: Actor): boolean {
	const { motion, title } = edition.file.issues.find(({ id }) => id === issue) ?? {};
	const text = phraseText([...inAllLanguages(title), ...inAllLanguages(motion)]);
	return namesOf(actor).some((name) => text.includes(phraseText(wordsOf(name))));
}
