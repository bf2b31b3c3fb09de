import type { Claim } from './article.ts';
import type { Edition } from './edition.ts';
import { type Languages, shownLanguage, type Words, wordPicker } from './words.ts';

/** What a list shows of a claim. It is enough to print a row without opening the article. */
export type ClaimRow = {
	/** The article's id. */
	readonly article: string;
	/** The claim's id. */
	readonly claim: string;
	readonly label: string;
	/** The holder's name. */
	readonly holder: string;
	/** The number of the claim's section, counted from 1. */
	readonly section: number;
};

/** A claim row in all languages: it can be kept for a long time, and costs no more than a row in one. */
export type ClaimRowInAll = Omit<ClaimRow, 'label' | 'holder'> & {
	readonly label: Words;
	readonly holder: Words;
	/** Those of the article, to pick the words by. */
	readonly languages: Languages;
};

/** Makes the row that a list shows of a claim. */
export function claimRow({ article, actor, sectionOf }: Edition, { id, label, holder, paragraph }: Claim): ClaimRow {
	return {
		article: article.id,
		claim: id,
		label,
		holder: actor(holder)?.name ?? holder,
		section: article.sections.indexOf(sectionOf(paragraph)) + 1,
	};
}

/** Makes the row of the claim at this place of the article's list, in all languages. Undefined if there is none. */
export function claimRowInAll(edition: Edition, place: number): ClaimRowInAll | undefined {
	const { article, file, languages } = edition;
	const [claim, inFile] = [article.claims[place], file.claims[place]];
	if (!claim || !inFile) return undefined;
	const holder = file.actors.find(({ id }) => id === claim.holder)?.name ?? claim.holder;
	return { ...claimRow(edition, claim), label: inFile.label, holder, languages };
}

/** The rows that were shown, by language. The same ones are shown again with each letter that somebody types. */
const shownRows = new WeakMap<ClaimRowInAll, Map<string, ClaimRow>>();

/** The row for someone who reads `language`. It is the same object each time. */
export function claimRowIn(row: ClaimRowInAll, language: string): ClaimRow {
	const shown = shownLanguage(row.languages, language);
	const rows = shownRows.get(row) ?? new Map<string, ClaimRow>();
	const known = rows.get(shown) ?? pickWords(row, shown);
	shownRows.set(row, rows.set(shown, known));
	return known;
}

function pickWords({ languages, label, holder, ...row }: ClaimRowInAll, language: string): ClaimRow {
	const pick = wordPicker(languages, language);
	return { ...row, label: pick.text(label), holder: pick.name(holder) };
}
