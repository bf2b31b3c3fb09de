import type { StoredDebate } from '../../../store/records.ts';
import { md } from '../../reply/markdown.ts';
import type { Block, Reply } from '../../reply/reply.ts';
import type { Say } from '../../reply/say.ts';
import { statusButton, threadButton } from './buttons.ts';

/** The most debates a list shows. Each takes a button, and a message has room for forty components. */
export const MOST_LISTED = 10;

/** A server's open debates, each with a link to its thread, or with a button that shows why it is not posted yet. */
export function openDebatesReply(debates: readonly StoredDebate[], say: Say): Reply {
	if (debates.length === 0) return { blocks: [{ kind: 'text', text: say('status.none') }], private: true };
	const entries = debates.slice(0, MOST_LISTED).map(({ id, guild, thread, motion }): Block => {
		const button = thread === undefined ? statusButton(id, say) : threadButton(guild, thread, say);
		return { kind: 'entry', text: md`${motion}`, button };
	});
	return { blocks: [{ kind: 'text', text: say('status.elsewhere') }, ...entries], private: true };
}
