import { minimumOf } from '../../debate/debate.ts';
import { type Db, type Engine, read, write } from '../engine/engine.ts';
import { locked } from '../engine/locks.ts';
import type { Draft, NewDebate, Typed } from '../records.ts';
import { readDraft } from '../schema/json-columns.ts';
import type { Store } from '../store.ts';
import { insertDebate } from './advance.ts';
import { toDebate } from './debate-row.ts';

/** A draft is kept for a day, in milliseconds: long enough to come back to a preview, short enough to forget what nobody confirmed. */
const KEPT_FOR = 86_400_000;

/** The verbs for previews and for the debates they become. */
export function draftVerbs(
	engine: Engine,
): Pick<Store, 'saveDraft' | 'saveTyped' | 'draft' | 'dropDraft' | 'confirmDraft'> {
	const lockedDraft = async (db: Db, id: string) =>
		locked(engine, unexpiredDraft(db, id, await engine.now(db))).executeTakeFirst();

	return {
		saveDraft: ({ id, debate }) =>
			write(engine, async (db) => {
				const now = await engine.now(db);
				await db.deleteFrom('drafts').where('expires_at', '<=', now).execute();
				const content = { content: contentOf(debate), expires_at: now + KEPT_FOR };
				await db
					.insertInto('drafts')
					.values({ id, opened_by: debate.openedBy, ...content })
					.onConflict((conflict) => conflict.column('id').doUpdateSet(content).where('drafts.debate', 'is', null))
					.execute();
			}),
		saveTyped: (id, typed) =>
			write(engine, async (db) => {
				const row = await lockedDraft(db, id);
				if (!row || row.debate !== null) return;
				const content = contentOf(toDraft(row.content).debate, typed);
				const expires_at = (await engine.now(db)) + KEPT_FOR;
				await db.updateTable('drafts').set({ content, expires_at }).where('id', '=', id).execute();
			}),
		draft: (id) =>
			read(engine, async (db) => {
				const row = await unexpiredDraft(db, id, await engine.now(db)).executeTakeFirst();
				return row && { id, ...toDraft(row.content) };
			}),
		dropDraft: (id) =>
			write(engine, async (db) => {
				await db.deleteFrom('drafts').where('id', '=', id).where('debate', 'is', null).execute();
			}),
		confirmDraft: (id, lease) =>
			write(engine, async (db) => {
				const row = await lockedDraft(db, id);
				if (!row) return undefined;
				if (row.debate !== null) return { debate: await existingDebate(db, row.debate), already: true };
				const debate = await insertDebate(engine, db, toDraft(row.content).debate, lease);
				await db.updateTable('drafts').set({ debate: debate.id }).where('id', '=', id).execute();
				return { debate, already: false };
			}),
	};
}

const unexpiredDraft = (db: Db, id: string, now: number) =>
	db.selectFrom('drafts').selectAll().where('id', '=', id).where('expires_at', '>', now);

const existingDebate = async (db: Db, id: number) =>
	toDebate(await db.selectFrom('debates').selectAll().where('id', '=', id).executeTakeFirstOrThrow());

const contentOf = (debate: NewDebate, typed?: Typed) => JSON.stringify({ ...debate, ...(typed && { typed }) });

function toDraft(content: string): Omit<Draft, 'id'> {
	const { typed, article, issue, minimum, ...debate } = readDraft(content);
	return { debate: { ...debate, article, issue, minimum: minimumOf(minimum) }, ...(typed && { typed }) };
}
