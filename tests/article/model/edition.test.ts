import { expect, test } from 'vitest';
import { harbour, itemWithId } from '../articles.ts';

const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

test('everything is found by its id, and an unknown id finds nothing', () => {
	expect(harbour.claim('mess')?.paragraph).toBe(5);
	expect(harbour.actor('guild')?.name).toBe("Fishers' guild");
	expect(harbour.issue('sale')?.title).toBe('Selling the harbour');
	expect(harbour.section('contract')?.paragraphs).toEqual([5, 6]);
	for (const find of [harbour.claim, harbour.actor, harbour.issue, harbour.section]) {
		for (const id of ['', 'nowhere', 'constructor', '__proto__']) expect(find(id)).toBeUndefined();
	}
});

test('paragraphs are counted from 1, and each has its section', () => {
	expect(harbour.paragraph(3)?.text).toMatch(/^The fishers’ guild/);
	expect([harbour.paragraph(0), harbour.paragraph(9), harbour.paragraph(1.5)]).toEqual([
		undefined,
		undefined,
		undefined,
	]);
	expect(harbour.sectionOf(4)?.id).toBe('guild');
	expect(() => harbour.sectionOf(9)).toThrow('"harbour" has no paragraph 9');
});

test('the claims of a section come in the order of the text, whatever the order of the file', () => {
	expect(ids(harbour.claimsIn(itemWithId(harbour.article.sections, 'quarrel')))).toEqual([
		'failing',
		'divided',
		'voted',
		'last-tide',
		'wall-lost',
	]);
});

test('the claims that an actor holds are separate from those about the actor', () => {
	expect(ids(harbour.claimsOf('guild'))).toEqual(['price-out']);
	expect(ids(harbour.claimsAbout('guild'))).toEqual(['blockade']);
	expect(harbour.claimsOf('northway')).toEqual([]);
});

test('positions are found by actor, by issue and by both', () => {
	expect(harbour.positionsOf({})).toHaveLength(5);
	expect(harbour.positionsOf({ actor: 'quill' }).map(({ issue }) => issue)).toEqual([
		'sale',
		'publish',
		'regional-money',
	]);
	expect(harbour.positionsOf({ issue: 'sale' }).map(({ actor }) => actor)).toEqual(['quill', 'calderon', 'guild']);
	expect(harbour.positionsOf({ actor: 'guild', issue: 'publish' })).toEqual([]);
});

test('the issues of a claim are those that list it for either side', () => {
	expect(ids(harbour.issuesOf('worst-case'))).toEqual(['sale']);
	expect(harbour.issuesOf('failing')).toEqual([]);
});
