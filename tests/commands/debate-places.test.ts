import { type APIGuildForumChannel, ChannelFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { joinGuild } from '../../sandbox/world/create-guild.ts';
import { replaceChannel } from '../../sandbox/world/threads.ts';
import { textOf } from '../bot/harbour-bot.ts';
import { ask, channelByName, manager, open, sandbox, services, useDebateStage } from './debate-stage.ts';

useDebateStage();

test('O1: a channel that is not named is the debate channel of the settings, else the one where the command is used', async () => {
	const forum = channelByName('debates').id;
	expect(textOf(await ask('debate open', { issue: 'sale' }))).toContain(`<#${channelByName('general').id}>`);
	await ask('settings set', { debate_channel: forum }, manager);
	expect(textOf(await ask('debate open', { issue: 'sale' }))).toContain(`<#${forum}>`);
});

test('a forum that requires a tag and has none is reported before anything is posted', async () => {
	const { found } = channelByName('debates');
	const untagged = { ...(found as APIGuildForumChannel), available_tags: [], flags: ChannelFlags.RequireTag };
	replaceChannel(sandbox.world, untagged);
	expect(textOf(await open({ issue: 'sale' }))).toContain('has no tags');
});

test('the doctor finds a missing permission in the place that lacks it, and only there', async () => {
	const { id } = channelByName('debates');
	expect(textOf(await ask('doctor'))).toContain('I can hold debates in the place below.');
	await ask('settings set', { debate_channel: id }, manager);
	expect(textOf(await ask('doctor'))).toContain('All is well');
	sandbox.overwrite('debates', 'Bot', { deny: ['PinMessages', 'AttachFiles'] });
	const text = textOf(await ask('doctor'));
	expect(text).toContain('1 place needs fixing');
	expect(text).toContain(`⚠️ <#${id}>`);
	expect(text).toContain('the permissions Attach Files and Pin Messages');
	expect(text).toContain(`✅ <#${channelByName('general').id}>`);
});

test.each([
	['debate open', (channel: string) => ({ issue: 'sale', channel })],
	['settings set', (channel: string) => ({ debate_channel: channel })],
	['settings channel', (channel: string) => ({ article: 'harbour', channel })],
] as const)('A6: `%s` refuses a channel of another server, although the bot may do everything there', async (command, args) => {
	const { id, guild } = channelByName('lounge');
	const room = sandbox.world.homes.get(guild);
	if (!room) throw new Error('There is no room.');
	joinGuild(sandbox.world, room, sandbox.world.bot);
	room.guild = { ...room.guild, owner_id: sandbox.world.bot.id };
	const refused = await ask(command, args(id), manager);
	expect(refused).toMatchObject({ private: true, outcome: { kind: 'refused' } });
	expect(textOf(refused)).toContain(`<#${id}> is not a channel of this server`);
});

test('the doctor says of a channel saved long ago that it is of another server', async () => {
	const { id, guild } = channelByName('lounge');
	const room = sandbox.world.homes.get(guild);
	if (!room) throw new Error('There is no room.');
	joinGuild(sandbox.world, room, sandbox.world.bot);
	await services.store.changeSettings(channelByName('general').guild, { debateChannel: id });
	expect(textOf(await ask('doctor'))).toContain(`<#${id}> is not a channel of this server`);
});
