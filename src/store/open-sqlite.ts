import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { Engine, EngineOptions } from './engine.ts';
import { nodeSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

/** A SQLite file that loses nothing it acknowledged, not even in a power cut; its folder is made. */
export function openSqlite(file: string, { clock = Date.now, patience }: EngineOptions): Engine {
	mkdirSync(dirname(file), { recursive: true });
	const opened = () => new Kysely<Tables>({ dialect: nodeSqliteDialect(() => openFile(file), patience) });
	const db = opened();
	// A connection does one thing at a time: a write that waits for another process would keep every reader waiting.
	const reads = opened();
	return {
		kind: 'sqlite',
		db,
		reads,
		now: async () => clock(),
		async close() {
			await reads.destroy();
			await db.destroy();
		},
	};
}

function openFile(file: string): DatabaseSync {
	// Here the event loop may wait: nothing is served yet, and switching to WAL tolerates no one beside it.
	const db = new DatabaseSync(file, { timeout: 5_000 });
	db.exec('pragma journal_mode = wal');
	db.exec('pragma synchronous = full');
	// SQLite leaves deleted rows readable in the file until it needs their room; a counted ballot must be gone.
	db.exec('pragma secure_delete = on');
	db.exec('pragma busy_timeout = 0');
	return db;
}
