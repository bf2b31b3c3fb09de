import { nearestClaims } from '../src/article/search/nearest-claims.ts';
import { searchLibrary } from '../src/article/search/search-library.ts';
import { usableArticle } from '../src/bot/host/article-in-use.ts';
import { defineMessageCommand } from '../src/bot/host/command.ts';
import { evidenceReply } from '../src/bot/reading/evidence-view.ts';
import { refusal } from '../src/bot/reply/user-error.ts';

/** More claims would bury the nearest ones. */
const SHOWN = 6;

/** The claims nearest to a message: from the article in use, or from all articles while several could be meant. */
export default defineMessageCommand({
	name: 'Find evidence',
	options: {},

	async run(_, context) {
		const { library, invocation, say } = context;
		const { target } = invocation;
		const message = target?.text.trim() ?? '';
		if (!target || message === '') throw refusal(say('errors.no-text'));
		const { edition } = await usableArticle(context);
		if (!edition) return evidenceReply(searchLibrary(library, message, SHOWN, say.locale), target, say);
		return evidenceReply(
			nearestClaims(edition, message, SHOWN).map(({ claim }) => ({ edition, claim })),
			target,
			say,
		);
	},
});
