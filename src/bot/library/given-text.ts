import { textOfFile } from '../files/text-of-file.ts';
import type { Context } from '../host/context.ts';
import type { AttachedFile } from '../host/invocation.ts';
import { serverOf } from '../host/moderators.ts';
import type { Markdown } from '../reply/markdown.ts';
import type { Block } from '../reply/reply.ts';
import { UserError } from '../reply/user-error.ts';

/** What a moderator gave to make an article of, by the names of options and of the form's fields. */
export type GivenToAdd = {
	readonly link: string | undefined;
	readonly file: AttachedFile | undefined;
	readonly article: string | undefined;
	readonly text: string | undefined;
	readonly text2: string | undefined;
	readonly text3: string | undefined;
};

/** A text, and what is known of where it comes from. */
export type GivenText = {
	readonly text: string;
	readonly mediaType?: string | undefined;
	readonly fileName?: string | undefined;
	/** Where it is on the web; `isRead` if it was read there. */
	readonly url?: string | undefined;
	readonly isRead?: true;
	readonly mayBeCut: boolean;
};

/** How much a field of a form takes on Discord. A client cuts off what is more without a word. */
export const FIELD = 4000;

/** A text that was cut off may have lost its last space or line break too. */
const isFull = (text: string) => text.length >= FIELD - 2;

/** What was typed into the form, in one text. A field that is full goes on in the next one, perhaps within a word. */
export function pastedText({ text, text2, text3 }: Pick<GivenToAdd, 'text' | 'text2' | 'text3'>): string {
	const parts = [text, text2, text3].filter((part) => part !== undefined);
	return parts.reduce(
		(all, part, n) => (n === 0 ? part : `${all}${isFull(parts[n - 1] ?? '') ? '' : '\n\n'}${part}`),
		'',
	);
}

/**
 * The text that was given: the file or the pasted text, and then the link only says where it is from; or else what is at the link. Throws a
 * UserError in plain words.
 */
export async function givenText(given: GivenToAdd, context: Context): Promise<GivenText> {
	const { say, reader } = context;
	const { file, link } = given;
	const url = link === undefined ? undefined : addressIn(link);
	if (file) {
		const read = await textOfFile(file, context);
		if ('refused' in read) throw notRead(read.refused, context);
		return { text: read.text, mediaType: read.mediaType, fileName: file.name, url, mayBeCut: false };
	}
	const pasted = pastedText(given);
	if (pasted !== '') {
		const parts = [given.text, given.text2, given.text3].filter((part) => part !== undefined);
		return { text: pasted, url, mayBeCut: isFull(parts.at(-1) ?? '') };
	}
	const read = await reader.readLink(url ?? '', serverOf(context));
	if ('refused' in read) throw notRead(say(`link.${read.refused}`), context);
	return { text: read.text, mediaType: read.mediaType, url: read.address, isRead: true, mayBeCut: false };
}

/** A link as people paste it: with words around it, in angle brackets, or without its scheme. */
export function addressIn(typed: string): string {
	const found = /https?:\/\/[^\s<>]+/i.exec(typed)?.[0] ?? typed.trim().replace(/^<|>$/g, '');
	return /^[\w-]+(\.[\w-]+)+(\/|$)/.test(found) ? `https://${found}` : found;
}

/** Why a text cannot be had, and a button to the form into which it can be pasted. */
export function notRead(why: Markdown, { say }: Context): UserError {
	return new UserError([{ kind: 'text', text: why }, pasteButton(say)]);
}

const pasteButton = (say: Context['say']): Block => ({
	kind: 'buttons',
	buttons: [{ label: say.plain('buttons.paste-text'), press: { command: 'article add', args: {} }, primary: true }],
});
