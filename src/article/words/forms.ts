import { WORD_FORMS } from '../../locales/languages.ts';
import type { Locale } from '../../locales/locales.ts';
import type { FormRule } from '../../locales/word-forms.ts';
import { wordsIn } from '../../locales/word-list.ts';

/** A listed word, folded, with all that another form of it may begin with and end in. */
export type WordWithForms = {
	readonly word: string;
	/** The beginnings that its forms have in common. Empty if it is too short to have forms. */
	readonly stems: readonly string[];
	readonly rule: FormRule;
};

/**
 * How another word may be a listed one, the surest first: the `same`, another `form`, a form of a `verb`, of one whose stem is `changed`, or
 * the other `gender`. "Casas" may be a form of "casa", of "casar" and of "caso".
 */
export const FORM_KINDS = ['same', 'form', 'verb', 'changed', 'gender'] as const;
type FormKind = (typeof FORM_KINDS)[number];

/** With a shorter stem, forms would be other words: "un-ir", "un-a". */
const SHORTEST_STEM = 3;

/** What may become of the stem of this word. */
export function withForms(word: string, language: Locale): WordWithForms {
	const { rules, stemVowels, stemEnds } = WORD_FORMS[language];
	const rule = rules.find(({ last }) => word.endsWith(last)) ?? NO_FORMS;
	const stem = word.slice(0, word.length - rule.last.length);
	if (!rule.isVerb) return { word, stems: [stem].filter(isLongEnough), rule };
	const at = stem.search(/[aeiou][^aeiou]*$/);
	const byVowel = stemVowels.flatMap(([from, to]) =>
		stem[at] === from && stem[at - 1] !== 'q' ? stem.slice(0, at) + to + stem.slice(at + 1) : [],
	);
	const byEnd = [stem, ...byVowel].flatMap((one) =>
		stemEnds.flatMap(([from, to]) => (one.endsWith(from) ? one.slice(0, one.length - from.length) + to : [])),
	);
	return { word, stems: [stem, ...byVowel, ...byEnd].filter(isLongEnough), rule };
}

const NO_FORMS: FormRule = { last: '', endings: '-' };
const isLongEnough = (stem: string) => stem.length >= SHORTEST_STEM;

/** The sets of a rule's endings, made once. */
const endingSets = new Map<string, ReadonlySet<string>>();

function endingsIn(list: string): ReadonlySet<string> {
	const known = endingSets.get(list) ?? new Set(wordsIn(list).map((ending) => (ending === '-' ? '' : ending)));
	endingSets.set(list, known);
	return known;
}

/** How the other word may be the listed one by the rules of its language; undefined if it is another word. */
export function formKind({ word, stems, rule }: WordWithForms, other: string): FormKind | undefined {
	if (word === other) return 'same';
	for (const [n, stem] of stems.entries()) {
		if (!other.startsWith(stem)) continue;
		const ending = other.slice(stem.length);
		if (hasEnding(rule, stem, ending)) return !rule.isVerb ? 'form' : n === 0 ? 'verb' : 'changed';
		if (rule.otherGender && endingsIn(rule.otherGender).has(ending)) return 'gender';
	}
	return undefined;
}

function hasEnding({ endings, doubles }: FormRule, stem: string, ending: string): boolean {
	const allowed = endingsIn(endings);
	const isDoubled = doubles === true && ending[0] === stem.at(-1) && /^.[aeiou]/.test(ending);
	return allowed.has(ending) || (isDoubled && allowed.has(ending.slice(1)));
}
