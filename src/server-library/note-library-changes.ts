import type { Store } from '../store/store.ts';
import type { ServerLibraries } from './server-libraries.ts';

/**
 * The same store, but what is published, removed or restored through it is seen by this process at once. Other processes see it within
 * half a second.
 */
export function noteLibraryChanges(store: Store, { noteChange }: Pick<ServerLibraries, 'noteChange'>): Store {
	const noteAfter = <T>(guild: string, change: Promise<T>) => change.finally(() => noteChange(guild));
	return {
		...store,
		publishArticle: (guild, publication) => noteAfter(guild, store.publishArticle(guild, publication)),
		revertArticle: (guild, id, revert) => noteAfter(guild, store.revertArticle(guild, id, revert)),
		removeArticle: (guild, id, by) => noteAfter(guild, store.removeArticle(guild, id, by)),
		restoreArticle: (guild, id) => noteAfter(guild, store.restoreArticle(guild, id)),
	};
}
