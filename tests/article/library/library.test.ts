import { rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ArticleFault } from '../../../src/article/library/article-fault.ts';
import { openLibrary } from '../../../src/article/library/library.ts';
import { searchArticles } from '../../../src/article/search/search.ts';
import { searchLibraryRows } from '../../../src/article/search/search-library.ts';
import { makeArticles } from '../../bench/make-articles.ts';
import { HARBOUR, harbourWith } from '../articles.ts';
import { makeFolder } from './make-folder.ts';

const articleText = (id: string, title: string) => JSON.stringify(harbourWith((d) => Object.assign(d, { id, title })));

test('a library lists its articles by title and opens them by id', async () => {
	const folder = await makeFolder({
		'b.json': articleText('b', 'Alpha'),
		'a.json': articleText('a', 'Beta'),
		'notes.txt': 'not an article',
	});
	const library = await openLibrary(folder);
	expect(library.size).toBe(2);
	expect(library.list().map(({ id }) => id)).toEqual(['b', 'a']);
	expect(library.list()[0]).toMatchObject({
		title: 'Alpha',
		authors: ['Mara Quill'],
		language: 'en',
		counts: { claims: 15, sections: 4 },
	});
	expect((await library.get('a'))?.article.title).toBe('Beta');
	expect(await library.get('a')).toBe(await library.get('a'));
	for (const id of ['c', '', '__proto__', '../a']) expect(await library.get(id)).toBeUndefined();
});

test('an empty folder is a library without articles, and a folder that does not exist is an error', async () => {
	expect((await openLibrary(await makeFolder({}))).size).toBe(0);
	await expect(openLibrary('/nowhere/at/all')).rejects.toThrow('ENOENT');
});

test('faulty files are left out with the faults that the check reports, and the other articles can be used', async () => {
	const folder = await makeFolder({
		'harbour.json': HARBOUR,
		'one.json': articleText('one', 'One').replace(
			'Nobody in Saltmouth doubts that the harbour is failing."',
			'Nobody doubts."',
		),
		'two.json': articleText('three', 'Two'),
	});
	await symlink('nowhere', join(folder, 'zero.json'));
	const library = await openLibrary(folder);
	expect(library.list().map(({ id }) => id)).toEqual(['harbour']);
	expect((await library.get('harbour'))?.article.id).toBe('harbour');
	expect(library.leftOut.map(({ file, faults }) => [file, faults])).toEqual([
		[
			join(folder, 'one.json'),
			[expect.stringMatching(/one\.json:1:\d+ {2}claim "failing", quote {2}is not in paragraph 1/)],
		],
		[
			join(folder, 'two.json'),
			[
				expect.stringMatching(
					/two\.json:1:\d+ {2}id {2}"three" is not the name of the file: rename the file to three\.json/,
				),
			],
		],
		[join(folder, 'zero.json'), [expect.stringMatching(/zero\.json:1:1 {2}the file {2}cannot be read \(ENOENT/)]],
	]);
});

test('an article that was left out throws its faults, until its file is fixed and the library opened again', async () => {
	const folder = await makeFolder({ 'a.json': articleText('a', 'Alpha'), 'b.json': articleText('three', 'Beta') });
	const library = await openLibrary(folder);
	expect(library.size).toBe(2);
	await expect(library.get('b')).rejects.toThrow(ArticleFault);
	expect(await library.get('three')).toBeUndefined();
	await writeFile(join(folder, 'b.json'), articleText('b', 'Beta'));
	await expect(library.get('b')).rejects.toThrow(/rename the file to three\.json/);
	expect(library.list()).toHaveLength(1);
	expect((await (await openLibrary(folder)).get('b'))?.article.title).toBe('Beta');
});

test('an article whose file becomes faulty before it is opened cannot be used, and can be once the file is fixed', async () => {
	const folder = await makeFolder({ 'harbour.json': HARBOUR });
	const file = join(folder, 'harbour.json');
	const library = await openLibrary(folder);
	await writeFile(file, HARBOUR.replace('whether selling it', 'whether buying it'));
	await expect(library.get('harbour')).rejects.toThrow(
		/harbour\.json:\d+:\d+ {2}.*is in paragraph 4, not in paragraph 1/,
	);
	await writeFile(file, HARBOUR.replace('Should Saltmouth Sell', 'Must Saltmouth Sell'));
	expect((await library.get('harbour'))?.article.title).toBe('Must Saltmouth Sell Its Harbour?');
	expect(library.list()[0]?.title).toBe('Must Saltmouth Sell Its Harbour?');
});

/** A library of two articles. The file of `b` became faulty before anybody opened it; `reported` collects the faults. */
async function libraryWithFaultyB() {
	const files = { 'a.json': articleText('a', 'Alpha'), 'b.json': articleText('b', 'Beta') };
	const file = join(await makeFolder(files), 'b.json');
	const reported: string[] = [];
	const library = await openLibrary(dirname(file), undefined, ({ message }) => reported.push(message));
	await writeFile(file, files['b.json'].replace('whether selling it', 'whether buying it'));
	return { library, file, reported, sound: files['b.json'] };
}

test('while a file is faulty, searches and rows come from the other articles, and the fault is reported once', async () => {
	const { library, reported } = await libraryWithFaultyB();
	const articles = async () =>
		new Set((await searchLibraryRows(library, 'footnote reads', 25, 'en')).map(({ article }) => article));
	expect(await articles()).toEqual(new Set(['a']));
	expect((await searchLibraryRows(library, '', 25, 'en')).every(({ article }) => article === 'a')).toBe(true);
	expect(await articles()).toEqual(new Set(['a']));
	await expect(library.get('b')).rejects.toThrow(ArticleFault);
	expect(reported).toEqual([expect.stringMatching(/b\.json:1:\d+ {2}.*is in paragraph 4, not in paragraph 1/)]);
});

test.each([
	['back to what it was', (sound: string) => sound],
	['into something new', (sound: string) => sound.replace('"Beta"', '"Gamma"')],
])('once a faulty file is changed %s, its claims are found again', async (_, fixed) => {
	const { library, file, reported, sound } = await libraryWithFaultyB();
	const found = async () =>
		new Set((await searchLibraryRows(library, 'footnote reads', 25, 'en')).map(({ article }) => article));
	expect(await found()).toEqual(new Set(['a']));
	await writeFile(file, fixed(sound));
	expect(await found()).toEqual(new Set(['a', 'b']));
	expect(reported).toHaveLength(1);
});

test('a file that is deleted before it is opened is reported in the same way', async () => {
	const { library, file, reported } = await libraryWithFaultyB();
	await rm(file);
	await expect(library.get('b')).rejects.toThrow(/b\.json: cannot be read any more \(ENOENT/);
	await expect(library.get('b')).rejects.toThrow(ArticleFault);
	expect(reported).toHaveLength(1);
});

test('an open article stays as it was verified, whatever happens to its file', async () => {
	const folder = await makeFolder({ 'harbour.json': HARBOUR });
	const library = await openLibrary(folder);
	const edition = await library.get('harbour');
	await rm(join(folder, 'harbour.json'));
	expect(await library.get('harbour')).toBe(edition);
});

test('a library of thousands of articles can be searched, and each of its articles opened', async () => {
	const articles = makeArticles(2000, 6);
	const folder = await makeFolder(
		Object.fromEntries(articles.map((article) => [`${article.id}.json`, JSON.stringify(article)])),
	);
	const library = await openLibrary(folder);
	expect(library.size).toBe(2000);
	for (const { id, title } of [articles[0], articles[1234], articles[1999]].flatMap((one) => one ?? [])) {
		expect((await library.get(id))?.article.title).toBe(title);
		expect(searchArticles([library.list()], title, 1)[0]?.id).toBe(id);
	}
	expect(await searchLibraryRows(library, '', 25, 'en')).toHaveLength(25);
	const [wanted] = articles.slice(1500);
	const [found] = await searchLibraryRows(library, `${wanted?.title} ${wanted?.claims[2]?.quote}`, 5, 'en');
	expect(found?.article).toBe(wanted?.id);
});
