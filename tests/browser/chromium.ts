import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

// A browser that tests a server on this machine has no business with any other.
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** A real Chromium: the one that comes from npm, or where that cannot run an installed Chrome, Chromium or Edge. */
export async function launchChromium(): Promise<Browser> {
	const installed = ['chrome', 'chromium', 'msedge'].map((channel) => () => ({ channel, args: quiet }));
	const failures: unknown[] = [];
	for (const options of [fromNpm, ...installed]) {
		try {
			return await chromium.launch(await options());
		} catch (failure) {
			failures.push(failure);
		}
	}
	throw new AggregateError(failures, 'No Chromium starts on this machine');
}

/** It is built for Linux on x64; everywhere else it does not start. */
async function fromNpm(): Promise<LaunchOptions> {
	// Its makers think of one page in a cloud function. In a single process, closing a window takes the browser along.
	const args = sparticuz.args.filter((arg) => arg !== '--single-process');
	return { executablePath: await unpacked(), args: [...args, ...quiet] };
}

/** It unpacks into the temporary folder, where another user's copy would be in the way: each user has a folder there. */
export async function unpacked(): Promise<string> {
	const { TMPDIR: given } = process.env;
	const own = join(tmpdir(), `lectern-chromium-${userInfo().uid}`);
	mkdirSync(own, { recursive: true, mode: 0o700 });
	process.env['TMPDIR'] = own;
	try {
		return await sparticuz.executablePath();
	} finally {
		// Nothing else is to be kept there: whom Postgres runs as may not look into it.
		if (given === undefined) delete process.env['TMPDIR'];
		else process.env['TMPDIR'] = given;
	}
}
