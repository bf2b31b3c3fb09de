import { statSync } from 'node:fs';
import { articleFilesIn, type FilesReport, verifyFiles } from './article/article-files.ts';

/** What was given as arguments, folders as the article files in them. */
function filesMeant(given: readonly string[]): string[] {
	const paths = given.length > 0 ? given : ['data/articles'];
	return paths.flatMap((path) => (statSync(path).isDirectory() ? articleFilesIn(path) : [path]));
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

function summary(files: number, { verified }: FilesReport): string {
	const sum = (of: 'sections' | 'claims' | 'positions') =>
		verified.reduce((all, { entry }) => all + entry.counts[of], 0);
	const what = [
		counted(sum('sections'), 'section'),
		counted(sum('claims'), 'claim'),
		counted(sum('positions'), 'position'),
	];
	return `${verified.length} of ${counted(files, 'article')} passed: ${what.join(', ')}.`;
}

/** Prints all that is wrong with the article files named. Returns the exit status: 0 all passed, 1 faults, 2 unreadable. */
function check(given: readonly string[]): number {
	try {
		const files = filesMeant(given);
		const report = verifyFiles(files);
		for (const fault of report.faults) console.log(fault);
		console.log(summary(files.length, report));
		return report.faults.length > 0 ? 1 : 0;
	} catch (error) {
		if (!(error instanceof Error && 'code' in error)) throw error;
		console.error(`${error.message}\nUsage: npm run check [file or folder …] (without any: data/articles)`);
		return 2;
	}
}

process.exitCode = check(process.argv.slice(2));
