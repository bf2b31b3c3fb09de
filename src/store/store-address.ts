/** What the address of a store looks like: `file:PATH` for a SQLite file there, or `postgres://…`. */
export const STORE_ADDRESS = /^(file:.|postgres(ql)?:\/\/.)/;

/** Where the store is when no address is given. */
const USUAL_FILE = 'var/lectern.db';

/** The SQLite file an address names; undefined when it names a Postgres. */
export function sqliteFile(address: string | undefined): string | undefined {
	if (address === undefined) return USUAL_FILE;
	return address.startsWith('file:') ? address.slice('file:'.length) : undefined;
}

/** The name of the store at an address, for people to read. It leaves out everything that can hold a password. */
export function storeName(address: string | undefined): string {
	const file = sqliteFile(address);
	if (file !== undefined) return `SQLite at ${file}`;
	const url = URL.parse(address ?? '');
	return url ? `Postgres at ${url.hostname || 'this machine'}${url.pathname}` : 'Postgres';
}
