import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Locale as DiscordLocale } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { DISCORD_LOCALES, LOCALES } from '../../src/locales/locales.ts';

/** The code outside src/locales, without comments. The compiler cannot see what is in it about one language only. */
const code = (await Promise.all(['src', 'commands'].map(codeIn))).flat();

async function codeIn(folder: string) {
	const names = await readdir(folder, { recursive: true });
	const paths = names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
	const outside = paths.filter((path) => !path.startsWith(join('src', 'locales')));
	return Promise.all(outside.map(async (path) => ({ path, text: withoutComments(await readFile(path, 'utf8')) })));
}

function withoutComments(text: string): string {
	return text.replace(/\/\*\*?[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '');
}

const finds = (pattern: RegExp): string[] =>
	code.flatMap(({ path, text }) => Array.from(text.matchAll(pattern), ([found]) => `${path}: ${found}`));

test('no code decides by a language’s own code', () => {
	// Unicode divides text into characters, words and sentences by the same rules in all of Lectern's languages.
	const unlessDividing = String.raw`(?<!new Intl\.Segmenter\()`;
	expect(finds(new RegExp(`${unlessDividing}'(?:${LOCALES.join('|')})'`, 'g'))).toEqual([]);
});

test('no code has words with letters that only some languages write', () => {
	expect(finds(/\S*(?:[a-z](?!\p{ASCII})\p{Script=Latin}|(?!\p{ASCII})\p{Script=Latin}[a-z])\S*/gu)).toEqual([]);
});

test('no regular expression lists words of a language', () => {
	expect(finds(/(?<=[=(:,]\s*)\/[^\n/]*(?<!\\)\b[a-z]{2,}\|[a-z]{2,}[^\n]*/g)).toEqual([]);
});

test('no code has a list of words in one text', () => {
	expect(finds(/(['`])(?:[a-z]+ ){15,}[a-z]+\1|(?:'[^'\n]* [^'\n]*'|`[^`]*`)\s*\.\s*split\(/g)).toEqual([]);
});

test('each of Discord’s locales in the table is one of Discord’s, and in the table once', () => {
	const listed = Object.values(DISCORD_LOCALES).flat();
	expect(Object.values(DiscordLocale)).toEqual(expect.arrayContaining(listed));
	expect(new Set(listed).size).toBe(listed.length);
});
