import { cp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { hashOf } from '../../../src/article/library/article-files.ts';
import { openLibrary } from '../../../src/article/library/library.ts';
import { trustedFiles, writeRecord } from '../../../src/article/library/verification-record.ts';
import { makeArticles } from '../../bench/make-articles.ts';
import { HARBOUR } from '../articles.ts';
import { makeFolder } from './make-folder.ts';

async function manyArticles(): Promise<{ folder: string; record: string; file: string }> {
	const articles = makeArticles(50, 6);
	const folder = await makeFolder(
		Object.fromEntries(articles.map((article) => [`${article.id}.json`, JSON.stringify(article)])),
	);
	const record = join(await makeFolder({}), 'kept', 'record.json');
	return { folder, record, file: join(folder, 'article-7.json') };
}

/** The same article, with a word of its quotes changed. */
const misquote = (json: string) => json.replace(/("quote":")[A-Z][a-z]+/, '$1Never');

test('files that passed are not verified again at the next start, but a file that has changed is', async () => {
	const { folder, record, file } = await manyArticles();
	const first = await openLibrary(folder, record);
	const kept = await readFile(record, 'utf8');
	const second = await openLibrary(folder, record);
	expect(second.list()).toEqual(first.list());
	expect((await second.get('article-7'))?.article).toEqual((await first.get('article-7'))?.article);
	expect(await readFile(record, 'utf8')).toBe(kept);
	await writeFile(file, misquote(await readFile(file, 'utf8')));
	expect((await openLibrary(folder, record)).leftOut).toEqual([
		{ file, faults: [expect.stringMatching(/article-7\.json:1:\d+ {2}claim "claim-0", passages\[0\]\.quote/)] },
	]);
	await rm(file);
	expect((await openLibrary(folder, record)).leftOut).toEqual([]);
});

test('a file with the bytes of one that passed, but another name, is refused', async () => {
	const { folder, record, file } = await manyArticles();
	await openLibrary(folder, record);
	await writeFile(join(folder, 'other.json'), await readFile(file));
	expect((await openLibrary(folder, record)).leftOut).toEqual([
		{ file: join(folder, 'other.json'), faults: [expect.stringContaining('rename the file to article-7.json')] },
	]);
});

test.each([
	['is not a record', () => 'nonsense'],
	['is cut short', (kept: string) => kept.slice(0, -10)],
	['was edited', (kept: string) => kept.replace('"language":"en"', '"language":"es"')],
	['is empty', () => ''],
])('a record that %s is ignored and written again', async (_, damaged) => {
	const { folder, record } = await manyArticles();
	const first = await openLibrary(folder, record);
	const kept = await readFile(record, 'utf8');
	await writeFile(record, damaged(kept));
	expect((await openLibrary(folder, record)).list()).toEqual(first.list());
	expect(await readFile(record, 'utf8')).toBe(kept);
});

test('if the record cannot be written, the articles can be used all the same', async () => {
	const { folder, file } = await manyArticles();
	expect((await openLibrary(folder, join(file, 'below-a-file', 'record.json'))).size).toBe(50);
});

test('no record is written for few articles', async () => {
	const folder = await makeFolder({ 'harbour.json': HARBOUR });
	const record = join(folder, 'record');
	await openLibrary(folder, record);
	await expect(readFile(record)).rejects.toThrow('ENOENT');
});

/** A copy of src that a test may change, with a record that its own code wrote. */
async function copyOfTheCode() {
	const copy = await makeFolder({});
	const source = join(copy, 'src');
	await cp(join(import.meta.dirname, '../../../src'), source, { recursive: true });
	await symlink(join(import.meta.dirname, '../../../node_modules'), join(copy, 'node_modules'));
	const { verifyFiles }: typeof import('../../../src/article/library/article-files.ts') = await import(
		join(source, 'article/library/article-files.ts')
	);
	const copied: typeof import('../../../src/article/library/verification-record.ts') = await import(
		join(source, 'article/library/verification-record.ts')
	);
	const file = join(await makeFolder({ 'harbour.json': HARBOUR }), 'harbour.json');
	const record = join(copy, 'record');
	copied.writeRecord(record, verifyFiles([file]).verified);
	return { source, isTrusted: () => copied.trustedFiles(record, [file]).length === 1 };
}

/** Changes a file while `work` runs. */
async function withChange<T>(file: string, work: () => T): Promise<T> {
	const text = await readFile(file, 'utf8');
	await writeFile(file, `${text}\n// Changed.\n`);
	const result = work();
	await writeFile(file, text);
	return result;
}

/** These files, and all of ours that they import, directly or not. */
async function withImports(files: readonly string[]): Promise<Set<string>> {
	const reached = new Set(files);
	for (const file of reached) {
		const imports = (await readFile(file, 'utf8')).matchAll(/ from '(\.[^']+)'/g);
		for (const [, path = ''] of imports) reached.add(join(dirname(file), path));
	}
	return reached;
}

test('a record is trusted after a change of code that does not decide whether an article passes', async () => {
	const { source, isTrusted } = await copyOfTheCode();
	expect(isTrusted()).toBe(true);
	for (const room of ['article/library', 'article/search', 'article/answer', 'locales']) {
		const files = (await readdir(join(source, room), { recursive: true })).filter((name) => name.endsWith('.ts'));
		expect(files.length).toBeGreaterThan(0);
		for (const name of files) expect(await withChange(join(source, room, name), isTrusted), name).toBe(true);
	}
});

test('a record is not trusted after a change of any code that decides whether an article passes', async () => {
	const { source, isTrusted } = await copyOfTheCode();
	const deciding = await withImports([join(source, 'article/verify/read-article.ts')]);
	expect(deciding).toContain(join(source, 'article/model/article.ts'));
	expect(deciding).toContain(join(source, 'article/words/fold.ts'));
	expect(deciding).toContain(join(source, 'article/verify/rules/quotes.ts'));
	for (const file of deciding) expect(await withChange(file, isTrusted), file).toBe(false);
	expect(isTrusted()).toBe(true);
});

test('a record whose content has another shape is ignored, even if its seal fits', async () => {
	const file = join(await makeFolder({ 'harbour.json': HARBOUR }), 'harbour.json');
	const record = `${file}.record`;
	// An older version of this room might have written this.
	const hash = hashOf(Buffer.from(HARBOUR));
	writeRecord(record, [{ file, hash, entry: { id: 'harbour' } }] as unknown as Parameters<typeof writeRecord>[1]);
	expect(await readFile(record, 'utf8')).toContain('"harbour"');
	expect(trustedFiles(record, [file])).toEqual([]);
});
