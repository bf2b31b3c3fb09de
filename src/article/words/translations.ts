import { readFileSync } from 'node:fs';
import { WORD_FORMS, WORD_PAIRS } from '../../locales/languages.ts';
import { LOCALES, type Locale } from '../../locales/locales.ts';
import { lruCache } from '../../lru-cache.ts';
import { FORM_KINDS, formKind, type WordWithForms, withForms } from './forms.ts';
import { listedWords, STOP_WORDS } from './word-lists.ts';

/** A line of a list, and the two languages of its words. */
type Line = { readonly languages: readonly [Locale, Locale]; readonly text: string };
/** A word of a list: its language, and the place of its line. */
type ListedWord = { readonly word: string; readonly language: Locale; readonly line: number };

/** The lists of all pairs of languages. Lines are taken apart only when they are looked at: this takes a third of the memory. */
type Lists = {
	readonly lines: readonly Line[];
	/** The places of the lines that have words with these first letters. */
	readonly byBeginning: ReadonlyMap<string, readonly number[]>;
};

/** How many first letters the words of one bucket have in common: enough for a few words each, and few enough for most forms of a verb. */
const BEGINNING = 3;

/** Members type letter by letter, so the words before the last one are asked for again with every keystroke. */
const MOST_KEPT = 1000;
const found = lruCache<string, readonly WordWithForms[]>(MOST_KEPT);

let lists: Lists | undefined;

/**
 * What a folded word means in the other languages, if it is on a list in this form or another one: "atacaron" is "atacar", which is "attack".
 * The word is looked for among those of `languages`.
 */
export function translationsOf(word: string, languages: readonly Locale[]): readonly WordWithForms[] {
	if (word.length < 2 || word.length > LONGEST || STOP_WORDS.has(word)) return [];
	return found.get(`${languages.join(' ')} ${word}`, () => findTranslations(word, languages));
}

/** The acronyms on the list that mean the same as this one. It may be a frequent word as well, so case must have told it from that. */
export const translatedAcronyms = (acronym: string): readonly string[] =>
	found
		.get(`${acronym}.`, () => findTranslations(acronym, LOCALES))
		.flatMap(({ word }) => (ACRONYMS.has(word) ? [word] : []));

const ACRONYMS = listedWords(({ ownAcronyms }) => ownAcronyms);

/** What the listed words mean that begin with this one, which is still being typed. Too short a beginning has too many. */
export function translationsOfBeginning(beginning: string, languages: readonly Locale[]): readonly WordWithForms[] {
	if (beginning.length <= BEGINNING || beginning.length > LONGEST) return [];
	return found.get(`${languages.join(' ')} ${beginning}…`, () => {
		lists ??= readLists();
		const alike = wordsWithBeginning(lists, beginning.slice(0, BEGINNING));
		return meaningsOf(
			lists,
			alike.filter(({ word, language }) => languages.includes(language) && word.startsWith(beginning)),
		);
	});
}

/** No listed word has as many letters, in any form. */
const LONGEST = 30;

function findTranslations(word: string, languages: readonly Locale[]): WordWithForms[] {
	lists ??= readLists();
	return meaningsOf(lists, listedFor(lists, word, languages));
}

function meaningsOf({ lines }: Lists, listed: readonly ListedWord[]): WordWithForms[] {
	const meanings = listed.flatMap(({ line, language }) =>
		wordsOfLine(lines, line).flatMap((other) =>
			other.language === language ? [] : withForms(other.word, other.language),
		),
	);
	return [...new Map(meanings.map((one) => [one.word, one])).values()];
}

function wordsOfLine(lines: readonly Line[], line: number): ListedWord[] {
	const { languages = [], text = '' } = lines[line] ?? {};
	const sides = text.split(': ');
	return languages.flatMap((language, n) => (sides[n] ?? '').split(', ').map((word) => ({ word, language, line })));
}

const wordsWithBeginning = ({ lines, byBeginning }: Lists, beginning: string): ListedWord[] =>
	[...new Set(byBeginning.get(beginning))].flatMap((line) =>
		wordsOfLine(lines, line).filter(({ word }) => word.startsWith(beginning)),
	);

/** The words of the list that this word may be in the surest way. */
function listedFor(known: Lists, word: string, languages: readonly Locale[]): readonly ListedWord[] {
	const alike = beginningsOf(word).flatMap((beginning) => wordsWithBeginning(known, beginning));
	const kinds = Map.groupBy(
		alike.filter(({ language }) => languages.includes(language)),
		(listed) => formKind(withForms(listed.word, listed.language), word),
	);
	const [surest = []] = FORM_KINDS.flatMap((kind) => [kinds.get(kind) ?? []]).filter(({ length }) => length > 0);
	return surest;
}

/** The beginnings that a listed word may have if this is a form of it: of "mueren", "mue" and "mor". */
function beginningsOf(word: string): string[] {
	const changed = STEM_CHANGES.flatMap(([from, to]) => {
		const at = word.indexOf(to);
		return at < 0 || at >= BEGINNING ? [] : word.slice(0, at) + from + word.slice(at + to.length);
	});
	return [...new Set([word, ...changed].map((one) => one.slice(0, BEGINNING)))];
}

const STEM_CHANGES = Object.values(WORD_FORMS).flatMap(({ stemVowels, stemEnds }) => [...stemVowels, ...stemEnds]);

/** Whether a folded word is above all a verb: by its own form if its language shows what a verb is, by what it means if not. */
export function isVerb(word: string, languages: readonly Locale[]): boolean {
	lists ??= readLists();
	const known = lists;
	const listed = word.length > LONGEST ? [] : listedFor(known, word, languages);
	return listed.length > 0 && listed.every((one) => (showsVerbs(one) ? isInfinitive(one) : meansVerb(known, one)));
}

const showsVerbs = ({ language }: ListedWord) => WORD_FORMS[language].rules.some((rule) => rule.isVerb);
const isInfinitive = ({ word, language }: ListedWord) => withForms(word, language).rule.isVerb === true;

/** Whether the first of the words that mean it is a verb: further ones may be nouns for the same ("attack: atacar, ataque"). */
function meansVerb({ lines }: Lists, { line, language }: ListedWord): boolean {
	const [first] = wordsOfLine(lines, line).filter((other) => other.language !== language);
	return first !== undefined && isInfinitive(first);
}

/** Whether another word is this translation, in this form or another one. */
export function isFormOf(translation: WordWithForms, other: string): boolean {
	const kind = formKind(translation, other);
	// "casa" is no form of "casar", nor of "caso", and "para" is none of "parar".
	return kind === 'same' || (kind !== undefined && !STOP_WORDS.has(other) && !isListed(other));
}

const isListed = (word: string) => {
	lists ??= readLists();
	return wordsWithBeginning(lists, word.slice(0, BEGINNING)).some((listed) => listed.word === word);
};

/** Reads all lists, when somebody first asks for a word that may be on one. */
function readLists(): Lists {
	const lines: Line[] = [];
	const byBeginning = new Map<string, number[]>();
	for (const { languages, file } of WORD_PAIRS) {
		for (const text of withoutAccents(readFileSync(file, 'utf8')).split('\n')) {
			if (text === '' || text.startsWith('#')) continue;
			for (const [beginning] of text.matchAll(BEGINNINGS)) {
				const places = byBeginning.get(beginning);
				if (places) places.push(lines.length);
				else byBeginning.set(beginning, [lines.length]);
			}
			lines.push({ languages, text });
		}
	}
	return { lines, byBeginning };
}

/** The beginning of each word of a line. */
const BEGINNINGS = /(?<![a-z])[a-z]{1,3}/g;

/** The words of the list are in lower case and have no other marks, and folding them as any text would take longer than reading them. */
const withoutAccents = (text: string) => text.replace(/[áéíóúüñ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
const PLAIN_LETTERS: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u', ü: 'u', ñ: 'n' };
