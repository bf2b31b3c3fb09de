import { LOCALES } from '../../../locales/locales.ts';

/** ISO 639-3 codes as franc gives them, with the tags that articles have. Other languages keep the code of three letters. */
const TAGS = new Intl.DisplayNames([...LOCALES], { type: 'language', fallback: 'none' });

/** Shorter texts have too few letters to be sure of. */
const SHORTEST = 60;
const SAMPLE = 20_000;

/**
 * The language of a text, as a tag; `und` if it cannot be told. What a page says of itself counts if its language is near the most likely
 * one: many pages in Spanish say that they are in English.
 */
export async function textLanguage(text: string, declared: string | undefined): Promise<string> {
	const tag = canonicalTag(declared);
	const { francAll } = await import('franc-min');
	const sample = text.slice(0, SAMPLE);
	if (sample.length < SHORTEST) return tag ?? 'und';
	const [best] = francAll(sample);
	const guess = best && best[0] !== 'und' ? canonicalTag(best[0]) : undefined;
	if (guess === undefined) return tag ?? 'und';
	return tag !== undefined && new Intl.Locale(tag).language === guess ? tag : guess;
}

/** `en_us` and `eng` become `en-US` and `en`. Undefined if it is no language. */
function canonicalTag(tag: string | undefined): string | undefined {
	try {
		const [canonical] = Intl.getCanonicalLocales((tag ?? '').trim().replaceAll('_', '-'));
		return canonical !== undefined && TAGS.of(canonical) !== undefined ? canonical : undefined;
	} catch {
		return undefined;
	}
}
