import type { Claim } from '../src/article/model/article.ts';
import type { Edition } from '../src/article/model/edition.ts';
import { searchClaims } from '../src/article/search/search.ts';
import { claimRef } from '../src/bot/claim-ref.ts';
import { defineCommand } from '../src/bot/command.ts';
import { keepQuote } from '../src/bot/debates/quoting.ts';
import { article, hide } from '../src/bot/options.ts';
import { suggestClaim } from '../src/bot/suggest.ts';
import { refusal } from '../src/bot/user-error.ts';
import { contextReply, quoteReply } from '../src/bot/views/claim-view.ts';
import { nearReply } from '../src/bot/views/near-view.ts';

/** One claim word for word. What is typed instead of picked is never quoted: the nearest claim is offered. */
export default defineCommand({
	name: 'quote',
	options: {
		claim: { required: true, suggest: suggestClaim },
		article,
		to: { kind: 'member' },
		hide,
		context: { kind: 'flag', pressOnly: true },
	},

	async run({ claim: typed, to, hide, context: within }, context) {
		const { edition, say, invocation } = context;
		const claim = claimOf(edition, typed);
		if (!claim) {
			const near = searchClaims(edition, typed, 6).map((hit) => hit.claim);
			return nearReply(edition, typed, near, say);
		}
		if (to && hide) throw refusal(say('errors.to-and-hide'));
		if (within) return contextReply(edition, claim, say);
		const isShared = hide === undefined ? invocation.gesture === 'typed' : !hide;
		if (isShared) await keepQuote(claim, context);
		return quoteReply(edition, claim, say, to);
	},
});

/** The claim a row names, of this article alone: one picked from another article is not looked for here. */
function claimOf(edition: Edition, typed: string): Claim | undefined {
	const ref = claimRef(typed);
	if (!ref || (ref.article !== undefined && ref.article !== edition.article.id)) return undefined;
	return edition.claim(ref.claim);
}
