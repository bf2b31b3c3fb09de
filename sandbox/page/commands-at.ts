import type { APIApplicationCommand } from 'discord-api-types/v10';
import { channelById, isDirect } from './channels.ts';
import { commandContext } from './discord-numbers.ts';
import type { World } from './world.ts';

/** The commands for a channel: those that say they are for servers only are not offered in direct messages. */
export function commandsAt(channel: string | undefined, world: World): APIApplicationCommand[] {
	const here = channelById(world, channel);
	const direct = here !== undefined && isDirect(here);
	const context = direct ? commandContext.direct : commandContext.server;
	return world.commands.filter(
		({ contexts, guild_id: guild }) => (contexts?.includes(context) ?? true) && !(direct && guild !== undefined),
	);
}
