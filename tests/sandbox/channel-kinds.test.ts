import { expect, test } from 'vitest';
import { channelId, rawBot } from './raw-bot.ts';

/** A channel of a kind the club does not begin with, and a message of the bot in it where it takes messages. */
async function inNewChannel(kind: 'announcement' | 'media') {
	const bot = await rawBot();
	const id = bot.sandbox.addChannel('corner', kind);
	return { ...bot, id, channel: `/channels/${id}` };
}

test('threads of an announcement channel are announcement threads, with or without a message', async () => {
	const { sandbox, request, id, channel } = await inNewChannel('announcement');
	expect((await request('GET', channel)).body).toMatchObject({ id, type: 5, name: 'corner' });
	const { body: message } = await request('POST', `${channel}/messages`, { content: 'x' });
	const grown = await request('POST', `${channel}/messages/${message.id}/threads`, { name: 'On it' });
	const bare = await request('POST', `${channel}/threads`, { name: 'Aside', type: 10 });
	expect([grown, bare]).toMatchObject([
		{ status: 201, body: { type: 10, parent_id: id } },
		{ status: 201, body: { type: 10, parent_id: id } },
	]);
	sandbox.as('ana').send('Aside', 'hello');
	await request('PATCH', `/channels/${bare.body.id}`, { archived: true });
	expect((await request('GET', `${channel}/threads/archived/public`)).body.threads).toMatchObject([{ type: 10 }]);
	expect((await request('GET', `${channel}/threads/archived/private`)).body.threads).toEqual([]);
});

test.each([
	['a public thread (11)', 'announcement', { type: 11 }],
	['a private thread (12)', 'announcement', { type: 12 }],
	['a thread of no type, which would be private', 'announcement', {}],
	['an announcement thread (10)', 'general', { type: 10 }],
] as const)('%s is refused in the channel "%s"', async (_, name, type) => {
	const { sandbox, request } = await rawBot();
	if (name === 'announcement') sandbox.addChannel(name, name);
	sandbox.overwrite(name, 'Bot', { allow: ['CreatePrivateThreads'] });
	expect(
		await request('POST', `/channels/${channelId(sandbox, name)}/threads`, { name: 'Aside', ...type }),
	).toMatchObject({ status: 400, body: { code: 50024 } });
});

test('a media channel accepts posts as a forum does, and refuses a plain message', async () => {
	const { sandbox, request, id, channel } = await inNewChannel('media');
	expect((await request('GET', channel)).body).toMatchObject({ type: 16, available_tags: [] });
	expect(await request('POST', `${channel}/messages`, { content: 'x' })).toMatchObject({ body: { code: 50008 } });
	const { status, body } = await request('POST', `${channel}/threads`, { name: 'Shown', message: { content: 'x' } });
	expect({ status, body }).toMatchObject({
		status: 201,
		body: { type: 11, parent_id: id, applied_tags: [], message: { id: body.id } },
	});
	expect(() => sandbox.as('ana').send(id, 'x')).toThrow('A forum takes posts');
});

test('the bot gets an event for a new channel', async () => {
	const { events, id } = await inNewChannel('announcement');
	await expect.poll(() => events.at(-1), { timeout: 5000 }).toMatchObject({ t: 'CHANNEL_CREATE', d: { id, type: 5 } });
});
