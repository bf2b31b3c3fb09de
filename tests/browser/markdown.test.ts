import { parse } from 'discord-markdown-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, parseMarkdown } from '../../sandbox/page/markdown.ts';
import { type Inline, parseInline } from '../../sandbox/page/markdown-inline.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });

test.each<[string, string, Inline[]]>([
	['bold', '**a**', [{ kind: 'strong', content: [text('a')] }]],
	['italics with stars', '*a* b', [{ kind: 'em', content: [text('a')] }, text(' b')]],
	['italics with underscores', '_a_', [{ kind: 'em', content: [text('a')] }]],
	['underline', '__a__', [{ kind: 'underline', content: [text('a')] }]],
	['strike', '~~a~~', [{ kind: 'strike', content: [text('a')] }]],
	['a spoiler', '||a||', [{ kind: 'spoiler', content: [text('a')] }]],
	['both', '***a***', [{ kind: 'em', content: [{ kind: 'strong', content: [text('a')] }] }]],
	['code, which holds no markup', '`**a**`', [{ kind: 'code', text: '**a**' }]],
	['a name with underscores, which is none', 'snake_case_name', [text('snake_case_name')]],
	['a product of stars, which is none', '2 * 3 * 4', [text('2 * 3 * 4')]],
	['an escaped star', '\\*a\\*', [text('*a*')]],
	['a backslash before a letter, which stays', 'C:\\dir', [text('C:\\dir')]],
	['a role', '<@&12345678901234567>', [{ kind: 'role', id: '12345678901234567' }]],
	[
		'a command',
		'</article list:12345678901234567>',
		[{ kind: 'command', name: 'article list', id: '12345678901234567' }],
	],
	['a moment', '<t:1700000000:R>', [{ kind: 'time', seconds: 1_700_000_000, style: 'R' }]],
	['everyone', '@everyone', [{ kind: 'everyone', text: '@everyone' }]],
	['a masked link', '[a](https://b.org/c_(d))', [{ kind: 'link', url: 'https://b.org/c_(d)', content: [text('a')] }]],
	['an address with its full stop outside', 'https://b.org/c.', [link('https://b.org/c'), text('.')]],
	['an address without preview', '<https://b.org>', [link('https://b.org')]],
])('%s is parsed', (_, source, expected) => {
	expect(parseInline(source)).toEqual(expected);
});

test.each([
	'[a](javascript:alert(1))',
	'[a](data:text/html,x)',
	'[https://a.org](https://b.org)',
	'<b onclick=x>',
	'[a]( )',
])('%s does not become a link', (source) => {
	expect(
		parseMarkdown(source)
			.flatMap(linksOf)
			.filter((url) => !url.startsWith('https://')),
	).toEqual([]);
});

test.each<[string, string, string[]]>([
	['headings and small print', '# a\n-# b\nc', ['heading', 'subtext', 'paragraph']],
	['a quote ends with its lines', '> a\n> b\nc', ['quote', 'paragraph']],
	['a long quote runs to the end', '>>> a\nb\n\nc', ['quote']],
	['a quote needs its space', '>a', ['paragraph']],
	['lists of two kinds', '- a\n- b\n1. c', ['list', 'list']],
	['code between texts', 'a\n```js\nb\n```\nc', ['paragraph', 'code', 'paragraph']],
	['code that is never closed', '```js\nb', ['paragraph']],
])('%s', (_, source, kinds) => {
	expect(parseMarkdown(source).map(({ kind }) => kind)).toEqual(kinds);
});

test('an indented list belongs to its item', () => {
	expect(parseMarkdown('- a\n  - b\n- c')).toEqual([
		{
			kind: 'list',
			start: undefined,
			items: [
				{
					content: [text('a')],
					lists: [{ kind: 'list', start: undefined, items: [{ content: [text('b')], lists: [] }] }],
				},
				{ content: [text('c')], lists: [] },
			],
		},
	]);
});

const marks = fc.constantFrom(
	...'*_~|`\\[]()<>@#:!-+. \n'.split(''),
	'a',
	'é',
	'1',
	'https://a.org',
	'```',
	'-# ',
	'>>> ',
	'🦊',
);
const marked = fc.array(marks, { maxLength: 60 }).map((parts) => parts.join(''));

test('any text can be parsed, and no letter is lost or added', () => {
	fc.assert(
		fc.property(marked, (source) => {
			// A word after an opening fence is the language of the code, and numbers of a list are drawn by the list.
			const letters = (words: string) => words.replaceAll(/```[\w+#.-]+\n/g, '').replaceAll(/[^é🦊]/gu, '');
			expect(letters(parseMarkdown(source).map(wordsOf).join(''))).toBe(letters(source));
		}),
		{ numRuns: 2000 },
	);
});

test('emphasis is parsed as the reference parser does', () => {
	const piece = fc.constantFrom('*', '**', '_', '__', '~~', '||', 'a', 'b c', ' ');
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
			expect(outline(parseInline(pieces.join('')))).toBe(referenceOutline(parse(pieces.join(''))));
		}),
		{ numRuns: 2000 },
	);
});

test.each([
	'*',
	'**a ',
	'_a ',
	'[a](',
	'`a',
	'||',
	'<t:',
	'> ',
	'- ',
])('a long text of nothing but %j is parsed to its end', (mark) => {
	expect(parseMarkdown(mark.repeat(4000).slice(0, 4000)).length).toBeGreaterThan(0);
});

function link(url: string): Inline {
	return { kind: 'link', url, content: [text(url)] };
}

function wordsOf(block: Block): string {
	if (block.kind === 'code') return block.text;
	if (block.kind === 'quote') return block.blocks.map(wordsOf).join('');
	if (block.kind !== 'list') return block.content.map(inlineWords).join('');
	return block.items
		.map(({ content, lists }) => content.map(inlineWords).join('') + lists.map(wordsOf).join(''))
		.join('');
}

function inlineWords(inline: Inline): string {
	if ('text' in inline) return inline.text;
	return 'content' in inline ? inline.content.map(inlineWords).join('') : '';
}

function linksOf(block: Block): string[] {
	const inside = (inline: Inline): string[] => [
		...(inline.kind === 'link' ? [inline.url] : []),
		...('content' in inline ? inline.content.flatMap(inside) : []),
	];
	return 'content' in block ? block.content.flatMap(inside) : [];
}

/** A tree as one line: `strong(a em(b))`. Italics in italics are italics. */
function outline(content: readonly Inline[], inItalics = false): string {
	return content
		.map((one) => {
			if (!('content' in one)) return inlineWords(one);
			const inside = outline(one.content, inItalics || one.kind === 'em');
			return inItalics && one.kind === 'em' ? inside : `${one.kind}(${inside})`;
		})
		.join('');
}

type ReferenceNode = { readonly type: string; readonly content?: string | readonly ReferenceNode[] };

function referenceOutline(content: readonly ReferenceNode[]): string {
	return content
		.map(({ type, content: inside = '' }) => {
			if (typeof inside === 'string') return inside;
			return `${type === 'strikethrough' ? 'strike' : type}(${referenceOutline(inside)})`;
		})
		.join('');
}
