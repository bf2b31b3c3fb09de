import type { Insertable } from 'kysely';
import { minimumOf } from '../../debate/debate.ts';
import { findLocale } from '../../locales/locales.ts';
import type { Db } from '../engine/engine.ts';
import type { Settings, SettingsChange } from '../records.ts';
import { readRoles } from '../schema/json-columns.ts';
import type { Tables } from '../schema/tables.ts';

/** The settings of a server; the defaults when it has none. */
export async function settingsIn(db: Db, guild: string): Promise<Settings> {
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

/** The roles in a row of settings. */
export const rolesIn = (kept: string | null | undefined): readonly string[] => (kept ? readRoles(kept) : []);

type Columns = Omit<Insertable<Tables['guild_settings']>, 'guild' | 'moderator_roles'>;

/** The column of each setting that has one value. The compiler asks for the column of a new setting. */
const COLUMNS = {
	article: 'article',
	debateChannel: 'debate_channel',
	locale: 'locale',
	minimum: 'minimum',
} as const satisfies Record<keyof SettingsChange, keyof Columns>;

/** The columns that a change sets. A setting that is undefined in the change gets its default back. */
export function settingsColumns(change: SettingsChange): Partial<Columns> {
	const settings = (Object.keys(COLUMNS) as (keyof SettingsChange)[]).filter((setting) => setting in change);
	return Object.fromEntries(settings.map((setting) => [COLUMNS[setting], change[setting] ?? null]));
}
