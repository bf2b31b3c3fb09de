import { fork } from 'node:child_process';
import { statSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { verifyFiles } from './article-files.ts';
import { FilesReport } from './files-report.ts';

/** Files with fewer bytes in all are verified in this process, since starting another one would take longer than the work. */
const WORTH_A_PROCESS = 6 * 1024 * 1024;
/** More processes would only slow each other down, because the main process has modules to load meanwhile. */
const MOST_PROCESSES = 2;

const CHILD = fileURLToPath(new URL('./verify-child.ts', import.meta.url));

/**
 * Verifies files as `verifyFiles` does, but many of them in other processes. So this process can do something else meanwhile, and the memory
 * that verifying takes is given back to the system (with worker threads, 60 MB each were measured to stay).
 */
export async function verifyInProcesses(files: readonly string[]): Promise<FilesReport> {
	const bytes = files.reduce((sum, file) => sum + sizeOf(file), 0);
	if (bytes < WORTH_A_PROCESS || files.length === 1) return verifyFiles(files);
	const processes = Math.min(MOST_PROCESSES, availableParallelism());
	const share = Math.ceil(files.length / processes);
	const shares = Array.from({ length: processes }, (_, n) => files.slice(n * share, (n + 1) * share));
	const reports = await Promise.all(shares.map(verifyInProcess));
	return { verified: reports.flatMap((r) => r.verified), faulty: reports.flatMap((r) => r.faulty) };
}

/** The size of a file in bytes. 0 if it cannot be read, which is reported when it is verified. */
function sizeOf(file: string): number {
	try {
		return statSync(file).size;
	} catch {
		return 0;
	}
}

function verifyInProcess(files: readonly string[]): Promise<FilesReport> {
	const { promise, resolve, reject } = Promise.withResolvers<FilesReport>();
	const cache = getCompileCacheDir();
	const env = cache ? { ...process.env, NODE_COMPILE_CACHE: cache } : process.env;
	const child = fork(CHILD, { execArgv: [], env });
	child.once('message', (message) => {
		const report = FilesReport.safeParse(message);
		if (report.success) resolve(report.data);
		else reject(report.error);
	});
	child.once('error', reject);
	child.once('exit', (code, signal) => reject(new Error(`verifying articles ended early (${signal ?? code})`)));
	child.send(files);
	return promise;
}
