import type { Edition } from '../../../article/model/edition.ts';
import { excerptOf } from '../../../article/model/excerpt.ts';
import { type Passage, passageAt } from '../../../article/model/passage.ts';
import {
	debateJson,
	type ExportedDebate,
	type ExportedPhase,
	type ExportedQuote,
	type ExportLabels,
} from '../../../debate/export/export.ts';
import { debateCsv } from '../../../debate/export/export-csv.ts';
import { debateMarkdown } from '../../../debate/export/export-markdown.ts';
import type { Format } from '../../../debate/format/format.ts';
import type { Swing, TooFew } from '../../../debate/swing/swing.ts';
import type { Abandoned, PhaseChange, QuoteUsed, StoredDebate } from '../../../store/records.ts';
import type { Context } from '../../host/context.ts';
import { serverOf } from '../../host/moderators.ts';
import { actorNames, speakerOf } from '../../reading/attribution.ts';
import { timestamp } from '../../reply/markdown.ts';
import type { Block, Reply } from '../../reply/reply.ts';
import { type Say, sayIn } from '../../reply/say.ts';
import { usableEditionOf } from '../common/debate-edition.ts';
import { formatOf } from '../common/find-debate.ts';
import { MOST_LISTED } from '../common/open-debates-view.ts';
import { noArticleBlocks, phaseNameAt } from '../common/phase-words.ts';
import { isQuoteFrom } from '../common/quote-label.ts';
import { hasVotes, outcomeText, swingIn } from './result-words.ts';

/**
 * A debate as Markdown, CSV and JSON files. They hold no result before the close, and never single ballots: only the matrix, if
 * enough members voted twice.
 */
export async function exportReply(debate: StoredDebate, context: Context): Promise<Reply> {
	const say = sayIn(debate.locale);
	const edition = await usableEditionOf(debate, context);
	const exported = await exportedDebate(debate, edition, context, say);
	const file = (ending: string, text: string) =>
		({ kind: 'file', name: `debate-${debate.id}.${ending}`, data: new TextEncoder().encode(text) }) as const;
	const { swing } = exported;
	const { abandoned } = debate;
	const labels = exportLabels(swing ? endText(swing, debate, say) : say.plain('export.no-result'), abandoned, say);
	return {
		blocks: [
			{ kind: 'text', text: context.say(debate.phase === 'closed' ? 'export.title' : 'export.so-far') },
			...(abandoned ? [{ kind: 'text', text: context.say(`abandoned.${abandoned}`) } as const] : []),
			...noArticleBlocks(debate, edition, context.say),
			file('md', debateMarkdown(exported, labels, say.languageTag)),
			file('csv', debateCsv(exported)),
			file('json', debateJson(exported)),
		],
		private: true,
	};
}

/**
 * The latest debates of a server, each with a button to export it. Closed ones are listed too, since nobody can type a command
 * in a locked or deleted thread.
 */
export async function exportListReply(context: Context): Promise<Reply> {
	const { store, say } = context;
	const debates = await store.latestDebates(serverOf(context), MOST_LISTED);
	if (debates.length === 0) return { blocks: [{ kind: 'text', text: say('export.none') }], private: true };
	const entries = debates.map(({ id, motion, phase, phaseStartedAt }): Block => {
		const button = { label: say.plain('buttons.export'), press: { command: 'debate export', args: { debate: id } } };
		const key = phase === 'closed' ? 'export.closed' : 'export.open';
		return { kind: 'entry', text: say(key, { motion, day: timestamp(phaseStartedAt, 'D') }), button };
	});
	return { blocks: [{ kind: 'text', text: say('export.which') }, ...entries], private: true };
}

async function exportedDebate(
	debate: StoredDebate,
	edition: Edition | undefined,
	context: Context,
	say: Say,
): Promise<ExportedDebate> {
	const { store } = context;
	const [changes, quotes, turnout, result] = await Promise.all([
		store.phaseChanges(debate.id),
		store.quotesIn(debate.id),
		store.turnout(debate.id),
		store.result(debate.id),
	]);
	const format = formatOf(debate, context);
	return {
		motion: debate.motion,
		format: format.name[debate.locale],
		abandoned: debate.abandoned,
		phases: phasesOf(changes, format, say),
		quotes: quotesOf(quotes, edition, say),
		turnout: hasVotes(debate) ? turnout : undefined,
		swing: swingIn(debate, result),
	};
}

function phasesOf(changes: readonly PhaseChange[], format: Format, say: Say): ExportedPhase[] {
	return changes.flatMap(({ to, at }, n) =>
		to === 'closed' ? [] : [{ name: phaseNameAt(format, to, say), from: at, to: changes[n + 1]?.at }],
	);
}

/** Each quoted claim or passage once, in the order of their first use. */
function quotesOf(quotes: readonly QuoteUsed[], edition: Edition | undefined, say: Say): ExportedQuote[] {
	if (!edition) return [];
	const names = (ids: readonly string[]) =>
		ids.length > 0 ? say.plain('rows.holders', { holders: actorNames(edition, ids) }) : undefined;
	const own = quotes.filter((quote) => isQuoteFrom(quote, edition));
	const first = [...Map.groupBy(own, ({ claim }) => claim).values()].flatMap(([quote]) => quote ?? []);
	return first.flatMap(({ claim: id, side }): ExportedQuote[] => {
		const passage = passageAt(edition.article, id);
		if (passage) return [passageQuote(edition, passage, say)];
		const claim = edition.claim(id);
		if (!claim) return [];
		const place = say.plain('export.place', { paragraph: claim.paragraph, title: edition.article.title });
		return [{ side, words: claim.quote, holder: names(claim.holders), reportedBy: names(claim.reportedBy), place }];
	});
}

function passageQuote(edition: Edition, passage: Passage, say: Say): ExportedQuote {
	const { article } = edition;
	const place = say.plain('export.place', { paragraph: passage.paragraph, title: article.title });
	const words = excerptOf(article, passage).quote;
	const holder = speakerOf(edition, passage.paragraph);
	return { side: undefined, words, holder, reportedBy: undefined, place };
}

/** The outcome of a debate. An abandoned one has no winner, since its members could not finish their vote. */
const endText = (swing: Swing | TooFew, { abandoned }: StoredDebate, say: Say) =>
	abandoned ? say.plain('abandoned.no-winner') : outcomeText(swing, say);

function exportLabels(outcome: string, abandoned: Abandoned | undefined, say: Say): ExportLabels {
	const plain = (key: Parameters<Say['plain']>[0]) => say.plain(key);
	return {
		for: plain('choice.for'),
		against: plain('choice.against'),
		undecided: plain('choice.undecided'),
		format: plain('export.format'),
		phases: plain('export.phases'),
		quotes: plain('export.quotes'),
		noSide: plain('export.no-side'),
		reportedBy: plain('export.reported-by'),
		unrecorded: plain('search.nobody-recorded'),
		turnout: plain('export.turnout'),
		first: plain('phase.first-vote'),
		last: plain('phase.last-vote'),
		result: plain('export.result'),
		gain: plain('result.gain'),
		outcome,
		abandoned: abandoned ? say.plain(`abandoned.${abandoned}`) : undefined,
	};
}
