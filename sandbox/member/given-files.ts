import type { APIAttachment } from 'discord-api-types/v10';
import type { FieldValue, SentFile } from '../protocol.ts';
import { maxFileBytes, storeGivenFile } from '../world/messages/attachments.ts';
import type { World } from '../world/world.ts';

/** What goes into the fields of a modal by `custom_id`: texts, what is chosen, and files. */
export type ModalFields = Readonly<Record<string, string | readonly string[] | File | readonly File[]>>;

/** Whether a value is a file that a member attaches. */
export const isSentFile = (value: unknown): value is SentFile =>
	typeof value === 'object' && value !== null && 'base64' in value;

/** Options with files as the page would send them. */
export function sentValues<V>(options: Readonly<Record<string, V | File>>): Promise<Record<string, V | SentFile>> {
	return mapped(options, async (value) => (value instanceof File ? sentFile(value) : value));
}

/** The fields of a modal with files as the page would send them. */
export function sentFields(fields: ModalFields): Promise<Record<string, FieldValue>> {
	return mapped(fields, async (value): Promise<FieldValue> => {
		if (typeof value === 'string') return value;
		const all = [value].flat();
		const files = all.filter((one) => one instanceof File);
		return files.length > 0 ? Promise.all(files.map(sentFile)) : all.filter((one) => typeof one === 'string');
	});
}

async function sentFile(file: File): Promise<SentFile> {
	return { name: file.name, type: file.type, base64: Buffer.from(await file.bytes()).toString('base64') };
}

async function mapped<A, B>(
	record: Readonly<Record<string, A>>,
	to: (value: A) => Promise<B>,
): Promise<Record<string, B>> {
	const entries = Object.entries(record).map(async ([name, value]) => [name, await to(value)] as const);
	return Object.fromEntries(await Promise.all(entries));
}

/** Keeps files that a member attaches, for the app to read. Throws what the member would see if one is too large; none is kept then. */
export function giveFiles(world: World, files: readonly SentFile[]): APIAttachment[] {
	const given = files.map(({ name, type, base64 }) => ({ name, type, bytes: Buffer.from(base64, 'base64') }));
	const large = given.find(({ bytes }) => bytes.byteLength > maxFileBytes);
	if (large) throw new Error(`Your files are too powerful: "${large.name}" has more than 10 MB`);
	return given.map((file) => storeGivenFile(world, file));
}

/** Attachments as interactions list them, by id. */
export const attachmentsById = (attachments: readonly APIAttachment[]) =>
	attachments.length === 0 ? {} : { attachments: Object.fromEntries(attachments.map((one) => [one.id, one])) };
