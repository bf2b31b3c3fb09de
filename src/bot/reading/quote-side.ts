import type { Claim, Issue } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import type { Side } from '../../debate/debate.ts';
import { sideOfClaim } from '../../debate/motion-claims.ts';
import type { ArticleContext } from '../host/context.ts';
import type { Markdown } from '../reply/markdown.ts';
import type { Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';

/** The side for which a claim is listed. Without a `motion` it is the motion of the debate in whose thread the claim is quoted. */
export type ListedSide = { readonly side: Side; readonly motion?: string };

/** The side of a claim in a debate's motion. Undefined outside of debates, and for a claim that the motion's issue does not list. */
export function sideInDebate(edition: Edition, claim: Claim, debate: ArticleContext['debate']): ListedSide | undefined {
	const side = debate && sideOfClaim(claim.id, debate, edition);
	return side && { side };
}

/** The side of a claim in an issue; undefined if the issue does not list it. */
export function sideInIssue({ motion, pro, con }: Issue, { id }: Claim): ListedSide | undefined {
	if (pro.includes(id)) return { side: 'for', motion };
	return con.includes(id) ? { side: 'against', motion } : undefined;
}

/** "Listed for the motion". */
export const sideText = ({ side, motion }: ListedSide, say: Say): Markdown =>
	motion === undefined ? say(`claim.listed-${side}`) : say(`claim.listed-${side}-of`, { motion });

/** A quotation with the side it is listed for above it. In a debate it also has the colour of that side. */
export function withSide(reply: Reply, listed: ListedSide | undefined, say: Say): Reply {
	if (!listed) return reply;
	const blocks = [{ kind: 'note', text: sideText(listed, say) } as const, ...reply.blocks];
	return { ...reply, blocks, ...(listed.motion === undefined && { accent: listed.side }) };
}
