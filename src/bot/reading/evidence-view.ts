import type { Claim } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { type Markdown, md } from '../reply/markdown.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { quoteButton } from './buttons-and-menus.ts';
import { briefClaimBlocks } from './claim-view.ts';
import { answerButton, type MessageAnswer } from './message-answer.ts';

/** A claim that was found, with the article it is from. */
export type FoundClaim = { readonly edition: Edition; readonly claim: Claim };

/**
 * The answer to "Find evidence": the claims nearest to a message. Only the member who asked sees it; a button next to each claim
 * quotes it for everyone.
 */
export function evidenceReply(found: readonly FoundClaim[], message: MessageAnswer['message'], say: Say): Reply {
	if (found.length === 0) return { blocks: [{ kind: 'text', text: say('evidence.nothing') }], private: true };
	const several = new Set(found.map(({ edition }) => edition)).size > 1;
	return {
		blocks: [
			{ kind: 'heading', text: say('evidence.title') },
			{ kind: 'note', text: say('evidence.label') },
			...withoutOverlaps(found).flatMap(({ edition, claim }) => [
				...(several ? [{ kind: 'note', text: md`${edition.article.title}` } as const] : []),
				...briefClaimBlocks(edition, claim, say, answerButton(edition, claim, undefined, message, say)),
			]),
		],
		private: true,
	};
}

function foundBlocks(edition: Edition, claim: Claim, say: Say): Block[] {
	return briefClaimBlocks(edition, claim, say, quoteButton(edition, claim, say, 'buttons.post'));
}

/** Claims below a line that says what they are. There are no blocks without claims. */
export function listedClaims(edition: Edition, claims: readonly Claim[], intro: Markdown, say: Say): Block[] {
	if (claims.length === 0) return [];
	const shown = withoutOverlaps(claims.map((claim) => ({ edition, claim })));
	return [{ kind: 'text', text: intro }, ...shown.flatMap(({ claim }) => foundBlocks(edition, claim, say))];
}

/** Leaves out claims that contain an earlier claim's words or are part of them: nobody wants to read a sentence twice. */
function withoutOverlaps(found: readonly FoundClaim[]): FoundClaim[] {
	const alike = (a: FoundClaim, b: FoundClaim) =>
		a.edition === b.edition && (a.claim.quote.includes(b.claim.quote) || b.claim.quote.includes(a.claim.quote));
	return found.filter((one, at) => !found.slice(0, at).some((earlier) => alike(earlier, one)));
}
