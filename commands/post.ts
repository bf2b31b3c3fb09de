import { isPassage, pinnedQuotable } from '../src/article/model/passage.ts';
import { keepQuote } from '../src/bot/debates/running/keep-quote.ts';
import { usableArticle } from '../src/bot/host/article-in-use.ts';
import { withUntranslatedNote } from '../src/bot/host/article-notes.ts';
import { defineCommand } from '../src/bot/host/command.ts';
import { changedReply } from '../src/bot/quoting/changed-view.ts';
import { passageReply } from '../src/bot/quoting/passage-view.ts';
import { quoteReply } from '../src/bot/reading/claim-view.ts';
import { answerButton, messageAnswerReply, sideOfAnswer, unpackAnswer } from '../src/bot/reading/message-answer.ts';
import { withSide } from '../src/bot/reading/quote-side.ts';
import { refusal } from '../src/bot/reply/user-error.ts';

/**
 * Quotes a claim or a passage for everyone in answer to a message: the press of "Quote here" in the answer to "Find evidence". The names of the
 * command and of its option are short, because a `custom_id` has to hold four ids.
 */
export default defineCommand({
	name: 'post',
	pressOnly: true,
	options: { q: { required: true, pressOnly: true } },

	async run({ q }, context) {
		const { say } = context;
		const answer = unpackAnswer(q);
		if (!answer) throw refusal(say('errors.claim-gone'));
		const { edition, debate } = await usableArticle({ ...context, namedArticle: answer.article });
		if (!edition) throw refusal(say('errors.claim-gone'));
		const pinned = pinnedQuotable(edition, answer.claim, answer.imprint);
		if (pinned.kind !== 'here')
			return changedReply(edition, pinned, (one) => answerButton(edition, one, undefined, answer.message, say), say);
		const { quotable } = pinned;
		if (!quotable) throw refusal(say('errors.claim-gone'));
		await keepQuote(quotable, { ...context, edition, debate });
		const quotation = isPassage(quotable)
			? passageReply(edition, quotable, say)
			: withSide(quoteReply(edition, quotable, say), sideOfAnswer(edition, quotable, answer, debate), say);
		return withUntranslatedNote(messageAnswerReply(quotation, answer, context), edition, say);
	},
});
