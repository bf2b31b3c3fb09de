import type { AttributionWords } from '../../locales/attribution-words.ts';
import { wordsIn } from '../../locales/word-list.ts';
import { attributionWordsFor } from './words-of.ts';

/** The words for pronouns and names of one language, made ready to be looked up. */
export type SourceWords = Omit<AttributionWords, 'pronouns'> & {
	readonly pronouns: Readonly<Record<keyof AttributionWords['pronouns'], ReadonlySet<string>>>;
};

/** The words of a language for reading sources. */
export function sourceWords(language: string): SourceWords {
	const words = attributionWordsFor(language);
	const { she, he, many, thing, relative, self, nobody } = words.pronouns;
	const setOf = (list: string) => new Set(wordsIn(list));
	const pronouns = {
		she: setOf(she),
		he: setOf(he),
		many: setOf(many),
		thing: setOf(thing),
		relative: setOf(relative),
		self: setOf(self),
		nobody: setOf(nobody),
	};
	return { ...words, pronouns };
}
