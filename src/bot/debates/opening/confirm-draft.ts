import { timeLeft, withoutDeadline } from '../../../answer-deadline.ts';
import { openingNonce } from '../../../store/announcement-nonce.ts';
import type { Draft, StoredDebate } from '../../../store/records.ts';
import { orNothing, StoreUnavailable } from '../../../store/unavailable.ts';
import { withTimeout } from '../../../with-timeout.ts';
import type { Context } from '../../host/context.ts';
import { type HandsFault, isFault, whyOf } from '../../host/hands.ts';
import { channelMention, type Markdown } from '../../reply/markdown.ts';
import type { Button, Reply } from '../../reply/reply.ts';
import { refusal } from '../../reply/user-error.ts';
import { faultText } from '../../server/place-words.ts';
import { refuseUnfitPlace } from '../../server/unfit-place.ts';
import { statusButton, threadButton } from '../common/buttons.ts';
import { editionOf } from '../common/debate-edition.ts';
import { openingOf } from './opening.ts';
import { draftGoneReply } from './preview-debate.ts';

/** How long the opening belongs to this process before a worker may take it over, in milliseconds: longer than its requests may take. */
const LEASE = 30_000;

/**
 * How long a moderator's answer waits for Discord to describe the channel, and as long again to open the thread, in
 * milliseconds. Together they stay below the three seconds that Discord gives an answer.
 */
const OPENING_PATIENCE = 1_000;

/** How soon a worker tries again after a fault that passes, in milliseconds. */
const AGAIN = 1_000;

/**
 * Opens the debate of a draft, first in the store and then in Discord. When Discord refuses the post, the debate is withdrawn
 * and the reply says why.
 */
export async function confirmDraft(draft: Draft, context: Context): Promise<Reply> {
	const { store } = context;
	await refuseLostArticle(draft, context);
	// When Discord is slow here, `hands.open` looks again before it opens anything.
	await refuseUnfitPlace(draft.debate.channel, context, OPENING_PATIENCE);
	const made = await store.confirmDraft(draft.id, LEASE);
	if (!made) return draftGoneReply(context);
	if (made.already) return postedReply(made.debate, context);
	// The opening may go on after the answer.
	const opening = withoutDeadline(() => openDebateThread(made.debate, context));
	const soon = await withTimeout(opening, timeLeft(OPENING_PATIENCE));
	if (soon !== 'late' && !isFault(soon)) return postedReply(soon, context);
	// A debate that the store cannot withdraw now is still to be posted, and a worker will do that.
	if (soon !== 'late' && soon.kind !== 'later' && (await orNothing(store.withdrawDebate(made.debate.id))))
		return notPostedReply(draft, made.debate, soon, context);
	void withoutDeadline(() => leaveToWorker(opening, made.debate, context));
	// Once the thread is opened, the debate is open, whatever failed afterwards.
	return postedReply((await orNothing(store.debate(made.debate.id))) ?? made.debate, context);
}

/**
 * Throws a UserError when the article of a draft is gone, and an ArticleFault when it is faulty: the post could not show what
 * was previewed.
 */
async function refuseLostArticle({ debate }: Draft, context: Context): Promise<void> {
	if (debate.article === undefined || (await editionOf(debate, context))) return;
	throw refusal(context.say('confirm.article-gone'));
}

/** Lets a worker go on with an opening that fails, without waiting for the end of the lease. */
async function leaveToWorker(
	opening: Promise<StoredDebate | HandsFault>,
	{ id }: StoredDebate,
	{ store }: Context,
): Promise<void> {
	try {
		const made = await opening;
		if (isFault(made)) await store.recordAnnouncementFailure(openingNonce(id), whyOf(made), { retryIn: AGAIN });
	} catch {
		// The store does not answer. The lease will end.
	}
}

/** Opens the thread and records its first message. */
async function openDebateThread(debate: StoredDebate, context: Context): Promise<StoredDebate | HandsFault> {
	const opened = await context.hands.open(await openingOf(debate, openingNonce(debate.id), context));
	if (isFault(opened)) return opened;
	try {
		return (await context.store.recordPost(debate.id, opened)) ?? debate;
	} catch (error) {
		// The thread exists and the debate is open. A worker finds both.
		if (error instanceof StoreUnavailable) return { kind: 'later', why: 'the store does not answer' };
		throw error;
	}
}

/** What replaces the preview: a link to the debate, or that it is on its way with a button that shows its status. */
function postedReply({ id, guild, thread, message, channel }: StoredDebate, { say }: Context): Reply {
	if (thread === undefined || message === undefined)
		return replacingReply(say('confirm.on-its-way', { channel: channelMention(channel) }), [statusButton(id, say)]);
	return replacingReply(say('confirm.posted', { thread: channelMention(thread) }), [threadButton(guild, thread, say)]);
}

/** What replaces the preview when nothing was posted: the fault, and a button to confirm the draft again once it is fixed. */
function notPostedReply({ id }: Draft, { channel }: StoredDebate, fault: HandsFault, { say }: Context): Reply {
	const press = { command: 'debate confirm', args: { draft: id } };
	return replacingReply(faultText(channel, fault, say), [{ label: say.plain('buttons.confirm'), press }]);
}

function replacingReply(text: Markdown, buttons: readonly Button[]): Reply {
	return {
		blocks: [{ kind: 'text', text }, ...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : [])],
		private: true,
		replaces: true,
	};
}
