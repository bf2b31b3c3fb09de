import type { Claim } from './article.ts';
import type { Edition } from './edition.ts';

/** What to offer when nothing was typed: the first claim of every section, then the second of every section, and so on. */
export function starters(edition: Edition, limit: number): Claim[] {
	const bySection = edition.article.sections.map((section) => edition.claimsIn(section));
	const longest = Math.min(limit, Math.max(...bySection.map(({ length }) => length)));
	const rounds = Array.from({ length: longest }, (_, n) => bySection.flatMap((claims) => claims[n] ?? []));
	return rounds.flat().slice(0, limit);
}
