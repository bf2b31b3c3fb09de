import type { Claim } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { echoTyped } from '../reply/markdown.ts';
import type { Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { claimBlocks } from './claim-view.ts';
import { claimMenu, quoteButton, sectionMenu } from './onward.ts';

/**
 * What is answered to words that are no claim's id: the typed words are never quoted; the nearest claim is shown whole and
 * exact, with others to choose from.
 */
export function nearReply(edition: Edition, typed: string, near: readonly Claim[], say: Say): Reply {
	const [nearest, ...others] = near;
	if (!nearest) {
		const text = say('near.nothing', { typed: echoTyped(typed) });
		return { blocks: [{ kind: 'text', text }, ...sectionMenu(edition, say)], private: true };
	}
	return {
		blocks: [
			{ kind: 'text', text: say('near.intro', { typed: echoTyped(typed) }) },
			...claimBlocks(edition, nearest, say),
			{ kind: 'buttons', buttons: [quoteButton(edition, nearest, say, 'buttons.post')] },
			...claimMenu(edition, others, say, 'menus.near-claims'),
		],
		private: true,
	};
}
