import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

test("the sandbox's README shows a whole test of a stock bot, which passes in a project that only links to it", async () => {
	const [, example = ''] = (await readFile(join(root, 'sandbox/README.md'), 'utf8')).match(/```ts\n(.*?)```/s) ?? [];
	const project = await mkdtemp(join(tmpdir(), 'pong-bot-'));
	onTestFinished(() => rm(project, { recursive: true }));
	await mkdir(join(project, 'node_modules'));
	await symlink(join(root, 'sandbox'), join(project, 'node_modules/discord-sandbox'));
	await symlink(join(root, 'node_modules/discord.js'), join(project, 'node_modules/discord.js'));
	await writeFile(join(project, 'package.json'), '{ "type": "module" }');
	await writeFile(join(project, 'ping.test.ts'), example);
	// Node's test runner would report to this one instead of printing if it saw that it runs inside a test.
	const { NODE_TEST_CONTEXT: _, ...env } = process.env;
	const run = promisify(execFile)(process.execPath, ['--test', 'ping.test.ts'], { cwd: project, env });
	await expect(run).resolves.toMatchObject({ stdout: expect.stringMatching(/pass 1\n/) });
});
