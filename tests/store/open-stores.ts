import { onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open/open-store.ts';

/** Makes an empty database and resolves to its address. */
export type Fresh = () => Promise<string>;

/** Opens a store on an empty database. Its clock moves only by `pass`; `another` opens the same database again. */
export async function openStores(fresh: Fresh) {
	const url = await fresh();
	let now = 1_700_000_000_000;
	const another = async () => {
		const store = await openStore(url, () => now);
		onTestFinished(() => store.close());
		return store;
	};
	const pass = (milliseconds: number) => {
		now += milliseconds;
	};
	return { store: await another(), another, pass, now: () => now, url };
}
