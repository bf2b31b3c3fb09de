import { type Db, type Engine, read, write } from '../engine/engine.ts';
import { locked } from '../engine/locks.ts';
import type { Store } from '../store.ts';
import { rolesIn, settingsColumns, settingsIn } from './settings-row.ts';

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
			const kept = db.selectFrom('guild_settings').select('moderator_roles').where('guild', '=', guild);
			const row = await locked(engine, kept).executeTakeFirst();
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
