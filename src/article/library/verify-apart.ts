import { fork } from 'node:child_process';
import { statSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type FilesReport, verifyFiles } from './article-files.ts';

/** Below this many bytes in all, starting a process takes longer than the work. */
const WORTH_A_PROCESS = 6 * 1024 * 1024;
/** Whoever waits has things to import meanwhile, so more than two only contend. */
const MOST_PROCESSES = 2;

const CHILD = fileURLToPath(new URL('./verify-child.ts', import.meta.url));

/**
 * Verifies files as `verifyFiles` does, many of them in processes of their own: this one stays free, and the memory that
 * verification leaves behind goes back to the system (worker threads were measured to keep 60 MB each).
 */
export async function verifyApart(files: readonly string[]): Promise<FilesReport> {
	const bytes = files.reduce((sum, file) => sum + sizeOf(file), 0);
	if (bytes < WORTH_A_PROCESS || files.length === 1) return verifyFiles(files);
	const processes = Math.min(MOST_PROCESSES, availableParallelism());
	const share = Math.ceil(files.length / processes);
	const shares = Array.from({ length: processes }, (_, n) => files.slice(n * share, (n + 1) * share));
	const reports = await Promise.all(shares.map(inChild));
	return { verified: reports.flatMap((r) => r.verified), faulty: reports.flatMap((r) => r.faulty) };
}

/** The size of a file in bytes; 0 for one that cannot be looked at, which verifying it reports. */
function sizeOf(file: string): number {
	try {
		return statSync(file).size;
	} catch {
		return 0;
	}
}

function inChild(files: readonly string[]): Promise<FilesReport> {
	return new Promise((resolve, reject) => {
		const cache = getCompileCacheDir();
		const env = cache ? { ...process.env, NODE_COMPILE_CACHE: cache } : process.env;
		const child = fork(CHILD, { execArgv: [], env });
		child.once('message', (report) => resolve(report as FilesReport)); // verify-child.ts sends nothing else.
		child.once('error', reject);
		child.once('exit', (code, signal) => reject(new Error(`verifying articles ended early (${signal ?? code})`)));
		child.send(files);
	});
}
