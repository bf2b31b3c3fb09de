import { openingNonce } from '../../../store/announcement-row.ts';
import { timeLeft, withoutDeadline } from '../../../store/deadline.ts';
import type { Draft, StoredDebate } from '../../../store/store.ts';
import { orNothing, StoreUnavailable } from '../../../store/unavailable.ts';
import { withTimeout } from '../../../with-timeout.ts';
import type { Context } from '../../host/context.ts';
import { type HandsFault, whyOf } from '../../host/hands.ts';
import { channelMention, type Markdown } from '../../reply/markdown.ts';
import type { Button, Reply } from '../../reply/reply.ts';
import { refusal } from '../../reply/user-error.ts';
import { faultText, isFault } from '../../server/places.ts';
import { refuseUnfitPlace } from '../../server/unfit-place.ts';
import { statusButton, threadButton } from '../common/buttons.ts';
import { editionOf } from '../common/debate-edition.ts';
import { openingOf } from './opening.ts';
import { draftGoneReply } from './preview.ts';

/** So long the opening belongs to this process before any worker may take it over, in milliseconds. */
const LEASE = 30_000;

/** So long a moderator waits for Discord to tell of the place, then to open the thread, in milliseconds: not three seconds in all. */
const OPENING_PATIENCE = 1_000;

/** So soon a worker tries again what failed for the moment, in milliseconds. */
const AGAIN = 1_000;

/** Opens the debate of a draft: first in the store, then in Discord. What cannot be posted is taken back and told. */
export async function confirmDraft(draft: Draft, context: Context): Promise<Reply> {
	const { store } = context;
	refuseLostArticle(draft, context);
	// Where Discord does not tell in time, the hands look again before they open anything.
	await refuseUnfitPlace(draft.debate.channel, context, OPENING_PATIENCE);
	const made = await store.confirmDraft(draft.id, LEASE);
	if (!made) return draftGoneReply(context);
	if (made.already) return postedReply(made.debate, context);
	// The opening goes on after the answer.
	const opening = withoutDeadline(() => openThread(made.debate, context));
	const soon = await withTimeout(opening, timeLeft(OPENING_PATIENCE));
	if (soon !== 'late' && !isFault(soon)) return postedReply(soon, context);
	// What the store cannot take back now is still to be posted, and a worker sees to it.
	if (soon !== 'late' && soon.kind !== 'later' && (await orNothing(store.withdrawDebate(made.debate.id))))
		return notPostedReply(draft, made.debate, soon, context);
	void withoutDeadline(() => leaveToWorker(opening, made.debate, context));
	// A thread that was opened is the debate's, whatever failed afterwards.
	return postedReply((await orNothing(store.debate(made.debate.id))) ?? made.debate, context);
}

/** What was previewed can no longer be posted without its article. Throws an ArticleFault where that is there and cannot be used. */
function refuseLostArticle({ debate }: Draft, context: Context): void {
	if (debate.article === undefined || editionOf(debate, context)) return;
	throw refusal(context.say('confirm.article-gone'));
}

/** What could not be finished is for a worker at once, not only when the lease is over; it goes on where this stopped. */
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

/** Opens the thread and records it. */
async function openThread(debate: StoredDebate, context: Context): Promise<StoredDebate | HandsFault> {
	const opened = await context.hands.open(openingOf(debate, openingNonce(debate.id), context));
	if (isFault(opened)) return opened;
	try {
		return (await context.store.recordPost(debate.id, opened)) ?? debate;
	} catch (error) {
		// The thread is there and the debate is open; a worker finds both.
		if (error instanceof StoreUnavailable) return { kind: 'later', why: 'the store does not answer' };
		throw error;
	}
}

/** The preview becomes a link to the debate, or says that it is on its way, with a button that tells what became of it. */
function postedReply({ id, guild, thread, message, channel }: StoredDebate, { say }: Context): Reply {
	if (thread === undefined || message === undefined)
		return replacingReply(say('confirm.on-its-way', { channel: channelMention(channel) }), [statusButton(id, say)]);
	return replacingReply(say('confirm.posted', { thread: channelMention(thread) }), [threadButton(guild, thread, say)]);
}

/** Nothing was posted, so nothing is open; the draft can be confirmed again once the fault is fixed. */
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
