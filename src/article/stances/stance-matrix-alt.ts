import type { Stance } from '../model/article.ts';
import type { StanceMatrix } from './stance-matrix.ts';
import { STANCES } from './stance-order.ts';

/** How the description of a picture of stances says its parts. */
export type StanceWords = {
	/** "For: A (issue), B (issue)" */
	readonly side: (stance: Stance, entries: readonly string[]) => string;
	/** "A (issue; issue)" */
	readonly entry: (actor: string, issues: readonly string[]) => string;
	/** "3 more" */
	readonly more: (count: number) => string;
};

/**
 * What a picture of stances shows, in words of at most `most` characters: for each stance who takes it, and on what. If that is too
 * long, each stance has as many of them as fit, and the number of the others.
 */
export function stanceMatrixAlt({ actors, rows }: StanceMatrix, words: StanceWords, most: number): string {
	const sides = STANCES.flatMap((stance) => {
		const entries = actors.flatMap(({ name }, column) => {
			const issues = rows.flatMap(({ issue, cells }) => (cells[column]?.stance === stance ? [issue.title] : []));
			return issues.length > 0 ? [words.entry(name, issues)] : [];
		});
		return entries.length > 0 ? [{ stance, entries }] : [];
	});
	const altWith = (count: number) =>
		sides
			.map(({ stance, entries }) => {
				const left = entries.length - count;
				return words.side(stance, left > 0 ? [...entries.slice(0, count), words.more(left)] : entries);
			})
			.join(' ');
	const counts = Array.from({ length: actors.length }, (_, n) => actors.length - n);
	return counts.map(altWith).find((alt) => alt.length <= most) ?? altWith(0);
}
