import type { Claim, Issue } from '../../../article/model/article.ts';
import type { Edition } from '../../../article/model/edition.ts';
import { type PhaseIndex, pollsOf, SIDES, type Side } from '../../../debate/debate.ts';
import { claimsBySide, fairQuotes, type SideClaims } from '../../../debate/fair-quotes.ts';
import type { Format } from '../../../debate/format/format.ts';
import { whoSays } from '../../reading/claim-view.ts';
import { issueSides } from '../../reading/positions-view.ts';
import { escapeMarkdown, joinMarkdown, type Markdown, md } from '../../reply/markdown.ts';
import type { Block, Button, Reply } from '../../reply/reply.ts';
import type { Say } from '../../reply/say.ts';
import { ballotButtons, statusButton } from '../common/buttons.ts';
import { deadlineText, noArticleBlocks, phaseNameAt, phasePlan, voteRulesText } from '../common/phase-words.ts';

/** What of a debate its post shows. */
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

/** Of the 4000 characters of a message a post leaves some to the preview around it. */
const MOST_TEXT = 3400;

/** The first message of a debate: motion, evidence for both sides alike, who stands where, source, rules and ballot. */
export function postReply(parts: PostParts): Reply {
	return { blocks: blocksOf(parts, openingQuotes(parts)) };
}

/** A post without anything of the article: what is left where Discord does not take the whole. */
export function plainPostReply(parts: PostParts): Reply {
	const motion = { kind: 'heading', text: md`${parts.debate.motion}` } as const;
	return { blocks: [motion, ...courseBlocks(parts), ...buttonBlocks({ ...parts, edition: undefined })] };
}

/** The quotations a post opens with: the same number for each side, three at most, fewer or none where they would not fit one message. */
export function openingQuotes(parts: PostParts): SideClaims {
	const { edition } = parts;
	const issue = issueOf(parts);
	if (!edition || !issue) return { for: [], against: [] };
	const quoting = (perSide: number) => fairQuotes(issue, edition.claim, perSide);
	return [3, 2, 1].map(quoting).find((quotes) => lengthOf(blocksOf(parts, quotes)) <= MOST_TEXT) ?? quoting(0);
}

const issueOf = ({ debate, edition }: PostParts) =>
	debate.issue === undefined ? undefined : edition?.issue(debate.issue);

function blocksOf(parts: PostParts, quotes: SideClaims): Block[] {
	const { debate, edition, say } = parts;
	const issue = issueOf(parts);
	return [
		{ kind: 'heading', text: md`${debate.motion}` },
		...(issue ? [{ kind: 'note', text: md`${issue.background}` } as const] : []),
		...(edition && issue ? evidenceBlocks(edition, issue, quotes, say) : []),
		...(edition ? [sourceBlock(edition, issue !== undefined, say)] : noArticleBlocks(debate, edition, say)),
		...courseBlocks(parts),
		...buttonBlocks(parts),
	];
}

/** How many characters blocks take, give or take the marks around them. */
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
			{ kind: 'quote', quotation: { words: claim.quote } },
			{ kind: 'note', text: claimNote(edition, claim, say) },
		]),
		...(quotes[side].length === 0 ? [{ kind: 'note', text: noQuotes(edition, issue, side, say) } as const] : []),
		...(gap ? [{ kind: 'note', text: say('debate.gap', { gap }) } as const] : []),
	];
}

/** Who says it and where, how firmly, and what to beware of. */
function claimNote(edition: Edition, claim: Claim, say: Say): Markdown {
	const { paragraph, mode, caution } = claim;
	return joinMarkdown(
		[
			say('claim.brief', { who: whoSays(edition, claim, say), paragraph }),
			...(mode === 'asserted' ? [] : [say(`mode.${mode}`)]),
			...(caution ? [say('claim.caution', { caution })] : []),
		],
		'\n',
	);
}

/** Where one side has nothing, the other is not quoted either, nor are both where they would not fit; each side says why. */
function noQuotes(edition: Edition, issue: Issue, side: Side, say: Say) {
	const claims = claimsBySide(issue, edition.claim);
	if (claims[side].length === 0) return say('debate.no-quotes');
	const fair = SIDES.some((one) => claims[one].length === 0);
	return say(fair ? 'debate.no-quotes-fair' : 'debate.no-quotes-long');
}

function sourceBlock({ article, actor }: Edition, isQuoted: boolean, say: Say): Block {
	const author = actor(article.author)?.name ?? article.author;
	const source = { title: article.title, author, source: article.source.name };
	return { kind: 'note', text: say(isQuoted ? 'debate.source' : 'debate.at-hand', source) };
}

function courseBlocks({ debate, format, say }: PostParts): Block[] {
	const phase = phaseNameAt(format, debate.phase, say);
	const plan = format.phases.length > 1 ? [phasePlan(format, debate, say)] : [];
	const name = say('debate.format', { name: format.name[say.locale] });
	const rules = [format.rules[say.locale], ...(votesIn(format) ? [voteRulesText(debate, say)] : [])];
	return [
		{ kind: 'note', text: joinMarkdown([name, ...rules, ...plan], '\n') },
		{ kind: 'text', text: say('debate.now', { phase, until: deadlineText(debate.deadline, say) }) },
	];
}

const votesIn = (format: Format) => pollsOf(format).some((poll) => poll !== undefined);

/** The preview's ballot votes nowhere, and says so; it is there so that what is shown is what will be posted. */
function buttonBlocks({ debate, format, edition, say }: PostParts): Block[] {
	const url = edition?.article.source.url;
	const buttons: Button[] = [
		...(votesIn(format) ? ballotButtons(debate.id, say) : []),
		statusButton(debate.id, say),
		...(url ? [{ label: say.plain('buttons.source'), url }] : []),
	];
	return [{ kind: 'buttons', buttons }];
}
