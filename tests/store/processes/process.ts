import { type ChildProcess, spawn } from 'node:child_process';
import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Runs one of our scripts in its own process. */
export const startScript = (script: URL, args: readonly string[]): ChildProcess =>
	spawn(process.execPath, [fileURLToPath(script), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });

/** Everything a process printed until it ended, by itself or killed. */
export async function outputOf(child: ChildProcess): Promise<string> {
	let text = '';
	child.stdout?.setEncoding('utf8').on('data', (part: string) => {
		text += part;
	});
	return new Promise((resolve, reject) => child.on('error', reject).on('close', () => resolve(text)));
}

/**
 * Prints a line that the parent can read even if this process is killed right after. console.log keeps lines in memory while the
 * parent is too busy to read, and a kill would lose them.
 */
export const printNow = (line: string) => void writeSync(1, `${line}\n`);
