import type { ArticleFile } from '../../model/article.ts';
import type { Fault } from '../fault.ts';

type Issue = ArticleFile['issues'][number];

/** Each side of an issue has claims or a gap, and no claim is on both sides of one issue. */
export function issueFaults({ issues }: ArticleFile): Fault[] {
	return issues.flatMap((issue, n) => [...sidesWithoutAnything(issue, n), ...claimsOnBothSides(issue, n)]);
}

function sidesWithoutAnything(issue: Issue, n: number): Fault[] {
	return (['pro', 'con'] as const).flatMap((side): Fault[] =>
		issue[side].length > 0 || issue.gap?.[side]
			? []
			: [
					{
						path: ['issues', n, side],
						message: `has no claim: add one, or say in "gap.${side}" what the article lacks`,
					},
				],
	);
}

function claimsOnBothSides({ pro, con }: Issue, n: number): Fault[] {
	return con.flatMap((id, at): Fault[] =>
		pro.includes(id)
			? [{ path: ['issues', n, 'con', at], message: `"${id}" is also in "pro": keep it on one side` }]
			: [],
	);
}
