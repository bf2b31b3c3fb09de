import type { APIGuildForumTag } from 'discord-api-types/v10';
import { createGuild, directChannel, forumChannel, joinGuild, person, role, textChannel } from './create-guild.ts';
import { bits } from './permissions.ts';
import type { Home, World } from './world.ts';

/** What everyone may do in a fresh Discord server, as far as text goes. */
const everyone = bits(
	'ViewChannel',
	'SendMessages',
	'SendMessagesInThreads',
	'CreatePublicThreads',
	'ReadMessageHistory',
	'EmbedLinks',
	'AttachFiles',
	'AddReactions',
	'ChangeNickname',
	'UseApplicationCommands',
	'UseExternalApps',
);

const moderator = bits(
	'ManageGuild',
	'ManageChannels',
	'ManageMessages',
	'ManageThreads',
	'PinMessages',
	'ModerateMembers',
);

/** What an ordinary install of a bot that opens threads and pins asks for. */
export const ordinaryBotPermissions = bits(
	'ViewChannel',
	'SendMessages',
	'SendMessagesInThreads',
	'CreatePublicThreads',
	'ManageThreads',
	'EmbedLinks',
	'AttachFiles',
	'ReadMessageHistory',
	'PinMessages',
);

/**
 * The world every sandbox starts with: the server "Debate Club" with a `general` channel and a `debates` forum,
 * Maya who moderates, five who debate, and "Reading Room", a server without the bot. Six people are enough for a vote
 * that asks for five ballots.
 */
export function populateWorld(world: World, newId: () => string, botPermissions: bigint): void {
	const club = createGuild(world, newId(), 'Debate Club', everyone);
	const moderators = role(newId(), 'Moderator', 2, moderator);
	const botRole = { ...role(newId(), world.applicationName, 1, botPermissions), managed: true };
	const owner = person(newId(), 'Olga');
	const people = ['Maya', 'Ana', 'Ben', 'Tomás', 'Iris', 'Noor'].map((name) => person(newId(), name));
	club.guild = { ...club.guild, owner_id: owner.id, roles: [...club.guild.roles, botRole, moderators] };

	joinGuild(world, club, owner);
	joinGuild(world, club, world.bot, [botRole.id]);
	for (const user of people) {
		const moderates = user.username === 'maya';
		joinGuild(world, club, user, moderates ? [moderators.id] : []);
		world.parts.set(user.id, moderates ? 'moderator' : 'debater');
		directChannel(world, newId(), user);
	}
	addFirstChannels(world, club, newId);
	openReadingRoom(world, newId);
}

function addFirstChannels(world: World, club: Home, newId: () => string): void {
	const tags = ['Open', 'Closed', 'Oxford'].map((name) => tag(newId(), name));
	const general = textChannel(club, newId(), 'general', 0, 'Everything that is not a debate');
	const guidelines = 'One motion per post. Quote, do not paraphrase.';
	const debates = forumChannel(club, newId(), 'debates', 1, guidelines, tags);
	for (const channel of [general, debates]) world.channels.set(channel.id, channel);
}

function tag(id: string, name: string): APIGuildForumTag {
	return { id, name, moderated: false, emoji_id: null, emoji_name: null };
}

/** Where an app is only there when a member brings their own. */
function openReadingRoom(world: World, newId: () => string): void {
	const room = createGuild(world, newId(), 'Reading Room', everyone);
	room.guild = {
		...room.guild,
		owner_id: [...world.users.values()].find((user) => user.username === 'olga')?.id ?? '0',
	};
	for (const user of world.users.values()) if (user.id !== world.bot.id) joinGuild(world, room, user);
	const lounge = textChannel(room, newId(), 'lounge', 0, 'Quiet, please');
	world.channels.set(lounge.id, lounge);
}
