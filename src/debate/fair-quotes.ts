import type { Claim, Issue } from '../article/model/article.ts';
import type { Side } from './debate.ts';

/** Finds a claim of the article by its id. */
export type ClaimById = (id: string) => Claim | undefined;

/** The claims for each side of a motion, in the order in which the article's editor listed them. */
export type SideClaims = Readonly<Record<Side, readonly Claim[]>>;

/** The claims that an issue lists for each side, each once. A claim that is listed for both sides is left out. */
export function claimsBySide({ pro, con }: Issue, claim: ClaimById): SideClaims {
	const only = (ids: readonly string[], others: readonly string[]) =>
		[...new Set(ids)].flatMap((id) => (others.includes(id) ? [] : (claim(id) ?? [])));
	return { for: only(pro, con), against: only(con, pro) };
}

/**
 * The claims to open a debate with: the first ones of each side's list, the same number for each side, at most `perSide` and at most
 * as many as the side with fewer claims has. The editor's order decides, since the bot does not judge which claim is the better one.
 */
export function fairQuotes(issue: Issue, claim: ClaimById, perSide: number): SideClaims {
	const all = claimsBySide(issue, claim);
	const count = Math.max(0, Math.min(perSide, all.for.length, all.against.length));
	return { for: all.for.slice(0, count), against: all.against.slice(0, count) };
}
