import { answerFor } from '../src/article/finding/answer-for.ts';
import { searchReply } from '../src/bot/answering/search-view.ts';
import { defineCommand } from '../src/bot/host/command.ts';
import { article, hide } from '../src/bot/reading/options.ts';

/** Asks the article what it says about something, or what somebody thinks by its recorded positions. */
export default defineCommand({
	name: 'search',
	about: 'article',
	options: { text: { required: true, forHost: 'words' }, article, hide },

	run({ text }, { edition, say }) {
		return searchReply(edition, text, answerFor(edition, text), say);
	},
});
