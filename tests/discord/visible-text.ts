import { parse } from 'discord-markdown-parser';

/** What the parser makes of Markdown; it promises no more than this. */
type Node = { readonly type: string; readonly content?: unknown; readonly name?: unknown };

/** The characters a reader sees of a Markdown text. */
export function visibleText(markdown: string): string {
	return textOf(parse(markdown, 'extended'));
}

/** The kinds of formatting in a Markdown text: empty when it is all plain characters. */
export function formatsIn(markdown: string): string[] {
	return [...new Set(nodesOf(parse(markdown, 'extended')).map(({ type }) => type))].filter((type) => !plain.has(type));
}

/** The characters that stand out in bold. */
export function strongText(markdown: string): string {
	return nodesOf(parse(markdown, 'extended'))
		.filter(({ type }) => type === 'strong')
		.map(({ content }) => textOf(content))
		.join('');
}

/** Pictures of emoji are the characters they are pictures of. */
const plain = new Set(['text', 'br', 'newline', 'twemoji']);

function textOf(content: unknown): string {
	if (typeof content === 'string') return content;
	if (!Array.isArray(content)) return '';
	return content.map((node: Node) => ownText(node)).join('');
}

function ownText({ type, content, name }: Node): string {
	if (type === 'br' || type === 'newline') return '\n';
	return type === 'twemoji' ? String(name) : textOf(content);
}

function nodesOf(content: unknown): Node[] {
	if (!Array.isArray(content)) return [];
	return content.flatMap((node: Node) => [node, ...nodesOf(node.content)]);
}
