import type { APIGuild } from 'discord-api-types/v10';
import { refusal } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { can } from '../world/permissions.ts';
import { type Home, isGuildChannel } from '../world/world.ts';
import { homeFor } from './access.ts';
import type { Api } from './api.ts';

/** Servers: themselves, their channels, roles and members. */
export function guildRoutes(api: Api, discord: Discord): void {
	const { world } = discord;
	api.get('/guilds/:guild', (c) => {
		const home = homeFor(discord, c.req.param('guild'));
		return c.json(c.req.query('with_counts') === 'true' ? withCounts(home) : home.guild);
	});
	api.get('/guilds/:guild/channels', (c) => {
		const { guild } = homeFor(discord, c.req.param('guild'));
		const listed = [...world.channels.values()].filter((one) => isGuildChannel(one) && one.guild_id === guild.id);
		return c.json(listed.filter((one) => can(world, one, world.bot.id, 'ViewChannel')));
	});
	api.get('/guilds/:guild/roles', (c) => c.json(homeFor(discord, c.req.param('guild')).guild.roles));
	api.get('/guilds/:guild/roles/:role', (c) => {
		const role = homeFor(discord, c.req.param('guild')).guild.roles.find(({ id }) => id === c.req.param('role'));
		if (!role) throw refusal(10011);
		return c.json(role);
	});
	api.get('/guilds/:guild/members/:user', (c) => {
		const user = c.req.param('user');
		const member = homeFor(discord, c.req.param('guild')).members.get(user === '@me' ? world.bot.id : user);
		if (!member) throw refusal(10007);
		return c.json(member);
	});
	/** The whole list is for bots with the privileged members intent, which this application has not. */
	api.get('/guilds/:guild/members', (c) => {
		homeFor(discord, c.req.param('guild'));
		throw refusal(50001);
	});
}

function withCounts({ guild, members }: Home): APIGuild {
	return { ...guild, approximate_member_count: members.size, approximate_presence_count: members.size };
}
