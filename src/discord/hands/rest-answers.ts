import { z } from 'zod';
import { Bits } from '../read/payload-fields.ts';

/*
 * What the hands read of Discord's answers. These schemas are strict about what a request depends on, since a wrong guess would
 * post twice or report a permission that is there as missing. An answer that does not fit counts as lost and is asked for again.
 */

const Snowflake = z.string().regex(/^\d{17,20}$/);

/** Whatever a request made or changed: its id proves that Discord did it. */
export const WithId = z.object({ id: Snowflake });

const Tag = z.object({ id: z.string(), name: z.string(), moderated: z.boolean().optional() });

const Overwrite = z.object({ id: z.string(), allow: Bits, deny: Bits });

/** A channel of any kind, or a thread. */
export const Channel = WithId.extend({
	type: z.number(),
	name: z.string().nullish(),
	guild_id: Snowflake.nullish(),
	parent_id: Snowflake.nullish(),
	/** Who opened a thread. */
	owner_id: z.string().nullish(),
	last_message_id: Snowflake.nullish(),
	flags: z.number().nullish(),
	available_tags: z.array(Tag).nullish(),
	permission_overwrites: z.array(Overwrite).nullish(),
	thread_metadata: z
		.object({
			archived: z.boolean(),
			locked: z.boolean().optional(),
			archive_timestamp: z.string().optional(),
			/** Minutes. */
			auto_archive_duration: z.number().optional(),
		})
		.nullish(),
});
export type Channel = z.output<typeof Channel>;

/** A list of threads. */
export const Threads = z.object({ threads: z.array(Channel) });

/** A server, as far as its roles decide who may do what. */
export const Guild = z.object({
	id: Snowflake,
	owner_id: z.string(),
	roles: z.array(z.object({ id: z.string(), permissions: Bits })),
});

export const GuildMember = z.object({ user: WithId, roles: z.array(z.string()) });

/** A message, as far as it shows who sent it and the mark it was sent with. */
export const Message = WithId.extend({
	author: z.object({ id: z.string() }),
	components: z.array(z.object({ id: z.number().optional() })).nullish(),
});
export type Message = z.output<typeof Message>;
