import type { NameWords } from '../name-words.ts';

/** In Spanish a name keeps its capitals ("según El Salvador"), and its noun comes first: "Fuerzas de seguridad". */
export const nameWords: NameWords = {
	lowerInSentence: [],
	plural: String.raw`^(?:los|las|algunos|algunas|unos|unas|varios|varias|muchos|muchas)\b|^\p{L}+s\b`,
};
