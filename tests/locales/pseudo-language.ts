import { execFile } from 'node:child_process';
import { cp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A language nobody speaks. Its texts are the English ones between two marks, so that they are easy to find. */
export const PSEUDO = 'qps';

/** One of Discord's locales that Lectern has no language for. Here its members read the pseudo-language. */
export const PSEUDO_DISCORD_LOCALE = 'id';

export const MARKS = ['«', '»'] as const;

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** Copies the bot into a folder, and adds the pseudo-language to LOCALES there and nowhere else. */
export async function copyWithPseudoLanguage(folder: string): Promise<void> {
	const tests = ['tests/fixtures', 'tests/services.ts', 'tests/test-log.ts', 'tests/locales/answer-in.ts'];
	const parts = ['src', 'commands', 'data', 'package.json', ...tests];
	for (const part of parts) await cp(join(root, part), join(folder, part), { recursive: true });
	await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
	await edit(join(folder, 'src/locales/locales.ts'), (text) =>
		text.replace(/(export const LOCALES = \[.*)\] as const/, `$1, '${PSEUDO}'] as const`),
	);
}

/**
 * What the compiler reports about a part of the copy and all that it imports: the file of each error and the constant, type or
 * function that it is in.
 */
export async function compilerErrors(folder: string, part: string): Promise<string[]> {
	// The programs say nothing to members, and checking them takes as long as all the rest.
	const exclude = ['src/cli', 'src/main.ts'].map((path) => join(folder, path));
	const config = { extends: join(root, 'tsconfig.json'), include: [join(folder, part)], exclude };
	await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
	const tsc = join(root, 'node_modules/typescript/bin/tsc');
	const { stdout } = await run(process.execPath, [tsc, '--noEmit', '--pretty', 'false'], { cwd: folder }).catch(
		(failed) => failed,
	);
	const places = [...stdout.matchAll(/^(.+?)\((\d+),\d+\): error/gm)];
	const declarations = await Promise.all(places.map(([, file, line]) => declarationAt(folder, file, Number(line))));
	const withoutPlace = stdout.match(/^error.*$/gm) ?? [];
	return [...new Set([...declarations, ...withoutPlace])].toSorted();
}

async function declarationAt(folder: string, file: string, line: number): Promise<string> {
	const lines = (await readFile(join(folder, file), 'utf8')).split('\n').slice(0, line);
	const starts = lines.flatMap((text) => /^(?:export )?(?:const|type|function) (\w+)/.exec(text)?.[1] ?? []);
	return `${file} ${starts.at(-1)}`;
}

/** Adds to the copy what the compiler asked for. */
export async function addPseudoLanguage(folder: string): Promise<void> {
	const locales = join(folder, 'src/locales');
	await cp(join(locales, 'en'), join(locales, PSEUDO), { recursive: true });
	await editJson(join(locales, PSEUDO, 'messages.json'), withMarks);
	for (const name of await readdir(locales, { recursive: true })) {
		if (name.endsWith('messages.json')) await editJson(join(locales, name), withLanguageName);
		if (name.endsWith('.ts')) await edit(join(locales, name), withEntries);
	}
}

/** Adds the texts of the debate formats. */
export async function addPseudoFormats(folder: string): Promise<void> {
	const formats = join(folder, 'data/formats');
	for (const name of await readdir(formats)) await editJson(join(formats, name), withTexts);
}

/** Runs a program of the copy and returns what it printed. */
export async function runInCopy(folder: string, program: string, ...args: readonly string[]): Promise<string> {
	const { stdout } = await run(process.execPath, [program, ...args], { cwd: folder });
	return stdout;
}

type Json = string | number | { readonly [key: string]: Json } | readonly Json[];

const isObject = (json: Json): json is { readonly [key: string]: Json } =>
	typeof json === 'object' && !Array.isArray(json);

/** The same JSON with every text between the marks. */
function withMarks(json: Json): Json {
	if (typeof json === 'string') return MARKS.join(json);
	return isObject(json)
		? Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withMarks(value)]))
		: json;
}

function withLanguageName(messages: Json): Json {
	if (!isObject(messages) || !isObject(messages['language'] ?? '')) return messages;
	return { ...messages, language: { ...Object(messages['language']), [PSEUDO]: MARKS.join('Pseudo') } };
}

/** Next to every English text of a format the one between marks. */
function withTexts(json: Json): Json {
	if (Array.isArray(json)) return json.map(withTexts);
	if (!isObject(json)) return json;
	const same = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withTexts(value)]));
	return json['en'] === undefined ? same : { ...same, [PSEUDO]: withMarks(json['en']) };
}

/** Next to what is imported and listed for English the same for the pseudo-language. */
function withEntries(source: string): string {
	return source
		.replace(/^import .*'\.\/en\/.*$/gm, (line) => `${line}\n${line.replace(/\ben(?=[A-Z/ ])/g, PSEUDO)}`)
		.replace(/\ben: (en\w+)/g, (entry, name: string) => `${entry}, ${PSEUDO}: ${name.replace(/^en/, PSEUDO)}`)
		.replace(/\{ en, /g, `{ en, ${PSEUDO}, `)
		.replace(/\ben: \['en-.*\],/, (entry) => `${entry}\n\t${PSEUDO}: ['${PSEUDO_DISCORD_LOCALE}'],`)
		.replace(/\ben: 'en'/, (entry) => `${entry}, ${PSEUDO}: 'en'`);
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
	await writeFile(file, change(await readFile(file, 'utf8')));
}

const editJson = (file: string, change: (json: Json) => Json): Promise<void> =>
	edit(file, (text) => JSON.stringify(change(JSON.parse(text)), undefined, '\t'));
