import type { AttributionWords } from '../../locales/attribution-words.ts';
import { ATTRIBUTION_WORDS } from '../../locales/languages.ts';
import { findLocale, LOCALES, type Locale } from '../../locales/locales.ts';

/** The locale of a language's tag; the first one for a language that Lectern does not speak. */
export const wordsLocale = (language: string): Locale => findLocale(language.split('-')[0]) ?? LOCALES[0];

/** The words by which a text in this language is read. */
export const attributionWordsFor = (language: string): AttributionWords => ATTRIBUTION_WORDS[wordsLocale(language)];
