import en from './en/messages.json' with { type: 'json' };
import es from './es/messages.json' with { type: 'json' };
import type { Locale } from './locales.ts';

/** The messages of one language, in ICU syntax. English decides which messages there are. */
export type Messages = typeof en;

/** What the bot says, in each language. */
export const MESSAGES: Readonly<Record<Locale, Messages>> = { en, es };
