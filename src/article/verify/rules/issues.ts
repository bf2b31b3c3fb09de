import type { Article, Issue } from '../../model/article.ts';
import type { Fault } from '../fault.ts';

/** Sides left empty without a word, and claims used for both sides of one issue. */
export function faultyIssues({ issues }: Article): Fault[] {
	return issues.flatMap((issue, n) => [...silentSides(issue, n), ...doubleAgents(issue, n)]);
}

function silentSides(issue: Issue, n: number): Fault[] {
	return (['pro', 'con'] as const).flatMap((side): Fault[] =>
		issue[side].length > 0 || issue.gap?.[side]
			? []
			: [{ path: ['issues', n, side], says: `has no claim: add one, or say in "gap.${side}" what the article lacks` }],
	);
}

function doubleAgents({ pro, con }: Issue, n: number): Fault[] {
	return con.flatMap((id, at): Fault[] =>
		pro.includes(id)
			? [{ path: ['issues', n, 'con', at], says: `"${id}" is also under "pro": keep it on one side` }]
			: [],
	);
}
