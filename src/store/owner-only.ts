import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';

/** The bits that let others on the machine read, write or enter. */
const OTHERS = 0o077;

/** Makes everything this process writes from now on, and `var/` itself, readable by its own user alone. */
export function keepToOwner(warn: (says: string) => void): void {
	process.umask(OTHERS);
	try {
		makeFolder('var');
	} catch {
		// Whoever needs the folder says so.
		return;
	}
	restrictToOwner('var', warn);
}

/** Makes a folder and those above it that are not there yet, each for its owner alone. */
export function makeFolder(path: string): void {
	mkdirSync(path, { recursive: true, mode: 0o700 });
}

/** Makes an empty file for its owner alone, unless it is there. */
export function makeFile(path: string): void {
	try {
		closeSync(openSync(path, 'wx', 0o600));
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	}
}

/** Takes from others what they may do with a file or folder of ours. What belongs to another user is only warned of. */
export function restrictToOwner(path: string, warn: (says: string) => void): void {
	const found = statSync(path, { throwIfNoEntry: false });
	// Windows has other rights than these, and shows them all as given.
	if (!found || (found.mode & OTHERS) === 0 || process.platform === 'win32') return;
	try {
		if (found.uid !== process.getuid?.()) throw new Error('It belongs to another user.');
		chmodSync(path, found.mode & ~OTHERS & 0o777);
	} catch {
		warn(`Others on this machine can read ${path}. Lectern cannot change that; its owner can: chmod go-rwx ${path}`);
	}
}
