import { existsSync, statSync } from 'node:fs';
import { articleFilesIn, noteLines, upgradeInPlace, verifyFiles } from '../article/library/article-files.ts';
import type { FilesReport } from '../article/library/files-report.ts';
import { articlesFolder } from '../config.ts';

const usage = `Usage: npm run check [-- [--write] FILE or FOLDER …]
Reports every fault of these article files, with file, line, column and how to fix it, and notes on those that passed. If no file or folder is named, it
checks the folder in the setting ARTICLES, which is data/articles by default (see .env.example).
With --write, files of format 1 that passed are written again in format 2, in their place.
Exit status: 0 if all files passed, 1 if some have faults, 2 if there was nothing to check.`;

/** Returns the named files and the article files in the named folders. Throws a NothingToCheck if a name leads nowhere or a folder has none. */
function filesToCheck(named: readonly string[]): string[] {
	return named.flatMap((path) => {
		const stats = statSync(path, { throwIfNoEntry: false });
		if (!stats) throw new NothingToCheck(`There is no file or folder ${path}.`);
		if (!stats.isDirectory()) return [path];
		const files = articleFilesIn(path);
		if (files.length === 0)
			throw new NothingToCheck(`There are no article files in ${path}. Their names end with .json.`);
		return files;
	});
}

/** There is no file to check. The message says why. */
class NothingToCheck extends Error {}

const quantity = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

function summary(files: number, { verified }: FilesReport): string {
	const sum = (of: 'sections' | 'claims' | 'positions') =>
		verified.reduce((all, { entry }) => all + entry.counts[of], 0);
	const what = [
		quantity(sum('sections'), 'section'),
		quantity(sum('claims'), 'claim'),
		quantity(sum('positions'), 'position'),
	];
	const passed = `${verified.length} of ${quantity(files, 'article')} passed`;
	return verified.length === 0 ? `${passed}.` : `${passed}: ${what.join(', ')}.`;
}

/** Prints every fault of these files and folders, what may be worth a look, and a summary. Returns the exit status. */
function check(named: readonly string[], writes: boolean): number {
	try {
		const files = filesToCheck(named);
		const report = verifyFiles(files);
		for (const fault of report.faulty.flatMap(({ faults }) => faults)) console.log(fault);
		for (const note of report.verified.flatMap(({ file }) => noteLines(file))) console.log(note);
		console.log(summary(files.length, report));
		if (writes)
			for (const { file } of report.verified) if (upgradeInPlace(file)) console.log(`${file} is of format 2 now.`);
		return report.faulty.length > 0 ? 1 : 0;
	} catch (error) {
		if (!(error instanceof NothingToCheck || (error instanceof Error && 'code' in error))) throw error;
		console.error(`${error.message}\n${usage}`);
		return 2;
	}
}

function main(words: readonly string[]): number {
	if (words.includes('--help') || words.includes('-h')) {
		console.log(usage);
		return 0;
	}
	const writes = words.includes('--write');
	const named = words.filter((word) => word !== '--write');
	if (named.some((word) => word.startsWith('-'))) {
		console.error(usage);
		return 2;
	}
	if (existsSync('.env')) process.loadEnvFile();
	return check(named.length > 0 ? named : [articlesFolder(process.env)], writes);
}

process.exitCode = main(process.argv.slice(2));
