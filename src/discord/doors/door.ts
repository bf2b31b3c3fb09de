/** A way for interactions to come in (the gateway or HTTP), once it is open. */
export type Door = {
	/** Takes no new interactions, waits until the answers on their way are sent, and closes. */
	readonly stop: () => Promise<void>;
	/** Resolves to what the operator can do, when the door has closed for good and cannot open again by itself. */
	readonly lost: Promise<string>;
};

/**
 * How long the work for an answer may take, counted from when the door received the interaction, in milliseconds. Discord waits 3000.
 * The rest is for the network in both directions, which takes some tenths of a second each way at worst.
 */
export const ANSWER_WITHIN = 2_400;
