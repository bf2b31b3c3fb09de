import type { APIMessage } from 'discord-api-types/v10';
import { InteractionContextType } from 'discord-api-types/v10';
import { bits, permissionsIn } from '../world/permissions.ts';
import type { Channel, Home, World } from '../world/world.ts';
import { homeOf } from '../world/world.ts';
import type { Exchange } from './exchange.ts';

/** Bytes a file may have in an answer. */
const attachmentSizeLimit = 10 * 1024 * 1024;

/** An interaction as Discord sends it to the app. */
export function interactionPayload(
	world: World,
	exchange: Exchange,
	channel: Channel,
	data: object,
	message?: APIMessage,
): object {
	const home = homeOf(world, channel);
	const user = world.users.get(exchange.user);
	return {
		id: exchange.id,
		application_id: world.applicationId,
		type: exchange.type,
		token: exchange.token,
		version: 1,
		data,
		channel_id: channel.id,
		channel: { ...channel, permissions: permissionsIn(world, channel, exchange.user).toString() },
		...(home ? guildParts(world, home, channel, exchange.user) : { user }),
		...(message && { message }),
		locale: exchange.locale,
		app_permissions: appPermissions(world, home, channel).toString(),
		entitlements: [],
		authorizing_integration_owners: exchange.owners,
		context: home ? InteractionContextType.Guild : InteractionContextType.BotDM,
		attachment_size_limit: attachmentSizeLimit,
	};
}

function guildParts(world: World, { guild, members }: Home, channel: Channel, userId: string) {
	const member = members.get(userId);
	return {
		guild_id: guild.id,
		guild: { id: guild.id, locale: guild.preferred_locale, features: guild.features },
		guild_locale: guild.preferred_locale,
		member: { ...member, permissions: permissionsIn(world, channel, userId).toString() },
	};
}

/** Where only a member brought the app, it may answer and no more. */
function appPermissions(world: World, home: Home | undefined, channel: Channel): bigint {
	if (home && !home.members.has(world.bot.id)) return bits('EmbedLinks', 'AttachFiles', 'UseExternalEmojis');
	return permissionsIn(world, channel, world.bot.id);
}
