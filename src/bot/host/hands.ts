import type { Reply } from '../reply/reply.ts';

/** What the bot must be allowed to do somewhere, by Discord's own names. */
export const permissionNames = [
	'ViewChannel',
	'SendMessages',
	'SendMessagesInThreads',
	'CreatePublicThreads',
	'ManageThreads',
	'PinMessages',
	'AttachFiles',
	'EmbedLinks',
	'ReadMessageHistory',
] as const;
export type PermissionName = (typeof permissionNames)[number];

/** A channel or thread as Discord holds it now. */
export type Place = {
	readonly id: string;
	readonly name: string;
	readonly kind: 'forum' | 'text' | 'thread' | 'other';
	/** The id of the server it is in; empty for a direct message. */
	readonly guild: string;
	/** The channel a thread is in. */
	readonly parent?: string;
	readonly tags: readonly { readonly id: string; readonly name: string }[];
	readonly requiresTag: boolean;
	readonly archived: boolean;
	readonly locked: boolean;
	/** What the bot may do there. */
	readonly may: ReadonlySet<PermissionName>;
};

/** A thread and the channel it is in. */
export type ThreadIn = { readonly thread: string; readonly channel: string };

/** A thread to open with its first message: a post in a forum, a public thread elsewhere. */
export type Opening = {
	/** The server the channel must be of: nothing is opened in another. */
	readonly guild: string;
	readonly channel: string;
	/** 100 characters at most. */
	readonly name: string;
	/** Names of tags that would fit, best first; those the forum has are applied, five at most, one always where it requires one. */
	readonly tags: readonly string[];
	readonly reply: Reply;
	/** What is posted instead where Discord refuses the reply, tried in this order. */
	readonly simpler?: readonly Reply[];
	/** The same for every try, so that a try whose answer was lost is found again and not repeated. */
	readonly nonce: string;
	/** An earlier try may have opened the thread: the bot's newest threads there are looked through for it first. */
	readonly tried?: boolean;
	/** The thread that an earlier try opened, as far as it was recorded. */
	readonly thread?: string;
	/**
	 * Is given the thread as soon as there is one, before anything else can fail, and answers the one that counts; undefined where
	 * nothing more is to be done in it, since the debate is over or the thread is another debate's.
	 */
	readonly opened?: (thread: string) => Promise<string | undefined>;
	/** Is given the thread and its first message as soon as that is sent, before it is pinned. */
	readonly posted?: (post: { readonly thread: string; readonly message: string }) => Promise<unknown>;
};

/** A message to send in a thread, once however often it is tried. */
export type Posting = {
	readonly thread: string;
	readonly reply: Reply;
	/** What is posted instead where Discord refuses the reply, tried in this order. */
	readonly simpler?: readonly Reply[];
	readonly nonce: string;
	/** It was tried before and may have come through: the thread is looked through for it first. */
	readonly tried?: boolean;
	/** What becomes of the thread afterwards, also when the message was refused. */
	readonly afterwards?: 'lock and archive';
};

/** A thread to look at now; `touchedAt` is when a look last kept it awake. Times are epoch milliseconds. */
export type Waking = { readonly thread: string; readonly touchedAt: number; readonly now: number };

/** How a look found a thread: somebody closed it by hand, or it is open; `touched` when the look did something that keeps it awake. */
export type ThreadSeen = { readonly closedByHand: boolean; readonly touched: boolean };

/** What went wrong where, in a way a moderator can mend or the bot can wait out. */
export type HandsFault =
	| { readonly kind: 'forbidden'; readonly missing: readonly PermissionName[] }
	/** Discord says that it does not know the channel or thread. It has been wrong about that for a while before. */
	| { readonly kind: 'gone' }
	/** Discord is slow, down or limits us: try again later, and not before `retryIn` milliseconds where Discord says so. */
	| { readonly kind: 'later'; readonly why: string; readonly retryIn?: number }
	/** Discord does not take it, and would not take it the next time. */
	| { readonly kind: 'refused'; readonly why: string };

/** What the bot does in Discord of its own accord, beside answering. Every verb tells a fault instead of throwing. */
export type Hands = {
	/**
	 * The place as Discord holds it, or as it was a few seconds ago if nothing keeps a debate from it. That something is gone, or
	 * that a permission is missing, is never from memory; with `now` nothing is. It takes four requests at most, or three for a
	 * channel, of which those about the server are shared by all its places.
	 */
	placeOf(channel: string, when?: 'now'): Promise<Place | HandsFault>;
	/**
	 * Those of a server's threads that Discord does not list, neither as active nor among the latest archived ones. They may be
	 * gone, or hidden from the bot: only `placeOf` tells. It takes three requests at most, and none for what was asked a few
	 * seconds ago.
	 */
	unlistedThreads(guild: string, threads: readonly ThreadIn[]): Promise<readonly string[] | HandsFault>;
	/** Opens the thread, posts in it and pins the first message. A thread that was reported to `opened` is never opened again. */
	open(opening: Opening): Promise<{ readonly thread: string; readonly message: string } | HandsFault>;
	/** Looks for the thread that an earlier try opened and could not record; opens none. */
	findOpened(opening: Opening): Promise<{ readonly thread: string | undefined } | HandsFault>;
	/** Posts in a thread, unarchiving it for the purpose. */
	post(posting: Posting): Promise<{ readonly message: string } | HandsFault>;
	/** The ids of all servers the bot is in: the whole list or a fault. */
	servers(): Promise<ReadonlySet<string> | HandsFault>;
	/** Looks at a thread and keeps it from archiving itself, without posting anything; wakes it where nobody closed it by hand. */
	keepAwake(thread: Waking): Promise<ThreadSeen | HandsFault>;
};

/** A fault in few words, for the records and the log. */
export function whyOf(fault: HandsFault): string {
	switch (fault.kind) {
		case 'gone':
			return 'the channel or thread is gone';
		case 'forbidden':
			return `not allowed: ${fault.missing.join(', ')}`;
		case 'later':
		case 'refused':
			return fault.why;
		default:
			return fault satisfies never;
	}
}
