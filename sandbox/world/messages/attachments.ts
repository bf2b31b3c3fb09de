import type { APIAttachment } from 'discord-api-types/v10';
import type { World } from '../world.ts';
import type { AttachmentBody, MessageBody, Upload } from './body.ts';

/** Keeps the files uploaded with a body and returns them as attachments. */
export function storeUploads(
	world: World,
	uploads: readonly Upload[],
	body: MessageBody,
	place: string,
): APIAttachment[] {
	const about = new Map((body.attachments ?? []).map((one) => [String(one.id), one]));
	return uploads.map((upload) => store(world, upload, about.get(upload.id), place));
}

function store(world: World, upload: Upload, about: AttachmentBody | undefined, place: string): APIAttachment {
	const id = world.newId();
	const filename = safeFilename(about?.filename ?? upload.name);
	world.files.set(id, { name: filename, type: upload.type, bytes: upload.bytes });
	const url = `${world.url()}/attachments/${place}/${id}/${encodeURIComponent(filename)}`;
	return {
		id,
		filename,
		size: upload.bytes.byteLength,
		url,
		proxy_url: url,
		content_type: upload.type,
		...(about?.description ? { description: about.description } : {}),
	};
}

/** Discord keeps letters, digits, dots, dashes and underscores of a file's name. */
function safeFilename(name: string): string {
	return name.replace(/[^\p{L}\p{N}._-]+/gu, '_');
}
