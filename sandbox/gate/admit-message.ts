import type { APIMessage } from 'discord-api-types/v10';
import { MessageFlags as flag } from 'discord-api-types/v10';
import { refusal } from '../api-error.ts';
import type { Form } from '../form.ts';
import type { MessageBody, ThreadBody } from '../world/messages/body.ts';
import type { Fault } from './fault.ts';
import { admit } from './gate.ts';
import type { Files } from './rules/file-rules.ts';
import { after, isEmpty, messageFaults } from './rules/message-rules.ts';

const everywhere = flag.SuppressEmbeds | flag.IsComponentsV2;
const inNew = everywhere | flag.SuppressNotifications;
/** The flags a sender may set, by form. Only the reply to an interaction can be private. */
const settable = {
	message: inNew,
	'follow-up': inNew | flag.Ephemeral,
	'reply data': inNew | flag.Ephemeral,
	'message edit': everywhere,
	'reply edit': everywhere,
	'update data': everywhere,
} as const;

/** Checks and returns a body that makes a message. Throws 50035 if it is invalid, or 50006 if the message would show nothing. */
export function admitNew(
	form: 'message' | 'follow-up' | 'reply data',
	sent: Form,
	within: readonly PropertyKey[] = [],
): MessageBody {
	const setting = { files: sentFiles(sent), flags: settable[form] };
	const body = admit(form, sent.json ?? {}, (it) => messageFaults(it ?? {}, setting), within) ?? {};
	if (isEmpty(body, sent.uploads.length)) throw refusal(50006);
	return body;
}

/** Checks and returns a body that opens a forum post. Throws 50035 if it is invalid, or 50006 if its first message would show nothing. */
export function admitPost(sent: Form): ThreadBody & { readonly message: MessageBody } {
	const setting = { files: sentFiles(sent), flags: settable.message };
	const body = admit('forum post', sent.json, ({ message }) => under('message', messageFaults(message, setting)));
	if (isEmpty(body.message, sent.uploads.length)) throw refusal(50006);
	return body;
}

function under(field: string, faults: readonly Fault[]): Fault[] {
	return faults.map((one) => ({ ...one, path: [field, ...one.path] }));
}

/** Checks and returns a body that changes a message. Throws 50035 if it is invalid, or 50006 if the message would then show nothing. */
export function admitEdit(
	form: 'message edit' | 'reply edit' | 'update data',
	sent: Form,
	message: APIMessage,
	within: readonly PropertyKey[] = [],
): MessageBody {
	const setting = { files: sentFiles(sent, message), flags: settable[form], edits: message };
	const body = admit(form, sent.json ?? {}, (it) => messageFaults(it ?? {}, setting), within) ?? {};
	const kept = (body.attachments ?? message.attachments).length;
	if (isEmpty(after(body, message), kept + sent.uploads.length)) throw refusal(50006);
	return body;
}

/** The files that came with a body, and those of the message it changes. */
function sentFiles({ uploads }: Form, edited?: APIMessage): Files {
	const stay = edited?.attachments ?? [];
	return {
		names: [...uploads.map(({ name }) => name), ...stay.map(({ filename }) => filename)],
		ids: [...uploads.map(({ id }) => id), ...stay.map(({ id }) => id)],
	};
}
