import { z } from 'zod';
import type { AttachedFile } from '../../bot/host/invocation.ts';
import { Id, lenient } from './payload-fields.ts';

const Attachment = z.object({
	id: Id,
	filename: z.string(),
	// The name that the member's file had, where Discord had to change it.
	title: lenient(z.string()),
	size: z.int().nonnegative(),
	url: z.string(),
	content_type: lenient(z.string()),
});

/** The attachments that an interaction describes, by id. One that cannot be read counts as not described. */
export const ResolvedAttachments = lenient(z.record(z.string(), Attachment.optional().catch(undefined)));
type ResolvedAttachments = z.infer<typeof ResolvedAttachments>;

/**
 * The files of a payload by the names of their options: undefined without any, and `undescribed` if the payload does not describe one
 * of them. A command may do something else without its file, so it must not run then.
 */
export function attachedFiles(
	named: readonly (readonly [name: string, id: unknown])[],
	described: ResolvedAttachments = {},
): Readonly<Record<string, AttachedFile>> | undefined | 'undescribed' {
	if (named.length === 0) return undefined;
	const byId = new Map(Object.entries(described));
	const files = named.flatMap(([name, id]): [string, AttachedFile][] => {
		const attachment = byId.get(String(id));
		return attachment ? [[name, fileOf(attachment)]] : [];
	});
	return files.length === named.length ? Object.fromEntries(files) : 'undescribed';
}

function fileOf(attachment: z.infer<typeof Attachment>): AttachedFile {
	const { id, size, url, content_type } = attachment;
	return { id, name: nameOf(attachment), size, url, ...(content_type !== undefined && { mediaType: content_type }) };
}

/** The file's own name, by which its member knows it, with its ending. */
function nameOf({ filename, title }: z.infer<typeof Attachment>): string {
	const ending = /\.[^.]*$/.exec(filename)?.[0] ?? '';
	if (!title) return filename;
	return title.toLowerCase().endsWith(ending.toLowerCase()) ? title : title + ending;
}
