/** Editorial words of an article file: a text in the article's language, or an object with one text for each language. */
export type Words = string | WordsByLanguage;

/** Texts by language tag, such as `{ "en": "The sale", "es": "La venta" }`. The article's own language is always one of them. */
export type WordsByLanguage = { readonly [language: string]: string };

/** The languages of an article's editorial words, as primary subtags: `es` for `es-MX`. */
export type Languages = {
	/** The article's own language, in which it has all words. */
	readonly own: string;
	/** The languages of its words by language. Empty if all words are plain strings. */
	readonly given: ReadonlySet<string>;
};

/** The first part of a language tag, which names the language without its region: `es` for `es-MX`. */
export const primarySubtag = (tag: string): string => tag.split('-')[0] ?? tag;

/** The languages of these editorial words of an article in the language `own`. */
export function languagesOfWords(own: string, all: readonly Words[]): Languages {
	const given = new Set<string>();
	for (const words of all) {
		if (typeof words !== 'string') for (const tag of Object.keys(words)) given.add(primarySubtag(tag));
	}
	return { own: primarySubtag(own), given };
}

/** The key of the words in this language, compared by primary subtag. Undefined if there is none, as for a plain string. */
export const tagOf = (words: Words, language: string): string | undefined =>
	typeof words === 'string' ? undefined : Object.keys(words).find((key) => primarySubtag(key) === language);

/** The words in this language if they are given by language. Undefined if not. */
export function translationOf(words: Words, language: string): string | undefined {
	const tag = tagOf(words, language);
	return typeof words === 'string' || tag === undefined ? undefined : words[tag];
}

/** Words in every language there are. */
export const allTranslations = (words: Words): readonly string[] =>
	typeof words === 'string' ? [words] : Object.values(words);

/** The words in the article's own language. */
export const ownWords = (words: Words, own: string): string =>
	typeof words === 'string' ? words : (translationOf(words, own) ?? '');

/** The language in which an article's words are shown to someone who reads `language`: that one, or the article's own. */
export const shownLanguage = ({ own, given }: Languages, language: string): string => {
	const wanted = primarySubtag(language);
	return given.has(wanted) ? wanted : own;
};

/** Picks words in one language. Where they are missing, it picks those in the article's own language, each in its way. */
export type WordPicker = {
	/** Marks what is not translated with its language: "The sale (en)", with a space at which no line is broken. */
	readonly text: (words: Words) => string;
	/** A name that is given as a plain string is the same in every language, so it is not marked. */
	readonly name: (words: Words) => string;
	/** Words that become part of a debate, such as a motion, are never marked. */
	readonly unmarked: (words: Words) => string;
};

/**
 * Picks words for someone who reads `language`. An article without any words in that language is shown in its own one, and nothing
 * is marked: one note for all of it is enough.
 */
export function wordPicker(languages: Languages, language: string): WordPicker {
	const { own } = languages;
	const wanted = shownLanguage(languages, language);
	const unmarked = (words: Words) => translationOf(words, wanted) ?? ownWords(words, own);
	if (wanted === own) return { text: unmarked, name: unmarked, unmarked };
	const text = (words: Words) => translationOf(words, wanted) ?? `${ownWords(words, own)}\u00A0(${own})`;
	return { text, name: (words) => (typeof words === 'string' ? words : text(words)), unmarked };
}
