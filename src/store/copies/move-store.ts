import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Engine } from '../engine/engine.ts';
import { LONG_PATIENCE, openEngine } from '../open/open-store.ts';
import { sqliteFile, storeName } from '../store-address.ts';
import { ForeignStore, NewerStore, reasonOf, StoreUnavailable } from '../unavailable.ts';
import { CopyFault, copyStore, type RowCounts } from './copy-store.ts';

/**
 * Copies a store into an empty one of either engine. The first stays as it is. Resolves to the number of rows in each table, counted in
 * the copy. Throws a CopyFault when there is nothing to copy, when the other store is not empty, or when one cannot be opened.
 */
export async function moveStore(from: string | undefined, to: string): Promise<RowCounts> {
	const file = sqliteFile(from);
	// Opening it would create it.
	if (file !== undefined && !existsSync(file)) throw new CopyFault(`There is no database at ${file}.`);
	const source = await openSide(from);
	try {
		const target = await openSide(to);
		return await copyStore(source, target).finally(() => target.close());
	} finally {
		await source.close();
	}
}

async function openSide(address: string | undefined): Promise<Engine> {
	try {
		return await openEngine(address, undefined, LONG_PATIENCE);
	} catch (error) {
		const cannot = `${storeName(address)} cannot be used.`;
		if (error instanceof StoreUnavailable) throw new CopyFault(`${cannot} ${reasonOf(error)}`);
		if (error instanceof ForeignStore || error instanceof NewerStore) throw new CopyFault(`${cannot} ${error.message}`);
		throw error;
	}
}

/**
 * Copies a store, as of one moment and while it is in use, into a new SQLite file. The file appears once it is complete. It can be
 * opened as a store or moved into one. Throws a CopyFault when the file exists already.
 */
export async function backUp(from: string | undefined, file: string): Promise<RowCounts> {
	if (existsSync(file)) throw new CopyFault(`${file} is there already: give another name.`);
	const part = `${file}.part`;
	rmSync(part, { force: true });
	const counts = await moveStore(from, `file:${part}`);
	renameSync(part, file);
	return counts;
}
