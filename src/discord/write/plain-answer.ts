import type { Markdown } from '../../bot/reply/markdown.ts';
import type { Block } from '../../bot/reply/reply.ts';

/** What a reply says, as the plain text of a file: quotations character for character, and nothing that can only be pressed. */
export function plainAnswer(blocks: readonly Block[]): string {
	return `${blocks.flatMap((block) => plainBlock(block) ?? []).join('\n\n')}\n`;
}

function plainBlock(block: Block): string | undefined {
	switch (block.kind) {
		case 'heading':
		case 'text':
		case 'note':
		case 'entry':
			return plain(block.text);
		case 'quote': {
			const { before = '', words, after = '' } = block.quotation;
			return `> ${before}${words}${after}`;
		}
		case 'list':
			return block.items.map((item) => `- ${plain(item)}`).join('\n');
		case 'picture':
			return block.alt;
		case 'file':
			return block.name;
		case 'buttons':
		case 'menu':
		case 'divider':
			return undefined;
		default:
			return block satisfies never;
	}
}

/** Without the marks of bold and italic, and without the backslashes that keep a member's or an article's words from formatting. */
const plain = ({ markdown }: Markdown) => markdown.replace(/\\([!-/:-@[-`{-~])|\*+/g, '$1');
