import type { APIMessage } from 'discord-api-types/v10';
import { InteractionContextType } from 'discord-api-types/v10';
import { maxFileBytes } from '../world/messages/attachments.ts';
import { computedPermissionsIn, permissionsAsGuest } from '../world/permissions.ts';
import type { Channel, Home, World } from '../world/world.ts';
import { homeOf } from '../world/world.ts';
import type { Exchange } from './exchange.ts';

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
		channel: sourceChannel(world, channel, exchange.user),
		...(home ? guildParts(world, home, channel, exchange.user) : { user }),
		...(message && { message }),
		locale: exchange.locale,
		app_permissions: appPermissions(world, exchange, channel).toString(),
		entitlements: [],
		authorizing_integration_owners: exchange.owners,
		context: home ? InteractionContextType.Guild : InteractionContextType.BotDM,
		attachment_size_limit: maxFileBytes,
	};
}

function guildParts(world: World, { guild, members }: Home, channel: Channel, userId: string) {
	const member = members.get(userId);
	return {
		guild_id: guild.id,
		guild: { id: guild.id, locale: guild.preferred_locale, features: guild.features },
		guild_locale: guild.preferred_locale,
		member: { ...member, permissions: computedPermissionsIn(world, channel, userId).toString() },
	};
}

/** The channel an interaction comes from, without its overwrites and tags. */
function sourceChannel(world: World, channel: Channel, userId: string): object {
	const sent = Object.entries(channel).filter(
		([field]) => !['permission_overwrites', 'available_tags'].includes(field),
	);
	return { ...Object.fromEntries(sent), permissions: computedPermissionsIn(world, channel, userId).toString() };
}

/** What the app may do where it was used: as the server's bot, or as a guest where only a member brought it. */
function appPermissions(world: World, { owners }: Exchange, channel: Channel): bigint {
	return '0' in owners ? computedPermissionsIn(world, channel, world.bot.id) : permissionsAsGuest(world, channel);
}
