import type { APIRole, APIUser } from 'discord-api-types/v10';
import type { PersonaPart } from '../protocol.ts';
import type { World } from './world.ts';

/** Everyone on the server, members first, the bot last. */
export function everyone(world: World): APIUser[] {
	return [...world.personas.map(({ user }) => user), world.bot];
}

/** The member or bot with that id. */
export function userById(world: World, id: string): APIUser | undefined {
	return everyone(world).find((user) => user.id === id);
}

/** The name people see. */
export function displayName(user: APIUser): string {
	return user.global_name ?? user.username;
}

/** The roles a member can choose and mention: all but @everyone. */
export function roles(world: World): APIRole[] {
	return world.guild.roles.filter((role) => role.id !== world.guild.id);
}

/** The part a member plays in this sandbox. */
export function partOf(world: World, user: string): PersonaPart | undefined {
	return world.personas.find((persona) => persona.user.id === user)?.part;
}
