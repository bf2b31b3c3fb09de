import { can } from '../world/permissions.ts';
import { type Channel, type Home, isGuildChannel, isThread, type World } from '../world/world.ts';
import { obfuscateChannel } from './obfuscate-channel.ts';

/** A server as a bot without the members intent sees it: the bot is the only member, channels it may not view have no data, and only threads it can see are listed. */
export function guildCreate(world: World, home: Home): object {
	const { guild, members } = home;
	const self = members.get(world.bot.id);
	const channels = [...world.channels.values()].filter((one) => 'guild_id' in one && one.guild_id === guild.id);
	const threads = channels.filter(isThread);
	const isVisible = (one: Channel) => can(world, one, world.bot.id, 'ViewChannel');
	return {
		...guild,
		joined_at: self?.joined_at,
		large: false,
		unavailable: false,
		member_count: members.size,
		members: self ? [self] : [],
		channels: channels.filter(isGuildChannel).map((one) => (isVisible(one) ? one : obfuscateChannel(one))),
		threads: threads.filter((one) => !one.thread_metadata?.archived && isVisible(one)),
		voice_states: [],
		presences: [],
		stage_instances: [],
		guild_scheduled_events: [],
		soundboard_sounds: [],
	};
}
