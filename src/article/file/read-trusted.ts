import { ArticleFile } from './article-file.ts';
import { Format1File } from './format-1.ts';
import { upgradeFile } from './upgrade-file.ts';

/** Whether a file says that it is of format 1. Every other file is read as format 2. */
export const isFormat1 = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && 'format' in value && value.format === 1;

/** Reads the text of an article's file that has passed every check, in any format. The schema alone is enough to type it. */
export function readTrusted(text: string): ArticleFile {
	const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
	return isFormat1(value) ? upgradeFile(Format1File.parse(value)) : ArticleFile.parse(value);
}
