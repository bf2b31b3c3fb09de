import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ArticleFault, openLibrary } from '../../../src/article/library/library.ts';
import { entryOf } from '../../../src/article/model/entry.ts';
import { searchArticles } from '../../../src/article/search/search.ts';
import { searchLibrary, searchLibraryRows } from '../../../src/article/search/search-library.ts';
import { makeArticles } from '../../bench/make-articles.ts';
import { changed, HARBOUR, harbour } from '../articles.ts';

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'lectern-library-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
	return folder;
}

const called = (id: string, title: string) => JSON.stringify(changed((d) => Object.assign(d, { id, title })));

test('a library lists its articles by title and opens them by id', async () => {
	const folder = await folderOf({
		'b.json': called('b', 'Alpha'),
		'a.json': called('a', 'Beta'),
		'notes.txt': 'not an article',
	});
	const library = await openLibrary(folder);
	expect(library.size).toBe(2);
	expect(library.list().map(({ id }) => id)).toEqual(['b', 'a']);
	expect(library.list()[0]).toMatchObject({
		title: 'Alpha',
		author: 'Mara Quill',
		language: 'en',
		counts: { claims: 15, sections: 4 },
	});
	expect(library.get('a')?.article.title).toBe('Beta');
	expect(library.get('a')).toBe(library.get('a'));
	for (const id of ['c', '', '__proto__', '../a']) expect(library.get(id)).toBeUndefined();
});

test('an empty folder is a library without articles; a folder that is not there is an error', async () => {
	expect((await openLibrary(await folderOf({}))).size).toBe(0);
	await expect(openLibrary('/nowhere/at/all')).rejects.toThrow('ENOENT');
});

test('faulty files are left out, with the words of the check, and the others are served', async () => {
	const folder = await folderOf({
		'harbour.json': HARBOUR,
		'one.json': called('one', 'One').replace(
			'Nobody in Saltmouth doubts that the harbour is failing."',
			'Nobody doubts."',
		),
		'two.json': called('three', 'Two'),
	});
	await symlink('nowhere', join(folder, 'zero.json'));
	const library = await openLibrary(folder);
	expect(library.list().map(({ id }) => id)).toEqual(['harbour']);
	expect(library.get('harbour')?.article.id).toBe('harbour');
	expect(library.leftOut.map(({ file, faults }) => [file, faults])).toEqual([
		[
			join(folder, 'one.json'),
			[expect.stringMatching(/one\.json:1:\d+ {2}claims\[0\]\.quote {2}is not in paragraph 1/)],
		],
		[
			join(folder, 'two.json'),
			[
				expect.stringMatching(
					/two\.json:1:\d+ {2}id {2}"three" is not the file's name: rename the file to three\.json/,
				),
			],
		],
		[join(folder, 'zero.json'), [expect.stringMatching(/zero\.json:1:1 {2}the file {2}cannot be read \(ENOENT/)]],
	]);
});

test('a file that was left out is known by its name, and stays left out until the library is opened again', async () => {
	const folder = await folderOf({ 'a.json': called('a', 'Alpha'), 'b.json': called('three', 'Beta') });
	const library = await openLibrary(folder);
	expect(library.size).toBe(2);
	expect(() => library.get('b')).toThrow(ArticleFault);
	expect(library.get('three')).toBeUndefined();
	await writeFile(join(folder, 'b.json'), called('b', 'Beta'));
	expect(() => library.get('b')).toThrow(/rename the file to three\.json/);
	expect(library.list()).toHaveLength(1);
	expect((await openLibrary(folder)).get('b')?.article.title).toBe('Beta');
});

test('a file that goes bad before it is opened is not served, and one that is mended is', async () => {
	const folder = await folderOf({ 'harbour.json': HARBOUR });
	const file = join(folder, 'harbour.json');
	const library = await openLibrary(folder);
	await writeFile(file, HARBOUR.replace('whether selling it', 'whether buying it'));
	expect(() => library.get('harbour')).toThrow(
		/harbour\.json:\d+:\d+ {2}.* is not in paragraph 1 character for character/,
	);
	await writeFile(file, HARBOUR.replace('Should Saltmouth Sell', 'Must Saltmouth Sell'));
	expect(library.get('harbour')?.article.title).toBe('Must Saltmouth Sell Its Harbour?');
	expect(library.list()[0]?.title).toBe('Must Saltmouth Sell Its Harbour?');
});

/** A library of two articles of which `b` went bad before anybody opened it, and what was told of it. */
async function halfSpoilt() {
	const files = { 'a.json': called('a', 'Alpha'), 'b.json': called('b', 'Beta') };
	const file = join(await folderOf(files), 'b.json');
	const told: string[] = [];
	const library = await openLibrary(dirname(file), undefined, ({ message }) => told.push(message));
	await writeFile(file, files['b.json'].replace('whether selling it', 'whether buying it'));
	return { library, file, told, sound: files['b.json'] };
}

test('while a file is bad, searches and rows come from the other articles, and it is told once', async () => {
	const { library, told } = await halfSpoilt();
	const articles = () => new Set(searchLibraryRows(library, 'footnote reads', 25).map(({ article }) => article));
	expect(articles()).toEqual(new Set(['a']));
	expect(searchLibrary(library, '', 25).every(({ edition }) => edition.article.id === 'a')).toBe(true);
	expect(articles()).toEqual(new Set(['a']));
	expect(() => library.get('b')).toThrow(ArticleFault);
	expect(told).toEqual([expect.stringMatching(/b\.json:1:\d+ {2}.* is not in paragraph 1 character for character/)]);
});

test.each([
	['back to what it was', (sound: string) => sound],
	['into something new', (sound: string) => sound.replace('"Beta"', '"Gamma"')],
])('once a file is mended %s, its claims are found again', async (_, mended) => {
	const { library, file, told, sound } = await halfSpoilt();
	const found = () => new Set(searchLibraryRows(library, 'footnote reads', 25).map(({ article }) => article));
	expect(found()).toEqual(new Set(['a']));
	await writeFile(file, mended(sound));
	expect(found()).toEqual(new Set(['a', 'b']));
	expect(told).toHaveLength(1);
});

test('a file that is gone before it is opened is told in the same way', async () => {
	const { library, file, told } = await halfSpoilt();
	await rm(file);
	expect(() => library.get('b')).toThrow(/b\.json: cannot be read any more \(ENOENT/);
	expect(() => library.get('b')).toThrow(ArticleFault);
	expect(told).toHaveLength(1);
});

test('what is open stays as it was verified, whatever happens to the file', async () => {
	const folder = await folderOf({ 'harbour.json': HARBOUR });
	const library = await openLibrary(folder);
	const edition = library.get('harbour');
	await rm(join(folder, 'harbour.json'));
	expect(library.get('harbour')).toBe(edition);
});

test('a library of thousands opens, is searched, and serves any of its articles', async () => {
	const articles = makeArticles(2000, 6);
	const folder = await folderOf(
		Object.fromEntries(articles.map((article) => [`${article.id}.json`, JSON.stringify(article)])),
	);
	const library = await openLibrary(folder);
	expect(library.size).toBe(2000);
	for (const { id, title } of [articles[0], articles[1234], articles[1999]].flatMap((one) => one ?? [])) {
		expect(library.get(id)?.article.title).toBe(title);
		expect(searchArticles(library, title, 1)[0]?.id).toBe(id);
	}
	expect(searchLibrary(library, '', 25)).toHaveLength(25);
	const [wanted] = articles.slice(1500);
	const [found] = searchLibrary(library, `${wanted?.title} ${wanted?.claims[2]?.quote}`, 5);
	expect(found?.edition.article.id).toBe(wanted?.id);
});

test('claims of several articles are found together, each with the article it is from', async () => {
	const other = JSON.stringify(
		changed((d) => {
			Object.assign(d, { id: 'other', title: 'Another' });
			for (const claim of d.claims) if (claim.id === 'voted') claim.keywords = ['zeppelin'];
		}),
	);
	const library = await openLibrary(await folderOf({ 'harbour.json': HARBOUR, 'other.json': other }));
	expect(searchLibrary(library, 'zeppelin', 25).map(({ edition, claim }) => [edition.article.id, claim.id])).toEqual([
		['other', 'voted'],
	]);
	const both = searchLibrary(library, 'eleven metres', 25).map(
		({ edition, claim }) => `${edition.article.id}/${claim.id}`,
	);
	expect(both.toSorted()).toEqual(['harbour/wall-lost', 'other/wall-lost']);
});

test('rows tell what a list shows of a claim, one of every article when nothing was typed', async () => {
	const folder = await folderOf({ 'a.json': called('a', 'Alpha'), 'b.json': called('b', 'Beta') });
	const library = await openLibrary(folder);
	expect(searchLibraryRows(library, '', 3).map(({ article, claim }) => `${article}/${claim}`)).toEqual([
		'a/failing',
		'b/failing',
		'a/price-out',
	]);
	expect(searchLibraryRows(library, 'footnote reads', 1)).toEqual([
		{ article: 'a', claim: 'mess', label: expect.any(String), holder: 'Mara Quill', section: 3 },
	]);
	expect(searchLibraryRows(library, 'footnote reads', 0)).toEqual([]);
});

test('what is found in all articles follows an article that changed', async () => {
	const folder = await folderOf({ 'a.json': called('a', 'Alpha'), 'b.json': called('b', 'Beta') });
	const library = await openLibrary(folder);
	const list = library.list();
	const reworded = changed((d) => {
		Object.assign(d, { id: 'b', title: 'Beta' });
		for (const claim of d.claims) if (claim.id === 'voted') claim.keywords = ['zeppelin'];
	});
	await writeFile(join(folder, 'b.json'), JSON.stringify(reworded));
	library.get('b');
	expect(library.list()).not.toBe(list);
	expect(searchLibraryRows(library, 'zeppelin', 25).map(({ article, claim }) => `${article}/${claim}`)).toEqual([
		'b/voted',
	]);
});

async function manyArticles(): Promise<{ folder: string; record: string; file: string }> {
	const articles = makeArticles(50, 6);
	const folder = await folderOf(
		Object.fromEntries(articles.map((article) => [`${article.id}.json`, JSON.stringify(article)])),
	);
	const record = join(await folderOf({}), 'kept', 'record.json');
	return { folder, record, file: join(folder, 'article-7.json') };
}

/** Another quote than the text has, and nothing else. */
const misquoting = (json: string) => json.replace(/("quote":")[A-Z][a-z]+/, '$1Never');

test('files that passed are known again at the next start by their bytes, and any that changed is verified', async () => {
	const { folder, record, file } = await manyArticles();
	const first = await openLibrary(folder, record);
	const kept = await readFile(record, 'utf8');
	const second = await openLibrary(folder, record);
	expect(second.list()).toEqual(first.list());
	expect(second.get('article-7')?.article).toEqual(first.get('article-7')?.article);
	expect(await readFile(record, 'utf8')).toBe(kept);
	await writeFile(file, misquoting(await readFile(file, 'utf8')));
	expect((await openLibrary(folder, record)).leftOut).toEqual([
		{ file, faults: [expect.stringMatching(/article-7\.json:1:\d+ {2}claims\[0\]\.quote/)] },
	]);
	await rm(file);
	expect((await openLibrary(folder, record)).leftOut).toEqual([]);
});

test('a file with the bytes of one that passed is refused under another name', async () => {
	const { folder, record, file } = await manyArticles();
	await openLibrary(folder, record);
	await writeFile(join(folder, 'other.json'), await readFile(file));
	expect((await openLibrary(folder, record)).leftOut).toEqual([
		{ file: join(folder, 'other.json'), faults: [expect.stringContaining('rename the file to article-7.json')] },
	]);
});

test.each([
	['is no record', () => 'nonsense'],
	['is cut short', (kept: string) => kept.slice(0, -10)],
	['was edited', (kept: string) => kept.replace('"language":"en"', '"language":"es"')],
	['is empty', () => ''],
])('a record that %s is ignored and written anew', async (_, damaged) => {
	const { folder, record } = await manyArticles();
	const first = await openLibrary(folder, record);
	const kept = await readFile(record, 'utf8');
	await writeFile(record, damaged(kept));
	expect((await openLibrary(folder, record)).list()).toEqual(first.list());
	expect(await readFile(record, 'utf8')).toBe(kept);
});

test('where no record can be written, articles open all the same', async () => {
	const { folder, file } = await manyArticles();
	expect((await openLibrary(folder, join(file, 'below-a-file', 'record.json'))).size).toBe(50);
});

test('few articles need no record', async () => {
	const folder = await folderOf({ 'harbour.json': HARBOUR });
	const record = join(folder, 'record');
	await openLibrary(folder, record);
	await expect(readFile(record)).rejects.toThrow('ENOENT');
});

test.each([
	['many huge articles', Array<number>(30).fill(1900), 2],
	['one that is larger than all that is affordable', [30_000, 10, 10], 1],
	['many small ones beside huge ones', [3000, 20_000, ...Array<number>(40).fill(30)], 24],
])('a search of a library too large for one index opens no more than it can while somebody types: %s', (_, claims, most) => {
	const opened: string[] = [];
	const entries = claims.map((count, n) => {
		const entry = entryOf(harbour.article);
		return { ...entry, id: `article-${n}`, counts: { ...entry.counts, claims: count } };
	});
	const library = {
		size: entries.length,
		list: () => entries,
		get: (id: string) => {
			opened.push(id);
			return harbour;
		},
	};
	expect(searchLibraryRows(library, 'footnote reads', 1)).toHaveLength(1);
	expect(opened.length).toBe(most);
	expect(opened[0]).toBe('article-0');
});
