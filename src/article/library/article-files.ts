import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article } from '../model/article.ts';
import { type Entry, entryOf } from '../model/entry.ts';
import type { LocatedFault } from '../verify/fault.ts';
import { locateFaults } from '../verify/locate-faults.ts';
import { readArticle } from '../verify/read-article.ts';
import { bytesOf } from './file-bytes.ts';

/** A file that passed, the hash of its bytes, its length in characters, and what to list of it. */
export type Verified = {
	readonly file: string;
	readonly hash: string;
	readonly length: number;
	readonly entry: Entry;
};

/** A file that cannot be used. Each fault is a line: `file:line:column  path  what is wrong and how to fix it`. */
export type FaultyFile = { readonly file: string; readonly faults: readonly string[] };

/** What a check of files found, both in the order of the files. */
export type FilesReport = { readonly verified: readonly Verified[]; readonly faulty: readonly FaultyFile[] };

/** The article files of a folder, not of folders within it, by name. Throws what the file system throws. */
export function articleFilesIn(folder: string): string[] {
	const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
	return files
		.map(({ name }) => name)
		.filter((name) => name.endsWith('.json') && !name.startsWith('.'))
		.sort()
		.map((name) => join(folder, name));
}

/** The text of a file and the hash of its bytes; those that are not UTF-8 become U+FFFD, which no article may hold. */
export type Content = { readonly text: string; readonly hash: string };

/** Reads a file. Throws what the file system throws. */
export function contentOf(file: string): Content {
	const bytes = bytesOf(file);
	return { text: bytes.toString('utf8'), hash: hashOf(bytes) };
}

/** The hash by which a file's bytes are known again. */
export const hashOf = (bytes: Buffer) => hash('sha256', bytes, 'base64url');

/** Reads the text of a file called `file` as the article it must be by its name; else the lines that tell all that is wrong with it. */
export function readArticleText(
	file: string,
	text: string,
): { readonly article: Article } | { readonly faults: readonly string[] } {
	const read = readArticle(text);
	if ('faults' in read) return { faults: read.faults.map((fault) => faultLine(file, fault)) };
	const { id } = read.article;
	if (basename(file) === `${id}.json`) return read;
	return {
		faults: [idLine(file, text, `"${id}" is not the file's name: rename the file to ${id}.json, or change the id`)],
	};
}

/** Verifies files one by one, keeping none of them. A file that cannot be read is a faulty one. */
export function verifyFiles(files: readonly string[]): FilesReport {
	const verified = new Map<string, Verified>();
	const faulty: FaultyFile[] = [];
	for (const file of files) {
		const found = verifyFile(file, verified);
		if ('faults' in found) faulty.push(found);
		else verified.set(found.entry.id, found);
	}
	return { verified: [...verified.values()], faulty };
}

function verifyFile(file: string, others: ReadonlyMap<string, Verified>): Verified | FaultyFile {
	const content = contentOrFault(file);
	if ('faults' in content) return content;
	const read = readArticleText(file, content.text);
	if ('faults' in read) return { file, faults: read.faults };
	const earlier = others.get(read.article.id);
	if (!earlier) return verifiedFile(file, content, read.article);
	const says = `is also the id of ${earlier.file}: change one, and its file name`;
	return { file, faults: [idLine(file, content.text, says)] };
}

function contentOrFault(file: string): Content | FaultyFile {
	try {
		return contentOf(file);
	} catch (error) {
		const says = `cannot be read (${error instanceof Error ? error.message : String(error)})`;
		return { file, faults: [faultLine(file, { path: [], line: 1, column: 1, message: says })] };
	}
}

/** What is kept of a file that passed. */
export const verifiedFile = (file: string, { hash, text }: Content, article: Article): Verified => ({
	file,
	hash,
	length: text.length,
	entry: entryOf(article),
});

const idLine = (file: string, text: string, says: string) =>
	locateFaults(text, [{ path: ['id'], message: says }])
		.map((fault) => faultLine(file, fault))
		.join('\n');

/** A fault as every tool and the bot print it; editors make `file:line:column` a link. */
function faultLine(file: string, { line, column, path, message }: LocatedFault): string {
	const where = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
	return `${file}:${line}:${column}  ${where.replace(/^\./, '') || 'the file'}  ${message}`;
}
