/** The nonce of the announcement of a debate's step. Discord shows a message with the same nonce only once. */
export const announcementNonce = (debate: number, step: number) => `lectern-${debate}-${step}`;

/** The nonce of the announcement that opens a debate. */
export const openingNonce = (debate: number) => announcementNonce(debate, 0);
