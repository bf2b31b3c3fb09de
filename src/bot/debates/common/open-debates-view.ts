import type { StoredDebate } from '../../../store/store.ts';
import { md } from '../../reply/markdown.ts';
import type { Block, Reply } from '../../reply/reply.ts';
import type { Say } from '../../reply/say.ts';
import { statusButton, threadButton } from './buttons.ts';

/** So many debates at most are listed: each takes a button. */
export const MOST_LISTED = 10;

/** The debates of a server that are not closed, each with the way to it, or to why it is not posted yet. */
export function openDebatesReply(debates: readonly StoredDebate[], say: Say): Reply {
	if (debates.length === 0) return { blocks: [{ kind: 'text', text: say('status.none') }], private: true };
	const entries = debates.slice(0, MOST_LISTED).map(({ id, guild, thread, motion }): Block => {
		const button = thread === undefined ? statusButton(id, say) : threadButton(guild, thread, say);
		return { kind: 'entry', text: md`${motion}`, button };
	});
	return { blocks: [{ kind: 'text', text: say('status.elsewhere') }, ...entries], private: true };
}
