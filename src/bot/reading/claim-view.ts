import type { Claim } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { passageOf } from '../../article/model/passage.ts';
import { quoteLink } from '../../article/model/quote-link.ts';
import { type Markdown, md, memberMention } from '../reply/markdown.ts';
import type { Block, Button, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { actorButton, contextButton, issueButton, sectionButton } from './buttons-and-menus.ts';

/**
 * A claim word for word, with what a reader needs to judge it: who holds it, how firmly, what to know before quoting it, and its
 * paragraph and source.
 */
export function claimBlocks(edition: Edition, claim: Claim, say: Say): Block[] {
	return [
		{ kind: 'quote', quotation: { words: passageOf(edition, claim).quote } },
		...detailBlocks(edition, claim, say),
	];
}

/** The lines below a quotation. */
function detailBlocks(edition: Edition, claim: Claim, say: Say): Block[] {
	const { caution, mode, kind } = claim;
	return [
		{ kind: 'text', text: whoSays(edition, claim, say) },
		{ kind: 'note', text: say('claim.nature', { mode: say(`mode.${mode}`), kind: say(`kind.${kind}`) }) },
		...(caution ? [{ kind: 'text', text: say('claim.caution', { caution }) } as const] : []),
		{ kind: 'note', text: originText(edition, claim, say) },
	];
}

/** A claim in a few lines, for lists: its words, who says them, and one button. */
export function briefClaimBlocks(edition: Edition, claim: Claim, say: Say, button: Button): Block[] {
	const { paragraph, caution, mode } = claim;
	const brief = say('claim.brief', { who: whoSays(edition, claim, say), paragraph });
	const more = [say(`mode.${mode}`), ...(caution ? [say('claim.caution', { caution })] : [])];
	const text = more.reduce((lines, line) => md`${lines}\n${line}`, brief);
	return [
		{ kind: 'quote', quotation: { words: passageOf(edition, claim).quote } },
		{ kind: 'entry', text, button },
	];
}

/** The answer to `/quote`. `to` is the id of the member it is addressed to, who is pinged. */
export function quoteReply(edition: Edition, claim: Claim, say: Say, to?: string): Reply {
	const mention: Block[] = to ? [{ kind: 'text', text: say('claim.for', { member: memberMention(to) }) }] : [];
	return {
		blocks: [
			...mention,
			...claimBlocks(edition, claim, say),
			{ kind: 'buttons', buttons: [contextButton(edition, claim, say), ...claimButtons(edition, claim, say)] },
		],
		...(to ? { pings: [to] } : {}),
	};
}

/** A claim in its paragraph, with the claim's words in bold. */
export function contextReply(edition: Edition, claim: Claim, say: Say): Reply {
	const { before, quote, after } = passageOf(edition, claim);
	return {
		blocks: [
			{ kind: 'heading', text: say('context.title', { paragraph: claim.paragraph }) },
			{ kind: 'quote', quotation: { before, words: quote, after } },
			...detailBlocks(edition, claim, say),
			...repeatNote(edition, claim, say),
			{ kind: 'buttons', buttons: claimButtons(edition, claim, say) },
		],
	};
}

/** The holder of a claim and who reports it: "López Obrador, as reported by Andrew Korybko". */
export function whoSays({ actor }: Edition, { holder, reportedBy }: Claim, say: Say): Markdown {
	const name = actor(holder)?.name ?? holder;
	if (!reportedBy) return say('claim.held', { holder: name });
	return say('claim.reported', { holder: name, reporter: actor(reportedBy)?.name ?? reportedBy });
}

function originText({ article, actor }: Edition, { paragraph }: Claim, say: Say): Markdown {
	const author = actor(article.author)?.name ?? article.author;
	return say('claim.origin', { paragraph, title: article.title, author, source: article.source.name });
}

function repeatNote({ article }: Edition, { paragraph }: Claim, say: Say): Block[] {
	const paragraphs = article.paragraphs.flatMap(({ repeats }, at) => (repeats === paragraph ? [String(at + 1)] : []));
	return paragraphs.length === 0 ? [] : [{ kind: 'note', text: say('context.again', { paragraphs }) }];
}

/** Buttons from a claim to its holder's positions, the first issue it belongs to, its section and its web page. */
function claimButtons(edition: Edition, claim: Claim, say: Say): Button[] {
	const holder = edition.actor(claim.holder);
	const hasPositions = holder && edition.positionsOf({ actor: holder.id }).length > 0;
	const [issue] = edition.issuesOf(claim.id);
	const url = quoteLink(edition.article, claim);
	return [
		...(holder && hasPositions ? [actorButton(edition, holder, say)] : []),
		...(issue ? [issueButton(edition, issue, say)] : []),
		sectionButton(edition, edition.sectionOf(claim.paragraph), say),
		...(url ? [{ label: say.plain('buttons.source'), url }] : []),
	];
}
