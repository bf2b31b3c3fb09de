/**
 * The languages that Lectern speaks, the default language first. Quotations stay in the language of their article. This is
 * the only list of them: whatever differs from language to language is a `Record<Locale, …>`, so the compiler names what a
 * new language still lacks.
 */
export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language of anyone whose own language Lectern does not speak. */
export const DEFAULT_LOCALE: Locale = LOCALES[0];

/** Discord's locales (its documentation lists them) whose members read each language. */
export const DISCORD_LOCALES: Readonly<Record<Locale, readonly string[]>> = {
	en: ['en-US', 'en-GB'],
	es: ['es-ES', 'es-419'],
};

/**
 * The language with its region, which decides how numbers, lists and plurals are written. Lectern's Spanish is Mexico's,
 * which writes 12,345.6 and 40%; plain `es` is Spain's: 12.345,6 and 40 %.
 */
export const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { en: 'en', es: 'es-MX' };

/** The language for a member with one of Discord's locales, such as `es-419`. */
export function localeFor(discordLocale: string | undefined): Locale {
	if (discordLocale === undefined) return DEFAULT_LOCALE;
	return LOCALES.find((locale) => DISCORD_LOCALES[locale].includes(discordLocale)) ?? DEFAULT_LOCALE;
}

/** The language with this code, such as `es`; undefined if Lectern does not speak it. */
export const findLocale = (code: string | null | undefined): Locale | undefined =>
	LOCALES.find((locale) => locale === code);

/** A record with one entry for each language. */
export function byLocale<Value>(valueFor: (locale: Locale) => Value): Readonly<Record<Locale, Value>> {
	return Object.fromEntries(LOCALES.map((locale) => [locale, valueFor(locale)])) as Record<Locale, Value>;
}
