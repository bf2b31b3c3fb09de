import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { HARBOUR } from '../article/articles.ts';
import { translatedHarbour } from '../article/translated-harbour.ts';

const CHECK = fileURLToPath(new URL('../../src/cli/check.ts', import.meta.url));

type Outcome = { readonly status: number; readonly out: string; readonly err: string };

/** Runs `npm run check` in this folder, in a process of its own. */
const check = (folder: string, ...args: readonly string[]) => checkWith({}, folder, ...args);

/** Runs the same with these settings in the environment. */
function checkWith(settings: object, folder: string, ...args: readonly string[]): Promise<Outcome> {
	const env = { PATH: process.env['PATH'], ...settings };
	return new Promise((resolve) => {
		const child = execFile(process.execPath, [CHECK, ...args], { cwd: folder, env }, (_, out, err) =>
			resolve({ status: child.exitCode ?? -1, out, err }),
		);
	});
}

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'lectern-check-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	await Promise.all([mkdir(join(folder, 'data/articles'), { recursive: true }), mkdir(join(folder, 'more'))]);
	await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
	return folder;
}

/** Of the shared article, two sentences are in no claim as a whole. */
const NOTE =
	'data/articles/harbour.json:19:12  paragraph 2, text  note: 2 of 15 sentences have words that are in no claim; the first is in this paragraph';

test('without arguments, the articles in data/articles are checked and counted', async () => {
	const folder = await folderOf({ 'data/articles/harbour.json': HARBOUR });
	expect(await check(folder)).toEqual({
		status: 0,
		out: `${NOTE}\n1 of 1 article passed: 4 sections, 15 claims, 5 positions.\n`,
		err: '',
	});
});

test('without arguments, the folder is the one in ARTICLES, from the environment or .env, and other settings may be wrong', async () => {
	const folder = await folderOf({
		'data/articles/harbour.json': HARBOUR,
		'more/broken.json': '{}',
		'.env': 'ARTICLES=more\nPORT=nonsense\n',
	});
	expect(await check(folder)).toMatchObject({ status: 1, out: expect.stringMatching(/^more\/broken\.json:1:1 /) });
	const passed = { status: 0, out: expect.stringMatching(/\n1 of 1 article passed/) };
	expect(await checkWith({ ARTICLES: 'data/articles' }, folder)).toMatchObject(passed);
	expect(await check(folder, 'data/articles')).toMatchObject(passed);
	expect(await checkWith({ ARTICLES: 'nowhere' }, folder)).toMatchObject({
		status: 2,
		err: expect.stringMatching(/^There is no file or folder nowhere\.\n/),
	});
});

test('a folder without article files is reported, instead of passing', async () => {
	const folder = await folderOf({ 'more/notes.txt': 'not an article' });
	for (const args of [[], ['more']])
		expect(await check(folder, ...args)).toMatchObject({
			status: 2,
			out: '',
			err: expect.stringMatching(
				/^There are no article files in (data\/articles|more)\. Their names end with \.json\.\n/,
			),
		});
});

test('--help prints how to use the check, and so does an unknown option, with status 2', async () => {
	const folder = await folderOf({});
	const { status, out, err } = await check(folder, '--help');
	expect({ status, err }).toEqual({ status: 0, err: '' });
	expect(out).toMatch(/^Usage: npm run check[\s\S]*ARTICLES/);
	expect(await check(folder, '--halp')).toEqual({ status: 2, out: '', err: out });
});

test('a file that cannot be read is reported as faulty, and the others are checked', async () => {
	const folder = await folderOf({ 'data/articles/harbour.json': HARBOUR });
	await symlink('nowhere', join(folder, 'data/articles/dangling.json'));
	expect(await check(folder)).toEqual({
		status: 1,
		out: expect.stringMatching(
			/^data\/articles\/dangling\.json:1:1 {2}the file {2}cannot be read \(ENOENT: .*\)\n.*note: .*\n1 of 2 articles passed/,
		),
		err: '',
	});
});

test('every fault of every file is a line that an editor can jump to', async () => {
	const bad = HARBOUR.replace('"holder": "guild"', '"holder": "gild"').replace(
		'last tide we will get”"',
		'last tide we had”"',
	);
	const folder = await folderOf({
		'harbour.json': bad,
		'more/broken.json': '{\n\t"format": 1,\n}',
		'more/harbour.json': HARBOUR,
	});
	const { status, out } = await check(folder, 'harbour.json', 'more/broken.json', 'more/harbour.json');
	const lines = out.trimEnd().split('\n');
	expect(status).toBe(1);
	expect(lines).toEqual([
		expect.stringMatching(
			/^harbour\.json:\d+:13 {2}claim "last-tide", quote {2}is not in paragraph 2 .*write the nearest passage: "/,
		),
		expect.stringMatching(
			/^harbour\.json:\d+:14 {2}claim "price-out", holder {2}there is no actor "gild": did you mean "guild"\?$/,
		),
		expect.stringMatching(/^more\/broken\.json:3:1 {2}the file {2}is not JSON: /),
		expect.stringContaining('note: 2 of 15 sentences'),
		'1 of 3 articles passed: 4 sections, 15 claims, 5 positions.',
	]);
});

test('if no article passed, no sections, claims or positions are counted', async () => {
	const { out } = await check(await folderOf({ 'more/broken.json': '{}' }), 'more');
	expect(out).toMatch(/\n0 of 1 article passed\.\n$/);
});

test('two files with one id are refused', async () => {
	const folder = await folderOf({ 'data/articles/harbour.json': HARBOUR, 'more/harbour.json': HARBOUR });
	const { status, out } = await check(folder, 'data/articles', 'more');
	expect(status).toBe(1);
	expect(out).toMatch(
		/^more\/harbour\.json:3:8 {2}id {2}is also the id of data\/articles\/harbour\.json: change one of the ids/,
	);
});

test('a file that does not exist is reported with status 2, unlike a faulty one', async () => {
	const { status, out, err } = await check(await folderOf({}), 'nowhere.json');
	expect({ status, out }).toEqual({ status: 2, out: '' });
	expect(err).toMatch(/^There is no file or folder nowhere\.json\.\n/);
	expect(err).toContain('Usage: npm run check');
});

test('an article that is translated in part passes, with a note of how much is left', async () => {
	const folder = await folderOf({ 'data/articles/harbour.json': JSON.stringify(translatedHarbour, null, 1) });
	const { status, out } = await check(folder);
	expect(status).toBe(0);
	expect(out).toMatch(
		/data\/articles\/harbour\.json:\d+:\d+ {2}section "guild", title {2}note: \d+ of \d+ texts are not translated into "es"; this is the first\n1 of 1 article passed/,
	);
});

test('--write makes format 2 of a file of format 1 that passed, in its place, and leaves others as they are', async () => {
	const bad = HARBOUR.replace('"holder": "guild"', '"holder": "gild"');
	const folder = await folderOf({ 'data/articles/harbour.json': HARBOUR, 'more/harbour.json': bad });
	const { status, out } = await check(folder, '--write', 'data/articles', 'more');
	expect(status).toBe(1);
	expect(out).toMatch(/data\/articles\/harbour\.json is of format 2 now\.\n$/);
	expect(await readFile(join(folder, 'more/harbour.json'), 'utf8')).toBe(bad);
	const written = await readFile(join(folder, 'data/articles/harbour.json'), 'utf8');
	expect(JSON.parse(written).format).toBe(2);
	expect(await check(folder, '--write')).toMatchObject({ status: 0, out: expect.not.stringContaining('now') });
	expect(await readFile(join(folder, 'data/articles/harbour.json'), 'utf8')).toBe(written);
});
