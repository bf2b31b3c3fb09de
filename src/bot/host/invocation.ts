import type { Locale } from '../../locales/locales.ts';
import type { Place } from './hands.ts';

/** A value as Discord or a button gives it, before the command's options say what it means. */
export type RawValue = string | number | boolean;

/** Arguments as Discord or a button gives them, by the names of options. */
export type RawArgs = Readonly<Record<string, RawValue>>;

/** The message a message command is used on. */
export type TargetMessage = { readonly id: string; readonly text: string };

/** Who asks: in direct messages without roles and permissions. */
export type Member = {
	readonly id: string;
	/** What others call them. */
	readonly name?: string;
	readonly roles: readonly string[];
	/** What they may do where they ask, as Discord's permission bits. */
	readonly may: bigint;
};

/** A channel, or a thread with the channel it is in. */
export type Where = {
	readonly id: string;
	readonly kind: 'forum' | 'text' | 'thread' | 'other';
	readonly parent?: string;
};

/** What a payload itself says of a channel. */
export type DescribedChannel = {
	readonly id: string;
	/** The id of the server it is in, if the payload says so. */
	readonly guild?: string;
	/** The place and what the bot may do there, unless the payload leaves some of it open. */
	readonly place?: Place;
};

/**
 * Somebody asks for a command, by whichever door and gesture: typed in the command line, pressed as a button, chosen in a
 * menu or used on a message. It holds what the payload carries and needs no cache.
 */
export type Invocation = {
	/** Discord's id of the interaction. */
	readonly id: string;
	/** The command's path as people type it: `quote`, `article list`, `Find evidence`. */
	readonly command: string;
	/** A press answers privately unless it says otherwise; a typed command publicly. */
	readonly gesture: 'typed' | 'pressed';
	readonly args: RawArgs;
	readonly target?: TargetMessage;
	readonly user: Member;
	/** Absent in direct messages. */
	readonly guild?: { readonly id: string };
	/** Where it was asked; absent when the payload does not tell. */
	readonly channel?: Where;
	/** The channels that the payload describes: the one it was asked in, and those chosen for options. */
	readonly described?: readonly DescribedChannel[];
	readonly locale: Locale;
};

/** Somebody is typing the option `focused` of a command. */
export type Completion = Invocation & { readonly focused: string };
