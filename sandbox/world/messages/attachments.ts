import type { APIAttachment } from 'discord-api-types/v10';
import type { World } from '../world.ts';
import type { AttachmentBody, MessageBody, Upload } from './body.ts';
import { mediaTypeOf } from './media-type.ts';
import { signUrl } from './signed-url.ts';

/** A file that somebody sends. */
type NewFile = Pick<Upload, 'name' | 'type' | 'bytes'>;

/** The most bytes that one file may have: what Discord takes where nobody pays for more. */
export const maxFileBytes = 10 * 1024 * 1024;

/** Keeps the files uploaded with a body and returns them as attachments. */
export function storeUploads(
	world: World,
	uploads: readonly Upload[],
	body: MessageBody,
	place: string,
): APIAttachment[] {
	const about = new Map((body.attachments ?? []).map((one) => [String(one.id), one]));
	return uploads.map((upload) => storeUpload(world, upload, about.get(upload.id), place));
}

function storeUpload(world: World, upload: Upload, about: AttachmentBody | undefined, place: string): APIAttachment {
	const file = { ...upload, name: about?.filename ?? upload.name };
	const described = about?.description ? { description: about.description } : {};
	return { ...store(world, file, `attachments/${place}`), ...described };
}

/** Keeps a file that a member gives to an app, in an option or a modal, for as long as its address is valid. */
export function storeGivenFile(world: World, file: NewFile): APIAttachment {
	return { ...store(world, file, `ephemeral-attachments/${world.applicationId}`), ephemeral: true };
}

function store(world: World, { name, type: said, bytes }: NewFile, folder: string): APIAttachment {
	const id = world.newId();
	const filename = safeFilename(name);
	const type = mediaTypeOf({ name: filename, said, bytes });
	world.files.set(id, { name: filename, type: type ?? 'application/octet-stream', bytes });
	const path = `${folder}/${id}/${encodeURIComponent(filename)}`;
	const url = signUrl(`${world.url()}/${path}`, world.clock.now());
	return {
		id,
		filename,
		...(filename !== name && { title: name.replace(/\.[^.]*$/, '') }),
		size: bytes.byteLength,
		url,
		proxy_url: url,
		...(type !== undefined && { content_type: type }),
	};
}

/** Discord keeps letters, digits, dots, dashes and underscores of a file's name. */
function safeFilename(name: string): string {
	return name.replace(/[^\p{L}\p{N}._-]+/gu, '_');
}
