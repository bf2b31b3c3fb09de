import type { QuoteAnswer } from '../../article/finding/quote-for.ts';
import type { Edition } from '../../article/model/edition.ts';
import { wordList } from '../answering/word-list.ts';
import { claimMenu, quoteButton, sectionMenu } from '../reading/buttons-and-menus.ts';
import type { Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { quotablePreview } from './quotable-preview.ts';

/**
 * The private answer to `/quote` when words were typed instead of a row picked. They are never quoted as typed: what has them, or comes
 * nearest, is shown whole, with a button that posts it and a menu of others.
 */
export function nearReply(edition: Edition, answer: QuoteAnswer, say: Say): Reply {
	if (answer.kind === 'nothing') {
		const { missing } = answer;
		const words = { count: missing.length, words: wordList(missing, say) };
		const text = missing.length > 0 ? say('search.absent', words) : say('near.nothing');
		return { blocks: [{ kind: 'text', text }, ...sectionMenu(edition, say)], private: true };
	}
	const [best, ...others] = answer.quotables;
	return {
		blocks: [
			{ kind: 'text', text: say(answer.kind === 'near' ? 'near.nearest' : 'search.part-of') },
			...quotablePreview(edition, best, say),
			{ kind: 'buttons', buttons: [quoteButton(edition, best, say, 'buttons.post')] },
			...claimMenu(edition, others, say, 'menus.near-claims'),
		],
		private: true,
	};
}
