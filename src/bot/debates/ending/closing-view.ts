import type { Edition } from '../../../article/model/edition.ts';
import { SIDES } from '../../../debate/debate.ts';
import type { Swing } from '../../../debate/swing/swing.ts';
import type { Abandoned, QuoteUsed, Result, StoredDebate, Turnout } from '../../../store/records.ts';
import { md } from '../../reply/markdown.ts';
import type { Block, Reply } from '../../reply/reply.ts';
import type { Say } from '../../reply/say.ts';
import { shorten } from '../../reply/shorten.ts';
import { noArticleBlocks } from '../common/phase-words.ts';
import { quoteLabel } from '../common/quote-label.ts';
import { outcomeText, shareLines, swingIn, swingLabels } from './result-words.ts';

/** The longest description that Discord takes for a picture, in characters. */
const LONGEST_ALT = 1024;

/** A closed debate and what its end shows. */
export type ClosedDebate = {
	readonly debate: StoredDebate;
	readonly edition: Edition | undefined;
	readonly result: Result | undefined;
	readonly quotes: readonly QuoteUsed[];
	readonly say: Say;
};

/** The end of a debate: the claims that were quoted and, if enough members voted twice, the whole result with its picture. */
export async function closingReply(closed: ClosedDebate): Promise<Reply> {
	return endReply(closed.debate, [...(await resultBlocks(closed)), ...evidenceBlocks(closed)], closed.say);
}

/** The end of a debate that was abandoned. */
export const abandonedReply = (debate: StoredDebate, why: Abandoned, say: Say): Reply =>
	endReply(debate, [{ kind: 'text', text: say(`abandoned.${why}`) }], say);

/** The end of a debate in the bot's own words only: no picture, and no word of the motion or the article. */
export function plainEndReply(debate: StoredDebate, result: Result | undefined, say: Say): Reply {
	const swing = swingIn(debate, result);
	const { abandoned } = debate;
	const end = abandoned
		? say(`abandoned.${abandoned}`)
		: swing
			? md`${outcomeText(swing, say)}`
			: say('closing.no-vote');
	return {
		blocks: [
			{ kind: 'heading', text: say('closing.title') },
			{ kind: 'text', text: end },
			{ kind: 'note', text: say('closing.locked') },
		],
	};
}

function endReply({ motion }: StoredDebate, end: readonly Block[], say: Say): Reply {
	return {
		blocks: [
			{ kind: 'heading', text: say('closing.title') },
			{ kind: 'text', text: md`**${motion}**` },
			...end,
			{ kind: 'note', text: say('closing.locked') },
		],
	};
}

async function resultBlocks({ debate, result, say }: ClosedDebate): Promise<Block[]> {
	const swing = swingIn(debate, result);
	if (!swing || !result) return [{ kind: 'text', text: say('closing.no-vote') }];
	return [
		{ kind: 'heading', text: md`${outcomeText(swing, say)}` },
		...(swing.kind === 'swing'
			? await swingBlocks(debate, swing, say)
			: [{ kind: 'note', text: say('result.withheld', { needed: swing.needed }) } as const]),
		turnoutBlock(result.turnout, say),
	];
}

const turnoutBlock = ({ first, last }: Turnout, say: Say): Block => ({
	kind: 'note',
	text: say('result.turnout', { first, last }),
});

async function swingBlocks({ motion, minimum }: StoredDebate, swing: Swing, say: Say): Promise<Block[]> {
	// The drawing code takes 50 ms and 7 MiB to load, and many processes never close a debate.
	const { swingPicture } = await import('../../../debate/swing/swing-picture.ts');
	const { png, alt } = await swingPicture(swing, swingLabels(motion, swing, say));
	return [
		{ kind: 'picture', name: 'swing.png', png, alt: shorten(alt.map(sentence).join(' '), LONGEST_ALT) },
		{ kind: 'list', items: shareLines(swing, say) },
		{ kind: 'note', text: say('result.rule', { minimum, count: swing.n }) },
	];
}

/** The text with a full stop, unless it already ends with a mark. */
const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

function evidenceBlocks({ debate, edition, quotes, say }: ClosedDebate): Block[] {
	const used = [...Map.groupBy(quotes, ({ claim }) => claim).values()].flatMap(([first]) => first ?? []);
	if (used.length === 0) return [{ kind: 'note', text: say('closing.no-evidence') }];
	const members = new Set(quotes.flatMap(({ by }) => by ?? [])).size;
	if (!edition) return [{ kind: 'divider' }, ...unnamedBlocks(debate, { count: quotes.length, members }, say)];
	const sides = [...SIDES, undefined].flatMap((side): Block[] => {
		const labels = used.flatMap((quote) => (quote.side === side ? (quoteLabel(edition, quote, say) ?? []) : []));
		if (labels.length === 0) return [];
		return [
			{ kind: 'text', text: say(side ? `evidence-used.${side}` : 'evidence-used.neither') },
			{ kind: 'list', items: labels.map((label) => md`${label}`) },
		];
	});
	return [
		{ kind: 'divider' },
		{ kind: 'text', text: say('closing.evidence', { count: quotes.length, members }) },
		...sides,
		{ kind: 'note', text: say('closing.labels') },
	];
}

/** How many claims were quoted, for when the article that has their labels cannot be used. */
function unnamedBlocks(debate: StoredDebate, counts: { count: number; members: number }, say: Say): Block[] {
	return [{ kind: 'text', text: say('closing.evidence-unnamed', counts) }, ...noArticleBlocks(debate, undefined, say)];
}
