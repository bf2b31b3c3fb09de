import { bits } from '../world/permissions.ts';
import { type GuildChannel, isThreadOnly } from '../world/world.ts';

/** Marks a channel whose data is hidden from the bot (`CHANNEL_OBFUSCATED`). */
const obfuscatedFlag = 1 << 17;

/**
 * A channel as the gateway shows it to a bot that may not view it: only `id`, `type` and `position` are real. The one
 * overwrite says what any channel's would say that nobody may view.
 */
export function obfuscateChannel(channel: GuildChannel): object {
	const { id, type, guild_id, position } = channel;
	return {
		id,
		type,
		guild_id,
		position,
		name: '___hidden___',
		topic: null,
		nsfw: false,
		parent_id: null,
		last_message_id: null,
		rate_limit_per_user: 0,
		flags: obfuscatedFlag,
		permission_overwrites: [{ id: guild_id, type: 0, allow: '0', deny: String(bits('ViewChannel')) }],
		...(isThreadOnly(channel) && { available_tags: [], default_reaction_emoji: null, default_sort_order: null }),
	};
}
