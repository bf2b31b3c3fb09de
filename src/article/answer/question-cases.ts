import type { Edition } from '../model/edition.ts';
import { sentenceMatches } from './claim-matches.ts';
import { asksWhetherItHappened } from './event-questions.ts';
import { askedAboutArticle, factAskedFor } from './fact-questions.ts';
import type { NamedActor } from './names/name-context.ts';
import { actorsAmong, namesNotInArticle } from './names/names-not-in-article.ts';
import { asksAdvice, asksArticle, asksSomething, asksWho, isOpinionVerb, TOPIC_AFTER } from './question-words.ts';
import { type Question, type QuestionReading, questionOf, whoIsAskedAbout } from './reading.ts';
import { sideAskedFor } from './sides.ts';
import { alliesReading, sidesReading } from './sides-reading.ts';
import { viewInRole, viewOf } from './view-reading.ts';
import { occurrenceReading } from './whether-mentioned.ts';
import { actorsInRole, areCompared, asksWhoOrWhat, isViewAsked } from './whose-view.ts';

/** In "X on Y" the name is among the first words. Further on, "on" may be any word of a sentence. */
const LATEST_TOPIC = 8;

/** One case of how a question can be put. */
export type QuestionCase = {
	readonly name: string;
	/** What shows that a question is of this case, and what it is read as. */
	readonly explanation: string;
	/** Why the case is where it is: what would be misread if a later case were tried before it. */
	readonly order: string;
	/** A question about the article that Lectern comes with, and its reading in short. No case before this one may read it. */
	readonly example: { readonly question: string; readonly reading: string };
	/** The reading, or undefined if the question is not of this case. */
	readonly read: (question: Question) => QuestionReading | undefined;
};

/**
 * All cases, in the order in which they are tried: the first that reads the question decides. The surest signs come first, so
 * that the article never shows a view of somebody who was only mentioned. `docs/questions.md` shows this table.
 */
export const QUESTION_CASES: readonly QuestionCase[] = [
	{
		name: 'the article itself',
		explanation:
			'The whole question is one of the patterns about the article: what it is about, who wrote it, when, where.',
		order:
			'First, because such a question has no other words, and “who wrote this” and “the author” are read otherwise later.',
		example: { question: 'who is the author', reading: 'the article’s author' },
		read: ({ words }) => {
			const asks = askedAboutArticle(words);
			return asks && { kind: 'about-article', asks };
		},
	},
	{
		name: 'whether the article mentions it',
		explanation:
			'The whole question is one of the patterns that ask whether the article mentions something, or what words mean that the text has in a row. Only what is asked about is looked for.',
		order: 'Before the actors: “does the article mention AMLO” asks whether his name is in it, and for no view of his.',
		example: { question: 'does the article mention AMLO', reading: 'whether it mentions: amlo' },
		read: occurrenceReading,
	},
	{
		name: 'what would follow',
		explanation: 'The question begins with a phrase that asks what happens if something is so.',
		order: 'Before all views: “what happens if X says no” names somebody and says nothing of a view that is asked for.',
		example: {
			question: 'what happens if the cartels take over',
			reading: 'a fact (whatIf) about: cartels',
		},
		read: (question) => (factAskedFor(question.words) === 'whatIf' ? factOrWords(question) : undefined),
	},
	{
		name: 'who is to blame',
		explanation: 'The question begins with a phrase that asks whose fault something is, or who is responsible for it.',
		order:
			'Before “who”: somebody to blame is a matter of views, and is neither who somebody is nor who did something.',
		example: { question: 'who is responsible for the cartels', reading: 'a fact (blame) about: cartels' },
		read: (question) => (factAskedFor(question.words) === 'blame' ? factOrWords(question) : undefined),
	},
	{
		name: 'a sentence someone remembers',
		explanation: 'Nothing is asked, and a claim has nearly all of the words.',
		order:
			'Before the actors, because such a sentence may name some and contain “say” or “should” without asking anything.',
		example: {
			question: 'the Mexican government should do enough to improve the lives of its less fortunate',
			reading: 'a sentence',
		},
		read: (question) => {
			const claims = isAsking(question) ? [] : sentenceMatches(question.edition, question.words, question.topic);
			return claims.length > 0 ? { kind: 'sentence', claims } : undefined;
		},
	},
	{
		name: 'a view of somebody who is not in the article',
		explanation:
			'One of the name patterns finds a name that means nobody the article knows. Actors asked together with them are answered for too.',
		order:
			'Before all cases that look for actors: they would answer “Billy Graham” with the view of another Graham, and “Trump and AMLO” for AMLO alone.',
		example: {
			question: 'what do Trump and AMLO think about military force',
			reading: 'the view of lopez-obrador and “Trump” about: military force',
		},
		read: (question) => {
			const thinking = [...actorsInRole('source', question), ...actorsInRole('thinks', question)];
			const missing = namesNotInArticle({ ...question, thinking });
			if (!missing) return undefined;
			const known = actorsAmong(question.named, question.words, missing);
			return viewOf(question, known, missing);
		},
	},
	{
		name: 'according to somebody',
		explanation: 'An actor comes after “according to”.',
		order:
			'Nothing says more plainly whose view is asked for, so it goes before “who” and “should”: “according to AMLO, who should act?”',
		example: {
			question: 'according to AMLO, who is to blame for the military force',
			reading: 'the view of lopez-obrador about: blame military force',
		},
		read: (question) => viewInRole('source', question),
	},
	{
		name: 'who takes a side',
		explanation: 'One of the first three words asks for anybody, one takes a side, and the other words name one issue.',
		order: 'Before the actors: “who supports the US” asks for those who do, not for the view of the US.',
		example: { question: 'who is against military force', reading: 'the sides of military-force, against' },
		read: (question) => {
			const taken = asksWho(question.words) ? sideAskedFor(question) : undefined;
			return taken && sidesReading(question, taken);
		},
	},
	{
		name: 'who agrees with somebody',
		explanation:
			'One of the first three words asks for anybody, an actor comes right after one that takes a side, and no other words tell anything.',
		order: 'After the sides, which have an issue. Before “who thinks so”, which would list claims about the actor.',
		example: { question: 'who agrees with Graham', reading: 'who agrees with graham' },
		read: (question) => {
			const taken = asksWho(question.words) ? sideAskedFor(question) : undefined;
			return taken && alliesReading(question, taken);
		},
	},
	{
		name: 'who somebody is',
		explanation: 'One of the first three words asks for anybody, and the others name an actor or tell nothing.',
		order:
			'Before “who thinks so”: nothing is asked but who the actor is, so the answer is what is recorded about them.',
		example: { question: 'who is Lindsey Graham', reading: 'a mention of graham with:  (asks who)' },
		read: (question) => {
			const { words, named, topic, sides } = question;
			const [first] = named;
			const isAlone =
				topic.length === 0 && sides.length === 0 && named.length === 1 && words.length - (first?.to ?? 0) <= 1;
			return asksWhoOrWhat(words, first) && isAlone && words.length <= 8
				? { kind: 'mention', asks: 'who', ...whoIsAskedAbout(question, named) }
				: undefined;
		},
	},
	{
		name: 'who thinks so',
		explanation:
			'One of the first three words asks for anybody. Without a verb of thinking it is asked who did something.',
		order: 'Before the actors, for the same reason. After the sides, which are the fuller answer.',
		example: { question: 'who thinks the US can’t be trusted', reading: 'words' },
		read: (question) => {
			if (!asksWho(question.words)) return undefined;
			const taken = sideAskedFor(question);
			if (taken) return { kind: 'words', asksSide: taken.side ?? 'either' };
			return question.words.some(isOpinionVerb) ? { kind: 'words' } : factOrWords(question);
		},
	},
	{
		name: 'what ought to be done',
		explanation:
			'“Should” is one of the first two words. If the other words name one issue, it is asked who is on which side.',
		order: 'Before the actors: “should the US oppose it” asks for nobody’s view, although it names somebody.',
		example: { question: 'should the US invade Mexico', reading: 'the sides of military-force' },
		read: (question) => {
			if (!asksAdvice(question.words)) return undefined;
			return sidesReading(question, { side: undefined }, true) ?? factOrWords(question);
		},
	},
	{
		name: 'what somebody thinks',
		explanation: 'An actor is next to a word of thinking or of taking sides.',
		order: 'Before the article and facts: in “does the article say what AMLO wants” AMLO is asked about.',
		example: {
			question: 'what does Graham think about AMLO and military force',
			reading: 'the view of graham about: military force',
		},
		read: (question) => viewInRole('thinks', question),
	},
	{
		name: 'what the article says',
		explanation:
			'The article is one of the first five words. If an actor is all that follows, it is asked what there is about them. “Does the article say” asks for yes or no.',
		order: 'Before actors who are only named: the article is asked about, and not they.',
		example: { question: 'what does the article say about corruption in Mexico', reading: 'words' },
		read: (question) => {
			if (!asksArticle(question.words)) return undefined;
			const isOnlyName = question.named.length > 0 && question.topic.length === 0;
			if (isOnlyName) return { kind: 'mention', ...whoIsAskedAbout(question, question.named) };
			return factAskedFor(question.words) === 'whether' ? factOrWords(question) : { kind: 'words' };
		},
	},
	{
		name: 'a relation between several',
		explanation: 'Names are joined, but neither begin the question with a topic after them nor are compared by a verb.',
		order: 'Before “several compared”, which would take the two ends of a relation for people asked about.',
		example: { question: 'ties between the US and Mexico', reading: 'words' },
		read: (question) => {
			const actors = actorsInRole('mentioned', question);
			return actors.length > 1 && !areCompared(actors, question) ? factOrWords(question) : undefined;
		},
	},
	{
		name: 'several compared',
		explanation: 'Names of several actors are joined.',
		order:
			'After the relation, which has joined names too. Before a mention: those who are compared are asked for a view, even if no word says so.',
		example: {
			question: 'do AMLO and Graham agree over military force',
			reading: 'the view of lopez-obrador and graham about: military force (asks whether)',
		},
		read: (question) => {
			const actors = actorsInRole('mentioned', question);
			return whoIsAskedAbout(question, actors).actors.length > 1 ? viewOf(question, actors) : undefined;
		},
	},
	{
		name: 'somebody’s view',
		explanation:
			'An actor is named first and not as what a view is about, and a word for a view or for a topic shows that their view is meant.',
		order: 'Before a mention, whose answer also lists claims of others.',
		example: { question: 'AMLO on military force', reading: 'the view of lopez-obrador about: military force' },
		read: (question) => {
			const actors = actorsInRole('mentioned', question);
			const isAsked = actors.some((actor) => isViewAsked(actor, question));
			return isAsked ? viewOf(question, actors) : undefined;
		},
	},
	{
		name: 'a fact',
		explanation:
			'The question begins with a phrase that asks for a fact, or it has a question mark and a verb in the past: “the US invaded Mexico?”',
		order:
			'After all views, which may be asked for with “did” or “why” too. Before actors who are only named: “did the US invade Mexico” asks for no view of the US.',
		example: { question: 'did the US invade Mexico', reading: 'a fact (whether) about: us invade mexico' },
		read: (question) => {
			const reading = factOrWords(question);
			return reading.kind === 'fact' ? reading : undefined;
		},
	},
	{
		name: 'somebody named among other words',
		explanation: 'An actor is named, but not as what a view is about.',
		order: 'Last of the actors: nothing shows that their view is asked for.',
		example: { question: 'US interests', reading: 'a mention of us with: interests' },
		read: (question) => {
			const actors = actorsInRole('mentioned', question);
			return actors.length > 0 ? { kind: 'mention', ...whoIsAskedAbout(question, actors) } : undefined;
		},
	},
	{
		name: 'words alone',
		explanation: 'Everything else.',
		order: 'Reads every question, so it is the last.',
		example: { question: 'plausible deniability', reading: 'words' },
		read: () => ({ kind: 'words' }),
	},
];

/** Whether something is asked. Other texts may be sentences that someone remembers. */
function isAsking({ words, text, named, sides }: Question): boolean {
	const isOnTopic = ({ to }: NamedActor) => to < LATEST_TOPIC && TOPIC_AFTER.has(words[to] ?? '');
	return asksSomething(words, text) || named.some(isOnTopic) || (sides.length > 0 && factAskedFor(words) !== undefined);
}

/** A question that asks for nobody's view: for a fact, if its first words show that. */
function factOrWords(question: Question): QuestionReading {
	const { words, named, telling } = question;
	const asks = factAskedFor(words) ?? (asksWhetherItHappened(question) ? 'whether' : undefined);
	const actors = named.flatMap(({ actor, others = [] }) => [actor, ...others]);
	return asks ? { kind: 'fact', asks, actors: [...new Set(actors)], about: telling } : { kind: 'words' };
}

/** A question with its reading, and the case that read it. */
export type ReadQuestion = {
	readonly question: Question;
	readonly case: QuestionCase;
	readonly reading: QuestionReading;
};

/** Reads a question about an article: by the first case that fits it. `cases` is for tests, which leave one out. */
export function readQuestion(edition: Edition, typed: string, cases = QUESTION_CASES): ReadQuestion {
	const question = questionOf(edition, typed);
	for (const one of cases) {
		const reading = one.read(question);
		if (reading) return { question, case: one, reading };
	}
	throw new Error('the last case reads every question');
}
