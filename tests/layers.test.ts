import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

type Source = { readonly path: string; readonly lines: number; readonly imports: readonly string[] };

const code = await sources('src', 'commands');

/** Every room of the house with the rooms it may look into. A file directly under src/ is a room of its own. */
const doors: Readonly<Record<string, readonly string[]>> = {
	'src/article': [],
	'src/debate': ['src/article'],
	'src/store': ['src/article', 'src/debate'],
	'src/locales': [],
	'src/bot': ['src/article', 'src/debate', 'src/store', 'src/locales'],
	commands: ['src/bot', 'src/article', 'src/debate', 'src/store'],
	'src/commands.ts': ['commands', 'src/bot'],
	'src/discord': ['src/bot', 'src/store', 'src/log.ts', 'src/start-fault.ts'],
	'src/config.ts': ['src/start-fault.ts'],
	'src/log.ts': [],
	'src/log-ready.ts': ['package.json', 'src/discord', 'src/log.ts'],
	'src/start-fault.ts': [],
	'src/check.ts': ['src/article', 'src/config.ts'],
	'src/backup.ts': ['src/config.ts', 'src/print-copy.ts', 'src/start-fault.ts', 'src/store'],
	'src/move.ts': ['src/print-copy.ts', 'src/start-fault.ts', 'src/store'],
	'src/print-copy.ts': ['src/start-fault.ts', 'src/store'],
	'src/sandbox': [],
	'src/stop-when-told.ts': ['src/discord', 'src/log.ts'],
	'src/open-bot.ts': [
		'src/article',
		'src/bot',
		'src/commands.ts',
		'src/config.ts',
		'src/debate',
		'src/discord',
		'src/log.ts',
		'src/log-ready.ts',
		'src/start-fault.ts',
		'src/store',
	],
	'src/main.ts': ['src/start.ts', 'src/store'],
	'src/start.ts': [
		'src/commands.ts',
		'src/config.ts',
		'src/discord',
		'src/log.ts',
		'src/log-ready.ts',
		'src/open-bot.ts',
		'src/sandbox',
		'src/start-fault.ts',
		'src/stop-when-told.ts',
	],
};

/** What only some rooms may bring in from outside. */
const tools: Readonly<Record<string, readonly string[]>> = {
	'discord.js': ['src/discord'],
	'discord-api-types': ['src/discord', 'src/sandbox'],
	hono: ['src/sandbox'],
	'@hono/node-server': ['src/sandbox'],
	'intl-messageformat': ['src/bot'],
	kysely: ['src/store'],
	pg: ['src/store'],
};

test('every file looks only into the rooms its own may look into', () => {
	const trespasses = code.flatMap(({ path, imports }) => {
		const rooms = imports.filter((name) => name.startsWith('.')).map((name) => roomOf(join(dirname(path), name)));
		const open = [roomOf(path), ...(doors[roomOf(path)] ?? [])];
		return rooms.filter((room) => !open.includes(room)).map((room) => `${path} looks into ${room}`);
	});
	expect(trespasses).toEqual([]);
});

test('every room has a place in the house', () => {
	expect(Object.keys(doors)).toEqual(expect.arrayContaining(code.map(({ path }) => roomOf(path))));
});

test.each(Object.entries(tools))('%s is for %j alone', (tool, rooms) => {
	const users = code.filter(({ imports }) => imports.some((name) => name === tool || name.startsWith(`${tool}/`)));
	expect(rooms).toEqual(expect.arrayContaining(users.map(({ path }) => roomOf(path))));
});

test('every command in commands/ is listed in src/commands.ts', () => {
	const files = code.filter(({ path }) => path.startsWith('commands/')).map(({ path }) => `../${path}`);
	const listed = code.find(({ path }) => path === 'src/commands.ts')?.imports ?? [];
	expect(files.length).toBeGreaterThan(0);
	expect(listed.filter((name) => name.startsWith('../commands/')).toSorted()).toEqual(files.toSorted());
});

test('every file can be held in mind: none is longer than 300 lines', () => {
	expect(code.filter(({ lines }) => lines > 300).map(({ path }) => path)).toEqual([]);
});

async function sources(...folders: readonly string[]): Promise<Source[]> {
	const names = await Promise.all(folders.map(async (folder) => filesIn(folder)));
	return Promise.all(names.flat().map(source));
}

async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true });
	return entries.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
}

async function source(path: string): Promise<Source> {
	const text = await readFile(path, 'utf8');
	return { path, lines: text.split('\n').length, imports: importsOf(text) };
}

/** What follows `from`, and what is imported for its effects or while running. */
function importsOf(text: string): string[] {
	const matches = text.matchAll(
		/^(?:import|export|\})[^'\n]*?(?: from)? '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm,
	);
	return [...matches].flatMap(([, from, dynamic, effect]) => from ?? dynamic ?? effect ?? []);
}

function roomOf(path: string): string {
	const [top = '', second = ''] = path.split('/');
	return top === 'src' ? `src/${second}` : top;
}
