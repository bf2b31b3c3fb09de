import type { Edition } from '../../../article/model/edition.ts';
import { type Evidence, evidenceFor } from '../../../article/near/evidence.ts';
import { motionIssue } from '../../../debate/motion-claims.ts';
import { editionsFor } from '../../host/article-in-use.ts';
import type { Context } from '../../host/context.ts';

/** An article with this share of the nearest one's similarity may be meant as well. */
const NEARLY = 0.8;

/**
 * What an article has on a message. In a debate it is the debate's article, and the issue of the motion comes first. While several
 * articles could be meant, it is the one that has the nearest evidence. Undefined if there is no article that could be looked in.
 */
export async function evidenceOnMessage(
	message: string,
	context: Context,
): Promise<{ readonly edition: Edition; readonly evidence: Evidence } | undefined> {
	const { editions, debate } = await editionsFor(message, context);
	const found = editions.map((edition) => {
		return { edition, evidence: evidenceFor(edition, message, debate && motionIssue(debate, edition)) };
	});
	const most = Math.max(0, ...found.map(({ evidence }) => evidence.similarity));
	// The first of them is the usual one here, which is meant unless another one is clearly nearer.
	return found.find(({ evidence }) => evidence.similarity >= NEARLY * most);
}
