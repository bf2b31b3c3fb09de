import type { Claim } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { type Markdown, md } from '../reply/markdown.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { briefClaimBlocks } from './claim-view.ts';
import { quoteButton } from './onward.ts';

/** A claim that was found, with the article it is from. */
export type Found = { readonly edition: Edition; readonly claim: Claim };

/** Claims near a message, for the one who asked, each with a button that quotes it for everyone. */
export function evidenceReply(found: readonly Found[], say: Say): Reply {
	if (found.length === 0) return { blocks: [{ kind: 'text', text: say('evidence.nothing') }], private: true };
	const several = new Set(found.map(({ edition }) => edition)).size > 1;
	return {
		blocks: [
			{ kind: 'heading', text: say('evidence.title') },
			{ kind: 'note', text: say('evidence.label') },
			...unlike(found).flatMap(({ edition, claim }) => [
				...(several ? [{ kind: 'note', text: md`${edition.article.title}` } as const] : []),
				...foundBlocks(edition, claim, say),
			]),
		],
		private: true,
	};
}

/** Several claims in full words, each with its holder and a button onward. */
function foundBlocks(edition: Edition, claim: Claim, say: Say): Block[] {
	return briefClaimBlocks(edition, claim, say, quoteButton(edition, claim, say, 'buttons.post'));
}

/** The claims of a list under a line that says what they are; nothing where there are none. */
export function listedClaims(edition: Edition, claims: readonly Claim[], intro: Markdown, say: Say): Block[] {
	if (claims.length === 0) return [];
	const shown = unlike(claims.map((claim) => ({ edition, claim })));
	return [{ kind: 'text', text: intro }, ...shown.flatMap(({ claim }) => foundBlocks(edition, claim, say))];
}

/** Without claims whose words are part of an earlier one's, or the other way round: nobody wants to read a sentence twice. */
function unlike(found: readonly Found[]): Found[] {
	const alike = (a: Found, b: Found) =>
		a.edition === b.edition && (a.claim.quote.includes(b.claim.quote) || b.claim.quote.includes(a.claim.quote));
	return found.filter((one, at) => !found.slice(0, at).some((earlier) => alike(earlier, one)));
}
