import type { BlockInFile } from '../../file/article-file.ts';
import type { CheckedFile } from '../checked-file.ts';
import type { Fault } from '../fault.ts';

type BlockObject = Exclude<BlockInFile, string>;

/** The fields that only blocks of one kind have. */
const ONLY_OF = { level: 'heading', cells: 'row', mark: 'note' } as const;

/** There is text besides the headings, the fields of a block fit its kind, and the cells of a row are in its text, in their order. */
export function blockFaults({ file, paragraphs }: CheckedFile): Fault[] {
	const { blocks } = file;
	if (paragraphs.length === 0 && blocks.length > 0)
		return [{ path: ['blocks'], message: 'has only headings: add the text below them' }];
	return blocks.flatMap((block, n) =>
		typeof block === 'string' ? [] : [...misplacedFields(block, n), ...cellsOutsideText(block, n)],
	);
}

function misplacedFields(block: BlockObject, n: number): Fault[] {
	const { kind = 'paragraph' } = block;
	return (['level', 'cells', 'mark'] as const).flatMap((field): Fault[] => {
		if (block[field] === undefined || kind === ONLY_OF[field]) return [];
		const message = `is only for a block of the kind "${ONLY_OF[field]}": delete it, or change the kind`;
		return [{ path: ['blocks', n, field], message }];
	});
}

function cellsOutsideText({ text, cells = [] }: BlockObject, n: number): Fault[] {
	let at = 0;
	for (const [c, cell] of cells.entries()) {
		const found = text.indexOf(cell, at);
		if (found < 0) {
			const message = 'is not in the text of its row, after the cells before it: copy it from there';
			return [{ path: ['blocks', n, 'cells', c], message }];
		}
		at = found + cell.length;
	}
	return [];
}
