import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Format, type FormatFault, formatFaults } from './format.ts';

/** The formats that come with Lectern. */
const FORMATS_FOLDER = fileURLToPath(new URL('../../../data/formats', import.meta.url));

/** A format file cannot be used. The message names each such file, the path in it and how to fix it. */
export class UnfitFormats extends Error {
	override name = 'UnfitFormats';
}

type Read = { readonly format: Format } | { readonly faults: readonly FormatFault[] };

/** Reads a format from the text of its file, or lists all of its faults. `id` is the file's name without `.json`. */
export function readFormat(text: string, id: string): Read {
	const json = parseJson(text);
	if ('faults' in json) return json;
	const read = Format.safeParse(json.value);
	const faults = read.success
		? [...formatNameFaults(read.data, id), ...formatFaults(read.data)]
		: formatShapeFaults(read.error.issues);
	return read.success && faults.length === 0 ? { format: read.data } : { faults };
}

/** Loads the formats of a folder by id, in order of their file names. Throws UnfitFormats, or what the file system throws. */
export function loadFormats(folder = FORMATS_FOLDER): ReadonlyMap<string, Format> {
	const files = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
	const formats = new Map<string, Format>();
	const faults: string[] = [];
	for (const file of files.sort().map((name) => join(folder, name))) {
		const read = readFormat(readFileSync(file, 'utf8'), basename(file, '.json'));
		if ('format' in read) formats.set(read.format.id, read.format);
		else faults.push(...read.faults.map((fault) => faultLine(file, fault)));
	}
	if (formats.size === 0 && faults.length === 0) faults.push(`${folder}  has no format: put a .json file there`);
	if (faults.length > 0) throw new UnfitFormats(faults.join('\n'));
	return formats;
}

function parseJson(text: string): { readonly value: unknown } | { readonly faults: readonly FormatFault[] } {
	try {
		return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return { faults: [{ path: [], says: `is not JSON: ${error.message}` }] };
	}
}

const formatNameFaults = (format: Format, id: string): FormatFault[] =>
	format.id === id ? [] : [{ path: ['id'], says: `is "${format.id}", and the file is ${id}.json: make them the same` }];

const formatShapeFaults = (issues: readonly { path: readonly PropertyKey[]; message: string }[]): FormatFault[] =>
	issues.map(({ path, message }) => ({ path: path.filter((step) => typeof step !== 'symbol'), says: message }));

function faultLine(file: string, { path, says }: FormatFault): string {
	const where = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
	return `${file}  ${where.replace(/^\./, '') || 'the file'}  ${says}`;
}
