import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { doors, tools } from './rooms.ts';

type Source = { readonly path: string; readonly lines: number; readonly imports: readonly string[] };

const code = await sources('src', 'commands', 'sandbox');

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
const LARGE = ['commands', 'sandbox/page'];

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
