import type { Claim } from '../../../article/model/article.ts';
import type { Edition } from '../../../article/model/edition.ts';
import { SIDES, type Side } from '../../../debate/debate.ts';
import { claimsBySide } from '../../../debate/fair-quotes.ts';
import type { Format } from '../../../debate/format/format.ts';
import type { QuoteUsed, StoredDebate, Turnout } from '../../../store/records.ts';
import { claimMenu } from '../../reading/buttons-and-menus.ts';
import { type Markdown, md, memberMention } from '../../reply/markdown.ts';
import type { Block, Reply } from '../../reply/reply.ts';
import type { Say } from '../../reply/say.ts';
import { ballotBlocks, takeBackButton } from '../common/buttons.ts';
import { deadlineText, noArticleBlocks, phaseNameAt, phasePlan, voteRulesText } from '../common/phase-words.ts';
import { isQuoteFrom, quoteLabel } from '../common/quote-label.ts';
import { hasVotes } from '../ending/result-words.ts';

/** All that `/debate status` shows. */
export type DebateStatus = {
	readonly debate: StoredDebate;
	readonly format: Format;
	readonly edition: Edition | undefined;
	readonly quotes: readonly QuoteUsed[];
	readonly turnout: Turnout | undefined;
	/** What keeps the debate's post or an announcement from its thread. */
	readonly trouble: Markdown | undefined;
	/** The end of the debate when Discord did not take its announcement; else empty. */
	readonly end: readonly Block[];
	readonly say: Say;
};

/** The status of a debate: phase, deadline, how many voted (never how), and which quotations were used. */
export function statusReply(status: DebateStatus): Reply {
	const { debate, format, trouble, end, say } = status;
	const phase = phaseNameAt(format, debate.phase, say);
	const closed = debate.phase === 'closed';
	const isUnposted = !closed && debate.thread === undefined;
	return {
		blocks: [
			{ kind: 'heading', text: md`${debate.motion}` },
			{
				kind: 'text',
				text: closed ? md`${phase}` : say('debate.now', { phase, until: deadlineText(debate.deadline, say) }),
			},
			...(trouble ? [{ kind: 'text', text: trouble } as const] : []),
			...end,
			{ kind: 'note', text: md`${format.name[say.locale]}: ${phasePlan(format, debate, say)}` },
			...turnoutBlocks(status),
			...quoteBlocks(status),
			...(isUnposted ? [{ kind: 'buttons', buttons: [takeBackButton(debate.id, say)] } as const] : []),
			...ballotBlocks(debate.id, debate.poll !== undefined && !isUnposted, say),
		],
	};
}

function turnoutBlocks({ debate, turnout, say }: DebateStatus): Block[] {
	if (!hasVotes(debate) || !turnout) return [];
	const votes = [say('status.first', { count: turnout.first }), say('status.last', { count: turnout.last })];
	const rules = { kind: 'note', text: md`${voteRulesText(debate, say)} ${say('status.secret')}` } as const;
	return [{ kind: 'list', items: votes }, ...(debate.phase === 'closed' ? [] : [rules])];
}

function quoteBlocks({ debate, edition, quotes, say }: DebateStatus): Block[] {
	const issue = debate.issue === undefined ? undefined : edition?.issue(debate.issue);
	const count = { kind: 'note', text: say('status.quotes', { count: quotes.length }) } as const;
	if (!edition || !issue) return [count, ...noArticleBlocks(debate, edition, say)];
	const claims = claimsBySide(issue, edition.claim);
	const own = quotes.filter((quote) => isQuoteFrom(quote, edition));
	const used = Map.groupBy(own, ({ claim }) => claim);
	return [
		{ kind: 'divider' },
		...SIDES.flatMap((side) => sideBlocks(edition, side, claims[side], used, debate, say)),
		...otherBlocks(edition, quotes, say),
	];
}

type Used = ReadonlyMap<string, readonly QuoteUsed[]>;

function sideBlocks(
	edition: Edition,
	side: Side,
	claims: readonly Claim[],
	used: Used,
	{ phase }: StoredDebate,
	say: Say,
): Block[] {
	const spent = claims.filter(({ id }) => used.has(id));
	const left = claims.filter(({ id }) => !used.has(id));
	const counts = { used: spent.length, unused: left.length };
	// A closed debate takes no more quotations.
	const isOver = phase === 'closed';
	const items = spent.map((claim) => usedLine(claim, used, say));
	return [
		{ kind: 'text', text: isOver ? say(`status.quoted-${side}`, counts) : say(`status.quotes-${side}`, counts) },
		...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
		...claimMenu(edition, isOver ? [] : left, say, side === 'for' ? 'menus.unused-for' : 'menus.unused-against'),
	];
}

function usedLine({ id, label }: Claim, used: Used, say: Say): Markdown {
	const uses = used.get(id) ?? [];
	const members = [...new Set(uses.flatMap(({ by }) => by ?? []))].map(memberMention);
	if (members.length === 0) return md`${label}`;
	return say('status.used-by', { label, members });
}

function otherBlocks(edition: Edition, quotes: readonly QuoteUsed[], say: Say): Block[] {
	const ofNeither = quotes.flatMap((quote) => (quote.side ? [] : (quoteLabel(edition, quote, say) ?? [])));
	const labels = [...new Set(ofNeither)];
	if (labels.length === 0) return [];
	return [
		{ kind: 'text', text: say('evidence-used.neither') },
		{ kind: 'list', items: labels.map((label) => md`${label}`) },
	];
}
