import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftFor } from './draft-for.ts';

/** A piece of a page: its HTML, and the text that a reader sees of it. */
type Piece = { readonly html: string; readonly seen: string };

const words = fc.array(
	fc.constantFrom('tide', 'mayor', '“yes”', 'dredger—boat', 'año', '5\u00A0%', 'share', 'it’s', 'a.', 'R&amp;D'),
	{ minLength: 1, maxLength: 30 },
);
const text: fc.Arbitrary<Piece> = fc
	.tuple(words, fc.constantFrom(' ', '\n', '  \n\t'))
	.map(([list, space]) => ({ html: list.join(space), seen: list.join('').replaceAll('&amp;', '&') }));
const hidden: fc.Arbitrary<Piece> = fc
	.constantFrom(
		'<p hidden>SECRET</p>',
		'<script>SECRET</script>',
		'<div style="display:none">SECRET</div>',
		'<span class="sr-only">SECRET</span>',
		'<!--SECRET-->',
	)
	.map((html) => ({ html, seen: '' }));

const NAMES = [
	...['p', 'div', 'section', 'h2', 'h3', 'ul', 'li', 'blockquote', 'table', 'tr', 'td', 'figcaption', 'aside', 'pre'],
	...['em', 'b', 'span', 'a'],
];
/** Names by which pages call what is around an article, and sometimes a part of it. */
const CLASSES = [
	'',
	'share',
	'comment',
	'sidebar',
	'ad-slot',
	'related',
	'caption',
	'footnote',
	'article-body',
	'byline',
];

const { piece } = fc.letrec<{ piece: Piece; inside: Piece }>((tie) => ({
	inside: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map(joined),
	piece: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		text,
		hidden,
		fc
			.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...CLASSES), tie('inside'))
			.map(([name, names, { html, seen }]) => ({ html: `<${name} class="${names}">${html}</${name}>`, seen })),
		fc.constant({ html: '<br>', seen: '' }),
	),
}));

function joined(pieces: readonly Piece[]): Piece {
	return { html: pieces.map(({ html }) => html).join(''), seen: pieces.map(({ seen }) => seen).join('') };
}

const bare = (value: string) => value.replace(/[\s|]+/gu, '');

test('whatever the page, each block is a piece of what its readers see, and blocks keep their order', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }).map(joined), async ({ html, seen }) => {
			const draft = await draftFor(`<html><body>${html}</body></html>`, { format: 'html' }).catch(() => undefined);
			const page = bare(seen);
			let from = 0;
			for (const { text } of draft?.blocks ?? []) {
				expect(text).not.toContain('SECRET');
				expect(text).toBe(text.replace(/[ \t\n\r]+/g, ' ').trim());
				const at = page.indexOf(bare(text), from);
				expect(at, text).toBeGreaterThanOrEqual(from);
				from = at + bare(text).length;
			}
		}),
		{ numRuns: 300 },
	);
});
