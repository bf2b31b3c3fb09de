import type { Claim, Issue } from '../article/model/article.ts';
import type { Edition } from '../article/model/edition.ts';
import { SIDES, type Side } from './debate.ts';
import { claimsBySide } from './fair-quotes.ts';

/** The issue and article that a debate's motion comes from. A motion of the moderator's own has neither. */
type MotionSource = { readonly article?: string | undefined; readonly issue?: string | undefined };

/** The side a claim is listed for in the debate's motion. Undefined when it is listed for neither side, or for both. */
export function sideOfClaim(claim: string, debate: MotionSource, edition: Edition): Side | undefined {
	const issue = motionIssue(debate, edition);
	if (!issue) return undefined;
	const claims = claimsBySide(issue, edition.claim);
	return SIDES.find((side) => claims[side].some(({ id }) => id === claim));
}

/** The claims of a debate's motion, one for it and one against it in turn, so that neither side comes first. */
export function motionClaims(debate: MotionSource | undefined, edition: Edition): Claim[] {
	const issue = debate && motionIssue(debate, edition);
	if (!issue) return [];
	const { for: pro, against } = claimsBySide(issue, edition.claim);
	const rounds = Array.from({ length: Math.max(pro.length, against.length) }, (_, n) => [pro[n], against[n]]);
	return rounds.flat().flatMap((claim) => claim ?? []);
}

/** The issue that a debate's motion comes from. Undefined for a motion of the moderator's own, and for another article than the debate's. */
export const motionIssue = ({ article, issue }: MotionSource, edition: Edition): Issue | undefined =>
	issue === undefined || article !== edition.article.id ? undefined : edition.issue(issue);
