import type { ExpressionBuilder, Insertable } from 'kysely';
import { announcementNonce } from '../announcement-nonce.ts';
import type { Db } from '../engine/engine.ts';
import type { Tables } from '../schema/tables.ts';

/** The columns of an announcement that was made or given up: nobody will try it again. */
export const DONE = { due_at: null, leased_until: null };

type NewAnnouncement = Omit<Insertable<Tables['announcements']>, 'nonce' | 'due_at'>;

/** Adds an announcement that any worker may make at once. */
export async function insertAnnouncement(db: Db, announcement: NewAnnouncement): Promise<void> {
	const nonce = announcementNonce(announcement.debate, announcement.step);
	await db
		.insertInto('announcements')
		// Due at once by every clock, also by one that is set back.
		.values({ ...announcement, nonce, due_at: 0 })
		.execute();
}

/** Adds the announcement of a debate's end, for a debate that was closed without one. */
export async function insertEndAnnouncement(db: Db, debate: number): Promise<void> {
	const changes = db.selectFrom('phase_changes').where('debate', '=', debate);
	const { step } = await changes.select(({ fn }) => fn.max('step').as('step')).executeTakeFirstOrThrow();
	await insertAnnouncement(db, { debate, step, phase: null, kind: 'closed', leased_until: null });
}

/** The announcements whose turn it is: a debate's later ones wait until its earlier ones were made or given up. */
export function waitingAnnouncements(db: Db) {
	return db
		.selectFrom('announcements')
		.where('due_at', 'is not', null)
		.where(({ not, exists }) => not(exists(earlier)));
}

const earlier = ({ selectFrom }: ExpressionBuilder<Tables, 'announcements'>) =>
	selectFrom('announcements as before')
		.select('before.nonce')
		.where('before.due_at', 'is not', null)
		.whereRef('before.debate', '=', 'announcements.debate')
		.whereRef('before.step', '<', 'announcements.step');

/** Forgets that Discord did not know a debate's thread or channel: the bot has just posted there. */
export async function clearMissing(db: Db, id: number): Promise<void> {
	const missing = db.updateTable('debates').where('id', '=', id).where('missing_since', 'is not', null);
	await missing.set({ missing_since: null }).execute();
}
