import { CopyFault, type Counts } from './store/copy-store.ts';
import { ForeignStore, NewerStore, StoreUnavailable } from './store/unavailable.ts';

/** What an operator can fix. */
const EXPECTED = [CopyFault, ForeignStore, NewerStore, StoreUnavailable];

/** Does a copy and prints its rows, or what kept it from being made; sets the exit status: 0 whole, 1 nothing made. */
export async function printCopy(where: string, copy: () => Promise<Counts>): Promise<void> {
	try {
		const counts = Object.entries(await copy());
		for (const [table, rows] of counts) console.log(`${String(rows).padStart(9)}  ${table}`);
		console.log(`Copied and counted on both sides: ${where}`);
	} catch (error) {
		if (!EXPECTED.some((kind) => error instanceof kind) || !(error instanceof Error)) throw error;
		console.error(error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message);
		process.exitCode = 1;
	}
}
