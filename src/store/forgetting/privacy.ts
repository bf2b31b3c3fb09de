import { addTurnout } from '../ballots/ballots.ts';
import { type Db, type Engine, read, write } from '../engine/engine.ts';
import { locked } from '../engine/locks.ts';
import type { DataCounts } from '../records.ts';
import type { Store } from '../store.ts';

/** The verbs for what the store keeps about a member. */
export function privacyVerbs(engine: Engine): Pick<Store, 'countDataAbout' | 'forgetMember'> {
	return {
		countDataAbout: (member) => read(engine, (db) => countDataAbout(db, member)),
		forgetMember: (member) =>
			write(engine, async (db) => {
				const kept = await countDataAbout(db, member);
				await withdrawBallots(engine, db, member);
				await db.deleteFrom('drafts').where('opened_by', '=', member).execute();
				await forgetAuthor(db, member);
				await db.updateTable('quotes_used').set({ quoted_by: null }).where('quoted_by', '=', member).execute();
				await db.updateTable('debates').set({ opened_by: null }).where('opened_by', '=', member).execute();
				await db.updateTable('phase_changes').set({ moved_by: null }).where('moved_by', '=', member).execute();
				return kept;
			}),
	};
}

/** In the order in which publishing locks these rows, so that no two wait for each other. */
async function forgetAuthor(db: Db, member: string): Promise<void> {
	await db.deleteFrom('guild_article_drafts').where('saved_by', '=', member).execute();
	await db.updateTable('guild_articles').set({ removed_by: null }).where('removed_by', '=', member).execute();
	const published = db.updateTable('guild_article_revisions').where('published_by', '=', member);
	await published.set({ published_by: null }).execute();
}

/** The tables with ids of members. */
type Signed =
	| 'ballots'
	| 'quotes_used'
	| 'debates'
	| 'phase_changes'
	| 'drafts'
	| 'guild_articles'
	| 'guild_article_revisions'
	| 'guild_article_drafts';

/** Opening a debate also leaves a first step and a draft. Neither is counted again. */
async function countDataAbout(db: Db, member: string): Promise<DataCounts> {
	const rowsOf = (table: Signed, column: string) =>
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
		articleDrafts: await count(rowsOf('guild_article_drafts', 'saved_by')),
		articleChanges:
			(await count(rowsOf('guild_article_revisions', 'published_by'))) +
			(await count(rowsOf('guild_articles', 'removed_by'))),
	};
}

/** Only open debates have ballots. They are locked first, in the order of their ids as castBallot does, so that no two wait for each other. */
async function withdrawBallots(engine: Engine, db: Db, member: string): Promise<void> {
	const voted = db.selectFrom('ballots').select('debate').where('member', '=', member);
	await locked(engine, db.selectFrom('debates').select('id').where('id', 'in', voted).orderBy('id')).execute();
	const withdrawn = await db.deleteFrom('ballots').where('member', '=', member).returning(['debate', 'poll']).execute();
	for (const { debate, poll } of withdrawn) await addTurnout(db, debate, poll, -1);
}
