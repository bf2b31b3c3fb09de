/** How much reading a page may cost. */
export type PageLimits = {
	/** The largest page, decompressed, in bytes. */
	readonly bytes: number;
	/** How long a page may take, from its name to its last byte, in milliseconds. */
	readonly milliseconds: number;
	readonly redirects: number;
	/** How many pages are read at the same time. Each may take three times `bytes` of memory. */
	readonly inAll: number;
	readonly perGuild: number;
};

/** Two moderators of a server can read at the same time, and it takes four servers with hostile links to hold up the others, for ten seconds. */
export const PAGE_LIMITS: PageLimits = { bytes: 5_000_000, milliseconds: 10_000, redirects: 5, inAll: 8, perGuild: 2 };
