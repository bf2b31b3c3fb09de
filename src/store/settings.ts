import type { Insertable } from 'kysely';
import { minimumOf } from '../debate/debate.ts';
import { type Engine, read, write } from './engine.ts';
import type { Settings, SettingsChange, Store } from './store.ts';
import type { Tables } from './tables.ts';

/** What a server told Lectern about itself. */
export function settingsVerbs(engine: Engine): Pick<Store, 'settingsOf' | 'changeSettings' | 'setChannelArticle'> {
	const settingsOf = (guild: string) =>
		read(engine, async (db): Promise<Settings> => {
			const row = await db.selectFrom('guild_settings').selectAll().where('guild', '=', guild).executeTakeFirst();
			const channels = await db.selectFrom('channel_articles').selectAll().where('guild', '=', guild).execute();
			return {
				article: row?.article ?? undefined,
				channelArticles: Object.fromEntries(channels.map(({ channel, article }) => [channel, article])),
				debateChannel: row?.debate_channel ?? undefined,
				locale: row?.locale ?? undefined,
				minimum: minimumOf(row?.minimum),
				moderatorRoles: row?.moderator_roles ? JSON.parse(row.moderator_roles) : [],
			};
		});

	return {
		settingsOf,
		changeSettings: async (guild, change) => {
			const columns = columnsOf(change);
			await write(engine, (db) =>
				db
					.insertInto('guild_settings')
					.values({ guild, ...columns })
					.onConflict((conflict) =>
						Object.keys(columns).length > 0 ? conflict.column('guild').doUpdateSet(columns) : conflict.doNothing(),
					)
					.execute(),
			);
			return settingsOf(guild);
		},
		setChannelArticle: (guild, channel, article) =>
			write(engine, async (db) => {
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

type Columns = Omit<Insertable<Tables['guild_settings']>, 'guild'>;

/** Only what the change names: a setting that is left out stays, one that is undefined goes back to its default. */
function columnsOf(change: SettingsChange): Partial<Columns> {
	return {
		...('article' in change && { article: change.article ?? null }),
		...('debateChannel' in change && { debate_channel: change.debateChannel ?? null }),
		...('locale' in change && { locale: change.locale ?? null }),
		...('minimum' in change && { minimum: change.minimum ?? null }),
		...('moderatorRoles' in change && { moderator_roles: JSON.stringify(change.moderatorRoles ?? []) }),
	};
}
