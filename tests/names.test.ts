import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const EXPORT = /^export (?:async )?(?:const|function\*?|let|type|class|interface|enum) (\w+)/gm;

/** The words of each language have the same names, and are told apart by the folder of their language. */
const isLanguage = (path: string) => /^src\/locales\/[a-z]{2}\//.test(path);

test('no name is exported by two files of src, so that a name means one thing', async () => {
	const files = new Map<string, Set<string>>();
	for (const { path, text } of await sources('src'))
		for (const [, name = ''] of text.matchAll(EXPORT)) files.set(name, (files.get(name) ?? new Set()).add(path));
	expect(files.size).toBeGreaterThan(500);
	expect([...files].filter(([, paths]) => paths.size > 1).map(([name, paths]) => [name, ...paths])).toEqual([]);
});

async function sources(folder: string) {
	const names = await readdir(folder, { recursive: true });
	const paths = names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
	const own = paths.filter((path) => !isLanguage(path));
	return Promise.all(own.map(async (path) => ({ path, text: await readFile(path, 'utf8') })));
}
