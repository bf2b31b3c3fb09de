import type { ArticleFile } from './article-file.ts';

/** How the file of the schema is found from the folder of articles, for editors that help with it. */
const SCHEMA = '../article.schema.json';

/** The text of an article's file: with tabs, a final newline, and each list of ids or keywords on one line. */
export function fileTextOf({ $schema = SCHEMA, ...file }: ArticleFile): string {
	const json = JSON.stringify({ $schema, ...file }, undefined, '\t');
	return `${json.replace(
		SHORT_LIST,
		(list) =>
			`[${list
				.slice(1, -1)
				.trim()
				.replace(/,\n\t+/g, ', ')}]`,
	)}\n`;
}

/** A list of texts of at most 80 characters that JSON.stringify spread over several lines, unless it is the text of the article. */
const SHORT_LIST = /(?<!"blocks": )\[\n(?:\t+"(?:[^"\\\n]|\\.){0,80}",?\n)+\t+\]/g;
