import { refusal } from './api-error.ts';
import { maxFileBytes } from './world/messages/attachments.ts';
import type { Upload } from './world/messages/body.ts';

/** A request's body: its JSON, and the files uploaded with it. */
export type Form = { readonly json: unknown; readonly uploads: readonly Upload[] };

/** Reads a JSON or multipart body; throws 50109 when it is neither, 40005 for files over 10 MiB. */
export async function readForm(body: Request | Response): Promise<Form> {
	const type = body.headers.get('content-type') ?? '';
	if (!type.startsWith('multipart/form-data')) return { json: parse(await body.text()), uploads: [] };
	const data = await body.formData();
	const files = [...data].filter((entry): entry is [string, File] => entry[1] instanceof File);
	const uploads = await Promise.all(files.map(([field, file]) => upload(field, file)));
	const json = data.get('payload_json');
	return { json: typeof json === 'string' ? parse(json) : {}, uploads };
}

function parse(text: string): unknown {
	if (text === '') return undefined;
	try {
		return JSON.parse(text);
	} catch {
		throw refusal(50109);
	}
}

async function upload(field: string, file: File): Promise<Upload> {
	if (file.size > maxFileBytes) throw refusal(40005);
	const id = /^files\[(\d+)\]$/.exec(field)?.[1] ?? field;
	return { id, name: file.name, type: file.type, bytes: await file.bytes() };
}
