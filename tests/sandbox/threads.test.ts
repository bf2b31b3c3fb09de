import type { APIGuildForumChannel } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { leaveThread, threadAt } from '../../sandbox/world/threads.ts';
import { channelId, faultsOf, rawBot, register } from './raw-bot.ts';

async function forum() {
	const bot = await rawBot();
	const id = channelId(bot.sandbox, 'debates');
	const { available_tags: tags } = bot.sandbox.world.channels.get(id) as APIGuildForumChannel;
	const tag = (name: string) => tags.find((one) => one.name === name)?.id ?? '';
	return { ...bot, id, path: `/channels/${id}/threads`, tag };
}

async function general() {
	const bot = await rawBot();
	return { ...bot, channel: `/channels/${channelId(bot.sandbox, 'general')}` };
}

test('a forum post opens with its message, its tags, and one id for both', async () => {
	const { sandbox, request, path, tag } = await forum();
	const { status, body } = await request('POST', path, {
		name: 'This house would',
		applied_tags: [tag('Open')],
		auto_archive_duration: 1440,
		message: { flags: 1 << 15, components: [{ type: 10, content: '# Motion' }] },
	});
	expect(status).toBe(201);
	expect(body).toMatchObject({
		type: 11,
		applied_tags: [tag('Open')],
		message: { id: body.id },
		thread_metadata: { archived: false, auto_archive_duration: 1440 },
	});
	expect(sandbox.as('ana').sees('This house would')).toMatchObject([{ id: body.id }]);
});

test('a forum that asks for a tag takes no post without one', async () => {
	const { sandbox, request, path, id, tag } = await forum();
	const channel = sandbox.world.channels.get(id);
	if (channel) sandbox.world.channels.set(id, { ...channel, flags: 1 << 4 } as typeof channel);
	const post = { name: 'x', message: { content: 'x' } };
	expect(await request('POST', path, post)).toMatchObject({ status: 400, body: { code: 40067 } });
	expect(await request('POST', path, { ...post, applied_tags: [tag('Open')] })).toMatchObject({ status: 201 });
});

test.each<[string, object, string]>([
	[
		'a tag the forum has not',
		{ name: 'x', applied_tags: ['1'], message: { content: 'x' } },
		'applied_tags.0 INVALID_FORUM_TAG',
	],
	[
		'six tags',
		{ name: 'x', applied_tags: ['1', '2', '3', '4', '5', '6'], message: { content: 'x' } },
		'applied_tags BASE_TYPE_BAD_LENGTH',
	],
	['a name over 100', { name: 'x'.repeat(101), message: { content: 'x' } }, 'name BASE_TYPE_MAX_LENGTH'],
	['no message', { name: 'x' }, 'message BASE_TYPE_REQUIRED'],
	[
		'a message that is too long',
		{ name: 'x', message: { content: 'x'.repeat(2001) } },
		'message.content BASE_TYPE_MAX_LENGTH',
	],
	[
		'an odd time to archive',
		{ name: 'x', auto_archive_duration: 61, message: { content: 'x' } },
		'auto_archive_duration BASE_TYPE_CHOICES',
	],
])('a post with %s is refused', async (_, body, expected) => {
	const { request, path } = await forum();
	expect(faultsOf((await request('POST', path, body)).body.errors)).toContain(expected);
});

test('a forum takes no plain message', async () => {
	const { request, id } = await forum();
	expect(await request('POST', `/channels/${id}/messages`, { content: 'x' })).toMatchObject({
		status: 400,
		body: { code: 50008 },
	});
});

test('a thread grows from a message once, and shares its id', async () => {
	const { request, channel } = await general();
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

test('a thread without a message is public when it says so', async () => {
	const { sandbox, request, channel } = await general();
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

test('an archived thread takes no edits until it is opened again; a message opens it, unless it is locked', async () => {
	const { sandbox, request, channel } = await general();
	const { body: thread } = await request('POST', `${channel}/threads`, { name: 'Aside', type: 11 });
	const path = `/channels/${thread.id}`;
	const { body: message } = await request('POST', `${path}/messages`, { content: 'x' });

	await request('PATCH', path, { archived: true });
	expect(await request('PATCH', `${path}/messages/${message.id}`, { content: 'y' })).toMatchObject({
		status: 400,
		body: { code: 50083 },
	});
	expect(await request('PATCH', path, { name: 'Other' })).toMatchObject({ status: 400, body: { code: 50083 } });
	await request('POST', `${path}/messages`, { content: 'z' });
	expect((await request('GET', path)).body.thread_metadata.archived).toBe(false);

	await request('PATCH', path, { archived: true, locked: true });
	expect(() => sandbox.as('ana').send('Aside', 'hello')).toThrow('locked');
	expect((await request('GET', `${channel}/threads/archived/public`)).body.threads).toMatchObject([{ id: thread.id }]);
	await request('PATCH', path, { archived: false, locked: false });
	expect(sandbox.as('ana').send('Aside', 'hello')).toMatchObject({ content: 'hello' });
});

/** A thread with a button in it, which the bot answers whoever presses it. */
async function threadWithButton() {
	const bot = await rawBot();
	const { sandbox, request } = bot;
	await register(bot, { name: 'status', description: 'x' }, { name: 'Find evidence', type: 3 });
	const { body: thread } = await request('POST', `/channels/${channelId(sandbox, 'general')}/threads`, {
		name: 'Aside',
		type: 11,
	});
	const components = [{ type: 1, components: [{ type: 2, style: 1, label: 'For', custom_id: 'for' }] }];
	const { body: post } = await request('POST', `/channels/${thread.id}/messages`, { content: 'x', components });
	const close = (state: object) => request('PATCH', `/channels/${thread.id}`, state);
	const answered = async (doing: Promise<unknown>) => {
		const refused = doing.then(
			() => undefined,
			(error: Error) => error.message,
		);
		const came = bot.interaction().then((to) => bot.answer(to, { type: 4, data: { content: 'y', flags: 64 } }));
		return Promise.race([refused, came.then(() => refused)]);
	};
	const state = async () => (await request('GET', `/channels/${thread.id}`)).body.thread_metadata;
	return { sandbox, post, close, answered, state };
}

test('acting in an archived thread opens it for those who joined it, as writing there does', async () => {
	const { sandbox, post, close, answered, state } = await threadWithButton();
	const ana = sandbox.as('ana');
	ana.send('Aside', 'I am in');
	for (const act of [() => ana.press(post.id, 'For'), () => ana.run('Aside', 'status')]) {
		await close({ archived: true });
		expect(await answered(act())).toBeUndefined();
		expect(await state()).toMatchObject({ archived: false });
	}
});

test('who never joined an archived thread cannot press in it, but can write in it and press then', async () => {
	const { sandbox, post, close, answered, state } = await threadWithButton();
	const ben = sandbox.as('ben');
	await close({ archived: true });
	expect(await answered(ben.press(post.id, 'For'))).toBe('This thread is archived');
	expect(await answered(ben.run('Aside', 'status'))).toBe('This thread is archived');
	expect(await state()).toMatchObject({ archived: true });
	ben.send('Aside', 'good morning');
	await close({ archived: true });
	expect(await answered(ben.press(post.id, 'For'))).toBeUndefined();
	expect(await state()).toMatchObject({ archived: false });
});

test('a bot that neither created, nor joined, nor manages an archived thread cannot open it', async () => {
	const { sandbox, close, state } = await threadWithButton();
	await close({ archived: true });
	sandbox.overwrite('general', 'Bot', { deny: ['ManageThreads'] });
	const thread = threadAt(sandbox.world, channelId(sandbox, 'Aside'));
	if (thread) sandbox.world.channels.set(thread.id, { ...thread, owner_id: sandbox.as('ana').id });
	leaveThread(sandbox.world, thread?.id ?? '', sandbox.applicationId);
	expect(await close({ archived: false })).toMatchObject({ status: 403, body: { code: 50013 } });
	expect(await state()).toMatchObject({ archived: true });
});

test('a thread that is archived and locked opens for those who manage threads, and stays locked', async () => {
	const { sandbox, post, close, answered, state } = await threadWithButton();
	const [ana, maya] = [sandbox.as('ana'), sandbox.as('maya')];
	await close({ archived: true, locked: true });
	expect(await answered(ana.press(post.id, 'For'))).toBe('This thread is archived');
	expect(await answered(ana.run('Aside', 'status'))).toBe('This thread is archived');
	expect(await state()).toMatchObject({ archived: true, locked: true });
	for (const act of [() => maya.press(post.id, 'For'), () => maya.run('Aside', 'status')]) {
		expect(await answered(act())).toBeUndefined();
		expect(await state()).toMatchObject({ archived: false, locked: true });
		await close({ archived: true });
	}
});

test('in a locked thread that is open, members press and use message commands, but type none', async () => {
	const { sandbox, post, close, answered } = await threadWithButton();
	const ana = sandbox.as('ana');
	await close({ locked: true });
	expect(await answered(ana.press(post.id, 'For'))).toBeUndefined();
	expect(await answered(ana.use('Aside', 'Find evidence', post))).toBeUndefined();
	expect(await answered(ana.run('Aside', 'status'))).toBe('This thread is locked');
});

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

test('a media channel takes posts as a forum does, and no plain message', async () => {
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

test('the bot hears of a channel that is added', async () => {
	const { events, id } = await inNewChannel('announcement');
	await expect.poll(() => events.at(-1), { timeout: 5000 }).toMatchObject({ t: 'CHANNEL_CREATE', d: { id, type: 5 } });
});

test('locking a thread asks for the permission, renaming ones own does not', async () => {
	const { sandbox, request, channel } = await general();
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

test('members come and go', async () => {
	const { sandbox, request, channel } = await general();
	const { body: thread } = await request('POST', `${channel}/threads`, { name: 'Aside', type: 11 });
	const members = `/channels/${thread.id}/thread-members`;
	const ana = sandbox.as('ana').id;
	await request('PUT', `${members}/${ana}`);
	expect((await request('GET', members)).body).toMatchObject([{ user_id: sandbox.applicationId }, { user_id: ana }]);
	await request('DELETE', `${members}/${ana}`);
	expect(await request('GET', `${members}/${ana}`)).toMatchObject({ status: 404 });
});

test('the bot hears of threads, with the Guilds intent alone', async () => {
	const { request, channel, sandbox, events } = await general();
	const { body } = await request('POST', `${channel}/threads`, { name: 'Aside', type: 11 });
	await request('PATCH', `/channels/${body.id}`, { archived: true });
	await request('DELETE', `/channels/${body.id}`);
	await expect
		.poll(() => events.map(({ t }) => t), { timeout: 5000 })
		.toEqual(['READY', 'GUILD_CREATE', 'THREAD_CREATE', 'THREAD_MEMBERS_UPDATE', 'THREAD_UPDATE', 'THREAD_DELETE']);
	expect(sandbox.world.channels.has(body.id)).toBe(false);
});

test('a private thread is for those in it', async () => {
	const { sandbox, request, channel } = await general();
	sandbox.overwrite('general', 'Bot', { allow: ['CreatePrivateThreads'] });
	const { body } = await request('POST', `${channel}/threads`, { name: 'Secret', type: 12 });
	await request('POST', `/channels/${body.id}/messages`, { content: 'psst' });
	expect(() => sandbox.as('ana').sees('Secret')).toThrow('cannot be seen');
	await request('PUT', `/channels/${body.id}/thread-members/${sandbox.as('ana').id}`);
	expect(sandbox.as('ana').sees('Secret')).toMatchObject([{ content: 'psst' }]);
});
