import type { TextSpan } from './attribution.ts';
import { attributionWordsFor } from './words-of.ts';

/** Every place where a text sounds unsure. A word with a capital letter inside a sentence is a name, such as "May". */
export function findHedges(paragraphs: readonly string[], language: string): TextSpan[] {
	const { hedges } = attributionWordsFor(language);
	return paragraphs.flatMap((text, paragraph) =>
		[...text.matchAll(hedges)]
			.filter(({ index, 0: word }) => !/^\p{Lu}/u.test(word) || /(?:^|[.!?:“"«¿¡])\s*$/.test(text.slice(0, index)))
			.map(({ index, 0: word }) => ({ paragraph, start: index, end: index + word.length })),
	);
}
