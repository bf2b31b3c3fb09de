import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { root, startFolder } from './lectern-process.ts';

/** Lectern as an operator runs it, in a process that may be killed at any moment. */
export type BotProcess = {
	readonly printed: () => string;
	/** Ends it without a warning. */
	readonly kill: () => Promise<void>;
	/** Asks it to stop, and resolves to its exit status. */
	readonly stop: () => Promise<number | null>;
};

type Settings = Readonly<Record<string, string>>;

/** Starts Lectern on the gateway with these settings; resolves once it answers. */
export function startBot(settings: Settings): Promise<BotProcess> {
	return startUntil([], settings, /commands (registered|are registered)/);
}

/** Starts Lectern as an endpoint with these settings; resolves once it listens at `endpoint`. */
export async function startEndpoint(settings: Settings): Promise<BotProcess & { readonly endpoint: string }> {
	const bot = await startUntil(['http'], { ...settings, PORT: '0' }, /listening for interactions/);
	const port = /"port":(\d+)/.exec(bot.printed())?.[1];
	return { ...bot, endpoint: `http://127.0.0.1:${port}/interactions` };
}

async function startUntil(args: readonly string[], settings: Settings, ready: RegExp): Promise<BotProcess> {
	const { PATH, HOME } = process.env;
	const env = { PATH, HOME, ARTICLES: `${root}tests/fixtures`, ...settings };
	const child = spawn(process.execPath, [`${root}src/main.ts`, ...args], { env, cwd: startFolder() });
	// Unlike 'exit', 'close' waits until all it printed has arrived.
	const ended = once(child, 'close').then(([status]) => status as number | null);
	const end = (signal: NodeJS.Signals) => {
		child.kill(signal);
		return ended;
	};
	onTestFinished(() => void child.kill('SIGKILL'));
	const printed = await waitForOutput(child, ended, ready);
	return { printed, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}

async function waitForOutput(child: ChildProcess, ended: Promise<unknown>, wanted: RegExp): Promise<() => string> {
	let text = '';
	const ready = new Promise<void>((resolve) => {
		for (const stream of [child.stdout, child.stderr])
			stream?.on('data', (chunk) => {
				text += chunk;
				if (wanted.test(text)) resolve();
			});
	});
	await Promise.race([ready, ended.then(() => Promise.reject(new Error(`it ended before it was ready: ${text}`)))]);
	return () => text;
}
