import type { Settings } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';

/**
 * How long settings are kept, in milliseconds. A longer time saves little, since a busy server asks many times a second; it is also
 * how long a change made by another process goes unseen.
 */
const LIFE = 5_000;

/**
 * The same store, but each server's settings are kept in memory for five seconds: nearly every command reads them, and few change
 * them. A change made through this store is seen at once. `now` is a clock in milliseconds.
 */
export function cacheSettings(store: Store, now = () => performance.now()): Store {
	const known = new Map<string, { readonly until: number; readonly settings: Promise<Settings> }>();

	const load = (guild: string) => {
		const settings = store.settingsOf(guild);
		if (known.size >= 10_000) known.clear();
		known.set(guild, { until: now() + LIFE, settings });
		settings.catch(() => known.delete(guild));
		return settings;
	};

	const forgetAfter = <T>(guild: string, change: Promise<T>) => change.finally(() => known.delete(guild));

	return {
		...store,
		settingsOf(guild) {
			const kept = known.get(guild);
			return kept && kept.until > now() ? kept.settings : load(guild);
		},
		changeSettings: (guild, change) => forgetAfter(guild, store.changeSettings(guild, change)),
		addModeratorRole: (guild, role) => forgetAfter(guild, store.addModeratorRole(guild, role)),
		removeModeratorRole: (guild, role) => forgetAfter(guild, store.removeModeratorRole(guild, role)),
		setChannelArticle: (guild, channel, article) =>
			forgetAfter(guild, store.setChannelArticle(guild, channel, article)),
	};
}
