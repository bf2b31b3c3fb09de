import { claimMatches, hasWordOrMeaning, shareOfWords } from '../answer/claim-matches.ts';
import { relativesOf } from '../answer/names/relatives.ts';
import { type NearIssue, nearestIssues, onlyIssue } from '../answer/nearest-issues.ts';
import { asksWhatIsSaid, asksWhatIsWanted } from '../answer/question-words.ts';
import type { AskedAbout, Question, QuestionReading } from '../answer/reading.ts';
import { isDenial } from '../answer/sides-reading.ts';
import type { Actor, Claim, Issue, Position } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { inAllLanguages } from '../search/claim-index.ts';
import { wordsOf } from '../words/fold.ts';
import { askedToward, isNamedIn, towardOf } from './answer-toward.ts';
import { sliceAsTyped } from './as-typed.ts';
import { missingWords, unusedWords } from './missing-words.ts';
import { rarestFirst } from './rarest-first.ts';
import { MOST_CLAIMS, type SearchAnswer, type Verdict } from './search-answer.ts';

/**
 * The share of the words a claim must have if one of the words is a name. Less than without one, because the name takes a share
 * of its own and is found nearly everywhere.
 */
const SHARE_WITH_NAME = 0.4;
/** Actors answered for at once: more would not fit on a phone's screen. */
const MOST_ACTORS = 4;

type AskedFor = Extract<QuestionReading, { kind: 'view' | 'mention' }>;

/** What was found before any single actor is answered for. It is the same for all of them. */
type Found = {
	readonly question: Question;
	readonly asked: AskedFor;
	/** The issues that the topic may mean, best first. */
	readonly issues: readonly NearIssue[];
	/** The claims that have the words which the question is about. */
	readonly claims: readonly Claim[];
	/** The claims that match all words of a question which only mentions an actor. */
	readonly matches: readonly Claim[];
	/** The words of the question that the article has nowhere. */
	readonly missing: readonly string[];
	/** What the question is about, as typed. */
	readonly typed: string;
};

/** An answer for each actor asked about, and one for the names that are not in the article. */
export function answerAbout(question: Question, asked: AskedFor): SearchAnswer {
	const { edition, text, isForeign } = question;
	const { actors, names, topic, about } = asked;
	const issues = nearestIssues(edition, topic, { cognates: isForeign });
	const claims = actors.length > 0 ? claimMatches(edition, about, { cognates: isForeign }) : [];
	const matches = asked.kind === 'mention' ? matchesBesideName(question, asked) : [];
	const missing = missingWords(edition, text, about);
	const typed = sliceAsTyped(text, about, wordsNaming(question, actors));
	const found = { question, asked, issues, claims, matches, missing, typed };
	const answers = [
		...actors.slice(0, MOST_ACTORS).map((actor) => answerAboutActor(actor, found)),
		// Next to the answer for an actor, claims on the same topic would be listed twice.
		...(names.length > 0 ? [nobody(found, actors.length > 0 ? [] : about)] : []),
	];
	const [only] = answers;
	return only && answers.length === 1 ? only : { kind: 'several', answers, left: actors.slice(MOST_ACTORS) };
}

/** The words of the question that name these actors. */
const wordsNaming = ({ named, words }: Question, actors: readonly Actor[]) =>
	named.filter(({ actor }) => actors.includes(actor)).flatMap(({ from, to }) => words.slice(from, to));

const first = (claims: readonly Claim[]) => claims.slice(0, MOST_CLAIMS);

/** The claims that match all words, the actor's name too, if there are other words than the name. */
function matchesBesideName({ edition, telling }: Question, { about }: AskedAbout): readonly Claim[] {
	if (about.length === 0) return [];
	const matches = claimMatches(edition, telling, { share: SHARE_WITH_NAME });
	const [best] = matches;
	const isSure = best === undefined || shareOfWords(edition, best, about) === 1;
	return first(isSure ? matches : rarestFirst(edition, matches, about));
}

/** Nobody of these names is in the article. If it is clear what was asked, those who do take a side on it are named. */
function nobody(
	{ question: { edition }, asked: { names, near = [] }, issues }: Found,
	about: readonly string[],
): SearchAnswer {
	const issue = about.length > 0 ? onlyIssue(issues.filter(({ covers }) => covers === 1)) : undefined;
	return {
		kind: 'nobody',
		names,
		near,
		...(issue && { issue }),
		nearest: issue ? [] : claimMatches(edition, about).slice(0, MOST_CLAIMS),
	};
}

function answerAboutActor(actor: Actor, found: Found): SearchAnswer {
	const { missing } = found;
	const { edition } = found.question;
	const issue = issueFor(actor, found);
	const own = found.claims.filter(({ holders }) => holders.includes(actor.id));
	const others = found.claims.filter((claim) => !claim.holders.includes(actor.id) && claim.about.includes(actor.id));
	if (!issue) return recordOf(actor, found, { own, others });
	const positions = edition.positionsOf({ actor: actor.id, issue: issue.id });
	const evidence = new Set(positions.flatMap((position: Position) => position.evidence));
	const claims = first(own.filter(({ id }) => !evidence.has(id)));
	const verdict = isDenial(issue) ? undefined : verdictOn(positions, found.asked);
	if (positions.length > 0) return { kind: 'position', actor, issue, positions, claims, verdict, missing };
	const othersOnIssue = edition.positionsOf({ issue: issue.id });
	return {
		kind: 'no-position',
		actor,
		issue,
		nearest: { claimsByActor: claims, claimsAboutActor: first(others), othersOnIssue },
		missing,
	};
}

/** What recorded positions say to a question that names a side. */
function verdictOn([position]: readonly Position[], asked: AskedFor): Verdict | undefined {
	if (!position || asked.kind !== 'view' || !asked.presumes) return undefined;
	const { stance } = position;
	const isOther = stance === (asked.presumes === 'for' ? 'against' : 'for');
	if (asked.asks !== 'whether') return isOther ? 'other-way' : undefined;
	if (stance === 'unclear') return undefined;
	if (stance === 'mixed') return 'unsaid';
	if (stance === 'conditional') return asked.presumes === 'for' ? 'only-if' : 'no';
	return isOther ? 'no' : 'yes';
}

/**
 * The issue on which the actor is answered for: the nearest one with a recorded position of the actor, if it covers all that is asked about. Without
 * a position, the answer would be that there is none, so it must be certain which issue is meant: no claims match the words, and one issue alone has all of them.
 */
function issueFor(actor: Actor, found: Found): Issue | undefined {
	const { asked, issues, matches } = found;
	const { edition } = found.question;
	if (asked.topic.length === 0 && asked.actors.length > 1) return sharedIssue(edition, asked.actors);
	const hasPosition = ({ issue }: NearIssue) => edition.positionsOf({ actor: actor.id, issue: issue.id }).length > 0;
	const recorded = issues.filter(hasPosition);
	if (recorded.length > 0)
		return recorded.find(({ issue, covers }) => covers === 1 && isAboutNamed(issue, found))?.issue;
	if (matches.length > 0) return undefined;
	// What they do say of somebody else tells more than that they take no side on an issue which only has claims about that one.
	const says = found.claims.some(({ holders }) => holders.includes(actor.id));
	const onIssue = ({ pro, con }: Issue) => (says ? [] : [...pro, ...con]);
	return onlyIssue(issues.filter(({ issue, covers }) => covers === 1 && isAboutNamed(issue, found, onIssue(issue))));
}

/**
 * Whether an issue has to do with everybody else whom the question names: its title or motion names them, they take a side on it, or the actor's
 * own position on it is proven by words about them, or one of these `claims` is about them.
 */
function isAboutNamed(issue: Issue, found: Found, claims: readonly string[] = []): boolean {
	const { edition, named } = found.question;
	const { actors } = found.asked;
	const others = named.flatMap(({ actor, others: more = [] }) => (actors.includes(actor) ? [] : [[actor, ...more]]));
	const positions = edition.positionsOf({ issue: issue.id });
	const own = positions.filter(({ actor }) => actors.some(({ id }) => id === actor));
	const proof = [...claims, ...own.flatMap(({ evidence }) => evidence)].map((id) => edition.claim(id));
	const isOn = ({ id }: Actor) =>
		positions.some(({ actor }) => actor === id) || proof.some((claim) => claim?.about?.includes(id));
	return others.every((some) => some.some((other) => isOn(other) || isNamedIn(edition, issue.id, other)));
}

/** Several who are compared without a topic are compared on the issue where most of them have a position, at least two. */
function sharedIssue(edition: Edition, actors: readonly Actor[]): Issue | undefined {
	const ids = new Set(actors.map(({ id }) => id));
	const counted = edition.article.issues.map((issue) => ({
		issue,
		count: new Set(edition.positionsOf({ issue: issue.id }).flatMap(({ actor }) => (ids.has(actor) ? [actor] : [])))
			.size,
	}));
	const [most] = counted.filter(({ count }) => count > 1).sort((a, b) => b.count - a.count);
	return most?.issue;
}

/** The words by which an issue is known, in all languages. */
function issueWords({ file }: Edition, { id }: Issue): readonly string[] {
	const { title, motion, keywords = [] } = file.issues.find((one) => one.id === id) ?? {};
	return [...inAllLanguages(title), ...inAllLanguages(motion), ...keywords.flatMap(wordsOf)];
}

/** Any share of the words will do where a side is asked for, since it is said that the position is only near. */
const ANY_SHARE = 0;

/** The actor's recorded position on the issue that has most of the words. Where no side is asked for, it must have as many as an issue that is meant. */
function nearestPosition(
	{ id }: Actor,
	{ question: { edition, isForeign }, asked, issues }: Found,
): Position | undefined {
	const shares = (issue: Issue) =>
		asked.topic.some((word) => hasWordOrMeaning(edition, issueWords(edition, issue), word));
	// An issue that shares only names with the question, or words of a claim, is about something else.
	const on = (issue: Issue) => (shares(issue) ? edition.positionsOf({ actor: id, issue: issue.id }) : []);
	if (asked.kind !== 'view') return undefined;
	if (!asked.presumes) return issues.flatMap(({ issue }) => on(issue))[0];
	const near = nearestIssues(edition, asked.about, {
		cognates: isForeign,
		leastShare: ANY_SHARE,
		isAmong: (issue) => on(issue).length > 0,
	});
	return near[0] && on(near[0].issue)[0];
}

type Claims = { readonly own: readonly Claim[]; readonly others: readonly Claim[] };

/** Whether an actor's words answer the question better than where they stand: what they say, or what they want if they call for something. */
const isToldInWords = ({ words }: Question, claims: readonly Claim[]): boolean =>
	asksWhatIsSaid(words) || (asksWhatIsWanted(words) && claims.some(({ kind }) => kind === 'normative'));

/** Everything recorded about an actor: the positions, and the claims that match the question, or else all claims if they are few. */
function recordOf(actor: Actor, found: Found, { own, others }: Claims): SearchAnswer {
	const { asked, typed, matches, missing } = found;
	const { edition, text, language } = found.question;
	const positions = edition.positionsOf({ actor: actor.id });
	const allOthers = edition.claimsAbout(actor.id).filter(({ holders }) => !holders.includes(actor.id));
	// The first few of many claims say nothing about what was asked, so they are only shown if there is nothing else.
	const ifFew = (claims: readonly Claim[]) =>
		matches.length === 0 && (claims.length <= MOST_CLAIMS || positions.length === 0) ? claims : [];
	const further = (claims: readonly Claim[]) => first(claims.filter((claim) => !matches.includes(claim)));
	const rest = found.claims.filter((claim) => !own.includes(claim) && !others.includes(claim));
	const ofOthers = found.claims.length > own.length ? [...others, ...rest] : [];
	const best = matches[0] ?? own[0];
	// Words about a topic tell nothing of the side that somebody is on.
	const asksSide = asked.kind === 'view' && asked.presumes !== undefined;
	const isSure = best !== undefined && !asksSide && shareOfWords(edition, best, asked.about) === 1;
	const asksOfOther = asked.kind === 'view' && (own.length === 0 || asksSide);
	const other = asksOfOther ? askedToward(found.question, asked.actors) : undefined;
	return {
		kind: 'actor',
		actor,
		presumes: asked.kind === 'view' ? asked.presumes : undefined,
		toward: other && towardOf(edition, actor, other),
		meets: asked.about.length === 0 ? 'all' : matches.length + own.length > 0 ? 'some' : 'unclear',
		about: typed,
		matches,
		positions,
		claimsByActor: further(own.length > 0 ? own : ifFew(edition.claimsOf(actor.id))),
		claimsAboutActor: further(others.length > 0 ? others : ifFew(allOthers)),
		// Those that are about the actor come first, unless they lack the word that tells most.
		claimsOfOthers: further(
			ofOthers.length > 0
				? rarestFirst(edition, ofOthers, asked.about).filter(({ holders }) => !holders.includes(actor.id))
				: [],
		),
		isSure,
		missing,
		unused: best ? unusedWords(edition, text, asked.about, best) : [],
		asksWho: asked.kind === 'mention' && asked.asks === 'who',
		asksForWords: asked.kind === 'view' && !asked.presumes && isToldInWords(found.question, edition.claimsOf(actor.id)),
		nearPosition: asked.about.length > 0 ? nearestPosition(actor, found) : undefined,
		relatives: positions.length === 0 ? relativesOf(edition, actor) : [],
		...(language && { language }),
	};
}
