import { CopyFault, type RowCounts } from '../store/copies/copy-store.ts';

/** Makes a copy and prints how many rows each table has, or why no copy was made. Then the exit status is 1. */
export async function printCopy(where: string, copy: () => Promise<RowCounts>): Promise<void> {
	try {
		const counts = Object.entries(await copy());
		for (const [table, rows] of counts) console.log(`${String(rows).padStart(9)}  ${table}`);
		console.log(`Copied and counted on both sides: ${where}`);
	} catch (error) {
		// Anything else is a mistake of ours, not something an operator can fix.
		if (!(error instanceof CopyFault)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
}
