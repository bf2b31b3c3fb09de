import { limits } from '../write/limits.ts';
import type { Ground } from './place.ts';

/** The ids of the forum's tags that fit, best first; where it takes no post without one, any rather than none. */
export function fittingTags({ tags, reserved, requiresTag, may }: Ground, wanted: readonly string[]): string[] {
	const usable = tags.filter(({ id }) => may.has('ManageThreads') || !reserved.has(id));
	const found = wanted.flatMap((name) => usable.find((tag) => folded(tag.name) === folded(name))?.id ?? []);
	const applied = [...new Set(found)].slice(0, limits.tags);
	return applied.length === 0 && requiresTag ? usable.slice(0, 1).map(({ id }) => id) : applied;
}

const folded = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
