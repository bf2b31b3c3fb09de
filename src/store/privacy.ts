import { addTurnout } from './ballots.ts';
import { type Db, type Engine, locksRows, read, write } from './engine.ts';
import type { DataCounts, Store } from './store.ts';

/** What is kept about a member, and taking it away. */
export function privacyVerbs(engine: Engine): Pick<Store, 'countDataAbout' | 'forgetMember'> {
	return {
		countDataAbout: (member) => read(engine, (db) => countDataAbout(db, member)),
		forgetMember: (member) =>
			write(engine, async (db) => {
				const kept = await countDataAbout(db, member);
				await withdrawBallots(engine, db, member);
				await db.deleteFrom('drafts').where('opened_by', '=', member).execute();
				await db.updateTable('quotes_used').set({ quoted_by: null }).where('quoted_by', '=', member).execute();
				await db.updateTable('debates').set({ opened_by: null }).where('opened_by', '=', member).execute();
				await db.updateTable('phase_changes').set({ moved_by: null }).where('moved_by', '=', member).execute();
				return kept;
			}),
	};
}

/** Opening a debate also leaves its first step and its draft behind: both are counted as the debate that was opened. */
async function countDataAbout(db: Db, member: string): Promise<DataCounts> {
	const rowsOf = (table: 'ballots' | 'quotes_used' | 'debates' | 'phase_changes' | 'drafts', column: string) =>
		db
			.selectFrom(table)
			.select(({ fn }) => fn.countAll<number>().as('things'))
			.where(db.dynamic.ref(column), '=', member);
	const count = async (rows: ReturnType<typeof rowsOf>) => (await rows.executeTakeFirstOrThrow()).things;
	return {
		ballots: await count(rowsOf('ballots', 'member')),
		quotes: await count(rowsOf('quotes_used', 'quoted_by')),
		debatesOpened: await count(rowsOf('debates', 'opened_by')),
		phasesMoved: await count(rowsOf('phase_changes', 'moved_by').where(db.dynamic.ref('step'), '>', 0)),
		drafts: await count(rowsOf('drafts', 'opened_by').where(db.dynamic.ref('debate'), 'is', null)),
	};
}

/** Only open debates still have ballots. They are locked first, in one order for all, as for casting. */
async function withdrawBallots(engine: Engine, db: Db, member: string): Promise<void> {
	const voted = db.selectFrom('ballots').select('debate').where('member', '=', member);
	const locked = db.selectFrom('debates').select('id').where('id', 'in', voted).orderBy('id');
	await locked.$if(locksRows(engine), (query) => query.forNoKeyUpdate()).execute();
	const withdrawn = await db.deleteFrom('ballots').where('member', '=', member).returning(['debate', 'poll']).execute();
	for (const { debate, poll } of withdrawn) await addTurnout(db, debate, poll, -1);
}
