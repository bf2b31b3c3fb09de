import { refusal } from '../reply/user-error.ts';
import type { Who } from './command.ts';
import type { Context } from './context.ts';

/** Discord's permission bits. */
const ADMINISTRATOR = 1n << 3n;
const MANAGE_GUILD = 1n << 5n;
const MANAGE_THREADS = 1n << 34n;

const MANAGER = ADMINISTRATOR | MANAGE_GUILD;

/**
 * The permissions of Discord that make a member one. What Discord says a member may do holds for the channel they ask in, and one
 * channel may let them manage its threads: that is enough to moderate there, and not to decide for the whole server.
 */
const ENOUGH: Readonly<Record<Who, bigint>> = {
	moderators: MANAGER | MANAGE_THREADS,
	'server-moderators': MANAGER,
	managers: MANAGER,
};

/** Whether a member is one: by Discord's permissions, or by a role the server chose. */
async function isOne(who: Who, { store, invocation }: Context): Promise<boolean> {
	const { user, guild } = invocation;
	if (!guild) return false;
	if ((user.may & ENOUGH[who]) !== 0n) return true;
	if (who === 'managers') return false;
	const { moderatorRoles } = await store.settingsOf(guild.id);
	return user.roles.some((role) => moderatorRoles.includes(role));
}

/** Refuses in plain words what a member may not use. */
export async function refuseOthers(who: Who, context: Context): Promise<void> {
	const { say } = context;
	serverOf(context);
	if (!(await isOne(who, context))) throw refusal(say(`errors.only-${who}`));
}

/** The id of the server; elsewhere the member is told that it takes one. */
export function serverOf({ invocation, say }: Context): string {
	if (!invocation.guild) throw refusal(say('errors.servers-only'));
	return invocation.guild.id;
}
