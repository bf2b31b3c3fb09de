import { CopyFault, type Counts } from '../store/copy-store.ts';

/** Does a copy and prints its rows, or what kept it from being made; sets the exit status: 0 whole, 1 nothing made. */
export async function printCopy(where: string, copy: () => Promise<Counts>): Promise<void> {
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
