import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { freshFolder } from '../services.ts';

const DRAFT = fileURLToPath(new URL('../../src/cli/draft.ts', import.meta.url));

type Outcome = { readonly status: number; readonly out: string; readonly err: string };

/** Runs `npm run draft` in a process of its own, with a file that has this text. */
async function draft(name: string, text: string | Buffer): Promise<Outcome> {
	const { folder, remove } = await freshFolder();
	onTestFinished(remove);
	await writeFile(join(folder, name), text);
	return run(folder, name);
}

function run(cwd: string, ...args: readonly string[]): Promise<Outcome> {
	return new Promise((resolve) => {
		const child = execFile(process.execPath, [DRAFT, ...args], { cwd, maxBuffer: 1e8 }, (_, out, err) =>
			resolve({ status: child.exitCode ?? -1, out, err }),
		);
	});
}

test('a draft is printed as JSON', async () => {
	const { status, out } = await draft(
		'bridge.md',
		'# A bridge\n\nBy Ana Ruiz\n\nThe bridge is open, said the mayor.\n',
	);
	expect(status).toBe(0);
	expect(JSON.parse(out)).toMatchObject({
		format: 'markdown',
		title: 'A bridge',
		authors: ['Ana Ruiz'],
		blocks: [{ kind: 'paragraph', text: 'The bridge is open, said the mayor.' }],
	});
});

test('a file without a text says so', async () => {
	expect(await draft('empty.txt', ' \n ')).toEqual({
		status: 1,
		out: '',
		err: 'There is no draft of empty.txt: no text was found in it.\n',
	});
	expect((await draft('picture.txt', Buffer.alloc(5000))).err).toBe(
		'There is no draft of picture.txt: it is not a text.\n',
	);
});

test('without a file, or with one that is not there, it says what to do', async () => {
	expect(await run('.')).toMatchObject({ status: 2, err: expect.stringContaining('Usage: npm run') });
	expect(await run('.', 'nowhere.txt')).toMatchObject({ status: 1, err: 'nowhere.txt cannot be read (ENOENT).\n' });
});
