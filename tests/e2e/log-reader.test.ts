import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs Node with these arguments; nothing reads its standard output yet. */
function startNode(args: readonly string[]): ChildProcess {
	const folder = mkdtempSync(join(tmpdir(), 'lectern-reader-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const { PATH, HOME } = process.env;
	const env = { PATH, HOME, PORT: '0', ARTICLES: `${root}tests/fixtures` };
	const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
	onTestFinished(() => void child.kill('SIGKILL'));
	return child;
}

async function waitForOutput(child: ChildProcess, text: string): Promise<void> {
	let printed = '';
	for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
		printed += chunk;
		if (printed.includes(text)) return;
	}
	throw new Error(printed);
}

test('when nobody reads its log any more, SIGTERM still ends it with status 0', async () => {
	const child = startNode([`${root}src/main.ts`]);
	await waitForOutput(child, 'Lectern is ready');
	child.stdout?.destroy();
	child.kill('SIGTERM');
	expect(await once(child, 'exit')).toEqual([0, null]);
});

/** Logs much more than any pipe holds, says so on standard error, and ends well on SIGTERM. */
const talker = `
	import { createLog } from ${JSON.stringify(new URL('../../src/log.ts', import.meta.url))};
	const log = await createLog('info');
	process.on('SIGTERM', () => {
		log.info('the last line');
		process.exit(0);
	});
	setInterval(() => {
		for (let line = 0; line < 1_000; line++) log.info('x'.repeat(1_000));
		process.stderr.write('logged');
	}, 50);`;

test.each([
	['does not read', () => {}],
	['goes away', (child: ChildProcess) => void child.stdout?.destroy()],
])('a reader of the log that %s neither stops nor ends what logs', async (_, harm) => {
	const child = startNode(['--input-type=module', '--eval', talker]);
	child.stdout?.pause();
	for (let round = 0; round < 3; round++) {
		const [said] = await once(child.stderr as NodeJS.ReadableStream, 'data');
		expect(`${said}`).toMatch(/^(logged)+$/);
		harm(child);
	}
	child.kill('SIGTERM');
	expect(await once(child, 'exit')).toEqual([0, null]);
});
