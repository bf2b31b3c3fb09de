import type { FactQuestion } from '../../article/answer/fact-questions.ts';
import type { SideNotFound } from '../../article/finding/search-answer.ts';
import type { ShownFact } from '../../article/finding/signs-of-answer.ts';
import type { Edition } from '../../article/model/edition.ts';
import { fold } from '../../article/words/fold.ts';
import { isVerb } from '../../article/words/translations.ts';
import { LOCALES, type Locale } from '../../locales/locales.ts';
import { languageName } from '../reply/language-name.ts';
import { echoTyped, type Markdown, md } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';
import { noneOf, wordList } from './word-list.ts';

type Missing = {
	readonly missing: readonly string[];
	readonly asks?: FactQuestion | undefined;
	readonly lacks?: ShownFact | undefined;
	readonly hasWords?: boolean | undefined;
	readonly asksSide?: SideNotFound | undefined;
	readonly language?: Locale | undefined;
};

/** What could not be answered, and that what follows is only near. */
export function nearLine(edition: Edition, answer: Missing, say: Say): Markdown {
	const { missing, asksSide, lacks = 'other', hasWords } = answer;
	if (asksSide && missing.length === 0) return nearSideNotFound(asksSide, say);
	if (missing.length > 0) return md`${absentLine(edition, answer, say)} ${say('search.nearest')}`;
	return md`${unsureLine(lacks, hasWords, say)} ${say(hasWords ? 'search.on-that' : 'search.nearest')}`;
}

/** What was not found. Where no claim has the words either, a question for a reason may take for granted what the article doesn't say. */
export const unsureLine = (lacks: ShownFact | 'other', hasWords: boolean | undefined, say: Say): Markdown =>
	say('search.unsure', { lacks: lacks === 'why' && !hasWords ? 'norWhy' : lacks });

/** That nobody was found on the side that was asked for. */
export const sideNotFound = ({ side, typed }: SideNotFound, say: Say): Markdown =>
	say('search.side-not-found', { side, typed: topicAsTyped(typed, say) });

/** The same, and that what follows is near. */
export const nearSideNotFound = (asked: SideNotFound, say: Say): Markdown =>
	md`${sideNotFound(asked, say)} ${say('search.near-side')}`;

/** What a question is about, in the member's own words in quotation marks; “that” if they are no whole phrase. */
export const topicAsTyped = (typed: string, say: Say): Markdown =>
	typed === '' ? say('search.that') : say('search.word', { word: echoTyped(typed) });

/** That words do not occur. Words of another language than the text's may well be in it, translated: those were not understood. */
export function absentLine(edition: Edition, { missing, asks, language }: Missing, say: Say): Markdown {
	const words = wordList(missing, say);
	if (isInOtherLanguage(edition, language, say)) {
		const { own, given } = edition.languages;
		// Editors wrote in the language of the question too, and the words are not in that either.
		const key = given.has(language ?? say.locale) ? 'search.not-in-notes' : 'search.other-language';
		return say(key, { words, none: noneOf(words, say), language: languageName(own, say) });
	}
	// Who somebody is, the article can't say if it doesn't have the name.
	if (asks === 'who' && missing.every((word) => /^\p{Lu}/u.test(word))) return say('search.absent-name', { words });
	return say(asks ? 'search.absent-asked' : 'search.absent', { count: missing.length, words });
}

type Unused = Missing & { readonly unused: readonly string[]; readonly isSure: boolean };

/**
 * That only editors use the words by which a claim was found, if so. Of words in another language than the text's that goes without saying,
 * but not of acronyms, which are the same in both.
 */
export function unusedLines(edition: Edition, { unused, missing, isSure, language }: Unused, say: Say): Markdown[] {
	const isForeign = isInOtherLanguage(edition, language, say);
	// That a text says “collude” and not “work with” tells nothing of what it says.
	const hasVerb = unused.some((word) => isVerb(fold(word), LOCALES));
	const named = isForeign || hasVerb ? unused.filter((word) => isAcronym(edition, word)) : unused;
	if (named.length === 0) return hasVerb && !isForeign && isSure ? [say('search.closest')] : [];
	const words = [...missing, ...named];
	return [say('search.unused', { count: words.length, words: wordList(words, say) })];
}

/** Whether editors write the word in capitals among what people search for. */
const isAcronym = ({ article: { claims } }: Edition, word: string): boolean =>
	claims.some(({ keywords = [] }) => keywords.some((keyword) => keyword.split(' ').includes(word.toUpperCase())));

const isInOtherLanguage = ({ languages: { own } }: Edition, language: Locale | undefined, say: Say): boolean =>
	(language ?? (say.locale === own ? own : say.locale)) !== own;
