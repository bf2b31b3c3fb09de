import { limits } from '../write/limits.ts';
import type { DiscordPlace } from './fetch-place.ts';

/**
 * The ids of the forum's tags that have one of these names, in the order of the names; case and accents do not matter. A forum that
 * takes no post without a tag gets its first one when none fits.
 */
export function tagsToApply({ tags, reserved, requiresTag, may }: DiscordPlace, names: readonly string[]): string[] {
	const usable = tags.filter(({ id }) => may.has('ManageThreads') || !reserved.has(id));
	const found = names.flatMap((name) => usable.find((tag) => foldName(tag.name) === foldName(name))?.id ?? []);
	const applied = [...new Set(found)].slice(0, limits.tags);
	return applied.length === 0 && requiresTag ? usable.slice(0, 1).map(({ id }) => id) : applied;
}

const foldName = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
