import type { Claim, Issue } from '../article/model/article.ts';
import type { Side } from './debate.ts';

/** Finds a claim of the article by its id. */
export type ClaimById = (id: string) => Claim | undefined;

/** The claims for each side of a motion, in the order of the article. */
export type SideClaims = Readonly<Record<Side, readonly Claim[]>>;

/** Every claim an issue lists for each side, once; one that is listed for both sides serves neither. */
export function claimsBySide({ pro, con }: Issue, claim: ClaimById): SideClaims {
	const only = (ids: readonly string[], others: readonly string[]) =>
		[...new Set(ids)].flatMap((id) => (others.includes(id) ? [] : (claim(id) ?? [])));
	return { for: inOrder(only(pro, con)), against: inOrder(only(con, pro)) };
}

/**
 * The claims to open a debate with: the same number for each side, `perSide` at most, as many as the side with fewer
 * has. In each side words asserted outright, without a caution and by different holders go first.
 */
export function fairQuotes(issue: Issue, claim: ClaimById, perSide: number): SideClaims {
	const all = claimsBySide(issue, claim);
	const count = Math.max(0, Math.min(perSide, all.for.length, all.against.length));
	return { for: chosen(all.for, count), against: chosen(all.against, count) };
}

function chosen(claims: readonly Claim[], count: number): Claim[] {
	const left = new Set(claims);
	const quoted: Claim[] = [];
	while (quoted.length < count) {
		const [next] = [...left].sort((a, b) => cost(a, quoted) - cost(b, quoted));
		if (!next) break;
		quoted.push(next);
		left.delete(next);
	}
	return inOrder(quoted);
}

/** How much speaks against quoting a claim: a scenario weighs most, since it is nobody's view. */
function cost({ mode, caution, holder }: Claim, quoted: readonly Claim[]): number {
	const unsure = { asserted: 0, hedged: 1, hypothetical: 3 }[mode];
	return unsure + (caution ? 1 : 0) + quoted.filter((other) => other.holder === holder).length;
}

const inOrder = (claims: readonly Claim[]) => claims.toSorted((a, b) => a.paragraph - b.paragraph);
