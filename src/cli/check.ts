import { existsSync, statSync } from 'node:fs';
import { articleFilesIn, type FilesReport, verifyFiles } from '../article/library/article-files.ts';
import { articlesFolder } from '../config.ts';

const usage = `Usage: npm run check [-- FILE or FOLDER …]
Reports every fault of these article files, with file, line, column and how to fix it. Without any, it checks the folder of
the setting ARTICLES, which is data/articles where nothing else is set (see .env.example).
It ends with status 0 when all files passed, 1 when some have faults, and 2 when there is nothing to check.`;

/** The files that were named, and for each folder the article files in it. Throws a NothingToCheck for what holds none. */
function filesMeant(named: readonly string[]): string[] {
	return named.flatMap((path) => {
		const found = statSync(path, { throwIfNoEntry: false });
		if (!found) throw new NothingToCheck(`There is no file or folder ${path}.`);
		if (!found.isDirectory()) return [path];
		const files = articleFilesIn(path);
		if (files.length === 0) throw new NothingToCheck(`${path} holds no article files: their names end with .json.`);
		return files;
	});
}

class NothingToCheck extends Error {}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

function summary(files: number, { verified }: FilesReport): string {
	const sum = (of: 'sections' | 'claims' | 'positions') =>
		verified.reduce((all, { entry }) => all + entry.counts[of], 0);
	const what = [
		counted(sum('sections'), 'section'),
		counted(sum('claims'), 'claim'),
		counted(sum('positions'), 'position'),
	];
	const passed = `${verified.length} of ${counted(files, 'article')} passed`;
	return verified.length === 0 ? `${passed}.` : `${passed}: ${what.join(', ')}.`;
}

/** Prints all that is wrong with the article files named. Returns the exit status: 0 all passed, 1 faults, 2 nothing to check. */
function check(named: readonly string[]): number {
	try {
		const files = filesMeant(named);
		const report = verifyFiles(files);
		for (const fault of report.faulty.flatMap(({ faults }) => faults)) console.log(fault);
		console.log(summary(files.length, report));
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
	if (words.some((word) => word.startsWith('-'))) {
		console.error(usage);
		return 2;
	}
	if (existsSync('.env')) process.loadEnvFile();
	return check(words.length > 0 ? words : [articlesFolder(process.env)]);
}

process.exitCode = main(process.argv.slice(2));
