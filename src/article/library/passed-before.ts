import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { hashOf, type Verified } from './article-files.ts';
import { bytesOf } from './file-bytes.ts';

/**
 * Those of the files that a record tells passed, name and bytes the same. A file that cannot be read is none of them; a record
 * that is missing, damaged or made by other rules tells nothing.
 */
export function passedBefore(record: string, files: readonly string[]): Verified[] {
	const passed = new Map(recorded(record).map((one) => [one.hash, one]));
	if (passed.size === 0) return [];
	return files.flatMap((file) => {
		const one = passed.get(hashIfReadable(file) ?? '');
		return one && basename(file) === `${one.entry.id}.json` ? [{ ...one, file }] : [];
	});
}

function hashIfReadable(file: string): string | undefined {
	try {
		return hashOf(bytesOf(file));
	} catch {
		return undefined;
	}
}

/** Keeps which files passed; where nothing can be written, the next start verifies them again. */
export function keepPassed(record: string, verified: readonly Verified[]): void {
	const written = `${record}.${process.pid}`;
	const body = JSON.stringify(verified);
	try {
		mkdirSync(dirname(record), { recursive: true });
		writeFileSync(written, `${sealOf(body)}\n${body}`);
		renameSync(written, record);
	} catch {
		// A record only saves time.
	}
}

function recorded(record: string): readonly Verified[] {
	try {
		const [seal, body = ''] = readFileSync(record, 'utf8').split('\n');
		return seal === sealOf(body) ? JSON.parse(body) : [];
	} catch {
		return [];
	}
}

/** Only a record that is whole, and made by these very rules, bears this seal. */
const sealOf = (body: string) => hash('sha256', `${rulesHash()}\n${body}`);

/** The rooms that decide whether an article is trustworthy; they import from no other, which tests/layers.test.ts holds. */
const RULES = ['model', 'words', 'verify'].map((room) => join(import.meta.dirname, '..', room));

/** A hash of everything that decides whether a file passes: the code of the rules, the schema library and the engine. */
function rulesHash(): string {
	const code = RULES.flatMap((room) => sourcesIn(room).map((file) => readFileSync(file, 'utf8')));
	return hash('sha256', JSON.stringify([process.version, z.core.version, code]));
}

const sourcesIn = (room: string): string[] =>
	readdirSync(room, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.toSorted()
		.map((name) => join(room, name));
