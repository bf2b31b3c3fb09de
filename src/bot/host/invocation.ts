import type { Locale } from '../../locales/locales.ts';
import type { Place } from './hands.ts';

/** A value as Discord or a button gives it, before it is read as the command's option declares it. */
export type RawValue = string | number | boolean;

/** Arguments as Discord or a button gives them, by the names of options. */
export type RawArgs = Readonly<Record<string, RawValue>>;

/** A file that a member attached to an option or a form. All of it is what their client says; only reading the file shows what is in it. */
export type AttachedFile = {
	readonly id: string;
	/** As its member named it, with its ending. */
	readonly name: string;
	/** In bytes. */
	readonly size: number;
	/** Such as `text/plain; charset=utf-8`; undefined where Discord knows none. */
	readonly mediaType?: string;
	/** Where it can be read, for about a day. */
	readonly url: string;
};

/** The message that a message command is used on. */
export type TargetMessage = {
	readonly id: string;
	readonly text: string;
	/** The id of its author; undefined where a mention would name nobody, as for a webhook or a deleted account. */
	readonly author?: string;
};

/** The member who asks. In direct messages there are no roles and permissions. */
export type Member = {
	readonly id: string;
	/** The name others see. */
	readonly name?: string;
	readonly roles: readonly string[];
	/** Their permissions in the channel they ask in, as Discord's bits. */
	readonly may: bigint;
};

/** A channel, or a thread with the channel it is in. */
export type Where = {
	readonly id: string;
	readonly kind: 'forum' | 'text' | 'thread' | 'other';
	readonly parent?: string;
};

/** A channel as an interaction's payload describes it. */
export type DescribedChannel = {
	readonly id: string;
	/** The id of the server it is in, if the payload says so. */
	readonly guild?: string;
	/** The place with the bot's permissions, if the payload says all of it. */
	readonly place?: Place;
};

/**
 * A member's request to run a command: typed, pressed as a button, chosen in a menu, submitted in a form or used on a message. It is
 * the same for the gateway and HTTP, and holds only what the payload carries.
 */
export type Invocation = {
	/** Discord's id of the interaction. */
	readonly id: string;
	/** The command's path as people type it: `quote`, `article list`, `Find evidence`. */
	readonly command: string;
	/** A typed command is answered publicly and a press privately, unless `hide` says otherwise. */
	readonly gesture: 'typed' | 'pressed';
	readonly args: RawArgs;
	/** Attached files, by the names of options. A button cannot carry any. */
	readonly files?: Readonly<Record<string, AttachedFile>>;
	readonly target?: TargetMessage;
	readonly user: Member;
	/** Undefined in direct messages. */
	readonly guild?: { readonly id: string };
	/** Where it was asked; undefined if the payload does not say. */
	readonly channel?: Where;
	/** The channels that the payload describes: the one it was asked in, and those given to options. */
	readonly described?: readonly DescribedChannel[];
	readonly locale: Locale;
};

/** What a member gave to a command's options. */
export type Given = Pick<Invocation, 'args' | 'files'>;

/** A request for autocomplete rows: the member is typing into the option `focused`. */
export type Completion = Invocation & { readonly focused: string };
