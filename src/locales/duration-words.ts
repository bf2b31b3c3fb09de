import type { WordList } from './word-list.ts';

/** How people write a length of time such as "1d12h" or "2 hours and 30 min". Each list has all forms, short and long. */
export type DurationWords = {
	readonly days: WordList;
	readonly hours: WordList;
	readonly minutes: WordList;
	/** What may stand between two units, next to a comma: "2 hours and 30 minutes". */
	readonly and: WordList;
};
