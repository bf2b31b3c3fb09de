import type { Claim } from '../article/model/article.ts';
import type { Edition } from '../article/model/edition.ts';
import type { Side } from './debate.ts';
import { claimsBySide } from './fair-quotes.ts';

/** What of a debate says which issue of which article its motion comes from; neither for a motion of the moderator's own. */
type Motion = { readonly article?: string | undefined; readonly issue?: string | undefined };

/** The side a claim is listed for in the debate's motion. Undefined when it is listed for neither side, or for both. */
export function sideOfClaim(claim: string, debate: Motion, edition: Edition): Side | undefined {
	const issue = issueOf(debate, edition);
	if (!issue) return undefined;
	const claims = claimsBySide(issue, edition.claim);
	return (['for', 'against'] as const).find((side) => claims[side].some(({ id }) => id === claim));
}

/** The claims of a debate's motion, one for it and one against it in turn, so that neither side stands above the other. */
export function motionClaims(debate: Motion | undefined, edition: Edition): Claim[] {
	const issue = debate && issueOf(debate, edition);
	if (!issue) return [];
	const { for: pro, against } = claimsBySide(issue, edition.claim);
	const rounds = Array.from({ length: Math.max(pro.length, against.length) }, (_, n) => [pro[n], against[n]]);
	return rounds.flat().flatMap((claim) => claim ?? []);
}

const issueOf = ({ article, issue }: Motion, edition: Edition) =>
	issue === undefined || article !== edition.article.id ? undefined : edition.issue(issue);
