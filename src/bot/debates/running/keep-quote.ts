import type { Claim } from '../../../article/model/article.ts';
import type { Edition } from '../../../article/model/edition.ts';
import { sideOfClaim } from '../../../debate/motion-claims.ts';
import type { StoredDebate } from '../../../store/store.ts';
import { StoreUnavailable } from '../../../store/unavailable.ts';
import type { Context } from '../../host/context.ts';

/**
 * Records that a claim was quoted for everybody in an open debate. Does nothing when the store cannot record it: the quotation
 * is shown all the same.
 */
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
	const side = sideOfClaim(claim.id, debate, edition);
	try {
		await store.recordQuote({ id, debate: debate.id, article: edition.article.id, claim: claim.id, side, by: user.id });
	} catch (error) {
		if (!(error instanceof StoreUnavailable)) throw error;
	}
}
