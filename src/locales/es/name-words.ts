import type { NameWords } from '../name-words.ts';

/**
 * An article is a part of the name only before a capital ("según El Salvador", but "según el gobierno mexicano" and "según el PRI"). The
 * noun of a name comes first: "Fuerzas de seguridad".
 */
export const nameWords: NameWords = {
	lowerInSentence: String.raw`^(?:El|La|Los|Las|Algunos|Algunas) (?=\p{Ll}|\p{Lu}{2})`,
	contraction: { from: String.raw`(?<=^|[\s(¿*])([Aa]|[Dd]e) (\*\*)?el (?=\p{Ll}|\p{Lu}{2})`, to: '$1l $2' },
	plural: String.raw`^(?:los|las|algunos|algunas|unos|unas|varios|varias|muchos|muchas)\b|^\p{L}+s\b`,
};
