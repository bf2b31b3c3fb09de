import { refusal } from '../reply/user-error.ts';
import type { Who } from './command.ts';
import type { Context } from './context.ts';

/** Discord's permission bits. */
const ADMINISTRATOR = 1n << 3n;
const MANAGE_GUILD = 1n << 5n;
const MANAGE_THREADS = 1n << 34n;

const MANAGER = ADMINISTRATOR | MANAGE_GUILD;

/**
 * Any one of these permissions is enough. Discord reports a member's permissions for the channel they ask in. A single channel may let
 * them manage its threads; that is enough to moderate there, but not to decide for the whole server.
 */
const ENOUGH: Readonly<Record<Who, bigint>> = {
	moderators: MANAGER | MANAGE_THREADS,
	'server-moderators': MANAGER,
	managers: MANAGER,
};

/** Whether the member who asks is one of these, by Discord's permissions or by a role that the server chose. */
export async function isAllowed(who: Who, { store, invocation }: Context): Promise<boolean> {
	const { user, guild } = invocation;
	if (!guild) return false;
	if ((user.may & ENOUGH[who]) !== 0n) return true;
	if (who === 'managers') return false;
	const { moderatorRoles } = await store.settingsOf(guild.id);
	return user.roles.some((role) => moderatorRoles.includes(role));
}

/** Throws a UserError if the member may not use a command for these, or if it was not asked in a server. */
export async function refuseOthers(who: Who, context: Context): Promise<void> {
	const { say } = context;
	serverOf(context);
	if (!(await isAllowed(who, context))) throw refusal(say(`errors.only-${who}`));
}

/** The id of the server it was asked in. Throws a UserError in direct messages. */
export function serverOf({ invocation, say }: Context): string {
	if (!invocation.guild) throw refusal(say('errors.servers-only'));
	return invocation.guild.id;
}
