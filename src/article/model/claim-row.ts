import type { Claim } from './article.ts';
import type { Edition } from './edition.ts';
import { type Languages, type Words, wordPicker } from './words.ts';

/** What a list shows of a claim. It is enough to print a row without opening the article. */
export type ClaimRow = {
	/** The article's id. */
	readonly article: string;
	/** The claim's id. */
	readonly claim: string;
	readonly label: string;
	/** The holder's name. */
	readonly holder: string;
	/** The number of the paragraph, counted from 1; 0 for the headline. */
	readonly paragraph: number;
};

/** A claim row in all languages: it can be kept for a long time, and costs no more than a row in one. */
export type ClaimRowInAll = Omit<ClaimRow, 'label' | 'holder'> & {
	readonly label: Words;
	readonly holder: Words;
	/** Those of the article, to pick the words by. */
	readonly languages: Languages;
};

/** Makes the row that a list shows of a claim. */
export function claimRow({ article, actor }: Edition, { id, label, holder, paragraph }: Claim): ClaimRow {
	return {
		article: article.id,
		claim: id,
		label,
		holder: actor(holder)?.name ?? holder,
		paragraph,
	};
}

/** Makes the row of the claim at this place of the article's list, in all languages. Undefined if there is none. */
export function claimRowInAll({ article, file, languages }: Edition, place: number): ClaimRowInAll | undefined {
	const claim = file.claims[place];
	if (!claim) return undefined;
	// A spread of another row would take twice the memory, and there may be 20,000 rows.
	return {
		article: article.id,
		claim: claim.id,
		label: claim.label,
		holder: file.actors.find(({ id }) => id === claim.holder)?.name ?? claim.holder,
		paragraph: claim.paragraph,
		languages,
	};
}

/** The row for someone who reads `language`. */
export function claimRowIn({ languages, label, holder, ...row }: ClaimRowInAll, language: string): ClaimRow {
	const pick = wordPicker(languages, language);
	return { ...row, label: pick.text(label), holder: pick.name(holder) };
}
