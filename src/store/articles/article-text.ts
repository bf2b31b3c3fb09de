import { createHash } from 'node:crypto';
import type { Db } from '../engine/engine.ts';

/** A text with what is known of it without reading it. */
export type MeasuredText = { readonly content: string; readonly hash: string; readonly bytes: number };

/**
 * Measures a text. Throws a TypeError for a text that the engines cannot give back as it was: Postgres takes no U+0000, and both
 * replace half of a surrogate pair. JSON.stringify makes neither.
 */
export function measureText(content: string): MeasuredText {
	if (!content.isWellFormed() || content.includes('\0'))
		throw new TypeError('The text of an article must be well-formed and without U+0000.');
	return { content, hash: sha256(content), bytes: Buffer.byteLength(content) };
}

/** A hash of a text, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Stores a text for a server, once. */
export async function saveText(db: Db, guild: string, { content, hash, bytes }: MeasuredText): Promise<void> {
	await db
		.insertInto('guild_article_texts')
		.values({ guild, hash, bytes, content })
		.onConflict((conflict) => conflict.columns(['guild', 'hash']).doNothing())
		.execute();
}

/** Whether a server has this text already. */
export async function hasText(db: Db, guild: string, hash: string): Promise<boolean> {
	const same = db.selectFrom('guild_article_texts').select('hash').where('guild', '=', guild).where('hash', '=', hash);
	return (await same.executeTakeFirst()) !== undefined;
}

/** Deletes the texts of a server that no revision has any longer. */
export async function deleteUnusedTexts(db: Db, guild: string): Promise<void> {
	const used = db.selectFrom('guild_article_revisions').select('hash').where('guild', '=', guild);
	await db.deleteFrom('guild_article_texts').where('guild', '=', guild).where('hash', 'not in', used).execute();
}
