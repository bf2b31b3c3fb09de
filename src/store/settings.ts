import type { Insertable } from 'kysely';
import { minimumOf } from '../debate/debate.ts';
import { localeNamed } from '../locales/locales.ts';
import { type Db, type Engine, locksRows, read, write } from './engine.ts';
import type { Settings, SettingsChange, Store } from './store.ts';
import type { Tables } from './tables.ts';

type SettingsVerbs = 'settingsOf' | 'changeSettings' | 'setChannelArticle' | 'addModeratorRole' | 'removeModeratorRole';

/** What a server told Lectern about itself. Each change answers the settings as it left them, from its own transaction. */
export function settingsVerbs(engine: Engine): Pick<Store, SettingsVerbs> {
	const changed = (guild: string, change: (db: Db) => Promise<unknown>) =>
		write(engine, async (db) => {
			await change(db);
			return settingsIn(db, guild);
		});

	const changeRoles = (guild: string, change: (roles: readonly string[]) => readonly string[]) =>
		changed(guild, async (db) => {
			// The row is there and locked before it is read, so that two changes at once follow each other.
			const own = db.insertInto('guild_settings').values({ guild });
			await own.onConflict((conflict) => conflict.column('guild').doNothing()).execute();
			const row = await db
				.selectFrom('guild_settings')
				.select('moderator_roles')
				.where('guild', '=', guild)
				.$if(locksRows(engine), (query) => query.forUpdate())
				.executeTakeFirst();
			const moderator_roles = JSON.stringify(change(rolesIn(row?.moderator_roles)));
			await db.updateTable('guild_settings').set({ moderator_roles }).where('guild', '=', guild).execute();
		});

	return {
		settingsOf: (guild) => read(engine, (db) => settingsIn(db, guild)),
		changeSettings: (guild, change) => {
			const columns = columnsOf(change);
			return changed(guild, (db) =>
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
			changed(guild, async (db) => {
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
		locale: localeNamed(row?.locale),
		minimum: minimumOf(row?.minimum),
		moderatorRoles: rolesIn(row?.moderator_roles),
	};
}

const rolesIn = (kept: string | null | undefined): readonly string[] => (kept ? JSON.parse(kept) : []);

type Columns = Omit<Insertable<Tables['guild_settings']>, 'guild' | 'moderator_roles'>;

/** Only what the change names: a setting that is left out stays, one that is undefined goes back to its default. */
function columnsOf(change: SettingsChange): Partial<Columns> {
	return {
		...('article' in change && { article: change.article ?? null }),
		...('debateChannel' in change && { debate_channel: change.debateChannel ?? null }),
		...('locale' in change && { locale: change.locale ?? null }),
		...('minimum' in change && { minimum: change.minimum ?? null }),
	};
}
