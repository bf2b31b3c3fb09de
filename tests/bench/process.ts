import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** A process of the measurements. It answers over IPC, one question at a time. */
export type Asked<Question> = {
	readonly ask: <T>(question: Question) => Promise<T>;
	readonly end: () => Promise<void>;
	/** When it was started, in epoch milliseconds. */
	readonly began: number;
};

/** Starts a script of this repository with flags for Node. If it is to be `measured`, `usage.ts` is loaded into it first. */
export function start<Question extends object | string>(
	script: string,
	env: Record<string, string> = {},
	{ measured = false, flags = [] }: { readonly measured?: boolean; readonly flags?: readonly string[] } = {},
): Asked<Question> {
	const usage = measured ? ['--expose-gc', '--import', new URL('usage.ts', import.meta.url).href] : [];
	const execArgv = [...usage, ...flags];
	const began = Date.now();
	const child = fork(fileURLToPath(new URL(script, root)), {
		execArgv,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	});
	return {
		began,
		async ask<T>(question: Question) {
			child.send(question);
			const [answer] = await once(child, 'message');
			return answer as T;
		},
		end: () => waitForExit(child),
	};
}

async function waitForExit(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	child.kill('SIGTERM');
	await once(child, 'exit');
}
