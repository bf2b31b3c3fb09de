import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const readme = await readFile(join(root, 'sandbox/README.md'), 'utf8');
const examples = [...readme.matchAll(/`([\w-]+\.test\.ts)`[^`]*(?:`[^`]+`[^`]*)?```ts\n(.*?)```/gs)].map(
	([, name = '', code = '']) => ({ name, code }),
);

test('the README has two examples', () => {
	expect(examples.map(({ name }) => name)).toEqual(['ping.test.ts', 'fruit.test.ts']);
});

test.each(examples)("the README's $name passes in a project that only links to the sandbox", async ({ name, code }) => {
	const project = await mkdtemp(join(tmpdir(), 'pong-bot-'));
	onTestFinished(() => rm(project, { recursive: true }));
	await mkdir(join(project, 'node_modules'));
	await symlink(join(root, 'sandbox'), join(project, 'node_modules/discord-sandbox'));
	await symlink(join(root, 'node_modules/discord.js'), join(project, 'node_modules/discord.js'));
	await writeFile(join(project, 'package.json'), '{ "type": "module" }');
	await writeFile(join(project, name), code);
	// Node's test runner would report to this one instead of printing if it saw that it runs inside a test.
	const { NODE_TEST_CONTEXT: _, ...env } = process.env;
	const run = promisify(execFile)(process.execPath, ['--test', name], { cwd: project, env });
	await expect(run).resolves.toMatchObject({ stdout: expect.stringMatching(/pass 1\n/) });
});
