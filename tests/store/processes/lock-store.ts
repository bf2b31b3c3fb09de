import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Starts another process that locks a store until `release` or the end of the test. */
export async function lockStore(
	url: string,
): Promise<{ readonly isHeld: () => boolean; readonly release: () => Promise<void> }> {
	const script = fileURLToPath(new URL('lock-holder.ts', import.meta.url));
	const child = spawn(process.execPath, [script, url], { stdio: ['pipe', 'pipe', 'inherit'] });
	const ended = once(child, 'close');
	await once(child.stdout, 'data');
	let held = true;
	const release = async () => {
		held = false;
		child.stdin.end();
		await ended;
	};
	onTestFinished(release);
	return { isHeld: () => held && child.exitCode === null, release };
}
