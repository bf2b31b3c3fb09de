import type { Reply } from '../reply/reply.ts';

/** The permissions the bot may need somewhere, by Discord's own names. */
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

/** A channel or thread, as Discord describes it now. */
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
	/** The permissions the bot has there. */
	readonly may: ReadonlySet<PermissionName>;
};

/** The ids of a thread and of the channel it is in. */
export type ThreadIn = { readonly thread: string; readonly channel: string };

/** A thread to open, with its first message: a post in a forum, a public thread elsewhere. */
export type Opening = {
	/** The id of the server. Nothing is opened if the channel belongs to another one. */
	readonly guild: string;
	readonly channel: string;
	/** Up to 100 characters. */
	readonly name: string;
	/** Names of tags that would fit, best first. Up to five that the forum has are applied, and always one if the forum requires one. */
	readonly tags: readonly string[];
	readonly reply: Reply;
	/** Replies to post instead if Discord refuses `reply`, tried in this order. */
	readonly simpler?: readonly Reply[];
	/** The same for every attempt, so that an attempt whose answer was lost is found again and not repeated. */
	readonly nonce: string;
	/** An earlier attempt may have opened the thread: the bot's newest threads there are searched for it first. */
	readonly tried?: boolean;
	/** The thread that an earlier attempt opened, if it was recorded. */
	readonly thread?: string;
	/**
	 * Called with the thread as soon as there is one, before anything else can fail. It returns the thread to go on in, or undefined
	 * if there is nothing more to do: the debate is over, or the thread belongs to another debate.
	 */
	readonly onOpened?: (thread: string) => Promise<string | undefined>;
	/** Called with the thread and its first message as soon as that is sent, before it is pinned. */
	readonly onPosted?: (post: { readonly thread: string; readonly message: string }) => Promise<unknown>;
};

/** A message to send in a thread. It arrives once, however often it is attempted. */
export type Posting = {
	readonly thread: string;
	readonly reply: Reply;
	/** Replies to post instead if Discord refuses `reply`, tried in this order. */
	readonly simpler?: readonly Reply[];
	readonly nonce: string;
	/** An earlier attempt may have sent it: the thread is searched for it first. */
	readonly tried?: boolean;
	/** What to do with the thread afterwards, even if Discord refuses the message. */
	readonly afterwards?: 'lock and archive';
};

/** A thread to look at now. `touchedAt` is when it was last kept from archiving itself. Times are milliseconds since 1970. */
export type Waking = { readonly thread: string; readonly touchedAt: number; readonly now: number };

/** How a thread was found: whether somebody closed it by hand, and whether this look did something that keeps it open (`touched`). */
export type ThreadSeen = { readonly closedByHand: boolean; readonly touched: boolean };

/** Why something failed in Discord: a moderator can fix it, or the bot can try again later. */
export type HandsFault =
	| { readonly kind: 'forbidden'; readonly missing: readonly PermissionName[] }
	/** Discord says that it does not know the channel or thread. It has been wrong about that before, for a while. */
	| { readonly kind: 'gone' }
	/** Discord is slow, down or limits us. Try again later, and not before `retryIn` milliseconds if Discord gave a time. */
	| { readonly kind: 'later'; readonly why: string; readonly retryIn?: number }
	/** Discord refuses it, and would refuse it again. */
	| { readonly kind: 'refused'; readonly why: string };

/** What the bot does in Discord by itself, besides answering. Every function returns a fault instead of throwing. */
export type Hands = {
	/**
	 * A place as Discord describes it now, or as it was a few seconds ago if a debate could be held there. That a place is gone or
	 * that a permission is missing never comes from memory; with `now`, nothing does. It takes up to four requests, or three for a
	 * channel; those about the server are shared by all its places.
	 */
	placeOf(channel: string, when?: 'now'): Promise<Place | HandsFault>;
	/**
	 * The ids of those threads that Discord lists neither as active nor among the latest archived ones. They may be gone, or hidden
	 * from the bot: `placeOf` can tell. It takes up to three requests, and none for what was asked a few seconds ago.
	 */
	unlistedThreads(guild: string, threads: readonly ThreadIn[]): Promise<readonly string[] | HandsFault>;
	/** Opens a thread, posts in it and pins the first message. A thread that `onOpened` was called with is never opened again. */
	open(opening: Opening): Promise<{ readonly thread: string; readonly message: string } | HandsFault>;
	/** Looks for the thread that an earlier attempt opened but could not record. It opens none. */
	findOpenedThread(opening: Opening): Promise<{ readonly thread: string | undefined } | HandsFault>;
	/** Posts in a thread, and unarchives it first if need be. */
	post(posting: Posting): Promise<{ readonly message: string } | HandsFault>;
	/** The ids of all servers the bot is in: the complete list or a fault. */
	servers(): Promise<ReadonlySet<string> | HandsFault>;
	/**
	 * Looks at a thread and keeps it from archiving itself, without a post. It reopens an archived one unless somebody closed it by
	 * hand.
	 */
	keepAwake(thread: Waking): Promise<ThreadSeen | HandsFault>;
};

/** Whether the hands resolved to a fault. */
export function isFault<T extends object>(result: T | HandsFault): result is HandsFault {
	return 'kind' in result && ['forbidden', 'gone', 'later', 'refused'].includes(String(result.kind));
}

/** A fault in a few words, for the database and the log. */
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
