import { eachWords } from '../../file/each-words.ts';
import { primarySubtag, tagOf, type WordsByLanguage } from '../../model/words.ts';
import type { CheckedFile } from '../checked-file.ts';
import type { Fault } from '../fault.ts';

/** English has a name for every language that has a tag of two letters. */
const LANGUAGE_NAMES = new Intl.DisplayNames('en-US', { type: 'language', fallback: 'none' });

/** Words by language have a text in the article's own language, to fall back on, and every key is the tag of a language. */
export function languageFaults({ file, language }: CheckedFile): Fault[] {
	const faults: Fault[] = [];
	const own = primarySubtag(language);
	eachWords(file, (words, path) => {
		if (typeof words !== 'string')
			faults.push(...withoutOwnLanguage(words, path, own), ...unknownLanguages(words, path));
	});
	return faults;
}

function withoutOwnLanguage(words: WordsByLanguage, path: Fault['path'], own: string): Fault[] {
	if (tagOf(words, own) !== undefined) return [];
	return [{ path, message: `has no text in the article's own language: add one as "${own}"` }];
}

function unknownLanguages(words: WordsByLanguage, path: Fault['path']): Fault[] {
	const unknown = Object.keys(words).filter((tag) => !isKnown(primarySubtag(tag)));
	return unknown.map((tag) => ({
		path: [...path, tag],
		message: 'is the tag of no language: write one such as "en" for English or "es" for Spanish',
		isUnknownField: true,
	}));
}

/** Every language with a tag of two letters is known. Of those with three, only the larger ones are, so none is refused. */
const isKnown = (language: string) => !/^[a-z]{2}$/.test(language) || LANGUAGE_NAMES.of(language) !== undefined;
