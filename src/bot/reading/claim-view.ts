import type { Claim } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { excerptsOf, leavesGap, placesOf, type TextPlace, textOf } from '../../article/model/excerpt.ts';
import { quoteLink } from '../../article/model/quote-link.ts';
import { joinMarkdown, md, memberMention } from '../reply/markdown.ts';
import { numberRanges } from '../reply/number-ranges.ts';
import type { Block, Button, Quotation, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { natureOf, originText, whoSays } from './attribution.ts';
import { actorButton, contextButton, issueButton, sectionButton } from './buttons-and-menus.ts';

/**
 * A claim word for word, with what a reader needs to judge it: who says it, how firmly, what is good to know, and its paragraph and
 * source. `caution` says whether it is quoted already, or may be after this.
 */
export function claimBlocks(edition: Edition, claim: Claim, say: Say, caution: Caution = 'claim.caution'): Block[] {
	return [...quoteBlocks(edition, claim), ...detailBlocks(edition, claim, say, caution)];
}

/**
 * The words of a claim or of a place in the text, passage by passage. Where a claim leaves something out between two of its passages, `[…]`
 * stands between the quotations, and not in them.
 */
export function quoteBlocks({ article }: Edition, quoted: Claim | TextPlace): Block[] {
	const passages = 'passages' in quoted ? quoted.passages : [];
	return excerptsOf(article, quoted).flatMap(({ quote }, n): Block[] => {
		const [before, here] = [passages[n - 1], passages[n]];
		const isAfterGap = before && here && leavesGap(before, here, article.paragraphs);
		return [
			...(isAfterGap ? [{ kind: 'text', text: md`[…]` } as const] : []),
			{ kind: 'quote', quotation: { words: quote } },
		];
	});
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
		originText(edition, paragraphsOfClaim(claim), say),
	];
	return [
		{ kind: 'text', text: whoSays(edition, claim, say) },
		{ kind: 'note', text: joinMarkdown(small, '\n') },
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

/** A claim in its paragraph, with the claim's words in bold. A claim with words of several paragraphs is shown in each of them. */
export function contextReply(edition: Edition, claim: Claim, say: Say): Reply {
	const numbers = paragraphsOfClaim(claim);
	return {
		blocks: [
			...numbers.flatMap((paragraph): Block[] => [
				{ kind: 'heading', text: say('context.title', { paragraph }) },
				...partsInContext(edition, claim, paragraph).map((quotation): Block => ({ kind: 'quote', quotation })),
			]),
			...detailBlocks(edition, claim, say),
			...numbers.flatMap((paragraph) => repeatNote(edition, { paragraph }, say)),
			{ kind: 'buttons', buttons: claimButtons(edition, claim, say) },
		],
	};
}

/** A whole paragraph in as many parts as a claim has passages in it, each with the words of its passage. */
function partsInContext({ article }: Edition, claim: Claim, paragraph: number): Quotation[] {
	const places = placesOf(article, claim).filter((place) => place.paragraph === paragraph);
	const text = textOf(article, paragraph) ?? '';
	return places.map(({ start, end }, n) => ({
		before: text.slice(places[n - 1]?.end ?? 0, start),
		words: text.slice(start, end),
		after: n === places.length - 1 ? text.slice(end) : '',
	}));
}

/** The numbers of the paragraphs whose words a claim quotes, each once. */
export const paragraphsOfClaim = ({ passages }: Claim): number[] => [
	...new Set(passages.map(({ paragraph }) => paragraph)),
];

/** Where the article prints a paragraph again. */
export function repeatNote({ article }: Edition, { paragraph }: Pick<Claim, 'paragraph'>, say: Say): Block[] {
	const paragraphs = article.paragraphs.flatMap(({ repeats }, at) => (repeats === paragraph ? [at + 1] : []));
	return paragraphs.length === 0
		? []
		: [{ kind: 'note', text: say('context.again', { paragraphs: numberRanges(paragraphs) }) }];
}

/** Buttons from a claim to a holder's positions, the first issue it belongs to, its section and its web page. */
function claimButtons(edition: Edition, claim: Claim, say: Say): Button[] {
	const holders = claim.holders.flatMap((id) => edition.actor(id) ?? []);
	const holder = holders.find(({ id }) => edition.positionsOf({ actor: id }).length > 0);
	const [issue] = edition.issuesOf(claim.id);
	const section = edition.sectionOf(claim.paragraph);
	const url = quoteLink(edition.article, claim);
	return [
		...(holder ? [actorButton(edition, holder, say)] : []),
		...(issue ? [issueButton(edition, issue, say)] : []),
		...(section ? [sectionButton(edition, section, say)] : []),
		...(url ? [{ label: say.plain('buttons.source'), url }] : []),
	];
}
