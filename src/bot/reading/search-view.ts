import type { SearchAnswer } from '../../article/answer/search-answer.ts';
import type { Actor, Claim, Issue, Position } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import type { Locale } from '../../locales/locales.ts';
import { echoTyped, type Markdown, md } from '../reply/markdown.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { articleReply } from './article-view.ts';
import { actorButton, issueButton, sectionMenu } from './buttons-and-menus.ts';
import { listedClaims } from './evidence-view.ts';
import { inSentence } from './in-sentence.ts';
import { issueReply, positionBlocks } from './positions-view.ts';
import { articleSummaryReply } from './summary-view.ts';

/** What the article has on a question: recorded positions, claims, or nothing, each named as what it is. Only the member sees that there is nothing. */
export function searchReply(edition: Edition, typed: string, answer: SearchAnswer, say: Say): Reply {
	const heading: Block = { kind: 'heading', text: say('search.title', { typed: echoTyped(typed, 80) }) };
	const blocks = [heading, ...answerBlocks(edition, answer, say)];
	return { blocks, ...(answer.kind === 'nothing' || answer.kind === 'nobody' ? { private: true } : {}) };
}

function answerBlocks(edition: Edition, answer: SearchAnswer, say: Say): Block[] {
	switch (answer.kind) {
		case 'position':
			return recordBlocks(edition, answer, say);
		case 'no-position':
			return noPositionBlocks(edition, answer, say);
		case 'actor':
			return actorBlocks(edition, answer, say);
		case 'claims':
			return claimsBlocks(edition, answer.claims, say);
		case 'issue':
			return [...issueReply(edition, answer.issue, say).blocks];
		case 'about-article':
			return [...(answer.asks === 'summary' ? articleSummaryReply : articleReply)(edition, say).blocks];
		case 'nobody':
			return [
				{ kind: 'text', text: say('search.nobody', { names: answer.names.map((name) => md`**${echoTyped(name)}**`) }) },
				...listedClaims(edition, answer.nearest, say('search.nearest'), say),
			];
		case 'several':
			return severalBlocks(edition, answer, say);
		case 'nothing':
			return nothingBlocks(edition, answer, say);
	}
}

/** Claims that match the words typed, with a note that they are nobody's view but their holders'. */
function claimsBlocks(edition: Edition, claims: readonly Claim[], say: Say): Block[] {
	return [
		...listedClaims(edition, claims, say('search.claims'), say),
		{ kind: 'note', text: say('search.not-a-view') },
	];
}

type Of<K extends SearchAnswer['kind']> = Extract<SearchAnswer, { kind: K }>;

function recordBlocks(edition: Edition, { actor, issue, positions, claims }: Of<'position'>, say: Say): Block[] {
	return [
		{ kind: 'note', text: say('positions.labels') },
		...positions.flatMap((position) => positionBlocks(edition, position, say)),
		...listedClaims(edition, claims, say('positions.own-claims', { actor: inSentence(actor.name, say) }), say),
		{ kind: 'buttons', buttons: [actorButton(edition, actor, say), issueButton(edition, issue, say)] },
	];
}

/** The answers in the order in which the actors were asked about, and the names of those left out. */
function severalBlocks(edition: Edition, { answers, left }: Of<'several'>, say: Say): Block[] {
	const names = left.map(({ name }) => name);
	return [
		...answers.flatMap((answer): Block[] => [{ kind: 'divider' }, ...answerBlocks(edition, answer, say)]),
		...(names.length > 0 ? [{ kind: 'note', text: say('search.left', { actors: names }) } as const] : []),
	];
}

function noPositionBlocks(edition: Edition, { actor, issue, nearest }: Of<'no-position'>, say: Say): Block[] {
	return [
		{ kind: 'text', text: say('search.none-on', { actor: inSentence(actor.name, say), issue: issue.title }) },
		...ownAndAbout(edition, actor, nearest, say),
		...othersBlocks(edition, issue, nearest.othersOnIssue, say),
		{ kind: 'buttons', buttons: [issueButton(edition, issue, say)] },
	];
}

function actorBlocks(edition: Edition, answer: Of<'actor'>, say: Say): Block[] {
	const { actor, meets, matches, positions, language } = answer;
	const buttons = positions.length > 0 ? [actorButton(edition, actor, say)] : [];
	return [
		...(meets === 'all' ? [] : languageNote(edition, language, say)),
		...(matches.length > 0 ? claimsBlocks(edition, matches, say) : []),
		...(meets === 'all' ? everythingBlocks(edition, answer, say) : partlyBlocks(edition, answer, say)),
		...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : []),
	];
}

/** Up to this many positions are shown with their proof. Of more, the proof is a press away, so that the answer stays on one screen. */
const MOST_WITH_PROOF = 3;

/** The answer if nothing but an actor is asked about: everything that is recorded. */
function everythingBlocks(edition: Edition, { actor, positions, ...claims }: Of<'actor'>, say: Say): Block[] {
	const hasProof = positions.length <= MOST_WITH_PROOF;
	const shown = new Set(hasProof ? positions.flatMap(({ evidence }) => evidence) : []);
	const own = claims.claimsByActor.filter(({ id }) => !shown.has(id));
	if (positions.length === 0)
		return [
			{ kind: 'text', text: say('positions.none', { actor: inSentence(actor.name, say) }) },
			...ownAndAbout(edition, actor, claims, say),
		];
	return [
		...(hasProof
			? [
					{ kind: 'note', text: say('positions.labels') } as const,
					...positions.flatMap((position) => positionBlocks(edition, position, say)),
				]
			: recordedBlocks(edition, positions, say('positions.of-actor', { actor: inSentence(actor.name, say) }), say)),
		...ownAndAbout(edition, actor, { ...claims, claimsByActor: own }, say),
	];
}

/** The answer if only a part of the question was understood. Claims of the actor that match come before the recorded positions. */
function partlyBlocks(edition: Edition, answer: Of<'actor'>, say: Say): Block[] {
	const { actor, meets, positions } = answer;
	const recorded = recordedBlocks(
		edition,
		positions,
		say(meets === 'some' ? 'search.recorded-of' : 'search.recorded', { actor: inSentence(actor.name, say) }),
		say,
	);
	const claims = ownAndAbout(edition, actor, answer, say);
	if (meets === 'some') return [...claims, ...recorded];
	return [
		{ kind: 'text', text: say('search.unclear-issue', { actor: inSentence(actor.name, say) }) },
		...recorded,
		...claims,
	];
}

/** An actor's recorded positions, a line each. Their words are a press away. */
function recordedBlocks(edition: Edition, positions: readonly Position[], intro: Markdown, say: Say): Block[] {
	if (positions.length === 0) return [];
	const items = positions.map(({ issue, stance, basis }) =>
		say('search.recorded-item', {
			issue: edition.issue(issue)?.motion ?? issue,
			stance: say(`stance.${stance}`),
			basis: say(`basis.${basis}`),
		}),
	);
	return [
		{ kind: 'text', text: intro },
		{ kind: 'list', items },
	];
}

/**
 * Says that nothing is translated, if the article is in another language than the member reads or the question is put in. Such a
 * question only finds the words that both languages share.
 */
function languageNote({ article }: Edition, asked: Locale | undefined, say: Say): Block[] {
	const [language] = article.language.split('-');
	if (!language || (language === say.locale && (asked ?? language) === language)) return [];
	const name = new Intl.DisplayNames(say.languageTag, { type: 'language' }).of(language) ?? language;
	return [{ kind: 'note', text: say('search.language', { language: name }) }];
}

type OwnAndAbout = Pick<Of<'actor'>, 'claimsByActor' | 'claimsAboutActor'>;

/** What an actor says, and then what others say about them. */
function ownAndAbout(
	edition: Edition,
	{ name }: Actor,
	{ claimsByActor, claimsAboutActor }: OwnAndAbout,
	say: Say,
): Block[] {
	return [
		...listedClaims(edition, claimsByActor, say('positions.own-claims', { actor: inSentence(name, say) }), say),
		...listedClaims(edition, claimsAboutActor, say('positions.claims-about', { actor: inSentence(name, say) }), say),
	];
}

/** The names and stances of those who have a position on an issue. Their words are a press away. */
function othersBlocks(edition: Edition, { title }: Issue, others: readonly Position[], say: Say): Block[] {
	if (others.length === 0) return [];
	const items = others.map(
		({ actor, stance }) => md`${edition.actor(actor)?.name ?? actor}: ${say(`stance.${stance}`)}`,
	);
	return [
		{ kind: 'text', text: say('positions.others-on', { issue: title }) },
		{ kind: 'list', items },
	];
}

function nothingBlocks(edition: Edition, { nearest, language }: Of<'nothing'>, say: Say): Block[] {
	return [
		{ kind: 'text', text: say('search.nothing') },
		...languageNote(edition, language, say),
		...listedClaims(edition, nearest, say('search.nearest'), say),
		...sectionMenu(edition, say),
	];
}
