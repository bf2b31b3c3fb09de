import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { hashOf } from './article-files.ts';
import { VerifiedFile } from './files-report.ts';
import { withFileBytes } from './with-file-bytes.ts';

/**
 * The files that need not be verified again: `record` lists a file with the same bytes as verified, and the file has the right name. A
 * file that cannot be read is not among them. A record that is missing, damaged or made by other rules lists nothing.
 */
export function trustedFiles(record: string, files: readonly string[]): VerifiedFile[] {
	const byHash = new Map(readRecord(record).map((one) => [one.hash, one]));
	if (byHash.size === 0) return [];
	return files.flatMap((file) => {
		const one = byHash.get(hashIfReadable(file) ?? '');
		return one && basename(file) === `${one.entry.id}.json` ? [{ ...one, file }] : [];
	});
}

function hashIfReadable(file: string): string | undefined {
	try {
		return withFileBytes(file, hashOf);
	} catch {
		return undefined;
	}
}

/** Writes down which files passed. If the record cannot be written, the next start verifies the files again. */
export function writeRecord(record: string, verified: readonly VerifiedFile[]): void {
	const temporary = `${record}.${process.pid}`;
	const body = JSON.stringify(verified);
	try {
		mkdirSync(dirname(record), { recursive: true });
		writeFileSync(temporary, `${sealOf(body)}\n${body}`);
		renameSync(temporary, record);
	} catch {
		// A record only saves time.
	}
}

function readRecord(record: string): readonly VerifiedFile[] {
	try {
		const [seal, body = ''] = readFileSync(record, 'utf8').split('\n');
		return seal === sealOf(body) ? z.array(VerifiedFile).parse(JSON.parse(body)) : [];
	} catch {
		return [];
	}
}

/** The first line of a record. It fits only if the record is complete and was made by exactly the rules of today. */
const sealOf = (body: string) => hash('sha256', `${rulesHash()}\n${body}`);

/** The code that decides whether an article passes. A test checks that it imports nothing else of ours. */
const RULES = ['article/file', 'article/model', 'article/words', 'article/verify', 'lower-bound.ts'];

/** A hash of everything that decides whether a file passes: our code, and the versions of zod and Node. */
function rulesHash(): string {
	const files = RULES.flatMap((path) => sourcesIn(join(import.meta.dirname, '../..', path)));
	const code = files.map((file) => readFileSync(file, 'utf8'));
	return hash('sha256', JSON.stringify([process.version, z.core.version, code]));
}

const sourcesIn = (path: string): string[] =>
	path.endsWith('.ts')
		? [path]
		: readdirSync(path, { recursive: true, encoding: 'utf8' })
				.filter((name) => name.endsWith('.ts'))
				.toSorted()
				.map((name) => join(path, name));
