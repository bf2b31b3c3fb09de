import type { APIGuildForumChannel } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { channelId, faultsOf, rawBot } from './raw-bot.ts';

async function forum() {
	const bot = await rawBot();
	const id = channelId(bot.sandbox, 'debates');
	const { available_tags: tags } = bot.sandbox.world.channels.get(id) as APIGuildForumChannel;
	const tag = (name: string) => tags.find((one) => one.name === name)?.id ?? '';
	return { ...bot, id, path: `/channels/${id}/threads`, tag };
}

test('a forum post has its message and its tags, and shares its id with the message', async () => {
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

test('a forum that requires a tag refuses a post without one', async () => {
	const { sandbox, request, path, id, tag } = await forum();
	const channel = sandbox.world.channels.get(id);
	if (channel) sandbox.world.channels.set(id, { ...channel, flags: 1 << 4 } as typeof channel);
	const post = { name: 'x', message: { content: 'x' } };
	expect(await request('POST', path, post)).toMatchObject({ status: 400, body: { code: 40067 } });
	expect(await request('POST', path, { ...post, applied_tags: [tag('Open')] })).toMatchObject({ status: 201 });
});

test.each<[string, object, string]>([
	[
		'a tag the forum does not have',
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

test('a forum refuses a plain message', async () => {
	const { request, id } = await forum();
	expect(await request('POST', `/channels/${id}/messages`, { content: 'x' })).toMatchObject({
		status: 400,
		body: { code: 50008 },
	});
});
