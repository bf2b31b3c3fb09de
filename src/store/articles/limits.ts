const MIB = 1_048_576;
const DAY = 86_400_000;

/**
 * The longest text of an article or a draft, in bytes. A book of 77,000 words takes 0.6 MiB as an article, and 1.1 MiB if 3,000
 * claims are recorded in it. All of it is parsed and indexed for one question, so more would keep members waiting.
 */
export const MOST_TEXT_BYTES = 2 * MIB;

/** An article a week makes 100 in two years. A list of more is no longer looked through, and its entries are in memory. */
export const MOST_ARTICLES = 100;

/**
 * What all texts of a server may take, in bytes, with old revisions. It is the operator's disk that fills. A debate a week, each
 * with a text of 100 KB of its own that stays with it, takes twelve years for it.
 */
export const MOST_LIBRARY_BYTES = 64 * MIB;

/** What a revision counts for besides its text: its row is smaller, but rows without a new text must not be free. */
export const REVISION_BYTES = 1_024;

/** Reading a page and drafting take seconds of the processor. Twenty are an evening's tries of a whole team of moderators. */
export const MOST_DRAFTS_AN_HOUR = 20;

/** What all drafts of a server may take at a time, in bytes: four of the longest, or a hundred of the usual ones. */
export const MOST_DRAFT_BYTES = 8 * MIB;

/** A draft is kept for a week, in milliseconds: it may be begun on one club evening and published on the next. */
export const ARTICLE_DRAFT_KEPT_FOR = 7 * DAY;

/** For how long a removed article can be restored, in milliseconds: whoever misses it notices on the day. */
export const RESTORABLE_FOR = DAY;

/**
 * When what was removed or followed by a newer revision may be deleted, in milliseconds. The preview of a debate lives for a day
 * and may become a debate about a revision that nothing else uses.
 */
export const UNUSED_KEPT_FOR = 2 * DAY;
