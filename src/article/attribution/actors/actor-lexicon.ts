import type { ActorWords, FoundKind } from '../../../locales/attribution-words.ts';
import { ATTRIBUTION_WORDS } from '../../../locales/languages.ts';
import type { Locale } from '../../../locales/locales.ts';
import { wordsLocale } from '../words-of.ts';

/** The words of each language, made ready to be looked up. */
export type ActorLexicon = {
	readonly titles: ReadonlySet<string>;
	readonly femaleTitles: ReadonlySet<string>;
	readonly maleTitles: ReadonlySet<string>;
	readonly inNames: ReadonlySet<string>;
	readonly organisations: ReadonlyMap<string, FoundKind>;
	readonly groups: ReadonlyMap<string, FoundKind>;
	readonly after: { readonly of: ReadonlySet<string>; readonly adjectives: RegExp } | undefined;
	readonly vague: ReadonlySet<string>;
	readonly people: RegExp;
	readonly noPeople: ReadonlySet<string>;
	readonly quantifiers: ReadonlySet<string>;
	readonly countries: ReadonlySet<string>;
	/** The country of each demonym. */
	readonly demonyms: ReadonlyMap<string, string>;
	readonly states: ReadonlySet<string>;
	readonly peoples: RegExp;
	readonly parties: ReadonlySet<string>;
	readonly givenNames: ReadonlySet<string>;
};

const lexicons = new Map<Locale, ActorLexicon>();

/** The words for a language; those of the first language for one that Lectern does not speak. */
export function actorLexicon(language: string): ActorLexicon {
	const own = wordsLocale(language);
	const known = lexicons.get(own) ?? lexiconOf(ATTRIBUTION_WORDS[own].actors, own);
	lexicons.set(own, known);
	return known;
}

const setOf = (words: string) => new Set(words.trim().split(/\s+/));

function lexiconOf(words: ActorWords, language: string): ActorLexicon {
	const demonyms = new Map<string, string>();
	const countries = new Set(countryNames(language));
	for (const line of words.demonyms.trim().split('\n')) {
		const [country = '', people = ''] = line.trim().split(': ');
		countries.add(country);
		for (const demonym of people.split(' ')) demonyms.set(demonym, country);
	}
	return {
		titles: setOf(words.titles),
		femaleTitles: setOf(words.femaleTitles),
		maleTitles: setOf(words.maleTitles),
		inNames: setOf(words.inNames),
		organisations: byWord(words.organisations),
		groups: byWord(words.groups),
		after: words.after && { of: setOf(words.after.of), adjectives: words.after.adjectives },
		vague: setOf(words.vague),
		people: words.people,
		noPeople: setOf(words.noPeople),
		quantifiers: setOf(words.quantifiers),
		countries,
		demonyms,
		states: setOf(words.states),
		peoples: words.peoples,
		parties: setOf(words.parties),
		givenNames: setOf(words.givenNames),
	};
}

function byWord(lists: Readonly<Partial<Record<FoundKind, string>>>): Map<string, FoundKind> {
	const kinds = new Map<string, FoundKind>();
	for (const [kind, list] of Object.entries(lists)) for (const word of setOf(list)) kinds.set(word, kind as FoundKind);
	return kinds;
}

/** The names of all countries, in lower case, as the runtime knows them. */
function countryNames(language: string): string[] {
	const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	const codes = letters.flatMap((one) => letters.map((other) => one + other));
	return codes.flatMap((code) => names.of(code)?.toLowerCase() ?? []);
}
