import type { Edition } from '../../article/model/edition.ts';
import type { Pinned, Quotable } from '../../article/model/passage.ts';
import type { Button, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { refusal } from '../reply/user-error.ts';
import { quotablePreview } from './quotable-preview.ts';

/**
 * The private answer to a press whose words are no longer where they were, since the article's file was changed: what has them now, or the
 * claim as it is now, with a button. Throws a refusal if there is neither.
 */
export function changedReply(
	edition: Edition,
	pinned: Exclude<Pinned, { kind: 'here' }>,
	button: (quotable: Quotable) => Button,
	say: Say,
): Reply {
	const now = pinned.kind === 'moved' ? pinned.quotable : pinned.claim;
	if (!now) throw refusal(say('errors.claim-gone'));
	return {
		blocks: [
			{ kind: 'text', text: say(pinned.kind === 'moved' ? 'changed.moved' : 'changed.reworded') },
			...quotablePreview(edition, now, say),
			{ kind: 'buttons', buttons: [button(now)] },
		],
		private: true,
	};
}
