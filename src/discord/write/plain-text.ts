import { type Markdown, withoutMentions } from '../../bot/reply/markdown.ts';
import type { Block } from '../../bot/reply/reply.ts';

/** The words of a reply as the plain text of a file. Quotations are there character for character; buttons and menus are left out. */
export function plainTextOf(blocks: readonly Block[]): string {
	return `${blocks.flatMap((block) => plainBlock(block) ?? []).join('\n\n')}\n`;
}

function plainBlock(block: Block): string | undefined {
	switch (block.kind) {
		case 'heading':
		case 'text':
		case 'note':
		case 'entry':
			return unformat(block.text);
		case 'quote': {
			const { before = '', words, after = '' } = block.quotation;
			return `> ${before}${words}${after}`;
		}
		case 'list':
			return block.items.map((item) => `- ${unformat(item)}`).join('\n');
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

/**
 * Names commands as they are typed, and removes the asterisks of bold and italic and the backslashes that keep a member's or an
 * article's words from formatting.
 */
const unformat = ({ markdown }: Markdown) => withoutMentions(markdown).replace(/\\([!-/:-@[-`{-~])|\*+/g, '$1');
