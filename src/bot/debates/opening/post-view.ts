import type { Claim, Issue } from '../../../article/model/article.ts';
import type { Edition } from '../../../article/model/edition.ts';
import { type PhaseIndex, pollsOf, SIDES, type Side } from '../../../debate/debate.ts';
import { claimsBySide, fairQuotes, type SideClaims } from '../../../debate/fair-quotes.ts';
import type { Format } from '../../../debate/format/format.ts';
import { untranslatedText } from '../../host/article-notes.ts';
import { creditOf, modeTexts, whoSays } from '../../reading/attribution.ts';
import { quoteBlocks } from '../../reading/claim-view.ts';
import { issueSides } from '../../reading/stance-lines.ts';
import { escapeMarkdown, joinMarkdown, type Markdown, md } from '../../reply/markdown.ts';
import type { Block, Button, Reply } from '../../reply/reply.ts';
import type { Say } from '../../reply/say.ts';
import { ballotButtons, statusButton } from '../common/buttons.ts';
import { deadlineText, noArticleBlocks, phaseNameAt, phasePlan, voteRulesText } from '../common/phase-words.ts';

/** The part of a debate that its post shows. */
export type PostedDebate = {
	/** PREVIEW before it is opened. */
	readonly id: number;
	readonly motion: string;
	readonly article: string | undefined;
	readonly issue: string | undefined;
	readonly minimum: number;
	readonly durations: readonly (number | undefined)[];
	readonly phase: PhaseIndex;
	readonly deadline: number | undefined;
};

export type PostParts = {
	readonly debate: PostedDebate;
	readonly format: Format;
	readonly edition: Edition | undefined;
	readonly say: Say;
};

/** The longest post, in characters. A message may have 4000, and the preview needs some of them for its own words. */
const MOST_TEXT = 3400;

/** The first message of a debate: motion, the same number of quotations for both sides, who stands where, source, rules and ballot. */
export function postReply(parts: PostParts, quotes: SideClaims): Reply {
	return { blocks: blocksOf(parts, quotes) };
}

/** The post without anything from the article, for when Discord refuses the whole. */
export function plainPostReply(parts: PostParts): Reply {
	const motion = { kind: 'heading', text: md`${parts.debate.motion}` } as const;
	return { blocks: [motion, ...courseBlocks(parts), ...buttonBlocks({ ...parts, edition: undefined })] };
}

/** The quotations of a post: three for each side, or fewer when more would not fit into one message. Both sides get the same number. */
export function openingQuotes(parts: PostParts): SideClaims {
	const { edition } = parts;
	const issue = issueOf(parts);
	if (!edition || !issue) return { for: [], against: [] };
	const quotesFor = (perSide: number) => fairQuotes(issue, edition.claim, perSide);
	return [3, 2, 1].map(quotesFor).find((quotes) => lengthOf(blocksOf(parts, quotes)) <= MOST_TEXT) ?? quotesFor(0);
}

const issueOf = ({ debate, edition }: PostParts) =>
	debate.issue === undefined ? undefined : edition?.issue(debate.issue);

function blocksOf(parts: PostParts, quotes: SideClaims): Block[] {
	const { debate, edition, say } = parts;
	const issue = issueOf(parts);
	const isQuoted = SIDES.some((side) => quotes[side].length > 0);
	return [
		{ kind: 'heading', text: md`${debate.motion}` },
		...(issue?.background ? [{ kind: 'note', text: md`${issue.background}` } as const] : []),
		...(edition && issue ? evidenceBlocks(edition, issue, quotes, say) : []),
		...(edition ? [sourceBlock(edition, isQuoted, say)] : noArticleBlocks(debate, edition, say)),
		...courseBlocks(parts),
		...buttonBlocks(parts),
	];
}

/** About how many characters blocks take, with four for the marks around each. */
function lengthOf(blocks: readonly Block[]): number {
	return blocks.reduce((sum, block) => sum + markdownOf(block).length + 4, 0);
}

function markdownOf(block: Block): string {
	if (block.kind === 'quote') return escapeMarkdown(block.quotation.words).markdown;
	if (block.kind === 'list') return block.items.map(({ markdown }) => `- ${markdown}`).join('\n');
	return 'text' in block ? block.text.markdown : '';
}

function evidenceBlocks(edition: Edition, issue: Issue, quotes: SideClaims, say: Say): Block[] {
	const stands = issueSides(edition, issue, say);
	const lines = stands.length > 0 ? stands.map((line) => md`- ${line}`) : [say('positions.nobody')];
	return [
		...SIDES.flatMap((side) => sideBlocks(edition, issue, side, quotes, say)),
		{ kind: 'divider' },
		{ kind: 'text', text: joinMarkdown([say('debate.stands'), ...lines], '\n') },
	];
}

function sideBlocks(edition: Edition, issue: Issue, side: Side, quotes: SideClaims, say: Say): Block[] {
	const gap = side === 'for' ? issue.gap?.pro : issue.gap?.con;
	return [
		{ kind: 'divider' },
		{ kind: 'text', text: say(`debate.side-${side}`) },
		...quotes[side].flatMap((claim): Block[] => [
			...quoteBlocks(edition, claim),
			{ kind: 'note', text: claimNote(edition, claim, say) },
		]),
		...(quotes[side].length === 0 ? [{ kind: 'note', text: noQuotes(edition, issue, side, say) } as const] : []),
		...(gap ? [{ kind: 'note', text: say('debate.gap', { gap }) } as const] : []),
	];
}

/** Who says a claim and where, how firmly, and what to know before quoting it. */
function claimNote(edition: Edition, claim: Claim, say: Say): Markdown {
	const { paragraph, caution } = claim;
	return joinMarkdown(
		[
			say('claim.brief', { who: whoSays(edition, claim, say), paragraph }),
			...modeTexts(claim, say),
			...(caution ? [say('claim.caution', { caution })] : []),
		],
		'\n',
	);
}

/** Why a side has no quotations: it has no claims, the other side has none, or the quotations would not fit. */
function noQuotes(edition: Edition, issue: Issue, side: Side, say: Say) {
	const claims = claimsBySide(issue, edition.claim);
	if (claims[side].length === 0) return say('debate.no-quotes');
	const fair = SIDES.some((one) => claims[one].length === 0);
	return say(fair ? 'debate.no-quotes-fair' : 'debate.no-quotes-long');
}

function sourceBlock(edition: Edition, isQuoted: boolean, say: Say): Block {
	const credit = creditOf(edition, say);
	const untranslated = untranslatedText(edition, say);
	const lines = [
		say(isQuoted ? 'debate.source' : 'debate.at-hand', { credit }),
		...(untranslated ? [untranslated] : []),
	];
	return { kind: 'note', text: joinMarkdown(lines, '\n') };
}

function courseBlocks({ debate, format, say }: PostParts): Block[] {
	const phase = phaseNameAt(format, debate.phase, say);
	const plan = format.phases.length > 1 ? [phasePlan(format, debate, say)] : [];
	const name = say('debate.format', { name: format.name[say.locale] });
	const rules = [format.rules[say.locale], ...(votesIn(format) ? [voteRulesText(debate, say)] : [])];
	return [
		{ kind: 'note', text: joinMarkdown([name, ...rules, ...plan], '\n') },
		{ kind: 'text', text: say('debate.begins-with', { phase, until: deadlineText(debate.deadline, say) }) },
	];
}

const votesIn = (format: Format) => pollsOf(format).some((poll) => poll !== undefined);

/** The buttons of a post. The preview has them too, so that it shows what will be posted, but there they cannot be pressed. */
function buttonBlocks({ debate, format, edition, say }: PostParts): Block[] {
	const url = edition?.article.source?.url;
	const buttons: Button[] = [
		...(votesIn(format) ? ballotButtons(debate.id, say) : []),
		statusButton(debate.id, say),
		...(url ? [{ label: say.plain('buttons.source'), url }] : []),
	];
	return [{ kind: 'buttons', buttons }];
}
