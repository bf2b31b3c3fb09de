import type { Claim } from './article.ts';
import type { Edition } from './edition.ts';
import { excerptOf } from './excerpt.ts';
import { quotedOpening } from './fill-in.ts';
import { type Passage, passageRef } from './passage.ts';
import { type Languages, type Words, wordPicker } from './words.ts';

/** What a list shows of a claim or a passage. It is enough to print a row without opening the article. */
export type ClaimRow = {
	/** The article's id. */
	readonly article: string;
	/** The claim's id, or the reference to the passage. */
	readonly claim: string;
	readonly label: string;
	/** The names of those who say it. */
	readonly holders: readonly string[];
	/** The number of the paragraph, counted from 1; 0 for the headline. */
	readonly paragraph: number;
};

/** A claim row in all languages: it can be kept for a long time, and costs no more than a row in one. */
export type ClaimRowInAll = Omit<ClaimRow, 'label' | 'holders'> & {
	readonly label: Words;
	readonly holders: readonly Words[];
	/** Those of the article, to pick the words by. */
	readonly languages: Languages;
};

/** Makes the row that a list shows of a claim. */
export function claimRow({ article, actor }: Edition, { id, label, holders, paragraph }: Claim): ClaimRow {
	return {
		article: article.id,
		claim: id,
		label,
		holders: holders.map((holder) => actor(holder)?.name ?? holder),
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
		holders: claim.holders.map((holder) => file.actors.find(({ id }) => id === holder)?.name ?? holder),
		paragraph: claim.paragraph,
		languages,
	};
}

/** Makes the row that a list shows of a passage: its first words, and its speaker if it has one. */
export function passageRow({ article, file, languages }: Edition, passage: Passage): ClaimRowInAll {
	const { paragraph } = passage;
	const { speaker } = article.paragraphs[paragraph - 1] ?? {};
	const name = file.actors.find(({ id }) => id === speaker)?.name;
	return {
		article: article.id,
		claim: passageRef(passage),
		label: { [languages.own]: quotedOpening(excerptOf(article, passage).quote) },
		holders: name === undefined ? [] : [name],
		paragraph,
		languages,
	};
}

/** The row for someone who reads `language`. */
export function claimRowIn({ languages, label, holders, ...row }: ClaimRowInAll, language: string): ClaimRow {
	const pick = wordPicker(languages, language);
	return { ...row, label: pick.text(label), holders: holders.map(pick.name) };
}
