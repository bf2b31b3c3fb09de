import type { Claim } from './article.ts';
import type { Edition } from './edition.ts';

/**
 * The claims to suggest before anything was typed, at most `limit`: the first claim of each section, then the second of each, and
 * so on. Those of the headline come last.
 */
export function starterClaims(edition: Edition, limit: number): Claim[] {
	const bySection = edition.article.sections.map((section) => edition.claimsIn(section));
	const longest = Math.min(limit, Math.max(...bySection.map(({ length }) => length)));
	const rounds = Array.from({ length: longest }, (_, n) => bySection.flatMap((claims) => claims[n] ?? []));
	return [...rounds.flat(), ...edition.claimsIn(undefined)].slice(0, limit);
}
