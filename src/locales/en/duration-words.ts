import type { DurationWords } from '../duration-words.ts';

export const durationWords: DurationWords = {
	days: 'd day days',
	hours: 'h hr hrs hour hours',
	minutes: 'm min mins minute minutes',
	and: 'and',
};
