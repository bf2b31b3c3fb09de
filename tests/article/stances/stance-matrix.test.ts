import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import type { Stance } from '../../../src/article/model/article.ts';
import { stanceMatrixPages } from '../../../src/article/stances/stance-matrix.ts';
import { stanceMatrixAlt } from '../../../src/article/stances/stance-matrix-alt.ts';
import { stanceMatrixDrawing } from '../../../src/article/stances/stance-matrix-drawing.ts';
import { stanceMatrixPicture } from '../../../src/article/stances/stance-matrix-picture.ts';
import { type Draft, harbour, harbourWith, nth, shipped } from '../articles.ts';

const labels = {
	...{ for: 'For', against: 'Against', conditional: 'With conditions', mixed: 'Both sides', unclear: 'Not clear' },
	...{ when: 'if', hollow: 'Hollow: the article only says, expects or imagines it' },
};
const words = {
	side: (stance: Stance, entries: readonly string[]) => `${labels[stance]}: ${entries.join(', ')}.`,
	entry: (actor: string, issues: readonly string[]) => `${actor} (${issues.join('; ')})`,
	more: (count: number) => `${count} more`,
};

/** The shared article with this many issues and actors, each of whom takes a position on every issue. */
function crowd(issues: number, actors: number, name = 'Somebody with a rather long name'): Draft {
	return harbourWith((draft) => {
		const [issue, actor, position] = [nth(draft.issues, 0), nth(draft.actors, 0), nth(draft.positions, 0)];
		const stances = ['for', 'conditional', 'mixed', 'unclear', 'against'] as const;
		draft.issues = Array.from({ length: issues }, (_, n) => ({
			...issue,
			id: `issue-${n}`,
			title: `What should be done about the harbour, part ${n}`,
		}));
		draft.actors = Array.from({ length: actors }, (_, n) => ({ ...actor, id: `actor-${n}`, name: `${name} ${n}` }));
		draft.positions = draft.issues.flatMap((one, row) =>
			draft.actors.map((who, column) => ({
				...position,
				issue: one.id,
				actor: who.id,
				stance: nth(stances, (row + column) % 5),
			})),
		);
	});
}
const pagesOf = (draft: Draft) => stanceMatrixPages(draft as Parameters<typeof stanceMatrixPages>[0]);

test('each position is in the cell of its issue and its actor, in the order of the article', () => {
	const [page] = stanceMatrixPages(harbour.article);
	expect(page?.actors.map(({ id }) => id)).toEqual(['quill', 'calderon', 'guild']);
	expect(page?.rows.map(({ issue, cells }) => [issue.id, ...cells.map((cell) => cell?.stance)])).toEqual([
		['sale', 'conditional', 'for', 'against'],
		['regional-money', 'for', undefined, undefined],
		['publish', 'for', undefined, undefined],
	]);
});

test('every issue with a position is on one page, and pages are about equally long', () => {
	const pages = pagesOf(crowd(40, 60));
	expect(new Set(pages.flatMap(({ rows }) => rows.map(({ issue }) => issue.id))).size).toBe(40);
	const lengths = pages.map(({ rows }) => rows.length);
	expect(Math.max(...lengths)).toBeLessThanOrEqual(5);
	expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
	for (const { actors } of pages) expect(actors.length).toBeLessThanOrEqual(9);
});

test('longer names and titles leave room for fewer issues, and the picture stays about as high as wide', () => {
	const long = 'The Association of Everybody Who Lives Near the Old Quay';
	for (const page of pagesOf(crowd(12, 9, long))) {
		const [, width = 0, height = 0] =
			/viewBox="0 0 (\d+) (\d+)"/.exec(stanceMatrixDrawing(page, labels))?.map(Number) ?? [];
		expect(height / width).toBeLessThan(1.5);
	}
});

test('an article without positions has no page', () => {
	expect(stanceMatrixPages({ ...harbour.article, positions: [] })).toEqual([]);
});

test.each([
	['the harbour’s article', stanceMatrixPages(harbour.article)],
	['the shipped article', stanceMatrixPages(shipped.article)],
	['a crowd', pagesOf(crowd(12, 12))],
	['long names', pagesOf(crowd(12, 9, 'The Association of Everybody Who Lives Near the Old Quay'))],
	['one word that does not end', pagesOf(crowd(3, 3, 'W'.repeat(60)))],
])('in the picture of %s no text leaves the sheet or touches another', (_, pages) => {
	for (const page of pages) {
		const svg = stanceMatrixDrawing(page, labels);
		const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
		const boxes = boxesIn(svg, width, height);
		for (const { text, left, right, top, bottom } of boxes) {
			expect(left, text).toBeGreaterThanOrEqual(0);
			expect(right, text).toBeLessThanOrEqual(width);
			expect(top, text).toBeGreaterThanOrEqual(0);
			expect(bottom, text).toBeLessThanOrEqual(height);
		}
		const overlaps = boxes.flatMap((a, n) =>
			boxes
				.slice(n + 1)
				.filter((b) => touches(a, b))
				.map((b) => [a.text, b.text]),
		);
		expect(overlaps).toEqual([]);
	}
});

test('a hollow symbol stands for what the article only says of somebody', () => {
	const hollow = (basis: 'stated' | 'predicted') =>
		stanceMatrixDrawing(
			nth(
				stanceMatrixPages({
					...harbour.article,
					positions: harbour.article.positions.map((one) => ({ ...one, basis })),
				}),
				0,
			),
			labels,
		);
	expect(hollow('stated')).not.toContain('Hollow');
	expect(hollow('predicted')).toContain('Hollow');
});

test('the same picture is drawn once for all who ask', async () => {
	const page = nth(stanceMatrixPages(harbour.article), 0);
	const first = await stanceMatrixPicture(page, labels);
	expect(await stanceMatrixPicture(nth(stanceMatrixPages(harbour.article), 0), labels)).toBe(first);
	expect(await stanceMatrixPicture(page, { ...labels, for: 'A favor' })).not.toEqual(first);
});

test('a name whose letters no font has is not drawn without them', async () => {
	expect(await stanceMatrixPicture(nth(pagesOf(crowd(2, 2, '漁師')), 0), labels)).toBeUndefined();
});

test('the description says who takes which stance on what', () => {
	expect(stanceMatrixAlt(nth(stanceMatrixPages(harbour.article), 0), words, 1024)).toBe(
		"For: Mara Quill (Regional money for the wall; Publishing the contract), Inés Calderón (Selling the harbour). With conditions: Mara Quill (Selling the harbour). Against: Fishers' guild (Selling the harbour).",
	);
});

test('a description that is too long keeps every stance, and says how many it leaves out', () => {
	const alt = stanceMatrixAlt(nth(pagesOf(crowd(6, 9)), 0), words, 1024);
	expect(alt.length).toBeLessThanOrEqual(1024);
	for (const stance of ['For', 'With conditions', 'Both sides', 'Not clear', 'Against'])
		expect(alt).toContain(`${stance}:`);
	expect(alt).toMatch(/\d more/);
});

type Box = {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
};

/** Where each line of text of a drawing has its ink, but for the signs within symbols. */
function boxesIn(svg: string, width: number, height: number): Box[] {
	return Array.from(svg.matchAll(/<g aria-label="(.*?)".*?<\/g>/g), ([drawn, text = '']): Box => {
		const box = new Resvg(
			`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawn}</svg>`,
		).getBBox();
		if (!box) throw new Error(`nothing is drawn of ${text}`);
		return { text, left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
	}).filter(({ text }) => text !== labels.when && text !== '?');
}

const touches = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
