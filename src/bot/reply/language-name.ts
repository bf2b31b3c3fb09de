import type { Say } from './say.ts';

/** The name of a language by its tag, in the language of `say`: "Spanish" for `es`. */
export const languageName = (tag: string, { languageTag }: Say): string =>
	new Intl.DisplayNames(languageTag, { type: 'language' }).of(tag) ?? tag;
