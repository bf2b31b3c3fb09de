import type { Draft, StoredDebate } from '../../store/store.ts';
import { openingNonce, openingOf } from '../announcements.ts';
import type { Context } from '../command.ts';
import type { HandsFault } from '../hands.ts';
import type { Markdown } from '../markdown.ts';
import { faultText, isFault, mention } from '../places.ts';
import type { Button, Reply } from '../reply.ts';
import { threadButton } from './buttons.ts';
import { draftGone, refuseUnfitPlace } from './preview.ts';

/** So long the opening belongs to this process before any worker may take it over, in milliseconds. */
const LEASE = 30_000;

/** So long a moderator waits for Discord to open the thread before being told that it is on its way, in milliseconds. */
const PATIENCE = 1_500;

/** Opens the debate of a draft: first in the store, then in Discord. What cannot be posted is taken back and told. */
export async function confirmed(id: string, context: Context): Promise<Reply> {
	const { store } = context;
	const draft = await store.draft(id);
	if (!draft) return draftGone(context);
	await refuseUnfitPlace(draft.debate.channel, context);
	const made = await store.confirmDraft(id, LEASE);
	if (!made) return draftGone(context);
	if (made.already) return postedReply(made.debate, context);
	const opening = open(made.debate, context);
	// Nobody may be waiting any more when it fails; once the lease is over a worker tries again.
	opening.catch(() => undefined);
	const soon = await Promise.race([opening, later(PATIENCE)]);
	if (soon === undefined) return postedReply(made.debate, context);
	if (!isFault(soon)) return postedReply(soon, context);
	if (soon.kind === 'later') return postedReply(made.debate, context);
	return takenBack(draft, made.debate, soon, context);
}

/** Opens the thread and records it; a fault that passes is left to the worker, which finds what was already opened. */
async function open(debate: StoredDebate, { hands, store, ...needs }: Context): Promise<StoredDebate | HandsFault> {
	const opened = await hands.open(openingOf(debate, openingNonce(debate.id), needs));
	if (isFault(opened)) return opened;
	return (await store.debatePosted(debate.id, opened)) ?? debate;
}

const later = (milliseconds: number) =>
	new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), milliseconds).unref());

/** The preview becomes a link to the debate, or says that it is on its way. */
function postedReply({ guild, thread, channel, motion }: StoredDebate, { say }: Context): Reply {
	const text =
		thread === undefined
			? say('confirm.on-its-way', { channel: mention(channel) })
			: say('confirm.posted', { motion, thread: mention(thread) });
	return replacing(text, thread === undefined ? [] : [threadButton(guild, thread, say)]);
}

/** Nothing was posted, so nothing is open; the draft stays, to be confirmed again once that is mended. */
async function takenBack(
	draft: Draft,
	{ id, channel }: StoredDebate,
	fault: HandsFault,
	context: Context,
): Promise<Reply> {
	const { store, say } = context;
	await store.withdrawDebate(id);
	await store.saveDraft(draft);
	const press = { command: 'debate confirm', args: { draft: draft.id } };
	return replacing(faultText(channel, fault, say), [{ label: say.plain('buttons.confirm'), press }]);
}

function replacing(text: Markdown, buttons: readonly Button[]): Reply {
	return {
		blocks: [{ kind: 'text', text }, ...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : [])],
		private: true,
		replaces: true,
	};
}
