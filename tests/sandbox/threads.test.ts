import { expect, test } from 'vitest';
import { botInGeneral } from './raw-bot.ts';

test('a message gets at most one thread, which shares its id', async () => {
	const { request, channel } = await botInGeneral();
	const { body: message } = await request('POST', `${channel}/messages`, { content: 'x' });
	const { body: thread } = await request('POST', `${channel}/messages/${message.id}/threads`, { name: 'Aside' });
	expect(thread).toMatchObject({ id: message.id, type: 11, name: 'Aside' });
	expect((await request('GET', `${channel}/messages/${message.id}`)).body).toMatchObject({
		flags: 32,
		thread: { id: thread.id },
	});
	expect(await request('POST', `${channel}/messages/${message.id}/threads`, { name: 'Again' })).toMatchObject({
		body: { code: 160004 },
	});
});

test('a thread without a message is private unless it asks to be public', async () => {
	const { sandbox, request, channel } = await botInGeneral();
	const { body } = await request('POST', `${channel}/threads`, { name: 'Aside', type: 11 });
	await request('POST', `/channels/${body.id}/messages`, { content: 'x' });
	expect(sandbox.as('ben').sees('Aside')).toHaveLength(1);
	expect((await request('GET', `/guilds/${body.guild_id}/threads/active`)).body.threads).toMatchObject([
		{ id: body.id },
	]);
	expect(await request('POST', `${channel}/threads`, { name: 'Secret' })).toMatchObject({
		status: 403,
		body: { code: 50013 },
	});
});

test("locking a thread needs the permission, renaming one's own does not", async () => {
	const { sandbox, request, channel } = await botInGeneral();
	const { body: thread } = await request('POST', `${channel}/threads`, { name: 'Aside', type: 11 });
	sandbox.overwrite('general', 'Bot', { deny: ['ManageThreads'] });
	expect(await request('PATCH', `/channels/${thread.id}`, { locked: true })).toMatchObject({
		status: 403,
		body: { code: 50013 },
	});
	expect(await request('PATCH', `/channels/${thread.id}`, { name: 'Renamed' })).toMatchObject({
		body: { name: 'Renamed' },
	});
});

test('members can be added to a thread and removed from it', async () => {
	const { sandbox, request, channel } = await botInGeneral();
	const { body: thread } = await request('POST', `${channel}/threads`, { name: 'Aside', type: 11 });
	const members = `/channels/${thread.id}/thread-members`;
	const ana = sandbox.as('ana').id;
	await request('PUT', `${members}/${ana}`);
	expect((await request('GET', members)).body).toMatchObject([{ user_id: sandbox.applicationId }, { user_id: ana }]);
	await request('DELETE', `${members}/${ana}`);
	expect(await request('GET', `${members}/${ana}`)).toMatchObject({ status: 404 });
});

test('the bot gets events of threads with the Guilds intent alone', async () => {
	const { request, channel, sandbox, events } = await botInGeneral();
	const { body } = await request('POST', `${channel}/threads`, { name: 'Aside', type: 11 });
	await request('PATCH', `/channels/${body.id}`, { archived: true });
	await request('DELETE', `/channels/${body.id}`);
	await expect
		.poll(() => events.map(({ t }) => t), { timeout: 5000 })
		.toEqual(['READY', 'GUILD_CREATE', 'THREAD_CREATE', 'THREAD_MEMBERS_UPDATE', 'THREAD_UPDATE', 'THREAD_DELETE']);
	expect(sandbox.world.channels.has(body.id)).toBe(false);
});

test('only its members see a private thread', async () => {
	const { sandbox, request, channel } = await botInGeneral();
	sandbox.overwrite('general', 'Bot', { allow: ['CreatePrivateThreads'] });
	const { body } = await request('POST', `${channel}/threads`, { name: 'Secret', type: 12 });
	await request('POST', `/channels/${body.id}/messages`, { content: 'psst' });
	expect(() => sandbox.as('ana').sees('Secret')).toThrow('cannot be seen');
	await request('PUT', `/channels/${body.id}/thread-members/${sandbox.as('ana').id}`);
	expect(sandbox.as('ana').sees('Secret')).toMatchObject([{ content: 'psst' }]);
});
