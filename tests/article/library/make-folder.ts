import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Makes a temporary folder with these files, given as their text by name. It is removed when the test ends. */
export async function makeFolder(files: Readonly<Record<string, string>>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'lectern-library-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
	return folder;
}
