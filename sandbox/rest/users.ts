import { refusal } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { readForm } from '../form.ts';
import { admit } from '../gate/gate.ts';
import { directChannel } from '../world/create-guild.ts';
import { permissionsInHome } from '../world/permissions.ts';
import type { Home } from '../world/world.ts';
import type { Api } from './api.ts';

/** Users, the bot's own servers, and direct conversations. */
export function userRoutes(api: Api, discord: Discord): void {
	const { world } = discord;

	api.get('/users/@me', (c) => c.json(world.bot));
	api.get('/users/@me/guilds', (c) => {
		const homes = [...world.homes.values()].filter(({ members }) => members.has(world.bot.id));
		return c.json(pageOf(homes, c.req.query()).map((home) => partialGuild(home, world.bot.id)));
	});
	api.post('/users/@me/channels', async (c) => {
		const { recipient_id: recipient } = admit('direct channel', (await readForm(c.req.raw)).json);
		const user = world.users.get(recipient ?? '');
		if (!user || user.bot) throw refusal(10013);
		const known = [...world.channels.values()].find(
			(one) => 'recipients' in one && one.recipients?.some(({ id }) => id === user.id),
		);
		return c.json(known ?? directChannel(world, world.newId(), user));
	});
	api.get('/users/:user', (c) => {
		const user = world.users.get(c.req.param('user'));
		if (!user) throw refusal(10013);
		return c.json(user);
	});
}

/** By id, up to `limit` (200, which is also the most) after or before an id. */
function pageOf(homes: readonly Home[], { after, before, limit }: Record<string, string>): Home[] {
	const most = Number(limit ?? 200);
	if (!Number.isInteger(most) || most < 1 || most > 200)
		throw refusal(50035, {
			limit: { _errors: [{ code: 'NUMBER_TYPE_MAX', message: 'int value should be between 1 and 200.' }] },
		});
	const sorted = homes.toSorted((a, b) => (BigInt(a.guild.id) < BigInt(b.guild.id) ? -1 : 1));
	if (before) return sorted.filter(({ guild }) => BigInt(guild.id) < BigInt(before)).slice(-most);
	return sorted.filter(({ guild }) => BigInt(guild.id) > BigInt(after ?? 0)).slice(0, most);
}

/** A server as it appears in the bot's list of servers. */
function partialGuild(home: Home, user: string) {
	const { id, name, icon, features, owner_id } = home.guild;
	return { id, name, icon, features, owner: owner_id === user, permissions: permissionsInHome(home, user).toString() };
}
