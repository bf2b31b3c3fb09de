import { addTurnout } from './ballots.ts';
import { type Db, type Engine, locksRows, read, write } from './engine.ts';
import type { Kept, Store } from './store.ts';

/** What is kept about a member, and taking it away. */
export function privacyVerbs(engine: Engine): Pick<Store, 'keptAbout' | 'forget'> {
	return {
		keptAbout: (member) => read(engine, (db) => keptAbout(db, member)),
		forget: (member) =>
			write(engine, async (db) => {
				const kept = await keptAbout(db, member);
				await withdrawBallots(engine, db, member);
				await db.deleteFrom('drafts').where('opened_by', '=', member).execute();
				await db.updateTable('quotes_used').set({ quoted_by: null }).where('quoted_by', '=', member).execute();
				await db.updateTable('debates').set({ opened_by: null }).where('opened_by', '=', member).execute();
				await db.updateTable('phase_changes').set({ moved_by: null }).where('moved_by', '=', member).execute();
				return kept;
			}),
	};
}

async function keptAbout(db: Db, member: string): Promise<Kept> {
	const count = async (of: 'ballots' | 'quotes_used' | 'debates' | 'phase_changes' | 'drafts', column: string) => {
		const counted = db.selectFrom(of).select(({ fn }) => fn.countAll<number>().as('things'));
		return (await counted.where(db.dynamic.ref(column), '=', member).executeTakeFirstOrThrow()).things;
	};
	return {
		ballots: await count('ballots', 'member'),
		quotes: await count('quotes_used', 'quoted_by'),
		debatesOpened: await count('debates', 'opened_by'),
		phasesMoved: await count('phase_changes', 'moved_by'),
		drafts: await count('drafts', 'opened_by'),
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
