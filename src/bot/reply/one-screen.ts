import type { Markdown } from './markdown.ts';
import type { Block } from './reply.ts';

/** How much of a message some blocks take: words besides quotations, quotations, and an estimate of their height on a phone. */
export type Size = { readonly words: number; readonly quotations: number; readonly height: number };

/** What a public answer may take. Everything else is a press away. */
export const ONE_SCREEN: Size = { words: 110, quotations: 2, height: 580 };

/** Lines of a phone 390 px wide: how many characters fit, and how high one is, in CSS pixels. Measured in the page of the sandbox. */
const LINE = {
	text: { characters: 32, height: 22 },
	note: { characters: 42, height: 18 },
	quote: { characters: 27, height: 22 },
};
const GAP = 8;
const ROW_OF_BUTTONS = 40;
const MENU = 52;

const NOTHING: Size = { words: 0, quotations: 0, height: 0 };

/** The size of all these blocks together. */
export const sizeOf = (blocks: readonly Block[]): Size => blocks.map(sizeOfBlock).reduce(together, NOTHING);

/** The parts that fit next to what is there already, in their order. A part that does not fit is left out; a later one may fit. */
export function partsThatFit(
	there: readonly Block[],
	parts: readonly (readonly Block[])[],
	room: Size = ONE_SCREEN,
): (readonly Block[])[] {
	let size = sizeOf(there);
	return parts.filter((part) => {
		const next = together(size, sizeOf(part));
		const fits = next.words <= room.words && next.quotations <= room.quotations && next.height <= room.height;
		if (fits) size = next;
		return fits;
	});
}

const together = (one: Size, other: Size): Size => ({
	words: one.words + other.words,
	quotations: one.quotations + other.quotations,
	height: one.height + other.height,
});

function sizeOfBlock(block: Block): Size {
	switch (block.kind) {
		case 'quote': {
			const { before = '', words, after = '' } = block.quotation;
			return { words: 0, quotations: 1, height: heightOf(`${before}${words}${after}`, LINE.quote) };
		}
		case 'heading':
		case 'text':
		case 'entry':
			return { words: wordsIn(block.text), quotations: 0, height: heightOf(block.text.markdown, LINE.text) };
		case 'note':
			return { words: wordsIn(block.text), quotations: 0, height: heightOf(block.text.markdown, LINE.note) };
		case 'list': {
			const words = block.items.reduce((sum, item) => sum + wordsIn(item), 0);
			return { words, quotations: 0, height: heightOf(block.items.map((i) => i.markdown).join('\n'), LINE.text) };
		}
		case 'buttons':
			return { ...NOTHING, height: ROW_OF_BUTTONS * Math.ceil(block.buttons.length / 2) + GAP };
		case 'menu':
			return { ...NOTHING, height: MENU };
		default:
			return NOTHING;
	}
}

/** Asterisks and backslashes of Markdown are not seen. */
const heightOf = (text: string, line: { characters: number; height: number }) =>
	text
		.replace(/[\\*]/g, '')
		.split('\n')
		.reduce((sum, one) => sum + Math.max(1, Math.ceil(one.length / line.characters)), 0) *
		line.height +
	GAP;

/** Words with a letter or a digit in them. */
const wordsIn = ({ markdown }: Markdown) => markdown.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
