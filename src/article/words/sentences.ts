import { QUESTION_WORDS, SENTENCE_WORDS } from '../../locales/languages.ts';
import { findLocale, LOCALES, type Locale } from '../../locales/locales.ts';
import { wordsIn } from '../../locales/word-list.ts';
import { fold } from './fold.ts';

/** Where a sentence begins and ends in a text, as offsets. */
type SentenceSpan = { readonly start: number; readonly end: number };

/**
 * The sentences of a text in this language, in order. Each begins where the one before it ends, so that all of them joined are the text; the
 * spaces between two belong to the first one. The same text always has the same sentences.
 *
 * Unicode's rules (`Intl.Segmenter`) end a sentence at "Mr." or "George W." too, so what belongs together is joined again.
 */
export function sentencesOf(text: string, language: string): SentenceSpan[] {
	// Most headlines are one sentence, and the first segmenter takes milliseconds to make.
	if (text !== '' && !INNER_END.test(text)) return [{ start: 0, end: text.length }];
	const { segmenter, words } = rulesFor(language);
	const sentences: { start: number; end: number }[] = [];
	for (const { index, segment } of segmenter.segment(text)) {
		const last = sentences.at(-1);
		const end = index + segment.length;
		if (last && goesOn(text.slice(last.start, last.end), segment, words)) last.end = end;
		else sentences.push({ start: index, end });
	}
	return sentences;
}

/** What may end a sentence before the last character of a text. */
const INNER_END = /[\p{Sentence_Terminal}\p{Zl}\p{Zp}\r\n\x85](?=.)/su;

/** The abbreviations and the most frequent words of a language, or of all languages together. */
type Words = Readonly<Record<'titles' | 'beforeNumbers' | 'others' | 'frequent', ReadonlySet<string>>>;
type Rules = { readonly segmenter: Intl.Segmenter; readonly words: Words };

/** By language tag. A segmenter takes longer to make than to use. */
const rules = new Map<string, Rules>();

function rulesFor(language: string): Rules {
	const known = rules.get(language) ?? makeRules(language);
	rules.set(language, known);
	return known;
}

/** A language that Lectern does not speak is read by the abbreviations of all that it does. */
function makeRules(language: string): Rules {
	const own = findLocale(language.split('-')[0]);
	const locales = own ? [own] : LOCALES;
	const inAll = (list: (locale: Locale) => readonly string[]) => new Set(locales.flatMap(list));
	const words: Words = {
		titles: inAll((locale) => wordsIn(SENTENCE_WORDS[locale].titles)),
		beforeNumbers: inAll((locale) => wordsIn(SENTENCE_WORDS[locale].beforeNumbers)),
		others: inAll((locale) => wordsIn(SENTENCE_WORDS[locale].others)),
		frequent: inAll((locale) => wordsIn(QUESTION_WORDS[locale].common).map(fold)),
	};
	return { segmenter: new Intl.Segmenter(language, { granularity: 'sentence' }), words };
}

/** The last word of a text that ends with a full stop, without that full stop: "Mr", "U.S", "W". */
const LAST_WORD = /([\p{L}\p{M}\p{N}]+(?:\.[\p{L}\p{M}\p{N}]+)*)\.\s*$/u;
/** An initial, or several with full stops: "W", "U.S". */
const INITIALS = /^\p{Lu}(?:\.\p{Lu})*$/u;
/** The first word of a text, after any opening marks. */
const FIRST_WORD = /^[^\p{L}\p{N}]*([\p{L}\p{M}\p{N}]+)/u;
/** Nothing but the number of an item in a list: "1.", "b)". */
const NUMBERING = /^\s*\(?(?:\d{1,3}|\p{L})[.)]\s*$/u;

/** Whether a sentence goes on after what looked like its end. */
function goesOn(before: string, after: string, { titles, beforeNumbers, others, frequent }: Words): boolean {
	const [, next] = FIRST_WORD.exec(after) ?? [];
	if (next === undefined || !/[\p{L}\p{N}]/u.test(before) || NUMBERING.test(before)) return true;
	// A question or an exclamation inside a sentence: “Why?” he asked.
	if (/^\p{Ll}/u.test(next)) return true;
	const [, last] = LAST_WORD.exec(before) ?? [];
	if (last === undefined) return false;
	if (titles.has(last)) return true;
	if (/^\p{N}/u.test(next)) return beforeNumbers.has(last);
	return (INITIALS.test(last) || others.has(last)) && !frequent.has(fold(next));
}
