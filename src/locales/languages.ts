import type { AttributionWords } from './attribution-words.ts';
import type { ChatSpellings } from './chat-spellings.ts';
import type { DraftWords } from './draft-words.ts';
import type { DurationWords } from './duration-words.ts';
import { attributionWords as enAttributionWords } from './en/attribution-words.ts';
import { chatSpellings as enChatSpellings } from './en/chat-spellings.ts';
import { draftWords as enDraftWords } from './en/draft-words.ts';
import { durationWords as enDurationWords } from './en/duration-words.ts';
import enMessages from './en/messages.json' with { type: 'json' };
import { motionWords as enMotionWords } from './en/motion-words.ts';
import { nameWords as enNameWords } from './en/name-words.ts';
import { questionWords as enQuestionWords } from './en/question-words.ts';
import { sentenceWords as enSentenceWords } from './en/sentence-words.ts';
import { wordForms as enWordForms } from './en/word-forms.ts';
import { attributionWords as esAttributionWords } from './es/attribution-words.ts';
import { chatSpellings as esChatSpellings } from './es/chat-spellings.ts';
import { draftWords as esDraftWords } from './es/draft-words.ts';
import { durationWords as esDurationWords } from './es/duration-words.ts';
import esMessages from './es/messages.json' with { type: 'json' };
import { motionWords as esMotionWords } from './es/motion-words.ts';
import { nameWords as esNameWords } from './es/name-words.ts';
import { questionWords as esQuestionWords } from './es/question-words.ts';
import { sentenceWords as esSentenceWords } from './es/sentence-words.ts';
import { wordForms as esWordForms } from './es/word-forms.ts';
import type { Locale } from './locales.ts';
import type { MotionWords } from './motion-words.ts';
import type { NameWords } from './name-words.ts';
import type { QuestionWords } from './question-words.ts';
import type { SentenceWords } from './sentence-words.ts';
import type { WordForms } from './word-forms.ts';

/**
 * The messages of one language, in ICU syntax. English decides which messages there are; each catalogue also names every
 * language.
 */
export type Messages = typeof enMessages & { readonly language: Readonly<Record<Locale, string>> };

/** What the bot says. `Messages` names what a catalogue lacks, and tests/locales compares the placeholders. */
export const MESSAGES: Readonly<Record<Locale, Messages>> = { en: enMessages, es: esMessages };

export const ATTRIBUTION_WORDS: Readonly<Record<Locale, AttributionWords>> = {
	en: enAttributionWords,
	es: esAttributionWords,
};
export const DRAFT_WORDS: Readonly<Record<Locale, DraftWords>> = { en: enDraftWords, es: esDraftWords };
export const CHAT_SPELLINGS: Readonly<Record<Locale, ChatSpellings>> = { en: enChatSpellings, es: esChatSpellings };
export const DURATION_WORDS: Readonly<Record<Locale, DurationWords>> = { en: enDurationWords, es: esDurationWords };
export const MOTION_WORDS: Readonly<Record<Locale, MotionWords>> = { en: enMotionWords, es: esMotionWords };
export const NAME_WORDS: Readonly<Record<Locale, NameWords>> = { en: enNameWords, es: esNameWords };
export const QUESTION_WORDS: Readonly<Record<Locale, QuestionWords>> = { en: enQuestionWords, es: esQuestionWords };
export const SENTENCE_WORDS: Readonly<Record<Locale, SentenceWords>> = { en: enSentenceWords, es: esSentenceWords };
export const WORD_FORMS: Readonly<Record<Locale, WordForms>> = { en: enWordForms, es: esWordForms };

/** A text file with the words of two languages that mean the same: on each line those of the first, a colon, and those of the second. */
export type WordPairs = { readonly languages: readonly [Locale, Locale]; readonly file: URL };

/** Every two languages between which questions are asked. A pair that is missing is bridged by names and by words that begin alike. */
export const WORD_PAIRS: readonly WordPairs[] = [
	{ languages: ['en', 'es'], file: new URL('en-es.txt', import.meta.url) },
];
