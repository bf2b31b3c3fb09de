/** A way in for interactions, once it is open. */
export type Door = {
	/** Takes nothing new, lets answers on their way finish, and closes. */
	readonly stop: () => Promise<void>;
	/** Resolves to what to do when the door has shut for good and cannot open again by itself. */
	readonly lost: Promise<string>;
};

/** How long a stopping door waits for answers on their way, in milliseconds: what Discord would wait for them, and a little. */
export const PATIENCE = 5000;
