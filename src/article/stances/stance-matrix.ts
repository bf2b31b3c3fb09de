import type { Actor, Article, Issue, Position } from '../model/article.ts';

/** Who stands where: a row for each issue, a column for each actor, and in each cell the actor's position on the issue, if there is one. */
export type StanceMatrix = {
	readonly actors: readonly Actor[];
	readonly rows: readonly { readonly issue: Issue; readonly cells: readonly (Position | undefined)[] }[];
};

/**
 * What a picture has room for on a phone. Letters must still be 11 pixels high there, which leaves columns of 17 pixels; and Discord makes
 * a picture that is much higher than wide narrower, so that its letters shrink.
 */
const MOST = { actors: 9, nameLines: 14, issues: 5, lines: 26 };

/**
 * The positions of an article as pages of a picture. The issues on which most is said come first; within a page everything is in the
 * order of the article. Each page has the actors with a position on its issues. If they are too many, those with the fewest are left out.
 */
export function stanceMatrixPages({
	actors,
	issues,
	positions,
}: Pick<Article, 'actors' | 'issues' | 'positions'>): StanceMatrix[] {
	const byIssue = countBy(positions.map(({ issue }) => issue));
	const ranked = rankByCount(issues, byIssue);
	const pagesOf = (most: number) => {
		const pages = Math.ceil(ranked.length / most);
		// Pages of equal length: the last one would often have a single row.
		const length = Math.ceil(ranked.length / Math.max(1, pages));
		return Array.from({ length: pages }, (_, page) => {
			const shown = new Set(ranked.slice(page * length, (page + 1) * length));
			return matrixOf(
				actors,
				issues.filter((issue) => shown.has(issue)),
				positions,
			);
		});
	};
	let pages = pagesOf(MOST.issues);
	for (let most = MOST.issues - 1; most >= 2 && pages.some((page) => linesOf(page) > MOST.lines); most--)
		pages = pagesOf(most);
	return pages;
}

/**
 * About how many lines of text a page has, one below another: names, titles next to the columns, and the legend, which is next to the
 * names unless the last of them are too long.
 */
function linesOf({ actors, rows }: StanceMatrix): number {
	const legend = actors.slice(-3).some(({ name }) => name.length > 40) ? 4 : 0;
	const titles = rows.map(({ issue }) => Math.min(3, Math.ceil(issue.title.length / 22)));
	return sum(actors.map(linesOfName)) + sum(titles) + legend;
}

const linesOfName = ({ name }: Actor) => Math.min(2, Math.ceil(name.length / 26));

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

function matrixOf(actors: readonly Actor[], issues: readonly Issue[], positions: readonly Position[]): StanceMatrix {
	const ids = new Set(issues.map(({ id }) => id));
	const here = positions.filter(({ issue }) => ids.has(issue));
	const ranked = rankByCount(actors, countBy(here.map(({ actor }) => actor))).slice(0, MOST.actors);
	const most = new Set(ranked.filter((_, n) => sum(ranked.slice(0, n + 1).map(linesOfName)) <= MOST.nameLines));
	const columns = actors.filter((actor) => most.has(actor));
	const at = new Map(here.map((position) => [`${position.actor} ${position.issue}`, position]));
	return {
		actors: columns,
		rows: issues.map((issue) => ({ issue, cells: columns.map(({ id }) => at.get(`${id} ${issue.id}`)) })),
	};
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}

/** The things that are counted at all, those with the highest counts first. */
function rankByCount<T extends { readonly id: string }>(
	things: readonly T[],
	counts: ReadonlyMap<string, number>,
): T[] {
	const countOf = ({ id }: T) => counts.get(id) ?? 0;
	return things.filter((thing) => countOf(thing) > 0).toSorted((a, b) => countOf(b) - countOf(a));
}
