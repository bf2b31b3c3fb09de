import { commandsFor } from '../member/commands-for.ts';
import { messagesFor, seesChannel } from '../member/visible-messages.ts';
import type { Persona, Snapshot } from '../protocol.ts';
import { permissionsInHome } from '../world/permissions.ts';
import type { Channel, Command, Home, World } from '../world/world.ts';
import { homeOf } from '../world/world.ts';

/** All that a member sees, for a page that has just connected. */
export function snapshotFor(world: World, me: string): Snapshot {
	const home = pageHome(world);
	const channels = [...world.channels.values()].filter((channel) => isOnPage(world, channel, me));
	return {
		type: 'snapshot',
		me,
		permissions: String(permissionsInHome(home, me)),
		personas: personas(world),
		bot: world.bot,
		guild: home.guild,
		channels,
		messages: Object.fromEntries(channels.map((channel) => [channel.id, messagesFor(world, channel, me)])),
		commands: commandsOffered(world, me),
	};
}

/** Whether a channel belongs on the page of a member: of the page's server, or their direct messages with the bot. */
export function isOnPage(world: World, channel: Channel, me: string): boolean {
	const home = homeOf(world, channel);
	return (home === undefined || home === pageHome(world)) && seesChannel(world, channel, me);
}

/** The members a page can act as, moderators first. */
export function personas({ parts, users }: World): Persona[] {
	return [...parts].flatMap(([id, part]) => {
		const user = users.get(id);
		return user ? [{ user, part }] : [];
	});
}

/** Every command a member is offered in some channel of the page, in the order in which they were registered. */
export function commandsOffered(world: World, me: string): Command[] {
	const channels = [...world.channels.values()].filter((channel) => isOnPage(world, channel, me));
	const anywhere = new Set(channels.flatMap((channel) => commandsFor(world, channel, me)));
	return [...world.commands.values()].filter((command) => anywhere.has(command));
}

/** The page shows the server the bot is in. */
function pageHome(world: World): Home {
	const home = [...world.homes.values()].find(({ members }) => members.has(world.bot.id));
	if (!home) throw new Error('The bot is in no server');
	return home;
}
