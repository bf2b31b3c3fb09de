import type { ArticleFile, BlockInFile } from './article-file.ts';

/** A block with its kind. */
type BlockOfKind = Exclude<BlockInFile, string> & { readonly kind: NonNullable<Exclude<BlockInFile, string>['kind']> };

/** A block of the text that counts as a paragraph, and its index in `blocks`. */
export type ParagraphInFile = BlockOfKind & {
	readonly kind: Exclude<BlockOfKind['kind'], 'heading'>;
	readonly block: number;
};

/** A heading, and the number of the paragraph that it is above. */
export type HeadingInFile = { readonly text: string; readonly level: number; readonly firstParagraph: number };

const blockOf = (block: BlockInFile): BlockOfKind =>
	typeof block === 'string' ? { text: block, kind: 'paragraph' } : { ...block, kind: block.kind ?? 'paragraph' };

const isParagraph = (block: BlockOfKind): block is Omit<ParagraphInFile, 'block'> => block.kind !== 'heading';

/** The paragraphs of an article, in order: every block but the headings. The number of one is its place in this list, counted from 1. */
export const paragraphsIn = ({ blocks }: Pick<ArticleFile, 'blocks'>): ParagraphInFile[] =>
	blocks.flatMap((given, n) => {
		const block = blockOf(given);
		return isParagraph(block) ? [{ ...block, block: n }] : [];
	});

/** The headings of an article, in order. A heading that nothing comes after is not among them. */
export function headingsIn({ blocks }: Pick<ArticleFile, 'blocks'>): HeadingInFile[] {
	let paragraphs = 0;
	const headings: HeadingInFile[] = [];
	for (const block of blocks.map(blockOf)) {
		if (isParagraph(block)) paragraphs++;
		else headings.push({ text: block.text, level: block.level ?? 1, firstParagraph: paragraphs + 1 });
	}
	return headings.filter(({ firstParagraph }) => firstParagraph <= paragraphs);
}
