import type { ArticleFile } from '../../model/article.ts';
import type { Fault } from '../fault.ts';

/** Each paragraph is in exactly one section, and sections name only paragraphs that exist. */
export function sectionFaults({ paragraphs, sections }: ArticleFile): Fault[] {
	const sectionByParagraph = new Map<number, string>();
	const wrongNumbers = sections.flatMap((section, s) =>
		section.paragraphs.flatMap((number, n): Fault[] => {
			const path = ['sections', s, 'paragraphs', n];
			const other = sectionByParagraph.get(number);
			if (!paragraphs[number - 1])
				return [{ path, message: `there is no paragraph ${number}: name one from 1 to ${paragraphs.length}` }];
			if (other !== undefined)
				return [{ path, message: `paragraph ${number} is already in section "${other}": keep it in one of them` }];
			sectionByParagraph.set(number, section.id);
			return [];
		}),
	);
	const withoutSection = paragraphs.flatMap((_, n): Fault[] =>
		sectionByParagraph.has(n + 1)
			? []
			: [{ path: ['paragraphs', n], message: `is in no section: add ${n + 1} to the "paragraphs" of one` }],
	);
	return [...wrongNumbers, ...withoutSection];
}
