import type { Answer } from '../../article/answer/answer.ts';
import { isSpanish } from '../../article/answer/asking-words.ts';
import type { Actor, Claim, Issue, Position } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { wordsOf } from '../../article/words/fold.ts';
import { echoTyped, type Markdown, md } from '../reply/markdown.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { listedClaims } from './evidence-view.ts';
import { inSentence } from './in-sentence.ts';
import { actorButton, issueButton, sectionMenu } from './onward.ts';
import { issueReply, positionBlocks } from './positions-view.ts';

/** What the article has on a question, each thing under its own name: record, claims, or nothing, which is told privately. */
export function searchReply(edition: Edition, typed: string, answer: Answer, say: Say): Reply {
	const heading: Block = { kind: 'heading', text: say('search.title', { typed: echoTyped(typed, 80) }) };
	const blocks = [heading, ...answerBlocks(edition, typed, answer, say)];
	return { blocks, ...(answer.kind === 'nothing' || answer.kind === 'nobody' ? { private: true } : {}) };
}

function answerBlocks(edition: Edition, typed: string, answer: Answer, say: Say): Block[] {
	switch (answer.kind) {
		case 'position':
			return recordBlocks(edition, answer, say);
		case 'no-position':
			return noPositionBlocks(edition, answer, say);
		case 'actor':
			return actorBlocks(edition, typed, answer, say);
		case 'claims':
			return claimsBlocks(edition, answer.claims, say);
		case 'issue':
			return [...issueReply(edition, answer.issue, say).blocks];
		case 'nobody':
			return [
				{ kind: 'text', text: say('search.nobody', { names: answer.names.map((name) => md`**${echoTyped(name)}**`) }) },
				...listedClaims(edition, answer.nearest, say('search.nearest'), say),
			];
		case 'several':
			return severalBlocks(edition, typed, answer, say);
		case 'nothing':
			return nothingBlocks(edition, typed, answer, say);
	}
}

/** Claims that fit the words typed, named as nobody's view but their holders'. */
function claimsBlocks(edition: Edition, claims: readonly Claim[], say: Say): Block[] {
	return [
		...listedClaims(edition, claims, say('search.claims'), say),
		{ kind: 'note', text: say('search.not-a-view') },
	];
}

type Of<K extends Answer['kind']> = Extract<Answer, { kind: K }>;

function recordBlocks(edition: Edition, { actor, issue, positions, claims }: Of<'position'>, say: Say): Block[] {
	const shown = new Set(positions.flatMap(({ evidence }) => evidence));
	const further = claims.filter(({ id }) => !shown.has(id));
	return [
		{ kind: 'note', text: say('positions.labels') },
		...positions.flatMap((position) => positionBlocks(edition, position, say)),
		...listedClaims(edition, further, say('positions.own-claims', { actor: inSentence(actor.name, say) }), say),
		{ kind: 'buttons', buttons: [actorButton(edition, actor, say), issueButton(edition, issue, say)] },
	];
}

/** One answer after the other, in the order they were asked about, and whom they leave out. */
function severalBlocks(edition: Edition, typed: string, { answers, left }: Of<'several'>, say: Say): Block[] {
	const names = left.map(({ name }) => name);
	return [
		...answers.flatMap((answer): Block[] => [{ kind: 'divider' }, ...answerBlocks(edition, typed, answer, say)]),
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

function actorBlocks(edition: Edition, typed: string, answer: Of<'actor'>, say: Say): Block[] {
	const { actor, meets, fitting, positions } = answer;
	const buttons = positions.length > 0 ? [actorButton(edition, actor, say)] : [];
	return [
		...(meets === 'all' ? [] : languageNote(edition, typed, say)),
		...(fitting.length > 0 ? claimsBlocks(edition, fitting, say) : []),
		...(meets === 'all' ? standBlocks(edition, answer, say) : nearBlocks(edition, answer, say)),
		...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : []),
	];
}

/** So many positions are shown with their proof; where there are more, it is a press away. */
const MOST_PROVED = 3;

/** Who is asked about, and nothing else: all that is recorded is the answer. */
function standBlocks(edition: Edition, { actor, positions, ...claims }: Of<'actor'>, say: Say): Block[] {
	const isProved = positions.length <= MOST_PROVED;
	const shown = new Set(isProved ? positions.flatMap(({ evidence }) => evidence) : []);
	const own = claims.claimsByActor.filter(({ id }) => !shown.has(id));
	if (positions.length === 0)
		return [
			{ kind: 'text', text: say('positions.none', { actor: inSentence(actor.name, say) }) },
			...ownAndAbout(edition, actor, claims, say),
		];
	return [
		...(isProved
			? [
					{ kind: 'note', text: say('positions.labels') } as const,
					...positions.flatMap((position) => positionBlocks(edition, position, say)),
				]
			: recordedBlocks(edition, positions, say('positions.of-actor', { actor: inSentence(actor.name, say) }), say)),
		...ownAndAbout(edition, actor, { ...claims, claimsByActor: own }, say),
	];
}

/** What was asked beside who is answered in part or not at all: claims of theirs that fit come first. */
function nearBlocks(edition: Edition, answer: Of<'actor'>, say: Say): Block[] {
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

/** What an actor's recorded positions are, a line each; their words are a press away. */
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

/** Nothing is translated: words of another language than the article's find what both languages share. */
function languageNote({ article }: Edition, typed: string, say: Say): Block[] {
	const [language] = article.language.split('-');
	if (!language || (language === say.locale && (language === 'es' || !isSpanish(wordsOf(typed))))) return [];
	const name = new Intl.DisplayNames(say.languageTag, { type: 'language' }).of(language) ?? language;
	return [{ kind: 'note', text: say('search.language', { language: name }) }];
}

type OwnAndAbout = Pick<Of<'actor'>, 'claimsByActor' | 'claimsAboutActor'>;

/** What an actor says and what others say about them, apart. */
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

/** Who does have a position on an issue, by name alone: their words are a press away. */
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

function nothingBlocks(edition: Edition, typed: string, { nearest }: Of<'nothing'>, say: Say): Block[] {
	return [
		{ kind: 'text', text: say('search.nothing') },
		...languageNote(edition, typed, say),
		...listedClaims(edition, nearest, say('search.nearest'), say),
		...sectionMenu(edition, say),
	];
}
