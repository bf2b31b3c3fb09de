import { quoteFor } from '../src/article/finding/quote-for.ts';
import type { Edition } from '../src/article/model/edition.ts';
import { isPassage, type Pinned, pinnedQuotable } from '../src/article/model/passage.ts';
import { keepQuote } from '../src/bot/debates/running/keep-quote.ts';
import { claimRef, isPassageRef } from '../src/bot/host/claim-ref.ts';
import { defineCommand } from '../src/bot/host/command.ts';
import { changedReply } from '../src/bot/quoting/changed-view.ts';
import { nearReply } from '../src/bot/quoting/near-view.ts';
import { passageContextReply, passageReply } from '../src/bot/quoting/passage-view.ts';
import { quoteButton } from '../src/bot/reading/buttons-and-menus.ts';
import { contextReply, quoteReply } from '../src/bot/reading/claim-view.ts';
import { article, claim, hide } from '../src/bot/reading/options.ts';
import { sideInDebate, withSide } from '../src/bot/reading/quote-side.ts';
import { refusal } from '../src/bot/reply/user-error.ts';

/** One claim or passage word for word. Words that are typed instead of picked are never quoted as typed: what has them is offered whole. */
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
		const pinned = namedBy(typed, edition);
		if (pinned && pinned.kind !== 'here')
			return changedReply(edition, pinned, (one) => quoteButton(edition, one, say, 'buttons.post'), say);
		const quotable = pinned?.quotable;
		if (!quotable && isPassageRef(typed)) throw refusal(say('errors.claim-gone'));
		if (!quotable) return nearReply(edition, quoteFor(edition, typed, MOST_OFFERED), say);
		if (to && hide) throw refusal(say('errors.to-and-hide'));
		const isClaim = !isPassage(quotable);
		if (inContext) return isClaim ? contextReply(edition, quotable, say) : passageContextReply(edition, quotable, say);
		const isShared = hide === undefined ? invocation.gesture === 'typed' : !hide;
		if (isShared) await keepQuote(quotable, context);
		if (!isClaim) return passageReply(edition, quotable, say, to);
		return withSide(quoteReply(edition, quotable, say, to), sideInDebate(edition, quotable, debate), say);
	},
});

/** How many claims and passages are offered for words that were typed: the best one, and a menu of others. */
const MOST_OFFERED = 6;

/** The claim or passage that a row or a button names, if it is of this article. */
function namedBy(typed: string, edition: Edition): Pinned | undefined {
	const ref = claimRef(typed);
	if (!ref || (ref.article !== undefined && ref.article !== edition.article.id)) return undefined;
	return pinnedQuotable(edition, ref.claim, ref.imprint);
}
