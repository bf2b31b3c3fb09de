import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

type Source = { readonly path: string; readonly lines: number; readonly imports: readonly string[] };

const code = await sources('src', 'commands', 'sandbox');

/**
 * Every room of the house, from the bottom up, with the rooms it may import from. A door to a folder that is no
 * room itself opens all rooms inside it. A file directly under src/ is a room of its own.
 */
const doors: Readonly<Record<string, readonly string[]>> = {
	'package.json': [],
	'src/start-fault.ts': [],
	'src/clock.ts': [],
	'src/log.ts': [],
	'src/with-timeout.ts': [],
	'src/locales': [],
	'src/lower-bound.ts': [],
	'src/lru-cache.ts': [],
	'src/side-colours.ts': [],
	'src/article/words': ['src/locales'],
	'src/article/model': ['src/article/words'],
	'src/picture': [],
	'src/article/stances': ['src/article/model', 'src/lru-cache.ts', 'src/picture', 'src/side-colours.ts'],
	'src/article/verify': ['src/article/model', 'src/article/words', 'src/lower-bound.ts'],
	'src/article/library': ['src/article/model', 'src/article/verify', 'src/lru-cache.ts'],
	'src/article/search': [
		'src/article/library',
		'src/article/model',
		'src/article/words',
		'src/lower-bound.ts',
		'src/lru-cache.ts',
	],
	'src/article/answer': ['src/article/model', 'src/article/search', 'src/article/words', 'src/locales'],
	'src/article/finding': [
		'src/article/answer',
		'src/article/model',
		'src/article/search',
		'src/article/words',
		'src/locales',
	],
	'src/article/near': [
		'src/article/answer',
		'src/article/library',
		'src/article/model',
		'src/article/search',
		'src/article/words',
		'src/lower-bound.ts',
		'src/lru-cache.ts',
		'src/with-timeout.ts',
	],
	'src/debate/format': ['src/locales'],
	'src/debate/motion': ['src/locales'],
	'src/debate': ['src/article/model', 'src/debate/format', 'src/locales'],
	'src/debate/swing': ['src/debate', 'src/picture', 'src/side-colours.ts'],
	'src/debate/export': ['src/debate', 'src/debate/swing'],
	'src/store': ['src/clock.ts', 'src/debate', 'src/debate/swing', 'src/locales'],
	'src/config.ts': ['src/start-fault.ts', 'src/store'],
	'src/in-flight.ts': ['src/with-timeout.ts'],
	'src/bot/reply': ['src/locales'],
	'src/bot/host': [
		'src/article/library',
		'src/article/model',
		'src/article/near',
		'src/article/search',
		'src/bot/reply',
		'src/debate/format',
		'src/locales',
		'src/lru-cache.ts',
		'src/store',
	],
	'src/bot/reading': ['src/article', 'src/bot/host', 'src/bot/reply', 'src/debate', 'src/locales'],
	'src/bot/answering': ['src/article', 'src/bot/reading', 'src/bot/reply', 'src/locales'],
	'src/bot/quoting': ['src/article', 'src/bot/answering', 'src/bot/reading', 'src/bot/reply'],
	'src/bot/positions': ['src/article', 'src/bot/answering', 'src/bot/reading', 'src/bot/reply'],
	'src/bot/server': [
		'src/article/library',
		'src/article/words',
		'src/bot/host',
		'src/bot/reply',
		'src/debate',
		'src/locales',
		'src/log.ts',
		'src/store',
		'src/with-timeout.ts',
	],
	'src/bot/debates/common': [
		'src/article/library',
		'src/article/model',
		'src/bot/host',
		'src/bot/reply',
		'src/bot/server',
		'src/debate',
		'src/debate/format',
		'src/store',
		'src/with-timeout.ts',
	],
	'src/bot/debates/opening': [
		'src/article/model',
		'src/bot/debates/common',
		'src/bot/host',
		'src/bot/reading',
		'src/bot/reply',
		'src/bot/server',
		'src/debate',
		'src/debate/format',
		'src/debate/motion',
		'src/locales',
		'src/store',
		'src/with-timeout.ts',
	],
	'src/bot/debates/ending': [
		'src/article/model',
		'src/bot/debates/common',
		'src/bot/host',
		'src/bot/reply',
		'src/debate',
		'src/debate/export',
		'src/debate/format',
		'src/debate/swing',
		'src/store',
	],
	'src/bot/debates/running': [
		'src/article/model',
		'src/article/near',
		'src/bot/debates/common',
		'src/bot/debates/ending',
		'src/bot/host',
		'src/bot/reading',
		'src/bot/reply',
		'src/debate',
		'src/debate/format',
		'src/store',
	],
	'src/bot/debates/announcing': [
		'src/article/library',
		'src/bot/debates/common',
		'src/bot/debates/ending',
		'src/bot/debates/opening',
		'src/bot/host',
		'src/bot/reply',
		'src/debate',
		'src/debate/format',
		'src/in-flight.ts',
		'src/log.ts',
		'src/store',
	],
	commands: ['src/article', 'src/bot'],
	'src/commands.ts': ['commands', 'src/bot/host'],
	'src/discord/read': ['src/bot/host', 'src/bot/reply', 'src/locales'],
	'src/discord/write': ['src/bot/reply', 'src/side-colours.ts'],
	'src/discord/hands': ['src/bot/host', 'src/bot/reply', 'src/bot/server', 'src/discord/read', 'src/discord/write'],
	'src/discord/connect': ['src/bot/server', 'src/discord/read', 'src/log.ts', 'src/start-fault.ts'],
	'src/discord/register': ['src/bot/host', 'src/bot/reply', 'src/discord/connect', 'src/discord/read', 'src/locales'],
	'src/discord/doors': [
		'src/clock.ts',
		'src/bot/host',
		'src/bot/reply',
		'src/discord/connect',
		'src/discord/read',
		'src/discord/register',
		'src/discord/write',
		'src/in-flight.ts',
		'src/locales',
		'src/log.ts',
		'src/start-fault.ts',
		'src/store',
		'src/with-timeout.ts',
	],
	'src/cli': [
		'package.json',
		'src/article/library',
		'src/bot/debates/announcing',
		'src/bot/host',
		'src/bot/reply',
		'src/bot/server',
		'src/commands.ts',
		'src/config.ts',
		'src/debate/format',
		'src/discord/connect',
		'src/discord/doors',
		'src/discord/hands',
		'src/discord/register',
		'src/log.ts',
		'src/start-fault.ts',
		'src/store',
	],
	'src/main.ts': ['src/cli', 'src/store'],
	// A small Discord of its own, which knows nothing of the bot.
	sandbox: [],
};

/** What only some rooms may bring in from outside. */
const tools: Readonly<Record<string, readonly string[]>> = {
	'discord.js': ['src/discord'],
	'discord-api-types': ['src/discord', 'sandbox'],
	hono: ['sandbox'],
	'@hono/node-server': ['sandbox'],
	'discord-sandbox': ['src/cli'],
	'intl-messageformat': ['src/bot/reply'],
	kysely: ['src/store'],
	pg: ['src/store'],
};

test('every file imports only from its own room and from the rooms below it', () => {
	const trespasses = code.flatMap(({ path, imports }) => {
		const own = roomOf(path);
		const open = doors[own] ?? [];
		return roomsIn({ path, imports })
			.filter((room) => room !== own && !open.some((door) => opens(door, room)))
			.map((room) => `${path} imports from ${room}`);
	});
	expect(trespasses).toEqual([]);
});

test('no door stays open that nobody goes through', () => {
	const used = Map.groupBy(code, ({ path }) => roomOf(path));
	const stale = Object.entries(doors).flatMap(([own, open]) => {
		const rooms = (used.get(own) ?? []).flatMap(roomsIn);
		return open.filter((door) => !rooms.some((room) => opens(door, room))).map((door) => `${own} to ${door}`);
	});
	expect(stale).toEqual([]);
});

test('a room imports only from rooms that stand before it, so that no circle is possible', () => {
	const order = Object.keys(doors);
	const upward = order.flatMap((own, at) =>
		(doors[own] ?? [])
			.filter((door) => order.slice(at).some((room) => opens(door, room)))
			.map((door) => `${own} to ${door}`),
	);
	expect(upward).toEqual([]);
});

test('no file imports itself by way of others, inside a room either', () => {
	const importsBy = new Map(code.map(({ path, imports }) => [path, imports.map((name) => join(dirname(path), name))]));
	const done = new Set<string>();
	function circleFrom(path: string, way: readonly string[]): readonly string[] | undefined {
		if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
		if (done.has(path)) return undefined;
		for (const next of importsBy.get(path) ?? []) {
			const circle = circleFrom(next, [...way, path]);
			if (circle) return circle;
		}
		done.add(path);
		return undefined;
	}
	expect(code.flatMap(({ path }) => circleFrom(path, []) ?? [])).toEqual([]);
});

test('every file is in a room that is listed here', () => {
	expect(code.filter(({ path }) => !(roomOf(path) in doors)).map(({ path }) => path)).toEqual([]);
});

/** Rooms that are well divided though many files are in them. */
const LARGE = ['commands', 'src/store', 'sandbox/page'];

test('every room can be overlooked: no floor has more than 15 files', () => {
	const floors = Map.groupBy(code, ({ path }) => dirname(path));
	const full = [...floors].filter(([floor, files]) => files.length > 15 && !LARGE.includes(floor));
	expect(full.map(([floor, files]) => `${floor} has ${files.length} files`)).toEqual([]);
});

test.each(Object.entries(tools))('%s is for %j alone', (tool, rooms) => {
	const users = code.filter(({ imports }) => imports.some((name) => name === tool || name.startsWith(`${tool}/`)));
	const outside = users.filter(({ path }) => !rooms.some((room) => isInside(path, room)));
	expect(outside.map(({ path }) => path)).toEqual([]);
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

/** The innermost listed room a file is in. */
function roomOf(path: string): string {
	const around = Object.keys(doors).filter((room) => isInside(path, room));
	return around.toSorted((one, other) => other.length - one.length)[0] ?? dirname(path);
}

const opens = (door: string, room: string): boolean => (door in doors ? room === door : isInside(room, door));

const isInside = (path: string, room: string): boolean => path === room || path.startsWith(`${room}/`);

function roomsIn({ path, imports }: Pick<Source, 'path' | 'imports'>): string[] {
	return imports.filter((name) => name.startsWith('.')).map((name) => roomOf(join(dirname(path), name)));
}
