/** The package carries its types in a JavaScript file, which TypeScript does not read; these are the schemas the gate uses. */
declare module 'discord-api-spec/zod' {
	import type { ZodMiniType } from 'zod/mini';

	export const ApplicationCommandCreateRequestSchema: ZodMiniType;
	export const ApplicationCommandPatchRequestPartialSchema: ZodMiniType;
	export const ApplicationCommandUpdateRequestSchema: ZodMiniType;
	export const ApplicationFormPartialSchema: ZodMiniType;
	export const CreateForumThreadRequestSchema: ZodMiniType;
	export const CreatePrivateChannelRequestSchema: ZodMiniType;
	export const CreateTextThreadWithMessageRequestSchema: ZodMiniType;
	export const CreateTextThreadWithoutMessageRequestSchema: ZodMiniType;
	export const IncomingWebhookInteractionRequestSchema: ZodMiniType;
	export const IncomingWebhookRequestPartialSchema: ZodMiniType;
	export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: ZodMiniType;
	export const IncomingWebhookUpdateRequestPartialSchema: ZodMiniType;
	export const InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema: ZodMiniType;
	export const InteractionApplicationCommandAutocompleteCallbackNumberDataSchema: ZodMiniType;
	export const InteractionApplicationCommandAutocompleteCallbackStringDataSchema: ZodMiniType;
	export const MessageCreateRequestSchema: ZodMiniType;
	export const MessageEditRequestPartialSchema: ZodMiniType;
	export const ModalInteractionCallbackRequestDataSchema: ZodMiniType;
	export const SnowflakeTypeSchema: ZodMiniType;
	export const UpdateGuildChannelRequestPartialSchema: ZodMiniType;
	export const UpdateThreadRequestPartialSchema: ZodMiniType;
}
