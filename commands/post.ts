import { keepQuote } from '../src/bot/debates/running/keep-quote.ts';
import { usableArticle } from '../src/bot/host/article-in-use.ts';
import { withUntranslatedNote } from '../src/bot/host/article-notes.ts';
import { defineCommand } from '../src/bot/host/command.ts';
import { messageAnswerReply, unpackAnswer } from '../src/bot/reading/message-answer.ts';
import { refusal } from '../src/bot/reply/user-error.ts';

/**
 * Quotes a claim for everyone in answer to a message: the press of "Quote here" in the answer to "Find evidence". The names of the
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
		const claim = edition?.claim(answer.claim);
		if (!edition || !claim) throw refusal(say('errors.claim-gone'));
		await keepQuote(claim, { ...context, edition, debate });
		return withUntranslatedNote(messageAnswerReply(edition, claim, answer, { ...context, debate }), edition, say);
	},
});
