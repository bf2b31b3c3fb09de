/** A way in for interactions, once it is open. */
export type Door = {
	/** Takes nothing new, lets answers on their way finish, and closes. */
	readonly stop: () => Promise<void>;
	/** Resolves to what to do when the door has shut for good and cannot open again by itself. */
	readonly lost: Promise<string>;
};

/**
 * How long the work for an answer may take from when the door received the interaction, in milliseconds. Discord waits
 * 3000; the rest is for the ways from Discord and back, of which each takes some tenths of a second at worst.
 */
export const ANSWER_WITHIN = 2_400;
