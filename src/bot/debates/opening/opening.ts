import { LOCALES } from '../../../locales/locales.ts';
import type { StoredDebate } from '../../../store/records.ts';
import type { Context } from '../../host/context.ts';
import type { Opening } from '../../host/hands.ts';
import { sayIn } from '../../reply/say.ts';
import { editionOf } from '../common/debate-edition.ts';
import { openingQuotes, plainPostReply, postReply } from './post-view.ts';

/** The thread to open for a debate. Its hooks record the thread and the first message as soon as Discord has made them. */
export async function openingOf(
	debate: StoredDebate,
	nonce: string,
	needs: Pick<Context, 'library' | 'formats' | 'store'>,
): Promise<Opening> {
	const { store } = needs;
	const say = sayIn(debate.locale);
	const format = needs.formats.get(debate.format);
	if (!format) throw new RangeError(`There is no format "${debate.format}".`);
	const edition = await editionOf(debate, needs);
	// The post shows the first phase even when the debate moved on before Discord could be reached.
	const begun = { ...debate, phase: 0, deadline: debate.phase === 0 ? debate.deadline : undefined } as const;
	const parts = { debate: begun, format, edition, say };
	return {
		guild: debate.guild,
		channel: debate.channel,
		name: debate.motion,
		tags: [format.id, ...LOCALES.map((locale) => format.name[locale]), 'Debate'],
		reply: postReply(parts, openingQuotes(parts)),
		simpler: [plainPostReply(parts)],
		nonce,
		...(debate.thread !== undefined && { thread: debate.thread }),
		async onOpened(thread) {
			const now = await store.recordThread(debate.id, thread);
			return now?.abandoned ? undefined : now?.thread;
		},
		onPosted: (post) => store.recordPost(debate.id, post),
	};
}
