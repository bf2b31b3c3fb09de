import type { Claim } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { excerptOf } from '../../article/model/excerpt.ts';
import { quoteLink } from '../../article/model/quote-link.ts';
import { joinMarkdown, type Markdown, memberMention } from '../reply/markdown.ts';
import { numberRanges } from '../reply/number-ranges.ts';
import type { Block, Button, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { actorButton, contextButton, issueButton, sectionButton } from './buttons-and-menus.ts';

/**
 * A claim word for word, with what a reader needs to judge it: who says it, how firmly, what is good to know, and its paragraph and
 * source. `caution` says whether it is quoted already, or may be after this.
 */
export function claimBlocks(edition: Edition, claim: Claim, say: Say, caution: Caution = 'claim.caution'): Block[] {
	return [
		{ kind: 'quote', quotation: { words: excerptOf(edition.article, claim).quote } },
		...detailBlocks(edition, claim, say, caution),
	];
}

/** How a caution begins: “Good to know:” below what is quoted, “Before you quote this:” in a private preview of it. */
type Caution = 'claim.caution' | 'claim.caution-before';

/** The lines below a quotation. */
function detailBlocks(edition: Edition, claim: Claim, say: Say, key: Caution = 'claim.caution'): Block[] {
	const { caution } = claim;
	const nature = natureOf(claim, say);
	const small = [
		...(nature ? [nature] : []),
		...(caution ? [say(key, { caution })] : []),
		originText(edition, claim, say),
	];
	return [
		{ kind: 'text', text: whoSays(edition, claim, say) },
		{ kind: 'note', text: joinMarkdown(small, '\n') },
	];
}

/** What kind of statement a claim is, where a reader would otherwise take it for a plain statement of fact: “Sounds unsure · Prediction”. */
export function natureOf({ mode, kind }: Claim, say: Say): Markdown | undefined {
	const parts = [
		...(mode === 'asserted' ? [] : [say(`mode.${mode}`)]),
		...(kind === 'fact' || kind === 'causal' ? [] : [say(`kind.${kind}`)]),
	];
	return parts.length > 0 ? joinMarkdown(parts, ' · ') : undefined;
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
	const { before, quote, after } = excerptOf(edition.article, claim);
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

/** “Word for word from paragraph 3 of …” */
export function originText({ article, actor }: Edition, { paragraph }: Pick<Claim, 'paragraph'>, say: Say): Markdown {
	const author = actor(article.author)?.name ?? article.author;
	const source = article.source.name;
	// “By Andrew Korybko · Andrew Korybko’s Newsletter” says one thing twice.
	const authored = source.includes(author) ? 'yes' : 'no';
	return say('claim.origin', { paragraph, title: article.title, author, source, authored });
}

/** Where the article prints a paragraph again. */
export function repeatNote({ article }: Edition, { paragraph }: Pick<Claim, 'paragraph'>, say: Say): Block[] {
	const paragraphs = article.paragraphs.flatMap(({ repeats }, at) => (repeats === paragraph ? [at + 1] : []));
	return paragraphs.length === 0
		? []
		: [{ kind: 'note', text: say('context.again', { paragraphs: numberRanges(paragraphs) }) }];
}

/** Buttons from a claim to its holder's positions, the first issue it belongs to, its section and its web page. */
function claimButtons(edition: Edition, claim: Claim, say: Say): Button[] {
	const holder = edition.actor(claim.holder);
	const hasPositions = holder && edition.positionsOf({ actor: holder.id }).length > 0;
	const [issue] = edition.issuesOf(claim.id);
	const section = edition.sectionOf(claim.paragraph);
	const url = quoteLink(edition.article, claim);
	return [
		...(holder && hasPositions ? [actorButton(edition, holder, say)] : []),
		...(issue ? [issueButton(edition, issue, say)] : []),
		...(section ? [sectionButton(edition, section, say)] : []),
		...(url ? [{ label: say.plain('buttons.source'), url }] : []),
	];
}
