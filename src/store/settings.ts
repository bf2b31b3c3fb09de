import type { Insertable } from 'kysely';
import { minimumOf } from '../debate/debate.ts';
import { findLocale } from '../locales/locales.ts';
import { type Db, type Engine, locksRows, read, write } from './engine.ts';
import { readRoles } from './json-columns.ts';
import type { Settings, SettingsChange, Store } from './store.ts';
import type { Tables } from './tables.ts';

type SettingsVerbs = 'settingsOf' | 'changeSettings' | 'setChannelArticle' | 'addModeratorRole' | 'removeModeratorRole';

/** The verbs for a server's settings. Each change resolves to the settings it left, read in its own transaction. */
export function settingsVerbs(engine: Engine): Pick<Store, SettingsVerbs> {
	const change = (guild: string, work: (db: Db) => Promise<unknown>) =>
		write(engine, async (db) => {
			await work(db);
			return settingsIn(db, guild);
		});

	const changeRoles = (guild: string, rolesAfter: (roles: readonly string[]) => readonly string[]) =>
		change(guild, async (db) => {
			// The row must exist and be locked before it is read, so that two changes at once follow each other.
			const own = db.insertInto('guild_settings').values({ guild });
			await own.onConflict((conflict) => conflict.column('guild').doNothing()).execute();
			const row = await db
				.selectFrom('guild_settings')
				.select('moderator_roles')
				.where('guild', '=', guild)
				.$if(locksRows(engine), (query) => query.forUpdate())
				.executeTakeFirst();
			const moderator_roles = JSON.stringify(rolesAfter(rolesIn(row?.moderator_roles)));
			await db.updateTable('guild_settings').set({ moderator_roles }).where('guild', '=', guild).execute();
		});

	return {
		settingsOf: (guild) => read(engine, (db) => settingsIn(db, guild)),
		changeSettings: (guild, settings) => {
			const columns = settingsColumns(settings);
			return change(guild, (db) =>
				db
					.insertInto('guild_settings')
					.values({ guild, ...columns })
					.onConflict((conflict) =>
						Object.keys(columns).length > 0 ? conflict.column('guild').doUpdateSet(columns) : conflict.doNothing(),
					)
					.execute(),
			);
		},
		addModeratorRole: (guild, role) => changeRoles(guild, (roles) => (roles.includes(role) ? roles : [...roles, role])),
		removeModeratorRole: (guild, role) => changeRoles(guild, (roles) => roles.filter((one) => one !== role)),
		setChannelArticle: (guild, channel, article) =>
			change(guild, async (db) => {
				if (article === undefined)
					await db.deleteFrom('channel_articles').where('guild', '=', guild).where('channel', '=', channel).execute();
				else
					await db
						.insertInto('channel_articles')
						.values({ guild, channel, article })
						.onConflict((conflict) => conflict.columns(['guild', 'channel']).doUpdateSet({ article }))
						.execute();
			}),
	};
}

async function settingsIn(db: Db, guild: string): Promise<Settings> {
	const row = await db.selectFrom('guild_settings').selectAll().where('guild', '=', guild).executeTakeFirst();
	const channels = await db.selectFrom('channel_articles').selectAll().where('guild', '=', guild).execute();
	return {
		article: row?.article ?? undefined,
		channelArticles: Object.fromEntries(channels.map(({ channel, article }) => [channel, article])),
		debateChannel: row?.debate_channel ?? undefined,
		locale: findLocale(row?.locale),
		minimum: minimumOf(row?.minimum),
		moderatorRoles: rolesIn(row?.moderator_roles),
	};
}

const rolesIn = (kept: string | null | undefined): readonly string[] => (kept ? readRoles(kept) : []);

type Columns = Omit<Insertable<Tables['guild_settings']>, 'guild' | 'moderator_roles'>;

/** The column of each setting that has one value. The compiler asks for the column of a new setting. */
const COLUMNS = {
	article: 'article',
	debateChannel: 'debate_channel',
	locale: 'locale',
	minimum: 'minimum',
} as const satisfies Record<keyof SettingsChange, keyof Columns>;

/** The columns that a change sets. A setting that is undefined in the change gets its default back. */
function settingsColumns(change: SettingsChange): Partial<Columns> {
	const settings = (Object.keys(COLUMNS) as (keyof SettingsChange)[]).filter((setting) => setting in change);
	return Object.fromEntries(settings.map((setting) => [COLUMNS[setting], change[setting] ?? null]));
}
