import type { Settings, Store } from '../../store/store.ts';

/** So long another process's change of the settings may go unseen, in milliseconds. */
const LIFE = 5_000;

/** The store with each server's settings kept in memory for five seconds: every command asks for them, and few change them. */
export function rememberingSettings(store: Store, now = () => performance.now()): Store {
	const known = new Map<string, { readonly until: number; readonly settings: Promise<Settings> }>();

	const fresh = (guild: string) => {
		const settings = store.settingsOf(guild);
		if (known.size >= 10_000) known.clear();
		known.set(guild, { until: now() + LIFE, settings });
		settings.catch(() => known.delete(guild));
		return settings;
	};

	const changed = <T>(guild: string, change: Promise<T>) => change.finally(() => known.delete(guild));

	return {
		...store,
		settingsOf(guild) {
			const kept = known.get(guild);
			return kept && kept.until > now() ? kept.settings : fresh(guild);
		},
		changeSettings: (guild, change) => changed(guild, store.changeSettings(guild, change)),
		addModeratorRole: (guild, role) => changed(guild, store.addModeratorRole(guild, role)),
		removeModeratorRole: (guild, role) => changed(guild, store.removeModeratorRole(guild, role)),
		setChannelArticle: (guild, channel, article) => changed(guild, store.setChannelArticle(guild, channel, article)),
	};
}
