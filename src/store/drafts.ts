import { openDebate } from './advance.ts';
import { perPhase, toDebate } from './debate-row.ts';
import { type Db, type Engine, locksRows, read, write } from './engine.ts';
import type { NewDebate, Store } from './store.ts';

const DAY = 86_400_000;

/** Previews, kept for a day, and the debates they become. */
export function draftVerbs(engine: Engine): Pick<Store, 'saveDraft' | 'draft' | 'dropDraft' | 'confirmDraft'> {
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
		draft: (id) =>
			read(engine, async (db) => {
				const row = await living(db, id, false);
				return row && { id, debate: toNewDebate(row.content) };
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
				const debate = await openDebate(engine, db, toNewDebate(row.content), lease);
				await db.updateTable('drafts').set({ debate: debate.id }).where('id', '=', id).execute();
				return { debate, already: false };
			}),
	};
}

const confirmed = async (db: Db, id: number) =>
	toDebate(await db.selectFrom('debates').selectAll().where('id', '=', id).executeTakeFirstOrThrow());

/** What was kept of a draft; JSON leaves undefined out, and writes it as null in a list. */
function toNewDebate(content: string): NewDebate {
	const kept: Omit<NewDebate, 'article' | 'issue'> = JSON.parse(content);
	const { durations, polls } = kept;
	return { article: undefined, issue: undefined, ...kept, durations: perPhase(durations), polls: perPhase(polls) };
}
