import type { APIAllowedMentions, APIEmbed, APIGuildForumTag, APIOverwrite } from 'discord-api-types/v10';
import type { Part } from './part.ts';

/** A file that came with a body; `id` is its place in the form (`files[0]`), which the body refers to. */
export type Upload = { readonly id: string; readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** What every body that makes or edits a message may hold; a field that is absent leaves things as they are. */
export type MessageBody = {
	readonly content?: string | null | undefined;
	readonly embeds?: readonly APIEmbed[] | null | undefined;
	readonly components?: readonly Part[] | null | undefined;
	readonly flags?: number | null | undefined;
	readonly attachments?: readonly AttachmentBody[] | null | undefined;
	readonly allowed_mentions?: APIAllowedMentions | null | undefined;
	readonly message_reference?:
		| { readonly message_id: string; readonly fail_if_not_exists?: boolean }
		| null
		| undefined;
	readonly nonce?: string | number | null | undefined;
	readonly enforce_nonce?: boolean | null | undefined;
	readonly poll?: PollBody | null | undefined;
	readonly sticker_ids?: readonly string[] | null | undefined;
};

/** A poll, as far as the rules look at it. */
export type PollBody = { readonly answers: readonly { readonly poll_media: { readonly text?: string | null } }[] };

/** A file to keep (its own id) or one that comes with the body (its place in the form). */
export type AttachmentBody = {
	readonly id: string | number;
	readonly filename?: string | null | undefined;
	readonly description?: string | null | undefined;
};

/** The settings of a channel or thread a bot may change. */
export type ChannelBody = {
	readonly name?: string | null;
	readonly topic?: string | null;
	readonly position?: number | null;
	readonly archived?: boolean | null;
	readonly locked?: boolean | null;
	readonly invitable?: boolean | null;
	readonly auto_archive_duration?: 60 | 1440 | 4320 | 10080 | null;
	readonly rate_limit_per_user?: number | null;
	readonly flags?: number | null;
	readonly applied_tags?: readonly string[] | null;
	readonly available_tags?: readonly (Pick<APIGuildForumTag, 'name'> & Partial<APIGuildForumTag>)[] | null;
	readonly permission_overwrites?: readonly APIOverwrite[] | null;
};

/** What opens a thread; `message` makes it a forum post. */
export type ThreadBody = {
	readonly name: string;
	readonly type?: 10 | 11 | 12 | null;
	readonly auto_archive_duration?: 60 | 1440 | 4320 | 10080 | null;
	readonly rate_limit_per_user?: number | null;
	readonly applied_tags?: readonly string[] | null;
	readonly message?: MessageBody;
};
