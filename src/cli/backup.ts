import { existsSync } from 'node:fs';
import { keepToOwner } from '../owner-only.ts';
import { backUp } from '../store/copies/move-store.ts';
import { printCopy } from './print-copy.ts';

const usage = `Usage: npm run backup [FILE]
Writes all that is kept, from SQLite or Postgres, into one SQLite file, while Lectern is running.
Without FILE: var/backup/lectern-<time>.db. To restore: DATABASE_URL=file:FILE, or npm run move.`;

/** Copies the store of DATABASE_URL into a SQLite file. */
async function main([file, ...more]: readonly string[]): Promise<void> {
	if (more.length > 0 || file?.startsWith('-')) return console.log(usage);
	keepToOwner(console.warn);
	if (existsSync('.env')) process.loadEnvFile();
	const { DATABASE_URL } = process.env;
	const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
	const backup = file ?? `var/backup/lectern-${time}.db`;
	await printCopy(backup, () => backUp(DATABASE_URL || undefined, backup));
}

await main(process.argv.slice(2));
