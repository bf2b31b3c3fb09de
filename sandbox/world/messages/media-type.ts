import { isUtf8 } from 'node:buffer';

const byEnding: Readonly<Record<string, string>> = {
	csv: 'text/csv',
	htm: 'text/html',
	html: 'text/html',
	json: 'application/json',
	markdown: 'text/markdown',
	md: 'text/markdown',
	txt: 'text/plain',
};

/**
 * The media type of a file: what its sender says it is, else what its name ends in; of a text with its encoding. Undefined if neither
 * tells.
 */
export function mediaTypeOf(file: {
	readonly name: string;
	readonly said: string;
	readonly bytes: Uint8Array;
}): string | undefined {
	const ending = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
	const type = file.said || byEnding[ending];
	const isPlainText = type !== undefined && /^(text\/[\w.+-]+|application\/json)$/.test(type);
	return isPlainText && isUtf8(file.bytes) ? `${type}; charset=utf-8` : type;
}
