import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';

/** The permission bits of everyone but the owner. */
const OTHERS = 0o077;

/** Makes everything this process writes from now on, and `var/` itself, readable by its own user alone. `warn` is called if `var/` is another user's. */
export function keepToOwner(warn: (says: string) => void): void {
	process.umask(OTHERS);
	try {
		makeFolder('var');
	} catch {
		// The part of the program that needs the folder reports it.
		return;
	}
	restrictToOwner('var', warn);
}

/** Makes a folder and its missing parents, each readable by its owner alone. */
export function makeFolder(path: string): void {
	mkdirSync(path, { recursive: true, mode: 0o700 });
}

/** Makes an empty file that only its owner can read, unless the file exists. */
export function makeFile(path: string): void {
	try {
		closeSync(openSync(path, 'wx', 0o600));
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	}
}

/** Takes all permissions on a file or folder of ours from other users. For one that belongs to another user it only calls `warn`. */
export function restrictToOwner(path: string, warn: (says: string) => void): void {
	const found = statSync(path, { throwIfNoEntry: false });
	// Windows has other permissions, and shows all of these as given.
	if (!found || (found.mode & OTHERS) === 0 || process.platform === 'win32') return;
	try {
		if (found.uid !== process.getuid?.()) throw new Error('It belongs to another user.');
		chmodSync(path, found.mode & ~OTHERS & 0o777);
	} catch {
		warn(`Others on this machine can read ${path}. Lectern cannot change that; its owner can: chmod go-rwx ${path}`);
	}
}
