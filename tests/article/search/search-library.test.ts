import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { libraryOfFolder, openLibrary } from '../../../src/article/library/library.ts';
import { entryOf } from '../../../src/article/model/entry.ts';
import { searchLibraryRows } from '../../../src/article/search/search-library.ts';
import { HARBOUR, harbour, harbourWith } from '../articles.ts';
import { makeFolder } from '../library/make-folder.ts';
import { translatedHarbour } from '../translated-harbour.ts';

const articleText = (id: string, title: string) => JSON.stringify(harbourWith((d) => Object.assign(d, { id, title })));

test('claims of several articles are found together, each with its article', async () => {
	const other = JSON.stringify(
		harbourWith((d) => {
			Object.assign(d, { id: 'other', title: 'Another' });
			for (const claim of d.claims) if (claim.id === 'voted') claim.keywords = ['zeppelin'];
		}),
	);
	const library = await openLibrary(await makeFolder({ 'harbour.json': HARBOUR, 'other.json': other }));
	expect(
		(await searchLibraryRows(library, 'zeppelin', 25, 'en')).map(({ article, claim }) => [article, claim]),
	).toEqual([['other', 'voted']]);
	const both = (await searchLibraryRows(library, 'eleven metres', 25, 'en')).map(
		({ article, claim }) => `${article}/${claim}`,
	);
	expect(both.slice(0, 2).toSorted()).toEqual(['harbour/wall-lost', 'other/wall-lost']);
	expect(both.slice(2).toSorted()).toEqual(['harbour/@2.2', 'other/@2.2']);
});

test('rows show label, holder and paragraph of a claim, and before anything was typed one claim of each article comes first', async () => {
	const folder = await makeFolder({ 'a.json': articleText('a', 'Alpha'), 'b.json': articleText('b', 'Beta') });
	const library = await openLibrary(folder);
	expect((await searchLibraryRows(library, '', 3, 'en')).map(({ article, claim }) => `${article}/${claim}`)).toEqual([
		'a/failing',
		'b/failing',
		'a/price-out',
	]);
	expect(await searchLibraryRows(library, 'footnote reads', 1, 'en')).toEqual([
		{ article: 'a', claim: 'mess', label: expect.any(String), holders: ['Mara Quill'], paragraph: 5 },
	]);
	expect(await searchLibraryRows(library, 'footnote reads', 0, 'en')).toEqual([]);
});

test('a search finds the new words of an article that has changed', async () => {
	const folder = await makeFolder({ 'a.json': articleText('a', 'Alpha'), 'b.json': articleText('b', 'Beta') });
	const library = await openLibrary(folder);
	const list = library.list();
	const reworded = harbourWith((d) => {
		Object.assign(d, { id: 'b', title: 'Beta' });
		for (const claim of d.claims) if (claim.id === 'voted') claim.keywords = ['zeppelin'];
	});
	await writeFile(join(folder, 'b.json'), JSON.stringify(reworded));
	await library.get('b');
	expect(library.list()).not.toBe(list);
	expect(
		(await searchLibraryRows(library, 'zeppelin', 25, 'en')).map(({ article, claim }) => `${article}/${claim}`),
	).toEqual(['b/voted']);
});

test.each([
	['many huge articles', Array<number>(30).fill(1900), 2],
	['one article that is larger than the limit', [30_000, 10, 10], 1],
	['many small articles next to huge ones', [3000, 20_000, ...Array<number>(40).fill(30)], 24],
])('a search of a library that is too large for one index opens only a few articles: %s', async (_, claims, most) => {
	const opened: string[] = [];
	const entries = claims.map((count, n) => {
		const entry = entryOf(harbour.article);
		return { ...entry, id: `article-${n}`, counts: { ...entry.counts, claims: count } };
	});
	const library = libraryOfFolder({
		list: () => entries,
		get: async (id) => {
			opened.push(id);
			return harbour;
		},
	});
	expect(await searchLibraryRows(library, 'footnote reads', 1, 'en')).toHaveLength(1);
	expect(opened.length).toBe(most);
	expect(opened[0]).toBe('article-0');
});

test('rows are in the language that was asked for, and found by words of any', async () => {
	const harbourText = JSON.stringify(translatedHarbour);
	const library = await openLibrary(
		await makeFolder({ 'harbour.json': harbourText, 'other.json': articleText('other', 'Another') }),
	);
	const rows = async (query: string, language: string) =>
		(await searchLibraryRows(library, query, 2, language)).map(
			({ article, label, holders }) => `${article}: ${label} · ${holders.join(', ')}`,
		);
	const english = "harbour: The guild fears fees that drive out small boats · Fishers' guild";
	const spanish = 'harbour: El gremio teme tarifas que ahuyenten a las lanchas · Gremio de pescadores';
	const untranslated = "other: The guild fears fees that drive out small boats · Fishers' guild";
	expect((await rows('tarifas que ahuyenten', 'es'))[0]).toBe(spanish);
	expect((await rows('tarifas que ahuyenten', 'en'))[0]).toBe(english);
	expect((await rows('fees that drive out small boats', 'es')).toSorted()).toEqual([spanish, untranslated]);
	expect(await rows('crumbling', 'es')).toContain('harbour: The quay wall keeps crumbling\u00A0(en) · Mara Quill');
});
