import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { APIMessage } from 'discord-api-types/v10';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import {
	createGuild,
	directChannel,
	forumChannel,
	joinGuild,
	person,
	role,
	textChannel,
} from '../../sandbox/world/create-guild.ts';
import { bits } from '../../sandbox/world/permissions.ts';
import { ordinaryBotPermissions } from '../../sandbox/world/populate-world.ts';
import type { Home, World } from '../../sandbox/world/world.ts';
import { type Library, openLibrary } from '../../src/article/library/library.ts';
import type { Store } from '../../src/store/store.ts';
import { partsOf } from '../discord/messages-of.ts';

/** A server that the fuzzer acts in, with those who moderate it and those who may not. */
export type Server = {
	readonly home: Home;
	readonly moderators: readonly string[];
	/** Members who have no rights and no role in the whole run. */
	readonly outsiders: readonly string[];
	readonly text: string;
	readonly forum: string;
};

/** Two servers with the bot, one where only members brought it, and what can be named in them. */
export type TestServers = {
	readonly club: Server;
	readonly rival: Server;
	/** A channel of a server that the bot is not in. */
	readonly lounge: string;
	/** Channels of every kind except threads. */
	readonly channels: readonly string[];
	readonly roles: readonly string[];
};

const everyone = bits(
	'ViewChannel',
	'SendMessages',
	'SendMessagesInThreads',
	'ReadMessageHistory',
	'AttachFiles',
	'UseApplicationCommands',
);

/** Adds to a sandbox what the fuzzer needs: a second server with the bot, channels of every kind, and members. */
export function createServers(sandbox: Sandbox): TestServers {
	const { world } = sandbox;
	const idOf = (name: string) => sandbox.as(name).id;
	const channelId = (name: string) => [...world.channels.values()].find((one) => one.name === name)?.id ?? '';
	const outsiders = ['ana', 'ben', 'tomas', 'noor'].map(idOf);
	const more = Array.from({ length: 8 }, (_, n) => sandbox.addMember(`Voter ${n + 1}`));
	const clubHome = [...world.homes.values()].find(({ guild }) => guild.name === 'Debate Club');
	if (!clubHome) throw new Error('The sandbox has no Debate Club.');
	const others = (['announcement', 'media'] as const).map((kind) => sandbox.addChannel(kind, kind));
	const rival = foundRival(world);
	const club: Server = {
		home: clubHome,
		moderators: [idOf('maya'), idOf('olga')],
		outsiders: [...outsiders, ...more],
		text: channelId('general'),
		forum: channelId('debates'),
	};
	for (const name of ['ana', 'noor']) sandbox.as(name).installApp();
	return {
		club,
		rival,
		lounge: channelId('lounge'),
		channels: [club.text, club.forum, rival.text, rival.forum, ...others],
		roles: [clubHome, rival.home].flatMap(({ guild }) => guild.roles.map(({ id }) => id)),
	};
}

function foundRival(world: World): Server {
	const home = createGuild(world, world.newId(), 'Rival Club', everyone);
	const botRole = role(world.newId(), 'Lectern', 1, ordinaryBotPermissions);
	const moderator = role(world.newId(), 'Moderator', 2, bits('ManageGuild', 'ManageThreads'));
	home.guild = { ...home.guild, roles: [...home.guild.roles, botRole, moderator] };
	joinGuild(world, home, world.bot, [botRole.id]);
	const [mod, ...members] = ['Remy', 'Sol', 'Uma', 'Vera', 'Wim', 'Yara'].map((name) => person(world.newId(), name));
	if (!mod) throw new Error('Nobody moderates.');
	joinGuild(world, home, mod, [moderator.id]);
	for (const one of members) joinGuild(world, home, one);
	const room = [...world.homes.values()].find(({ guild }) => guild.name === 'Reading Room');
	for (const one of [mod, ...members]) {
		if (room) joinGuild(world, room, one);
		directChannel(world, world.newId(), one);
	}
	const text = textChannel(home, world.newId(), 'rival-general', 0, '');
	const forum = forumChannel(home, world.newId(), 'rival-debates', 1, '', []);
	for (const channel of [text, forum]) world.channels.set(channel.id, channel);
	return { home, moderators: [mod.id], outsiders: members.map(({ id }) => id), text: text.id, forum: forum.id };
}

/** How many debates of a server take votes when a batch begins, and how many are open. */
const VOTING = 3;
const OPEN = 5;

/** Opens debates in a server until there are enough to hit, and makes one more draft. */
export async function openDebates(sandbox: Sandbox, server: Server, store: Store, label: string): Promise<void> {
	const { id: guild } = server.home.guild;
	const open = await store.openDebates(guild);
	const voting = open.filter(({ poll }) => poll !== undefined).length;
	const missing = [
		...Array.from({ length: Math.max(0, VOTING - voting) }, () => 'oxford'),
		...(open.length < OPEN ? ['public-forum', 'open'] : []),
	];
	for (const [n, format] of missing.entries())
		await openOne(sandbox, server, store, { motion: `We debate ${label}, number ${n}`, format });
	const moderator = sandbox.as(server.moderators[0] ?? '');
	await moderator.run(server.text, 'debate open', { motion: `A draft of ${label}`, channel: server.forum });
}

async function openOne(
	sandbox: Sandbox,
	server: Server,
	store: Store,
	{ motion, format }: { readonly motion: string; readonly format: string },
): Promise<void> {
	const moderator = sandbox.as(server.moderators[0] ?? '');
	const channel = format === 'oxford' ? server.forum : server.text;
	const before = new Set((await store.openDebates(server.home.guild.id)).map(({ id }) => id));
	const preview = await moderator.run(server.text, 'debate open', { motion, format, channel });
	const confirm = idsOn(preview).find((id) => id.startsWith('debate confirm?'));
	if (!confirm) throw new Error(`There is no preview: ${JSON.stringify(preview.components).slice(0, 500)}`);
	await moderator.press(preview, confirm);
	// The worker may have to finish what Discord was too slow for.
	for (let tries = 0; tries < 600; tries++) {
		const made = (await store.openDebates(server.home.guild.id)).find(({ id }) => !before.has(id));
		if (made?.message !== undefined) return;
		await pause(50);
	}
	throw new Error('A debate was confirmed and not opened in half a minute.');
}

const idsOn = (message: APIMessage) => partsOf(message).flatMap(({ custom_id }) => custom_id ?? []);

/** How many messages are kept in each channel, not counting those with a debate's ballots. */
const KEPT = 30;

/** How far the sandbox's clock goes on with each batch, in milliseconds. The sandbox remembers an interaction for half an hour. */
const BETWEEN_BATCHES = 60_000;

/** Lets the sandbox forget old messages, files and interactions, so that a long run measures the bot's memory and not the sandbox's. */
export function forgetOld({ clock, world: { messages, privateTo, files, pinnedAt, nonces } }: Sandbox): void {
	clock.advance(BETWEEN_BATCHES);
	for (const channel of messages.values()) {
		const old = [...channel.keys()].filter((id) => !pinnedAt.has(id)).slice(0, -KEPT);
		for (const id of old) {
			channel.delete(id);
			privateTo.delete(id);
		}
	}
	for (const name of [...files.keys()].slice(0, -KEPT)) files.delete(name);
	for (const nonce of [...nonces.keys()].slice(0, -KEPT)) nonces.delete(nonce);
}

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Opens a library of two articles, the shipped one and the tests' own, so that members often have to say which one they mean. */
export async function openBothArticles(): Promise<Library> {
	const both = await mkdtemp(join(tmpdir(), 'lectern-fuzz-'));
	for (const from of ['../fixtures/', '../../data/articles/']) await cp(folder(from), both, { recursive: true });
	const library = await openLibrary(both);
	// What is open stays open; nothing is read again while so few articles are in use.
	for (const { id } of library.list()) await library.get(id);
	await rm(both, { recursive: true });
	return library;
}
