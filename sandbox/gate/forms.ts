/// <reference path="./discord-api-spec.d.ts" />
import * as spec from 'discord-api-spec/zod';
import * as z from 'zod/mini';
import type { $ZodType } from 'zod/v4/core';
import type { ChannelBody, MessageBody, ThreadBody } from '../world/messages/body.ts';
import type { CommandBody } from './command-body.ts';
import type { ChoicesBody } from './rules/choice-rules.ts';
import type { ModalBody } from './rules/modal-rules.ts';

/** The bodies the gate knows, by form. */
export type Forms = {
	message: MessageBody;
	'message edit': MessageBody;
	'follow-up': MessageBody;
	'reply edit': MessageBody;
	'reply data': MessageBody | undefined;
	'update data': MessageBody | undefined;
	modal: ModalBody;
	choices: ChoicesBody;
	command: CommandBody;
	'command edit': Partial<CommandBody>;
	commands: readonly CommandBody[] | null;
	'thread edit': ChannelBody;
	'channel edit': ChannelBody;
	'forum post': ThreadBody & { readonly message: MessageBody };
	'thread on message': ThreadBody;
	thread: ThreadBody;
	'direct channel': { readonly recipient_id?: string };
	application: { readonly interactions_endpoint_url?: string | null; readonly description?: string };
	overwrite: {
		readonly type?: 0 | 1 | null;
		readonly allow?: string | number | null;
		readonly deny?: string | number | null;
	};
	'bulk delete': { readonly messages: readonly string[] };
};

const choices = z.union([
	spec.InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
	spec.InteractionApplicationCommandAutocompleteCallbackNumberDataSchema,
	spec.InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema,
]);

const overwriteBits = z.nullish(z.union([z.string(), z.number()]));

/** Discord's published schema of every form. The document has no names for the last two. */
export const schemas: { readonly [form in keyof Forms]: $ZodType } = {
	message: spec.MessageCreateRequestSchema,
	'message edit': spec.MessageEditRequestPartialSchema,
	'follow-up': spec.IncomingWebhookRequestPartialSchema,
	'reply edit': spec.IncomingWebhookUpdateRequestPartialSchema,
	'reply data': z.nullish(spec.IncomingWebhookInteractionRequestSchema),
	'update data': z.nullish(spec.IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema),
	modal: spec.ModalInteractionCallbackRequestDataSchema,
	choices,
	command: spec.ApplicationCommandCreateRequestSchema,
	'command edit': spec.ApplicationCommandPatchRequestPartialSchema,
	commands: z.nullable(z.array(spec.ApplicationCommandUpdateRequestSchema).check(z.maxLength(130))),
	'thread edit': spec.UpdateThreadRequestPartialSchema,
	'channel edit': spec.UpdateGuildChannelRequestPartialSchema,
	'forum post': spec.CreateForumThreadRequestSchema,
	'thread on message': spec.CreateTextThreadWithMessageRequestSchema,
	thread: spec.CreateTextThreadWithoutMessageRequestSchema,
	'direct channel': spec.CreatePrivateChannelRequestSchema,
	application: spec.ApplicationFormPartialSchema,
	overwrite: z.object({ type: z.nullish(z.literal([0, 1])), allow: overwriteBits, deny: overwriteBits }),
	'bulk delete': z.object({ messages: z.array(spec.SnowflakeTypeSchema).check(z.minLength(2), z.maxLength(100)) }),
};
