import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';

/** Locks a store as a backup or the schema step of a later version does. Prints "held", and releases the lock when its input ends. */
const [url = ''] = process.argv.slice(2);

async function holdSqlite(file: string): Promise<void> {
	const db = new DatabaseSync(file, { timeout: 5_000 });
	db.exec('begin immediate');
	await waitForLine();
	db.exec('rollback');
	db.close();
}

async function holdPostgres(): Promise<void> {
	const client = new pg.Client(url);
	await client.connect();
	await client.query('begin; lock table debates');
	await waitForLine();
	await client.query('rollback');
	await client.end();
}

async function waitForLine(): Promise<void> {
	console.log('held');
	await once(process.stdin.resume(), 'end');
}

await (url.startsWith('file:') ? holdSqlite(url.slice('file:'.length)) : holdPostgres());
