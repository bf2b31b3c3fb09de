import type { Actor, Claim, Issue, Position } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { nearestClaims } from '../search/nearest-claims.ts';
import { beginningOf, wordsOf } from '../words/fold.ts';
import { asksViewOf, subjectsOf } from './asked-actor.ts';
import { asksForSides, asksQuestion, isSpanish, isTelling } from './asking-words.ts';
import { fittingClaims, rememberedClaims } from './fitting-claims.ts';
import { type Named, namedActors } from './named-actors.ts';
import { type Near, nearestIssues } from './nearest-issues.ts';
import { knownAmong, strangersAsked } from './strangers.ts';

/** What an article has on a question. Nothing in it presents one actor's words, or words about an actor, as that actor's view. */
export type Answer =
	/** The actor has recorded positions on the issue; `claims` are that actor's own that fit, beside the evidence. */
	| {
			readonly kind: 'position';
			readonly actor: Actor;
			readonly issue: Issue;
			readonly positions: readonly Position[];
			readonly claims: readonly Claim[];
	  }
	/** "The article gives X no position on Y", and what comes nearest, each under its own name. */
	| {
			readonly kind: 'no-position';
			readonly actor: Actor;
			readonly issue: Issue;
			readonly nearest: {
				readonly claimsByActor: readonly Claim[];
				readonly claimsAboutActor: readonly Claim[];
				readonly othersOnIssue: readonly Position[];
			};
	  }
	/** An actor is named, but not what about, or about nothing that is at issue in the article: what is recorded of them. */
	| {
			readonly kind: 'actor';
			readonly actor: Actor;
			/** Whether this is `all` that was asked for, claims have `some` of what was asked, or it is `unclear` what was. */
			readonly meets: 'all' | 'some' | 'unclear';
			/** Claims that fit the words, whoever holds them, where the actor is only named among them. */
			readonly fitting: readonly Claim[];
			readonly positions: readonly Position[];
			readonly claimsByActor: readonly Claim[];
			readonly claimsAboutActor: readonly Claim[];
	  }
	/** No actor is named: the claims that fit, whoever holds them. */
	| { readonly kind: 'claims'; readonly claims: readonly Claim[] }
	/** It is asked who is for an issue or against it: everybody's position on it, in the order of the record. */
	| { readonly kind: 'issue'; readonly issue: Issue; readonly positions: readonly Position[] }
	/** The view of somebody is asked for whom the article does not mention; `nearest` is what it has on the rest, whoever holds it. */
	| { readonly kind: 'nobody'; readonly names: readonly string[]; readonly nearest: readonly Claim[] }
	/** Several are asked about at once: an answer for each of them, and those there was no room for. */
	| { readonly kind: 'several'; readonly answers: readonly Answer[]; readonly left: readonly Actor[] }
	/** Nothing fits; `nearest` shares some words or letters with the question and may be empty. */
	| { readonly kind: 'nothing'; readonly nearest: readonly Claim[] };

/** What is longer than any message is not read further. */
const LONGEST_QUESTION = 4000;
const MOST_CLAIMS = 5;
/** The share of the words a claim must have where one of them is a name: that takes a share and is found nearly everywhere. */
const FITS_BESIDE_NAME = 0.4;
/** So many are answered for at once. */
const MOST_TOGETHER = 4;

/** What the article has on a question such as "what does X think of Y": from the record, or plainly that it has nothing. */
export function answerFor(edition: Edition, text: string): Answer {
	const read = beginningOf(text, LONGEST_QUESTION);
	const words = wordsOf(read);
	const named = namedActors(edition, words);
	const remembered = asksQuestion(words, read) ? [] : rememberedClaims(edition, words);
	if (remembered.length > 0) return { kind: 'claims', claims: remembered.slice(0, MOST_CLAIMS) };
	const strangers = strangersAsked(edition, read);
	const asked = strangers ? knownAmong(named, words, strangers) : subjectsOf(named, words, read);
	if (!strangers && asked.length === 0) return withoutActor(edition, read, words, topicOf(words, named));
	const own = new Set((strangers?.names ?? []).flatMap(wordsOf));
	const rest = words.filter((word, n) => isTelling(word) && !own.has(word) && !asked.some((one) => within(one, n)));
	const topic = topicOf(words, named).filter((word) => !own.has(word));
	const near = nearestIssues(edition, topic, { foreign: isSpanish(words) });
	const actors = [...new Set(asked.map(({ actor }) => actor))];
	const isViewAsked = strangers !== undefined || actors.length > 1 || asked.some((one) => asksViewOf(one, words));
	const fitting =
		isViewAsked || rest.length === 0 ? [] : fittingClaims(edition, words.filter(isTelling), FITS_BESIDE_NAME);
	const fit = actors.length > 0 ? fittingClaims(edition, rest) : [];
	const question = { rest, near, fit, fitting: fitting.slice(0, MOST_CLAIMS) };
	const answers = [
		...actors.slice(0, MOST_TOGETHER).map((actor) => aboutActor(edition, actor, question)),
		...(strangers ? [aboutNobody(edition, strangers.names, actors.length > 0 ? [] : rest)] : []),
	];
	const [only] = answers;
	return only && answers.length === 1 ? only : { kind: 'several', answers, left: actors.slice(MOST_TOGETHER) };
}

const within = ({ from, to }: Named, n: number) => n >= from && n < to;

/** What a question is about: who it is about does not tell. "X on Y" with nothing but two actors names no issue. */
const topicOf = (words: readonly string[], named: readonly Named[]) =>
	words.filter((word, n) => isTelling(word) && !named.some((actor) => within(actor, n)));

function aboutNobody(edition: Edition, names: readonly string[], rest: readonly string[]): Answer {
	return { kind: 'nobody', names, nearest: fittingClaims(edition, rest).slice(0, MOST_CLAIMS) };
}

function withoutActor(edition: Edition, text: string, words: readonly string[], topic: readonly string[]): Answer {
	const issue = asksForSides(words) ? issueOf(edition, words, topic) : undefined;
	if (issue) return { kind: 'issue', issue, positions: edition.positionsOf({ issue: issue.id }) };
	const asked = words.filter(isTelling);
	const claims = fittingClaims(edition, asked);
	if (claims.length > 0) return { kind: 'claims', claims: claims.slice(0, MOST_CLAIMS) };
	const nearest = asked.length > 0 ? nearestClaims(edition, text, MOST_CLAIMS) : [];
	return { kind: 'nothing', nearest: nearest.map(({ claim }) => claim) };
}

/** The issue on which sides are asked for. It is shown by its own title, as nobody's view: half a Spanish question will do. */
function issueOf(edition: Edition, words: readonly string[], topic: readonly string[]): Issue | undefined {
	return clearest(nearestIssues(edition, topic, isSpanish(words) ? { foreign: true, most: 0.5 } : {}));
}

/** The one issue that is meant beyond doubt: it alone has words of what is asked, or nearly so. */
const clearest = ([best, ...others]: readonly Near[]): Issue | undefined =>
	others.length === 0 ? best?.issue : undefined;

/** The words beside who is asked about, the issues they may mean, the claims they fit, and those all words fit where no view is asked for. */
type Question = {
	readonly rest: readonly string[];
	readonly near: readonly Near[];
	readonly fit: readonly Claim[];
	readonly fitting: readonly Claim[];
};

function aboutActor(edition: Edition, actor: Actor, question: Question): Answer {
	const { near, fit, fitting } = question;
	const recorded = near.find(({ issue }) => edition.positionsOf({ actor: actor.id, issue: issue.id }).length > 0);
	// To say that there is no position, a view must be asked for and all of what is asked be understood.
	const unrecorded = fitting.length > 0 ? [] : near.filter(({ covers }) => covers === 1);
	const issue = recorded?.issue ?? clearest(unrecorded);
	const own = fit.filter(({ holder }) => holder === actor.id);
	const about = fit.filter((claim) => claim.holder !== actor.id && claim.about?.includes(actor.id));
	if (!issue) return recordOf(edition, actor, question, { own, about });
	const positions = edition.positionsOf({ actor: actor.id, issue: issue.id });
	const evidence = evidenceOf(positions);
	const claims = own.filter(({ id }) => !evidence.has(id)).slice(0, MOST_CLAIMS);
	if (positions.length > 0) return { kind: 'position', actor, issue, positions, claims };
	const nearest = {
		claimsByActor: claims,
		claimsAboutActor: about.slice(0, MOST_CLAIMS),
		othersOnIssue: edition.positionsOf({ issue: issue.id }),
	};
	return { kind: 'no-position', actor, issue, nearest };
}

const evidenceOf = (positions: readonly Position[]) => new Set(positions.flatMap(({ evidence }) => evidence));

type Fit = { readonly own: readonly Claim[]; readonly about: readonly Claim[] };

/** All there is of an actor: recorded positions, and the claims that fit the question's words, else what few there are. */
function recordOf(edition: Edition, actor: Actor, { rest, fitting }: Question, { own, about }: Fit): Answer {
	const positions = edition.positionsOf({ actor: actor.id });
	const others = edition.claimsAbout(actor.id).filter(({ holder }) => holder !== actor.id);
	// The first of many say nothing of what was asked, where positions or fitting claims say something.
	const few = (claims: readonly Claim[]) =>
		fitting.length === 0 && (claims.length <= MOST_CLAIMS || positions.length === 0) ? claims : [];
	const beside = (claims: readonly Claim[]) => claims.filter((claim) => !fitting.includes(claim)).slice(0, MOST_CLAIMS);
	return {
		kind: 'actor',
		actor,
		meets: rest.length === 0 ? 'all' : fitting.length + own.length > 0 ? 'some' : 'unclear',
		fitting,
		positions,
		claimsByActor: beside(own.length > 0 ? own : few(edition.claimsOf(actor.id))),
		claimsAboutActor: beside(about.length > 0 ? about : few(others)),
	};
}
