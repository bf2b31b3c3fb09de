import type { Claim } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import type { Side } from '../../debate/debate.ts';
import { claimsBySide } from '../../debate/fair-quotes.ts';
import type { StoredDebate } from '../../store/store.ts';
import { StoreUnavailable } from '../../store/unavailable.ts';
import type { Context } from '../command.ts';

/** The side of the debate's motion a claim is listed for; undefined for neither, or both. */
function sideOf(claim: string, debate: StoredDebate, edition: Edition): Side | undefined {
	const issue = debate.issue === undefined ? undefined : edition.issue(debate.issue);
	if (!issue || debate.article !== edition.article.id) return undefined;
	const claims = claimsBySide(issue, edition.claim);
	return (['for', 'against'] as const).find((side) => claims[side].some(({ id }) => id === claim));
}

/** Keeps that a claim was quoted for everybody in a debate that runs. A store that cannot keep it does not stop the quotation. */
export async function keepQuote(
	claim: Claim,
	{
		debate,
		edition,
		store,
		invocation,
	}: Context & { readonly debate: StoredDebate | undefined; readonly edition: Edition },
): Promise<void> {
	if (!debate || debate.phase === 'closed') return;
	const { id, user } = invocation;
	const side = sideOf(claim.id, debate, edition);
	try {
		await store.quoted({ id, debate: debate.id, article: edition.article.id, claim: claim.id, side, by: user.id });
	} catch (error) {
		if (!(error instanceof StoreUnavailable)) throw error;
	}
}

/** The claims of a debate's motion, first one for it and one against it, and so on: neither side stands above the other. */
export function motionClaims(debate: StoredDebate | undefined, edition: Edition): Claim[] {
	const issue = debate?.issue === undefined ? undefined : edition.issue(debate.issue);
	if (!issue || debate?.article !== edition.article.id) return [];
	const { for: pro, against } = claimsBySide(issue, edition.claim);
	const rounds = Array.from({ length: Math.max(pro.length, against.length) }, (_, n) => [pro[n], against[n]]);
	return rounds.flat().flatMap((claim) => claim ?? []);
}
