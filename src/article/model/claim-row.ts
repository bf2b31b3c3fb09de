import type { Claim } from './article.ts';
import type { Edition } from './edition.ts';

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
