import { sqliteFile } from './open-store.ts';

/** Which store an address names, for people to read: a password can be anywhere else in an address than in what this shows. */
export function storeName(databaseUrl: string | undefined): string {
	const file = sqliteFile(databaseUrl);
	if (file !== undefined) return `SQLite at ${file}`;
	const url = URL.parse(databaseUrl ?? '');
	return url ? `Postgres at ${url.hostname || 'this machine'}${url.pathname}` : 'Postgres';
}
