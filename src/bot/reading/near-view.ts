import type { Claim } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { echoTyped } from '../reply/markdown.ts';
import type { Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { claimMenu, quoteButton, sectionMenu } from './buttons-and-menus.ts';
import { claimBlocks } from './claim-view.ts';

/**
 * The private answer to `/quote` when the words typed are not a claim's id. They are never quoted: the nearest claim is shown word
 * for word, with a button that posts it and a menu of other claims. `near` is sorted, the nearest first.
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
			...claimBlocks(edition, nearest, say, 'claim.caution-before'),
			{ kind: 'buttons', buttons: [quoteButton(edition, nearest, say, 'buttons.post')] },
			...claimMenu(edition, others, say, 'menus.near-claims'),
		],
		private: true,
	};
}
