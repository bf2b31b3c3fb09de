import type { Article } from '../../model/article.ts';
import type { Fault } from '../fault.ts';

/** Paragraphs in no section or in several, and sections naming paragraphs that do not exist. */
export function faultySections({ paragraphs, sections }: Article): Fault[] {
	const owner = new Map<number, string>();
	const named = sections.flatMap((section, s) =>
		section.paragraphs.flatMap((number, n): Fault[] => {
			const path = ['sections', s, 'paragraphs', n];
			const other = owner.get(number);
			if (!paragraphs[number - 1])
				return [{ path, says: `there is no paragraph ${number}: the article has ${paragraphs.length}` }];
			if (other !== undefined)
				return [{ path, says: `paragraph ${number} is already in section "${other}": keep it in one` }];
			owner.set(number, section.id);
			return [];
		}),
	);
	const homeless = paragraphs.flatMap((_, n): Fault[] =>
		owner.has(n + 1)
			? []
			: [{ path: ['paragraphs', n], says: `is in no section: add ${n + 1} to the "paragraphs" of one` }],
	);
	return [...named, ...homeless];
}
