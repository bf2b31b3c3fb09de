import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Lectern as an operator runs it, in a process that may be killed at any moment. */
export type BotProcess = {
	readonly printed: () => string;
	/** Ends it without a word of warning. */
	readonly kill: () => Promise<void>;
	/** Tells it to stop, and resolves to its exit status. */
	readonly stop: () => Promise<number | null>;
};

/** Starts Lectern on the gateway with these settings; resolves once it answers. */
export async function startBot(settings: Readonly<Record<string, string>>): Promise<BotProcess> {
	const { PATH, HOME } = process.env;
	const env = { PATH, HOME, ARTICLES: `${root}tests/fixtures`, ...settings };
	// A folder of its own, so that no .env is found.
	const child = spawn(process.execPath, [`${root}src/main.ts`], { env, cwd: `${root}tests` });
	const ended = once(child, 'exit').then(([status]) => status as number | null);
	const end = (signal: NodeJS.Signals) => {
		child.kill(signal);
		return ended;
	};
	onTestFinished(() => void child.kill('SIGKILL'));
	const printed = await untilPrinted(child, ended, /commands (registered|are registered)/);
	return { printed, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}

async function untilPrinted(child: ChildProcess, ended: Promise<unknown>, wanted: RegExp): Promise<() => string> {
	let text = '';
	const ready = new Promise<void>((resolve) => {
		for (const stream of [child.stdout, child.stderr])
			stream?.on('data', (chunk) => {
				text += chunk;
				if (wanted.test(text)) resolve();
			});
	});
	await Promise.race([ready, ended.then(() => Promise.reject(new Error(`it ended at once: ${text}`)))]);
	return () => text;
}
