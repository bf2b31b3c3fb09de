import type { APIMessage } from 'discord-api-types/v10';
import { MessageFlags } from 'discord-api-types/v10';
import type { MessageBody } from '../../world/messages/body.ts';
import { type Fault, fault, faultIf, missingIf } from '../fault.ts';
import { componentFaults } from './component-rules.ts';
import { embedFaults } from './embed-rules.ts';
import { type Files, fileFaults } from './file-rules.ts';

const maxContent = 2000;
const maxPollAnswer = 55;

/** What the rules must know besides the body. */
export type MessageSetting = {
	readonly files: Files;
	/** Flags the sender may set here. */
	readonly flags: number;
	/** The message an edit changes. One made of components already stays so. */
	readonly edits?: APIMessage;
};

/** What Discord asks of a message beyond the schema. */
export function messageFaults(body: MessageBody, { files, flags: settable, edits }: MessageSetting): Fault[] {
	const { content, embeds, components, flags } = body;
	const v2 = isV2(body) || isV2(edits ?? {});
	const beyond = (flags ?? 0) & ~settable;
	return [
		...faultIf(
			(content ?? '').length > maxContent,
			['content'],
			'BASE_TYPE_MAX_LENGTH',
			'Must be 2000 or fewer in length.',
		),
		...faultIf(beyond !== 0, ['flags'], 'MESSAGE_FLAGS_INVALID', `Flags ${beyond} cannot be set here.`),
		...missingIf(body.enforce_nonce === true && body.nonce == null, ['nonce']),
		...(v2 ? legacyFaults(after(body, edits)) : []),
		...embedFaults(embeds ?? []),
		...componentFaults(components ?? [], v2),
		...fileFaults(body, files),
		...pollFaults(body),
		...mentionFaults(body),
	];
}

function isV2({ flags }: { readonly flags?: number | null | undefined }): boolean {
	return ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
}

/** What a message holds once an edit has changed what it names. */
export function after(body: MessageBody, edited: APIMessage | undefined): MessageBody {
	if (!edited) return body;
	const { content, embeds, components = [] } = edited;
	const named = Object.entries(body).filter(([, value]) => value !== undefined);
	return { content, embeds, components, ...Object.fromEntries(named) };
}

/** Whether a message with this many files would show nothing. */
export function isEmpty(body: MessageBody, files: number): boolean {
	const shown = [body.embeds, body.components, body.sticker_ids].some((list) => (list ?? []).length > 0);
	return (body.content ?? '').trim() === '' && !shown && !body.poll && files === 0;
}

/** A message made of components must have neither content nor embeds. */
function legacyFaults({ content, embeds, poll, sticker_ids }: MessageBody): Fault[] {
	const says = 'The MessageFlags.IS_COMPONENTS_V2 flag cannot be used with this field.';
	const used = { content: content !== '' && content, embeds: embeds?.length, poll, sticker_ids: sticker_ids?.length };
	const fields = Object.entries(used).flatMap(([field, value]) => (value ? field : []));
	return fields.map((field) => fault([field], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', says));
}

function pollFaults({ poll }: MessageBody): Fault[] {
	const says = `Must be ${maxPollAnswer} or fewer in length.`;
	return (poll?.answers ?? []).flatMap(({ poll_media: { text } }, n) => {
		const path = ['poll', 'answers', n, 'poll_media', 'text'];
		return faultIf((text ?? '').length > maxPollAnswer, path, 'BASE_TYPE_MAX_LENGTH', says);
	});
}

/** A kind named in `parse` contradicts a list of single ids of that kind. */
function mentionFaults({ allowed_mentions: allowed }: MessageBody): Fault[] {
	const path = ['allowed_mentions', 'parse'];
	return (['users', 'roles'] as const).flatMap((kind) => {
		const both = (allowed?.parse ?? []).some((one) => one === kind) && (allowed?.[kind] ?? []).length > 0;
		const says = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
		return faultIf(both, path, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', says);
	});
}
