import type { Claim } from './article.ts';
import type { Edition } from './edition.ts';

/** What a list shows of a claim without opening its article. */
export type ClaimRow = {
	/** The article's id. */
	readonly article: string;
	/** The claim's id. */
	readonly claim: string;
	readonly label: string;
	/** The holder's name. */
	readonly holder: string;
	/** The section's number, counted from 1. */
	readonly section: number;
};

/** The row of a claim in a list. */
export function claimRow({ article, actor, sectionOf }: Edition, { id, label, holder, paragraph }: Claim): ClaimRow {
	return {
		article: article.id,
		claim: id,
		label,
		holder: actor(holder)?.name ?? holder,
		section: article.sections.indexOf(sectionOf(paragraph)) + 1,
	};
}
