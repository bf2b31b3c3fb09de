import type { Format1File } from '../file/format-1.ts';
import type { Fault } from './fault.ts';

/** What can be wrong only with an article of format 1: each paragraph is in exactly one section, and sections name only paragraphs that exist. */
export function format1Faults({ paragraphs, sections }: Format1File): Fault[] {
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
