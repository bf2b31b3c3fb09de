import { expect, test } from 'vitest';
import type { Permission } from '../../sandbox/world/permissions.ts';
import { can, permissionsIn } from '../../sandbox/world/permissions.ts';
import type { Channel } from '../../sandbox/world/world.ts';
import { channelId, rawBot, sandboxForTest } from './raw-bot.ts';

async function inGeneral() {
	const sandbox = await sandboxForTest();
	const general = () => sandbox.world.channels.get(channelId(sandbox, 'general')) as Channel;
	const may = (name: string, ...what: Permission[]) => can(sandbox.world, general(), sandbox.as(name).id, ...what);
	return { sandbox, general, may };
}

test('permissions of roles add up, and the owner has all of them', async () => {
	const { may } = await inGeneral();
	expect(may('ana', 'SendMessages', 'UseApplicationCommands')).toBe(true);
	expect(may('ana', 'ManageMessages')).toBe(false);
	expect(may('maya', 'ManageMessages', 'ManageThreads', 'ManageGuild')).toBe(true);
	expect(may('olga', 'Administrator')).toBe(true);
});

test("a member's overwrite wins over a role's, which wins over that of @everyone", async () => {
	const { sandbox, may } = await inGeneral();
	sandbox.overwrite('general', '@everyone', { deny: ['SendMessages'] });
	expect(may('ana', 'SendMessages')).toBe(false);
	sandbox.overwrite('general', 'Moderator', { allow: ['SendMessages'] });
	expect(may('maya', 'SendMessages')).toBe(true);
	sandbox.overwrite('general', 'maya', { deny: ['SendMessages'] });
	expect(may('maya', 'SendMessages')).toBe(false);
});

test('a member who cannot see a channel can do nothing in it', async () => {
	const { sandbox, general } = await inGeneral();
	sandbox.overwrite('general', '@everyone', { deny: ['ViewChannel'] });
	expect(permissionsIn(sandbox.world, general(), sandbox.as('ana').id)).toBe(0n);
});

test('a thread has the permissions of its channel', async () => {
	const { sandbox, request } = await rawBot();
	const { body } = await request('POST', `/channels/${channelId(sandbox, 'general')}/threads`, {
		name: 'Aside',
		type: 11,
	});
	sandbox.overwrite('general', '@everyone', { deny: ['SendMessagesInThreads'] });
	expect(() => sandbox.as('ana').send(body.id, 'hello')).toThrow('You cannot write in this channel');
});

test.each<[string, Permission, string, string, object | undefined]>([
	['writes', 'SendMessages', 'POST', '/messages', { content: 'x' }],
	['sees', 'ViewChannel', 'GET', '', undefined],
	['opens threads', 'CreatePublicThreads', 'POST', '/threads', { name: 'x', type: 11 }],
])('a bot that lacks the permission never %s', async (_, permission, method, path, body) => {
	const { sandbox, request } = await rawBot();
	const channel = `/channels/${channelId(sandbox, 'general')}`;
	expect((await request(method, channel + path, body)).status).toBeLessThan(300);
	sandbox.overwrite('general', 'Bot', { deny: [permission] });
	expect(await request(method, channel + path, body)).toMatchObject({
		status: 403,
		body: { code: permission === 'ViewChannel' ? 50001 : 50013 },
	});
});

test('a bot has only the permissions it was installed with', async () => {
	const { sandbox, request } = await rawBot({ botPermissions: ['ViewChannel'] });
	const { id } = sandbox.as('ana').send('general', 'x');
	expect(await request('PUT', `/channels/${channelId(sandbox, 'general')}/pins/${id}`)).toMatchObject({
		status: 403,
		body: { code: 50013 },
	});
});

test('the bot cannot read servers it is not in', async () => {
	const { sandbox, request } = await rawBot();
	const [, elsewhere] = [...sandbox.world.homes.keys()];
	expect(await request('GET', `/guilds/${elsewhere}`)).toMatchObject({ status: 403, body: { code: 50001 } });
	expect(await request('GET', '/guilds/1')).toMatchObject({ status: 404, body: { code: 10004 } });
	expect(await request('GET', `/channels/${channelId(sandbox, 'lounge')}`)).toMatchObject({
		status: 403,
		body: { code: 50001 },
	});
	expect(await request('GET', '/channels/1')).toMatchObject({ status: 404, body: { code: 10003 } });
});
