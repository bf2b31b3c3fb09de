import { minimumOf } from '../debate/debate.ts';
import { insertDebate } from './advance.ts';
import { perPhase, toDebate } from './debate-row.ts';
import { type Db, type Engine, locksRows, read, write } from './engine.ts';
import type { Draft, NewDebate, Store } from './store.ts';

const DAY = 86_400_000;

/** Previews, kept for a day, and the debates they become. */
export function draftVerbs(
	engine: Engine,
): Pick<Store, 'saveDraft' | 'saveTyped' | 'draft' | 'dropDraft' | 'confirmDraft'> {
	const living = async (db: Db, id: string, locked: boolean) => {
		const now = await engine.now(db);
		return db
			.selectFrom('drafts')
			.selectAll()
			.where('id', '=', id)
			.where('expires_at', '>', now)
			.$if(locked, (query) => query.forUpdate())
			.executeTakeFirst();
	};

	return {
		saveDraft: ({ id, debate }) =>
			write(engine, async (db) => {
				const now = await engine.now(db);
				await db.deleteFrom('drafts').where('expires_at', '<=', now).execute();
				const content = { content: JSON.stringify(debate), expires_at: now + DAY };
				await db
					.insertInto('drafts')
					.values({ id, opened_by: debate.openedBy, ...content })
					.onConflict((conflict) => conflict.column('id').doUpdateSet(content).where('drafts.debate', 'is', null))
					.execute();
			}),
		saveTyped: (id, typed) =>
			write(engine, async (db) => {
				const row = await living(db, id, locksRows(engine));
				if (!row || row.debate !== null) return;
				const content = JSON.stringify({ ...JSON.parse(row.content), typed });
				const expires_at = (await engine.now(db)) + DAY;
				await db.updateTable('drafts').set({ content, expires_at }).where('id', '=', id).execute();
			}),
		draft: (id) =>
			read(engine, async (db) => {
				const row = await living(db, id, false);
				return row && { id, ...toDraft(row.content) };
			}),
		dropDraft: (id) =>
			write(engine, async (db) => {
				await db.deleteFrom('drafts').where('id', '=', id).where('debate', 'is', null).execute();
			}),
		confirmDraft: (id, lease) =>
			write(engine, async (db) => {
				const row = await living(db, id, locksRows(engine));
				if (!row) return undefined;
				if (row.debate !== null) return { debate: await confirmed(db, row.debate), already: true };
				const debate = await insertDebate(engine, db, toDraft(row.content).debate, lease);
				await db.updateTable('drafts').set({ debate: debate.id }).where('id', '=', id).execute();
				return { debate, already: false };
			}),
	};
}

const confirmed = async (db: Db, id: number) =>
	toDebate(await db.selectFrom('debates').selectAll().where('id', '=', id).executeTakeFirstOrThrow());

type Kept = Omit<NewDebate, 'article' | 'issue'> & Pick<Draft, 'typed'>;

/** What was kept of a draft; JSON leaves undefined out, and writes it as null in a list. */
function toDraft(content: string): Omit<Draft, 'id'> {
	const { typed, ...kept }: Kept = JSON.parse(content);
	const phases = { durations: perPhase(kept.durations), polls: perPhase(kept.polls) };
	const minimum = minimumOf(kept.minimum);
	return { debate: { article: undefined, issue: undefined, ...kept, ...phases, minimum }, ...(typed && { typed }) };
}
