import type { NameWords } from '../name-words.ts';

/** In Spanish a name keeps its capitals: "según El Salvador". */
export const nameWords: NameWords = { lowerInSentence: [] };
