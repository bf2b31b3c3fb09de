import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** What the program makes when it runs. */
const isMadeLater = (path: string) => path.startsWith('var/');

/** CONTRIBUTING.md names functions by this pattern. */
const PATTERNS = ['xOf'];

const files = await ourFiles();
const paths = new Set(files.flatMap(withFolders));
const code = await wordsOfCode();
const pages = await Promise.all(files.filter(isPage).map(async (page) => ({ page, ...(await contentOf(page)) })));

test('the pages are found', () => {
	expect(pages.map(({ page }) => page)).toEqual(
		expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/design.md']),
	);
});

test.each(pages)('every path that $page names exists', ({ code: spans }) => {
	const named = spans.filter(isPath).filter((path) => !isMadeLater(path));
	expect(named.filter((path) => !exists(path))).toEqual([]);
});

test.each(pages)('every link of $page to one of our files leads somewhere', ({ page, links }) => {
	expect(links.filter(({ file }) => !paths.has(join(dirname(page), file)))).toEqual([]);
});

test.each(pages)('every link of $page to a heading of a page leads to one', async ({ page, links }) => {
	const toHeadings = links.filter(({ heading }) => heading !== undefined);
	const headings = await Promise.all(toHeadings.map(({ file }) => headingsIn(join(dirname(page), file))));
	expect(toHeadings.filter(({ heading = '' }, n) => !headings[n]?.includes(heading))).toEqual([]);
});

test.each(pages)('every identifier that $page names is in the code', ({ code: spans }) => {
	const identifiers = spans.flatMap(identifiersIn).filter((name) => !PATTERNS.includes(name));
	expect(identifiers.filter((name) => !code.has(name))).toEqual([]);
});

test('the drawing of the house in docs/design.md has every room and every file directly under src', async () => {
	const page = await readFile('docs/design.md', 'utf8');
	const drawing: readonly string[] = /## The house[\s\S]*?```([\s\S]*?)```/.exec(page)?.[1]?.match(/[\w.-]+\/?/g) ?? [];
	const rooms = [...paths].filter((path) => isFolder(path) && /^src\/(bot\/debates\/|[^/]+\/)?[^/]+$/.test(path));
	const single = files.filter((path) => /^src\/[^/]+\.(ts|js)$/.test(path));
	const names = [...rooms.map((path) => `${basename(path)}/`), ...single.map((path) => basename(path, '.ts'))];
	expect(names.length).toBeGreaterThan(45);
	expect(names.filter((name) => !drawing.includes(name))).toEqual([]);
});

test('a path may have placeholders, and may leave its first folders out', () => {
	expect(
		['docs/design.md', 'bot/host/', 'hands.ts', 'commands/NAME.ts', 'src/locales/<language>/'].map(exists),
	).not.toContain(false);
	expect(['docs/no.md', 'bot/hosts/', 'ands.ts', 'command/NAME.ts', 'src/<language>/fr/'].map(exists)).not.toContain(
		true,
	);
});

function isPage(path: string) {
	return /^(README|CONTRIBUTING)\.md$|^docs\/[^/]+\.md$|^sandbox\/DECISIONS\.md$/.test(path);
}

async function contentOf(page: string) {
	const text = (await readFile(page, 'utf8')).replace(/^```[\s\S]*?^```/gm, '');
	return {
		code: [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span),
		links: [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#([^)\s]+))?/g)].map(([, file = '', heading]) => ({
			file,
			heading,
		})),
	};
}

/** The headings of a page, as links name them. */
async function headingsIn(page: string) {
	const lines = (await readFile(page, 'utf8')).matchAll(/^#+ (.*)$/gm);
	return [...lines].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\w\s-]/g, '')
			.replace(/\s/g, '-'),
	);
}

function isPath(span: string) {
	if (!/^[\w.<][\w.<>*/-]*$/.test(span)) return false;
	return /\w\.(ts|js|json|md|css|html|png)$/.test(span) || /^[\w-]+\/.*/.test(span);
}

/** Capitals, * and <…> stand for any name. A path may begin at the root, or at any folder. */
function exists(path: string) {
	const pattern = path
		.replace(/\/$/, '')
		.replaceAll('.', '\\.')
		.replace(/\*|<\w+>|\b(?!README|CONTRIBUTING|DECISIONS)(0+)?[A-Z]{2,}|0+N/g, '[^/]+');
	const ending = new RegExp(`(^|/)${pattern}$`);
	return paths.has(path) || [...paths].some((known) => ending.test(known));
}

/** The names in a span of code that only code can mean: with capitals inside, or in capitals with an underscore. */
function identifiersIn(span: string) {
	if (!/^[A-Za-z_$][\w.$]*(\(.*\))?$/.test(span)) return [];
	const names = span.replace(/\(.*/, '').split('.');
	return names.filter((name) => /^[A-Za-z]?[a-z0-9]+[A-Z]\w*$|^[A-Z]+_[A-Z_]+$/.test(name));
}

async function ourFiles() {
	const folders = ['commands', 'data', 'docs', 'sandbox', 'src', 'tests'];
	const inside = await Promise.all(
		folders.map(async (folder) => (await readdir(folder, { recursive: true })).map((name) => join(folder, name))),
	);
	const root = await readdir('.', { withFileTypes: true });
	const own = root.filter((entry) => entry.isFile()).map(({ name }) => name);
	return [...own, ...inside.flat()].filter((path) => !path.includes('node_modules'));
}

function isFolder(path: string) {
	return [...paths].some((other) => other.startsWith(`${path}/`));
}

function withFolders(path: string): string[] {
	const folder = dirname(path);
	return folder === '.' ? [path] : [path, ...withFolders(folder)];
}

async function wordsOfCode() {
	const sources = files.filter((path) => /\.(ts|js|json|example)$/.test(path) && path !== 'package-lock.json');
	const texts = await Promise.all(sources.map((path) => readFile(path, 'utf8')));
	return new Set(texts.flatMap((text) => text.match(/[\w$]+/g) ?? []));
}
