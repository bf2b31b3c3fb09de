import type { CheckedFile } from '../checked-file.ts';
import type { Fault } from '../fault.ts';

/** Where a section begins. The first one inside another may begin where that one does. */
type Start = { readonly path: Fault['path']; readonly number: number; readonly mayBeSame: boolean };

/** Sections begin at paragraphs that exist, each after the one before it, and those inside another before the next one begins. */
export function sectionFaults({ paragraphs, sections }: CheckedFile): Fault[] {
	const starts = sections.flatMap(({ firstParagraph, sections: inner = [] }, n): Start[] => [
		{ path: ['sections', n, 'firstParagraph'], number: firstParagraph, mayBeSame: false },
		...inner.map((one, m) => ({
			path: ['sections', n, 'sections', m, 'firstParagraph'],
			number: one.firstParagraph,
			mayBeSame: m === 0,
		})),
	]);
	return starts.flatMap(({ path, number, mayBeSame }, n): Fault[] => {
		if (!paragraphs[number - 1])
			return [{ path, message: `there is no paragraph ${number}: name one from 1 to ${paragraphs.length}` }];
		const before = starts[n - 1]?.number ?? 0;
		if (number > before || (number === before && mayBeSame)) return [];
		return [
			{
				path,
				message: `is not after paragraph ${before}, where the section before it begins: put the sections in the order of the text`,
			},
		];
	});
}
