import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { draftOf } from '../../../src/article/draft/draft-of.ts';
import { makeDraft } from '../../../src/article/draft/make-draft.ts';
import { paragraph } from './draft-for.ts';

/** A text of about 77,000 words. */
const long = ['A very long debate', ...Array.from({ length: 2_400 }, (_, n) => paragraph(`Number ${n}`))].join('\n\n');

test('a heavy draft is made in another thread, and is the same', async () => {
	let turns = 0;
	let done = false;
	const draft = draftOf({ text: long }).finally(() => {
		done = true;
	});
	while (!done) {
		await nextTurn();
		turns += 1;
	}
	expect(await draft).toEqual(await makeDraft({ text: long }));
	expect((await draft).blocks).toHaveLength(2_400);
	// Every turn of the event loop is a chance for somebody else to be answered.
	expect(turns).toBeGreaterThan(100);
});

test('many heavy drafts wait for each other, and all are made', async () => {
	const drafts = await Promise.all(
		Array.from({ length: 5 }, (_, n) => draftOf({ text: `Text ${n} of five\n\n${long.slice(0, 30_000)}` })),
	);
	expect(drafts.map(({ title }) => title)).toEqual([0, 1, 2, 3, 4].map((n) => `Text ${n} of five`));
});

test('the libraries are loaded when a draft is made, and not before', async () => {
	const folder = fileURLToPath(new URL('../../../src/article/draft/', import.meta.url));
	const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
	const sources = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
	const imports = sources.flatMap((source) => [
		...source.matchAll(/^(?:import|\}) (?!type)[^\n]*from '([^'.][^']*)'/gm),
	]);
	expect(imports.map(([, name]) => name)).toEqual(['node:worker_threads']);
});
