import type { Sandbox } from '../../sandbox/sandbox.ts';
import { homeOf, type World } from '../../sandbox/world/world.ts';
import type { Edition } from '../../src/article/model/edition.ts';
import type { Stage } from '../e2e/doors.ts';
import type { Situation } from './any-act.ts';
import type { Records } from './records.ts';
import type { Server, TestServers } from './servers.ts';

/** Who may act: everybody, members without rights, or those and the moderators of the other server. */
export const casts = ['everyone', 'outsiders', 'rivals'] as const;
export type Cast = (typeof casts)[number];

/** How many of the newest debates' threads members act in. */
const THREADS = 12;

type Scene = {
	readonly servers: TestServers;
	readonly stage: Stage;
	readonly editions: readonly Edition[];
	readonly records: Records;
	readonly shown: Situation['shown'];
};

/** Finds what can be acted on at this moment, and by whom. */
export function situationFor(cast: Cast, { servers, stage, editions, records, shown }: Scene): Situation {
	const { club, rival, lounge, channels, roles } = servers;
	const { debates, drafts } = records;
	const { sandbox } = stage;
	const inside = (server: Server, users: readonly string[]) => membersIn(server, users, { sandbox, debates, lounge });
	const outsiders = [...inside(club, club.outsiders), ...inside(rival, rival.outsiders)];
	// Few members moderate, so each of them acts as often as several others do.
	const often = <T>(list: readonly T[]) => [...list, ...list, ...list];
	const moderators = {
		everyone: often([...often(inside(club, club.moderators)), ...inside(rival, rival.moderators)]),
		outsiders: [],
		rivals: often(often(inside(rival, rival.moderators))),
	};
	const isRecent = (_: unknown, n: number) => n >= debates.length - 4;
	const open = debates.filter(({ phase }) => phase !== null);
	return {
		world: sandbox.world,
		actors: [...outsiders, ...moderators[cast]],
		shown: [...shown],
		words: {
			debates: [...open, ...debates.filter(isRecent)].map(({ id }) => String(id)),
			openIn: (guild) => open.filter((one) => one.guild === guild).map(({ id }) => String(id)),
			drafts: drafts.slice(-12).map(({ id }) => id),
			users: [...club.moderators, ...club.outsiders.slice(0, 4), ...rival.outsiders.slice(0, 2)],
			channels: [...channels, ...open.flatMap(({ thread }) => thread ?? []), lounge],
			roles,
			editions,
		},
	};
}

type Places = { readonly sandbox: Sandbox; readonly debates: Records['debates']; readonly lounge: string };

/** Pairs members with the channels they act in: the server's, debates' threads twice as often, and direct messages. */
function membersIn({ home, text, forum }: Server, users: readonly string[], { sandbox, debates, lounge }: Places) {
	const here = debates.filter(({ guild }) => guild === home.guild.id);
	const threads = here.flatMap(({ thread }) => thread ?? []).slice(-THREADS);
	return users.map((user) => {
		const all = [text, forum, ...threads, ...threads, sandbox.as(user).dm, lounge];
		return { user, channels: all.filter((id) => isIn(sandbox.world, id, user)) };
	});
}

/** Whether a member can act in a channel. Nobody acts in a server they are not in. */
function isIn(world: World, id: string, user: string): boolean {
	const channel = world.channels.get(id);
	return channel !== undefined && (homeOf(world, channel)?.members.has(user) ?? true);
}
