/**
 * The languages that Lectern speaks, the default language first. Quotations stay in the language of their article. This is the only list of them: whatever differs from
 * language to language is a `Record<Locale, …>`, so the compiler names what a new language still lacks.
 */
export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language of anyone whose own language Lectern does not speak. */
export const DEFAULT_LOCALE: Locale = LOCALES[0];

/** Discord's locales whose members read each language. Discord knows no others than those in its documentation ("Locales"). */
export const DISCORD_LOCALES = {
	en: ['en-US', 'en-GB'],
	es: ['es-ES', 'es-419'],
} as const satisfies Record<Locale, readonly string[]>;

/**
 * The language with its region, which decides how numbers, lists and plurals are written. Lectern's Spanish is Mexico's,
 * which writes 12,345.6 and 40%; plain `es` is Spain's: 12.345,6 and 40 %.
 */
export const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { en: 'en', es: 'es-MX' };

/** The language for a member with one of Discord's locales, such as `es-419`. */
export function localeFor(discordLocale: string | undefined): Locale {
	return LOCALES.find((locale) => isReadBy(locale, discordLocale)) ?? DEFAULT_LOCALE;
}

const isReadBy = (locale: Locale, discordLocale: string | undefined) =>
	DISCORD_LOCALES[locale].some((read) => read === discordLocale);

/** The language with this code, such as `es`; undefined if Lectern does not speak it. */
export const localeNamed = (code: string | null | undefined): Locale | undefined =>
	LOCALES.find((locale) => locale === code);

/** A record with one entry for each language. */
export function byLocale<Value>(valueFor: (locale: Locale) => Value): Readonly<Record<Locale, Value>> {
	return Object.fromEntries(LOCALES.map((locale) => [locale, valueFor(locale)])) as Record<Locale, Value>;
}
