import type { Claim, Issue } from '../article/model/article.ts';
import type { Side } from './debate.ts';

/** Finds a claim of the article by its id. */
export type ClaimById = (id: string) => Claim | undefined;

/** The claims for each side of a motion, in the order of the article. */
export type SideClaims = Readonly<Record<Side, readonly Claim[]>>;

/** The claims that an issue lists for each side, each once. A claim that is listed for both sides is left out. */
export function claimsBySide({ pro, con }: Issue, claim: ClaimById): SideClaims {
	const only = (ids: readonly string[], others: readonly string[]) =>
		[...new Set(ids)].flatMap((id) => (others.includes(id) ? [] : (claim(id) ?? [])));
	return { for: inArticleOrder(only(pro, con)), against: inArticleOrder(only(con, pro)) };
}

/**
 * The claims to open a debate with: the same number for each side, at most `perSide` and at most as many as the side with
 * fewer claims has. Claims that are asserted outright, without a caution and by different holders are preferred.
 */
export function fairQuotes(issue: Issue, claim: ClaimById, perSide: number): SideClaims {
	const all = claimsBySide(issue, claim);
	const count = Math.max(0, Math.min(perSide, all.for.length, all.against.length));
	return { for: pickClaims(all.for, count), against: pickClaims(all.against, count) };
}

function pickClaims(claims: readonly Claim[], count: number): Claim[] {
	const left = new Set(claims);
	const picked: Claim[] = [];
	while (picked.length < count) {
		const [next] = [...left].sort((a, b) => cost(a, picked) - cost(b, picked));
		if (!next) break;
		picked.push(next);
		left.delete(next);
	}
	return inArticleOrder(picked);
}

/** What speaks against quoting a claim. A hypothetical claim costs most, since it is nobody's view. */
function cost({ mode, caution, holder }: Claim, picked: readonly Claim[]): number {
	const unsure = { asserted: 0, hedged: 1, hypothetical: 3 }[mode];
	return unsure + (caution ? 1 : 0) + picked.filter((other) => other.holder === holder).length;
}

const inArticleOrder = (claims: readonly Claim[]) => claims.toSorted((a, b) => a.paragraph - b.paragraph);
