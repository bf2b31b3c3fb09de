import type { Article } from '../model/article.ts';
import { wordsOf } from '../words/fold.ts';

/** The continents and their parts, which have numbers where countries have two letters (UN M49). */
const PARTS_OF_THE_WORLD =
	'001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 142 143 145 150 151 154 155 419';
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const REGIONS = [
	...LETTERS.flatMap((first) => LETTERS.map((second) => first + second)),
	...PARTS_OF_THE_WORLD.split(' '),
];

/** The regions by their folded names, for each language that was asked for. */
const regionsByName = new Map<string, ReadonlyMap<string, string>>();

function regionsIn(language: string): ReadonlyMap<string, string> {
	const known = regionsByName.get(language);
	if (known) return known;
	const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
	const made = new Map(
		REGIONS.flatMap((code) => {
			const name = names.of(code);
			return name ? [[wordsOf(name).join(' '), code] as const] : [];
		}),
	);
	regionsByName.set(language, made);
	return made;
}

/** The words of a country's or a continent's name in another language: "germany" for "alemania". Undefined if these words are no such name. */
export function regionInLanguage(words: readonly string[], from: string, to: string): string[] | undefined {
	const code = regionsIn(from).get(words.join(' '));
	const name = code && new Intl.DisplayNames(to, { type: 'region', fallback: 'none' }).of(code);
	return name ? wordsOf(name) : undefined;
}

const FEWEST_INITIALS = 2;
const MOST_INITIALS = 6;
/** Two or more words that begin with a capital, with small words between them: "Drug Enforcement Administration", "Bank of England". */
const NAME_IN_FULL = /\p{Lu}[\p{L}'’]+(?:(?: \p{Ll}{1,3}){0,2}[ -]\p{Lu}[\p{L}'’]+)+/gu;

/** The name in full that the text has for an acronym: "Drug Enforcement Administration" for "dea", as it is written there. */
export function nameInFull({ title, paragraphs }: Article, acronym: string): string | undefined {
	if (acronym.length < FEWEST_INITIALS || acronym.length > MOST_INITIALS) return undefined;
	for (const text of [title, ...paragraphs.map((one) => one.text)]) {
		for (const [name] of text.matchAll(NAME_IN_FULL)) {
			const capitals = [...name.matchAll(/(?<![\p{L}'’])\p{Lu}/gu)];
			const initials = wordsOf(capitals.map(([letter]) => letter).join('')).join('');
			const at = initials.indexOf(acronym);
			if (at < 0) continue;
			const [first, next] = [capitals[at]?.index, capitals[at + acronym.length]?.index];
			return name.slice(first, next).replace(/(?:[ -]+\p{Ll}+)*[ -]+$/u, '');
		}
	}
	return undefined;
}
