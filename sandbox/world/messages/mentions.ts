import type { APIAllowedMentions, APIUser } from 'discord-api-types/v10';
import type { Home, World } from '../world.ts';

/** Whom a message reaches. */
export type Pings = {
	readonly mentions: APIUser[];
	readonly mention_roles: string[];
	readonly mention_everyone: boolean;
};

/**
 * Whom a text pings, given `allowed_mentions` (without it: all it names). `mayPingAll` is the author's permission to
 * mention everyone and roles that are not mentionable.
 */
export function pingsOf(
	world: World,
	home: Home | undefined,
	text: string,
	allowed: APIAllowedMentions | null | undefined,
	mayPingAll: boolean,
): Pings {
	const users = idsNamedBy(text, /<@!?(\d{17,20})>/g).filter((id) => allows(allowed, 'users', id));
	const roles = idsNamedBy(text, /<@&(\d{17,20})>/g).filter((id) => allows(allowed, 'roles', id));
	const reachable = home?.guild.roles.filter(
		({ id, mentionable }) => roles.includes(id) && (mentionable || mayPingAll),
	);
	const everyone =
		/@(everyone|here)\b/.test(text) && (!allowed || (allowed.parse ?? []).some((kind) => kind === 'everyone'));
	return {
		mentions: users.flatMap((id) => world.users.get(id) ?? []),
		mention_roles: (reachable ?? []).map(({ id }) => id),
		mention_everyone: everyone && mayPingAll,
	};
}

function idsNamedBy(text: string, pattern: RegExp): string[] {
	return [...new Set([...text.matchAll(pattern)].map(([, id]) => id ?? ''))];
}

function allows(allowed: APIAllowedMentions | null | undefined, kind: 'users' | 'roles', id: string): boolean {
	if (!allowed) return true;
	return (allowed.parse ?? []).some((one) => one === kind) || (allowed[kind] ?? []).includes(id);
}
