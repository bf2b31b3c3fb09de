import type { Claim } from '../src/article/model/article.ts';
import type { Edition } from '../src/article/model/edition.ts';
import { searchClaims } from '../src/article/search/search.ts';
import { keepQuote } from '../src/bot/debates/running/keep-quote.ts';
import { claimRef } from '../src/bot/host/claim-ref.ts';
import { defineCommand } from '../src/bot/host/command.ts';
import { contextReply, quoteReply } from '../src/bot/reading/claim-view.ts';
import { nearReply } from '../src/bot/reading/near-view.ts';
import { article, claim, hide } from '../src/bot/reading/options.ts';
import { sideInDebate, withSide } from '../src/bot/reading/quote-side.ts';
import { refusal } from '../src/bot/reply/user-error.ts';

/** One claim word for word. Words that are typed instead of picked are never quoted: the nearest claim is offered. */
export default defineCommand({
	name: 'quote',
	about: 'article',
	options: {
		claim,
		article,
		to: { kind: 'member' },
		hide,
		context: { kind: 'flag', pressOnly: true },
	},

	async run({ claim: typed, to, hide, context: inContext }, context) {
		const { edition, say, invocation, debate } = context;
		const claim = claimOf(edition, typed);
		if (!claim) {
			const near = searchClaims(edition, typed, 6).map((hit) => hit.claim);
			return nearReply(edition, typed, near, say);
		}
		if (to && hide) throw refusal(say('errors.to-and-hide'));
		if (inContext) return contextReply(edition, claim, say);
		const isShared = hide === undefined ? invocation.gesture === 'typed' : !hide;
		if (isShared) await keepQuote(claim, context);
		return withSide(quoteReply(edition, claim, say, to), sideInDebate(edition, claim, debate), say);
	},
});

/** The claim that a row names, if it is of this article. */
function claimOf(edition: Edition, typed: string): Claim | undefined {
	const ref = claimRef(typed);
	if (!ref || (ref.article !== undefined && ref.article !== edition.article.id)) return undefined;
	return edition.claim(ref.claim);
}
