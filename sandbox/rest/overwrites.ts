import type { APIOverwrite } from 'discord-api-types/v10';
import { refusal } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { readForm } from '../form.ts';
import { admit } from '../gate/gate.ts';
import { replaceChannel } from '../world/threads.ts';
import { type GuildChannel, isGuildChannel } from '../world/world.ts';
import { channelFor } from './access.ts';
import type { Api } from './api.ts';

/** What single roles and members may do in one channel. */
export function overwriteRoutes(api: Api, discord: Discord): void {
	const path = '/channels/:channel/permissions/:overwrite';
	api.put(path, async (c) => {
		const channel = guildChannel(discord, c.req.param('channel'));
		const { type, allow, deny } = admit('overwrite', (await readForm(c.req.raw)).json);
		set(discord, channel, {
			id: c.req.param('overwrite'),
			type: type ?? 0,
			allow: String(allow ?? 0),
			deny: String(deny ?? 0),
		});
		return c.body(null, 204);
	});
	api.delete(path, (c) => {
		const channel = guildChannel(discord, c.req.param('channel'));
		const rest = (channel.permission_overwrites ?? []).filter(({ id }) => id !== c.req.param('overwrite'));
		replaceChannel(discord.world, { ...channel, permission_overwrites: rest });
		return c.body(null, 204);
	});
}

function guildChannel(discord: Discord, id: string): GuildChannel {
	const channel = channelFor(discord, id, 'ManageRoles');
	if (!isGuildChannel(channel)) throw refusal(50024);
	return channel;
}

function set({ world }: Discord, channel: GuildChannel, overwrite: APIOverwrite): void {
	const rest = (channel.permission_overwrites ?? []).filter(({ id }) => id !== overwrite.id);
	replaceChannel(world, { ...channel, permission_overwrites: [...rest, overwrite] });
}
