import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { scripts, engines } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));

/** The scripts an operator runs, which all must say what they need when Node is too old. */
const programs = ['start', 'register', 'check', 'backup', 'move'];

type Outcome = { readonly status: number; readonly printed: string };

/** What a script of package.json prints and ends with, run by this Node with these flags. */
function run(node: string, script: string, flags: readonly string[] = [], words: readonly string[] = []) {
	const [, ...args] = scripts[script].split(' ') as string[];
	return new Promise<Outcome>((resolve) => {
		const child = execFile(node, [...flags, ...args, ...words], { cwd: root }, (_, out, err) =>
			resolve({ status: child.exitCode ?? -1, printed: out + err }),
		);
	});
}

/** Makes this Node take itself for an older one, before anything else is loaded. */
const flagsForVersion = (version: string) => {
	const code = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
	return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
};

/** The Nodes of PATH that are older than what Lectern needs: a machine for development often has one. */
function olderNodes(): string[] {
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
	return folders
		.map((folder) => join(folder, 'node'))
		.filter(existsSync)
		.filter((node) => Number.parseInt(execFileSync(node, ['-p', 'process.versions.node']).toString(), 10) < 24);
}

const tooOld = [
	[process.execPath, flagsForVersion('20.19.0')] as const,
	...olderNodes().map((node) => [node, []] as const),
];

test.each(
	tooOld.flatMap(([node, flags]) => programs.map((script) => [script, node, flags] as const)),
)('npm run %s on a Node too old (%s %j) says in one sentence what it needs', async (script, node, flags) => {
	const { status, printed } = await run(node, script, flags);
	expect(status).toBe(1);
	expect(printed).toMatch(/^Lectern needs Node 24 or newer, and this is Node \d+\.\d+\.\d+: .*\n$/);
});

test('package.json asks npm for the same Node', () => {
	expect(engines).toEqual({ node: '>=24' });
});

test('on a Node that is new enough the program runs, with its own words', async () => {
	const { status, printed } = await run(process.execPath, 'check', [], ['tests/fixtures']);
	expect({ status, printed }).toEqual({ status: 0, printed: expect.stringMatching(/^1 of 1 article passed/m) });
	expect(await run(process.execPath, 'move', [], ['--help'])).toMatchObject({
		status: 0,
		printed: expect.stringMatching(/^Usage: npm run move/),
	});
	expect(await run(process.execPath, 'move')).toMatchObject({
		status: 2,
		printed: expect.stringMatching(/^Usage: npm run move/),
	});
});
