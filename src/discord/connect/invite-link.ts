import { PermissionFlagsBits } from 'discord-api-types/v10';
import { debatePermissions } from '../../bot/server/place-permissions.ts';

/** The link that adds an application's bot to a server, with the permissions that debates need and no others. */
export function inviteLink(applicationId: string): string {
	const permissions = debatePermissions.reduce((all, name) => all | PermissionFlagsBits[name], 0n);
	const query = new URLSearchParams({
		client_id: applicationId,
		scope: 'bot applications.commands',
		// Discord then adds the app to a server and not to an account, where permissions mean nothing.
		integration_type: '0',
		permissions: String(permissions),
	});
	return `https://discord.com/oauth2/authorize?${query}`;
}
