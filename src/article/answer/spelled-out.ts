import { CHAT_SPELLINGS } from '../../locales/languages.ts';
import { fold, wordsOf } from '../words/fold.ts';
import { STOP_WORDS } from '../words/word-lists.ts';
import { languageOf } from './question-words.ts';

/** A whole word without an apostrophe, a dot or a hyphen beside it, which make it a part of something else: "U.S.", "x-ray". */
const TOKEN = /(?<![\p{L}\p{M}\p{N}'’.@/-])\p{L}+(?![\p{L}\p{M}\p{N}'’/-]|\.\p{L})/gu;

/**
 * A question with the words that people write in a hurry spelled out: "q piensa" is "que piensa". Only the spellings of the language that the
 * question shows are read, since "u" is a word in another one; if it shows none, those of every language that are no word anywhere. Words in
 * capitals stay, since they may be acronyms; but "EU" is the United States in Spanish.
 */
export function spelledOut(text: string): string {
	const language = languageOf(wordsOf(text)) ?? languageOf(wordsOf(text.replace(TOKEN, spelledOutAlone)));
	if (!language) return text.replace(TOKEN, spelledOutAlone);
	const { words, acronyms } = CHAT_SPELLINGS[language];
	return text.replace(TOKEN, (token, at: number) => {
		const word = fold(token);
		if (Object.hasOwn(acronyms, word)) return acronyms[word] ?? token;
		const isInitial = token.length === 1 && text[at + 1] === '.';
		if (isInitial || (token.length > 1 && token === token.toUpperCase())) return token;
		return Object.hasOwn(words, word) ? (words[word] ?? token) : token;
	});
}

/** What one word stands for in any language, if it is a word in none. */
function spelledOutAlone(token: string): string {
	const word = fold(token);
	if (token === token.toUpperCase() || STOP_WORDS.has(word)) return token;
	const list = Object.values(CHAT_SPELLINGS).find(({ words }) => Object.hasOwn(words, word));
	return list?.words[word] ?? token;
}
