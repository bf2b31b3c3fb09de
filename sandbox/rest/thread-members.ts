import type { APIThreadChannel } from 'discord-api-types/v10';
import { refusal } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { can } from '../world/permissions.ts';
import { joinThread, leaveThread, threadAt } from '../world/threads.ts';
import { channelFor, checkNotArchived } from './access.ts';
import type { Api } from './api.ts';

/** Who takes part in a thread. */
export function threadMemberRoutes(api: Api, discord: Discord): void {
	const { world } = discord;
	const list = '/channels/:channel/thread-members';
	const single = `${list}/:user`;
	const who = (user: string) => (user === '@me' ? world.bot.id : user);

	api.get(list, (c) => {
		const thread = threadFor(discord, c.req.param('channel'));
		return c.json([...(world.threadMembers.get(thread.id)?.values() ?? [])]);
	});
	api.get(single, (c) => {
		const thread = threadFor(discord, c.req.param('channel'));
		const member = world.threadMembers.get(thread.id)?.get(who(c.req.param('user')));
		if (!member) throw refusal(10007);
		return c.json(member);
	});
	api.put(single, (c) => {
		const thread = threadFor(discord, c.req.param('channel'));
		const user = who(c.req.param('user'));
		checkNotArchived(thread);
		if (!world.homes.get(thread.guild_id ?? '')?.members.has(user)) throw refusal(10007);
		if (user !== world.bot.id && !can(world, thread, world.bot.id, 'SendMessagesInThreads')) throw refusal(50013);
		joinThread(world, thread.id, user);
		return c.body(null, 204);
	});
	api.delete(single, (c) => {
		const thread = threadFor(discord, c.req.param('channel'));
		const user = who(c.req.param('user'));
		checkNotArchived(thread);
		if (user !== world.bot.id && !can(world, thread, world.bot.id, 'ManageThreads')) throw refusal(50013);
		leaveThread(world, thread.id, user);
		return c.body(null, 204);
	});
}

function threadFor(discord: Discord, id: string): APIThreadChannel {
	const thread = threadAt(discord.world, channelFor(discord, id).id);
	if (!thread) throw refusal(50024);
	return thread;
}
