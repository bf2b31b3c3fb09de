import { directChannel, joinGuild, person } from './create-guild.ts';
import { emit, type World } from './world.ts';

/** Brings one more person into a server (by name) with these roles (by name), and gives back their id. Throws for unknown names. */
export function addMember(world: World, name: string, homeName: string, roleNames: readonly string[]): string {
	const home = [...world.homes.values()].find(({ guild }) => guild.name === homeName);
	if (!home) throw new Error(`There is no server "${homeName}"`);
	const roles = roleNames.map((wanted) => {
		const role = home.guild.roles.find((one) => one.name === wanted);
		if (!role) throw new Error(`There is no role "${wanted}"`);
		return role.id;
	});
	const user = person(world.newId(), name);
	joinGuild(world, home, user, roles);
	directChannel(world, world.newId(), user);
	const d = { ...home.members.get(user.id), guild_id: home.guild.id };
	emit(world, { t: 'GUILD_MEMBER_ADD', d, guild: home.guild.id });
	return user.id;
}
