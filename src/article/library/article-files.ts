import { hash } from 'node:crypto';
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ArticleFile } from '../file/article-file.ts';
import { isFormat1, readTrusted } from '../file/read-trusted.ts';
import { fileTextOf } from '../file/write-file.ts';
import { entryOf } from '../model/entry.ts';
import { sectionsIn } from '../model/sections-in.ts';
import { checkedFile } from '../verify/checked-file.ts';
import type { LocatedFault } from '../verify/fault.ts';
import { locateFaults } from '../verify/json/locate-faults.ts';
import { notesOf } from '../verify/notes.ts';
import { readArticle, type TrustedArticle } from '../verify/read-article.ts';
import type { FaultyFile, FilesReport, VerifiedFile } from './files-report.ts';
import { withFileBytes } from './with-file-bytes.ts';

/** The article files of a folder, but not of folders inside it, sorted by name. Throws what the file system throws. */
export function articleFilesIn(folder: string): string[] {
	const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
	return files
		.map(({ name }) => name)
		.filter((name) => name.endsWith('.json') && !name.startsWith('.'))
		.sort()
		.map((name) => join(folder, name));
}

/** The text of a file and the hash of its bytes. Bytes that are not UTF-8 become U+FFFD, which no article may contain. */
export type FileContent = { readonly text: string; readonly hash: string };

/** Reads a file. Throws what the file system throws. */
export function readContent(file: string): FileContent {
	return withFileBytes(file, (bytes) => ({ text: bytes.toString('utf8'), hash: hashOf(bytes) }));
}

/** The hash of a file's bytes. Files with the same hash have the same bytes. */
export const hashOf = (bytes: Buffer) => hash('sha256', bytes, 'base64url');

/** Reads an article from the text of a file. The file must be named after the article's id. Each fault is a line to print. */
export function readArticleText(file: string, text: string): TrustedArticle | { readonly faults: readonly string[] } {
	const read = readArticle(text);
	if ('faults' in read) return { faults: read.faults.map((fault) => faultLine(file, fault)) };
	const { id } = read.file;
	if (basename(file) === `${id}.json`) return read;
	const message = `"${id}" is not the name of the file: rename the file to ${id}.json, or change the id`;
	return { faults: [faultLineAtId(file, text, message)] };
}

/** Verifies files one after the other, without keeping their articles. A file that cannot be read is a faulty one. */
export function verifyFiles(files: readonly string[]): FilesReport {
	const verified = new Map<string, VerifiedFile>();
	const faulty: FaultyFile[] = [];
	for (const file of files) {
		const result = verifyFile(file, verified);
		if ('faults' in result) faulty.push(result);
		else verified.set(result.entry.id, result);
	}
	return { verified: [...verified.values()], faulty };
}

function verifyFile(file: string, others: ReadonlyMap<string, VerifiedFile>): VerifiedFile | FaultyFile {
	const content = readContentOrFault(file);
	if ('faults' in content) return content;
	const read = readArticleText(file, content.text);
	if ('faults' in read) return { file, faults: read.faults };
	const other = others.get(read.file.id);
	if (!other) return verifiedFileOf(file, content, read.file);
	const message = `is also the id of ${other.file}: change one of the ids, and its file's name`;
	return { file, faults: [faultLineAtId(file, content.text, message)] };
}

function readContentOrFault(file: string): FileContent | FaultyFile {
	try {
		return readContent(file);
	} catch (error) {
		const message = `cannot be read (${error instanceof Error ? error.message : String(error)})`;
		return { file, faults: [faultLine(file, { path: [], where: 'the file', line: 1, column: 1, message })] };
	}
}

/** What is kept of a file that passed. */
export const verifiedFileOf = (file: string, { hash, text }: FileContent, article: ArticleFile): VerifiedFile => {
	const checked = checkedFile(article);
	const sections = sectionsIn(article, checked.paragraphs.length);
	return { file, hash, length: text.length, entry: entryOf({ ...checked, sections }) };
};

const faultLineAtId = (file: string, text: string, message: string) =>
	locateFaults(text, [{ path: ['id'], message }])
		.map((fault) => faultLine(file, fault))
		.join('\n');

/** What an author may want to know of an article that passed, a line to print for each note. */
export function noteLines(file: string): string[] {
	const { text } = readContent(file);
	const read = readArticle(text);
	if ('faults' in read) return [];
	const notes = notesOf(read).map(({ path, message }) => ({
		path: read.pathInFile(path),
		message: `note: ${message}`,
	}));
	return locateFaults(text, notes).map((note) => faultLine(file, note));
}

/** Writes a file of format 1 that passed again in format 2. Returns whether it did: nothing is to be done with one of format 2. */
export function upgradeInPlace(file: string): boolean {
	const { text } = readContent(file);
	if (!isFormat1(JSON.parse(text.replace(/^\uFEFF/, '')))) return false;
	const temporary = `${file}.${process.pid}`;
	writeFileSync(temporary, fileTextOf(readTrusted(text)));
	renameSync(temporary, file);
	return true;
}

/** A fault as the check and the bot print it. Editors make a link of `file:line:column`. */
export function faultLine(file: string, { line, column, where, message }: LocatedFault): string {
	return `${file}:${line}:${column}  ${where}  ${message}`;
}
