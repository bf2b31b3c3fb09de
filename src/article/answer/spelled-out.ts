import { CHAT_SPELLINGS } from '../../locales/languages.ts';
import { LOCALES } from '../../locales/locales.ts';
import { fold, wordsOf } from '../words/fold.ts';
import { languageOf } from './question-words.ts';

/** A whole word without an apostrophe, a dot or a hyphen beside it, which make it a part of something else: "U.S.", "x-ray". */
const TOKEN = /(?<![\p{L}\p{M}\p{N}'’.@/-])\p{L}+(?![\p{L}\p{M}\p{N}'’/-]|\.\p{L})/gu;

/**
 * A question with the words that people write in a hurry spelled out: "q piensa" is "que piensa". Only the spellings of the language that the
 * question shows are read, since "u" is a word in another one; those of every language if it shows none. Words in capitals stay, since they may be acronyms; but "EU" is the United States in Spanish.
 */
export function spelledOut(text: string): string {
	const language = languageOf(wordsOf(text));
	const lists = (language ? [language] : LOCALES).map((locale) => CHAT_SPELLINGS[locale].words);
	const acronyms = language ? CHAT_SPELLINGS[language].acronyms : {};
	return text.replace(TOKEN, (token, at: number) => {
		const word = fold(token);
		if (Object.hasOwn(acronyms, word)) return acronyms[word] ?? token;
		const isInitial = token.length === 1 && text[at + 1] === '.';
		if (isInitial || (token.length > 1 && token === token.toUpperCase())) return token;
		const list = lists.find((one) => Object.hasOwn(one, word));
		return list?.[word] ?? token;
	});
}
