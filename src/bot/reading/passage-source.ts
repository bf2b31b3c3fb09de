import type { Claim } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { HEADLINE } from '../../article/model/excerpt.ts';
import { claimsOn, type Passage } from '../../article/model/passage.ts';
import { type Markdown, md } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';

/** Where a passage is, and who is recorded as saying parts of it, or that nobody is. `claims` are those whose quotes have some of its words. */
export function passageSource(
	edition: Edition,
	passage: Passage,
	say: Say,
	claims: readonly Claim[] = claimsOn(edition, passage),
): Markdown {
	const { paragraph } = passage;
	const where = paragraph === HEADLINE ? say('search.headline') : say('search.paragraph', { paragraph });
	const holders = [...new Set(claims.map(({ holder }) => edition.actor(holder)?.name ?? holder))];
	const who = holders.length > 0 ? say('search.parts-said-by', { actors: holders }) : say('search.nobody-recorded');
	return md`${where} · ${who}`;
}
