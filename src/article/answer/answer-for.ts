import type { Actor, Claim, Issue, Position } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { nearestClaims } from '../search/nearest-claims.ts';
import { claimMatches } from './claim-matches.ts';
import { type NearIssue, nearestIssues, onlyIssue } from './nearest-issues.ts';
import { readQuestion } from './question-cases.ts';
import { isTelling } from './question-words.ts';
import type { AskedAbout, Question } from './reading.ts';
import type { SearchAnswer } from './search-answer.ts';

/** Claims listed in one answer: more would not fit on a phone's screen. */
const MOST_CLAIMS = 5;
/**
 * The share of the words a claim must have if one of the words is a name. Less than without one, because the name takes a share
 * of its own and is found nearly everywhere.
 */
const SHARE_WITH_NAME = 0.4;
/** Actors answered for at once: more would not fit into one message. */
const MOST_ACTORS = 4;

/** What the article has on a question such as "what does X think of Y": from its record, or plainly that it has nothing. */
export function answerFor(edition: Edition, typed: string): SearchAnswer {
	const { question, reading } = readQuestion(edition, typed);
	switch (reading.kind) {
		case 'sentence':
			return { kind: 'claims', claims: first(reading.claims) };
		case 'sides':
			return { kind: 'issue', issue: reading.issue, positions: edition.positionsOf({ issue: reading.issue.id }) };
		case 'about-article':
			return { kind: 'about-article', asks: reading.asks };
		case 'fact':
		case 'words':
			return answerToWords(question);
		case 'mention':
			return answerAbout(question, reading, matchesBesideName(question, reading));
		case 'view':
			return answerAbout(question, reading, []);
	}
}

const first = (claims: readonly Claim[]) => claims.slice(0, MOST_CLAIMS);

function answerToWords({ edition, text, words, language }: Question): SearchAnswer {
	const telling = words.filter(isTelling);
	const claims = claimMatches(edition, telling);
	if (claims.length > 0) return { kind: 'claims', claims: first(claims) };
	const nearest = telling.length > 0 ? nearestClaims(edition, text, MOST_CLAIMS) : [];
	return { kind: 'nothing', nearest: nearest.map(({ claim }) => claim), ...(language && { language }) };
}

/** The claims that match all words, the actor's name too, if there are other words than the name. */
const matchesBesideName = ({ edition, words }: Question, { about }: AskedAbout): readonly Claim[] =>
	about.length === 0 ? [] : first(claimMatches(edition, words.filter(isTelling), SHARE_WITH_NAME));

/** What was found before any single actor is answered for. It is the same for all of them. */
type Found = {
	readonly question: Question;
	readonly about: readonly string[];
	/** The issues that the topic may mean, best first. */
	readonly issues: readonly NearIssue[];
	/** The claims that have the words which the question is about. */
	readonly claims: readonly Claim[];
	/** The claims that match all words of a question which only mentions an actor. */
	readonly matches: readonly Claim[];
};

/** An answer for each actor, and one for the names that are not in the article. */
function answerAbout(question: Question, asked: AskedAbout, matches: readonly Claim[]): SearchAnswer {
	const { edition, language } = question;
	const { actors, names, topic, about } = asked;
	const issues = nearestIssues(edition, topic, { cognates: language !== undefined });
	const claims = actors.length > 0 ? claimMatches(edition, about) : [];
	const found = { question, about, issues, claims, matches };
	const answers = [
		...actors.slice(0, MOST_ACTORS).map((actor) => answerAboutActor(actor, found)),
		// Next to the answer for an actor, claims on the same topic would be listed twice.
		...(names.length > 0 ? [nobody(edition, names, actors.length > 0 ? [] : about)] : []),
	];
	const [only] = answers;
	return only && answers.length === 1 ? only : { kind: 'several', answers, left: actors.slice(MOST_ACTORS) };
}

const nobody = (edition: Edition, names: readonly string[], about: readonly string[]): SearchAnswer => ({
	kind: 'nobody',
	names,
	nearest: first(claimMatches(edition, about)),
});

function answerAboutActor(actor: Actor, found: Found): SearchAnswer {
	const { edition } = found.question;
	const issue = issueFor(actor, found);
	const own = found.claims.filter(({ holder }) => holder === actor.id);
	const others = found.claims.filter((claim) => claim.holder !== actor.id && claim.about?.includes(actor.id));
	if (!issue) return recordOf(actor, found, { own, others });
	const positions = edition.positionsOf({ actor: actor.id, issue: issue.id });
	const evidence = new Set(positions.flatMap((position: Position) => position.evidence));
	const claims = first(own.filter(({ id }) => !evidence.has(id)));
	if (positions.length > 0) return { kind: 'position', actor, issue, positions, claims };
	const othersOnIssue = edition.positionsOf({ issue: issue.id });
	return {
		kind: 'no-position',
		actor,
		issue,
		nearest: { claimsByActor: claims, claimsAboutActor: first(others), othersOnIssue },
	};
}

/**
 * The issue on which the actor is answered for: the nearest one with a recorded position of the actor. Without any, the answer would be
 * that there is no position, so it must be certain which issue is meant: no claims match the words, and
 * one issue alone has all words of the topic.
 */
function issueFor(actor: Actor, { question: { edition }, issues, matches }: Found): Issue | undefined {
	const hasPosition = ({ issue }: NearIssue) => edition.positionsOf({ actor: actor.id, issue: issue.id }).length > 0;
	const recorded = issues.find(hasPosition)?.issue;
	return recorded ?? (matches.length > 0 ? undefined : onlyIssue(issues.filter(({ covers }) => covers === 1)));
}

type Claims = { readonly own: readonly Claim[]; readonly others: readonly Claim[] };

/** Everything recorded about an actor: the positions, and the claims that match the question, or else all claims if they are few. */
function recordOf(actor: Actor, found: Found, { own, others }: Claims): SearchAnswer {
	const { about, matches } = found;
	const { edition, language } = found.question;
	const positions = edition.positionsOf({ actor: actor.id });
	const allOthers = edition.claimsAbout(actor.id).filter(({ holder }) => holder !== actor.id);
	// The first few of many claims say nothing about what was asked, so they are only shown if there is nothing else.
	const ifFew = (claims: readonly Claim[]) =>
		matches.length === 0 && (claims.length <= MOST_CLAIMS || positions.length === 0) ? claims : [];
	const further = (claims: readonly Claim[]) => first(claims.filter((claim) => !matches.includes(claim)));
	return {
		kind: 'actor',
		actor,
		meets: about.length === 0 ? 'all' : matches.length + own.length > 0 ? 'some' : 'unclear',
		matches,
		positions,
		claimsByActor: further(own.length > 0 ? own : ifFew(edition.claimsOf(actor.id))),
		claimsAboutActor: further(others.length > 0 ? others : ifFew(allOthers)),
		...(language && { language }),
	};
}
