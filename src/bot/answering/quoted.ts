import type { Claim } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import type { PassageHit } from '../../article/search/passages.ts';
import { natureOf, passageSource, whoSays } from '../reading/attribution.ts';
import { quoteBlocks } from '../reading/claim-view.ts';
import { joinMarkdown, type Markdown, md } from '../reply/markdown.ts';
import type { Block } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';

/** A claim to quote. With its point: who says it, and an editor's words for it, come before its own. */
export type Quoted = { readonly claim: Claim; readonly withPoint?: true };

/** A passage of the text word for word. Who says parts of it is named; otherwise the answer says that nobody has recorded it. */
export const passageBlocks = (edition: Edition, { passage, claims }: PassageHit, say: Say): Block[] => [
	...quoteBlocks(edition, passage),
	{ kind: 'note', text: passageSource(edition, passage, say, claims) },
];

/** Who says a claim, and an editor's words for it. */
export const pointOf = (edition: Edition, claim: Claim, say: Say): Markdown =>
	md`${whoSays(edition, claim, say)}: ${claim.label}`;

/** What is shown above a claim's words: of one without a label only who says it, since its first words are below. */
const leadOf = (edition: Edition, claim: Claim, say: Say): Markdown =>
	claim.isUnlabelled ? md`${whoSays(edition, claim, say)}:` : pointOf(edition, claim, say);

/** A claim word for word: who says it, in which paragraph, how surely, and what is good to know. */
export function quotedBlocks(edition: Edition, { claim, withPoint }: Quoted, say: Say): Block[] {
	const { paragraph, caution } = claim;
	const nature = natureOf(claim, say);
	const where = [
		...(withPoint ? [] : [whoSays(edition, claim, say)]),
		say('search.paragraph', { paragraph }),
		...(nature ? [nature] : []),
	];
	return [
		...(withPoint ? [{ kind: 'text', text: leadOf(edition, claim, say) } as const] : []),
		...quoteBlocks(edition, claim),
		{ kind: 'note', text: joinMarkdown(where, ' · ') },
		...(caution ? [{ kind: 'note', text: say('claim.caution', { caution }) } as const] : []),
	];
}
