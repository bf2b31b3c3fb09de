import type { Edition } from '../../../article/model/edition.ts';
import { isPassage, type Quotable, quotableRef } from '../../../article/model/passage.ts';
import { sideOfClaim } from '../../../debate/motion-claims.ts';
import { revisionOf } from '../../../server-library/own-revision.ts';
import type { StoredDebate } from '../../../store/records.ts';
import { StoreUnavailable } from '../../../store/unavailable.ts';
import type { Context } from '../../host/context.ts';

/**
 * Records that a claim or a passage was quoted for everybody in an open debate. Does nothing when the store cannot record it: the quotation
 * is shown all the same.
 */
export async function keepQuote(
	quotable: Quotable,
	{
		debate,
		edition,
		store,
		invocation,
	}: Context & { readonly debate: StoredDebate | undefined; readonly edition: Edition },
): Promise<void> {
	if (!debate || debate.phase === 'closed') return;
	const { id, user } = invocation;
	const claim = quotableRef(quotable);
	const side = isPassage(quotable) ? undefined : sideOfClaim(claim, debate, edition);
	try {
		const article = { article: edition.article.id, articleRevision: revisionOf(edition) };
		await store.recordQuote({ id, debate: debate.id, ...article, claim, side, by: user.id });
	} catch (error) {
		if (!(error instanceof StoreUnavailable)) throw error;
	}
}
