import { REST } from '@discordjs/rest';
import type { APIMessage } from 'discord-api-types/v10';
import { Routes } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { timeOf } from '../../sandbox/world/snowflake.ts';
import { channelId, rawBot } from './raw-bot.ts';

async function general() {
	const bot = await rawBot();
	return { ...bot, path: `/channels/${channelId(bot.sandbox, 'general')}/messages` };
}

test('ids grow, have 17 to 19 digits and contain the time they were made', async () => {
	const { request, path, sandbox } = await general();
	const before = sandbox.clock.now();
	const bodies: APIMessage[] = [];
	for (const content of ['a', 'b', 'c']) bodies.push((await request('POST', path, { content })).body);
	const ids = bodies.map(({ id }) => BigInt(id));
	expect(ids).toEqual([...ids].sort((a, b) => Number(a - b)));
	expect(bodies.every(({ id }) => /^\d{17,19}$/.test(id))).toBe(true);
	const time = timeOf(bodies[0]?.id ?? '0');
	expect(before <= time && time <= sandbox.clock.now()).toBe(true);
});

test('a message with an enforced nonce is sent once', async () => {
	const { request, path, sandbox } = await general();
	const first = await request('POST', path, { content: 'x', nonce: 'n1', enforce_nonce: true });
	const again = await request('POST', path, { content: 'x', nonce: 'n1', enforce_nonce: true });
	const other = await request('POST', path, { content: 'x', nonce: 'n2', enforce_nonce: true });
	expect(again.body.id).toBe(first.body.id);
	expect(other.body.id).not.toBe(first.body.id);
	expect(sandbox.as('ana').sees('general')).toHaveLength(2);
});

test('files come back over HTTP as they were sent, also those in components', async () => {
	const { sandbox, path } = await general();
	const client = new REST({ api: `${sandbox.url}/api` }).setToken(sandbox.token);
	const message = (await client.post(path as `/${string}`, {
		body: {
			flags: 1 << 15,
			attachments: [{ id: '0', description: 'A plot' }],
			components: [{ type: 12, items: [{ media: { url: 'attachment://plot.svg' } }] }],
		},
		files: [{ name: 'plot.svg', data: Buffer.from('<svg/>'), contentType: 'image/svg+xml' }],
	})) as APIMessage;

	const [file] = message.attachments;
	expect(file).toMatchObject({ filename: 'plot.svg', description: 'A plot', size: 6 });
	expect(message.components).toMatchObject([{ id: 1, items: [{ media: { url: file?.url } }] }]);
	const served = await fetch(file?.url ?? '');
	expect(await served.text()).toBe('<svg/>');
	expect(served.headers.get('content-type')).toBe('image/svg+xml');
	expect(served.headers.get('content-security-policy')).toContain('sandbox');
});

test('nobody is pinged beyond what allowed_mentions says', async () => {
	const { request, path, sandbox } = await general();
	const { id } = sandbox.as('ana');
	const content = `<@${id}> @everyone`;
	const closed = await request('POST', path, { content, allowed_mentions: { parse: [] } });
	const open = await request('POST', path, { content });
	const chosen = await request('POST', path, { content, allowed_mentions: { users: [id] } });
	expect(closed.body).toMatchObject({ mentions: [], mention_everyone: false });
	expect(open.body).toMatchObject({ mentions: [{ id }], mention_everyone: false });
	expect(chosen.body).toMatchObject({ mentions: [{ id }] });
});

test('messages are paged by id, newest first', async () => {
	const { request, path } = await general();
	const ids: string[] = [];
	for (let n = 0; n < 5; n++) ids.push((await request('POST', path, { content: `${n}` })).body.id);
	const contents = async (query: string) =>
		(await request('GET', `${path}?${query}`)).body.map(({ content }: APIMessage) => content);
	expect(await contents('limit=2')).toEqual(['4', '3']);
	expect(await contents(`before=${ids[2]}`)).toEqual(['1', '0']);
	expect(await contents(`after=${ids[2]}`)).toEqual(['4', '3']);
	expect(await contents(`around=${ids[2]}&limit=3`)).toEqual(['3', '2', '1']);
});

test.each([
	['the present routes', '/messages/pins'],
	['the older routes', '/pins'],
])('messages are pinned and unpinned by %s', async (_, pins) => {
	const { request, path, sandbox } = await general();
	const { body } = await request('POST', path, { content: 'x' });
	const channel = `/channels/${channelId(sandbox, 'general')}`;
	expect(await request('PUT', `${channel}${pins}/${body.id}`)).toMatchObject({ status: 204 });
	expect(JSON.stringify((await request('GET', `${channel}${pins}`)).body)).toContain(body.id);
	expect((await request('GET', `${path}/${body.id}`)).body.pinned).toBe(true);
	expect(await request('DELETE', `${channel}${pins}/${body.id}`)).toMatchObject({ status: 204 });
	expect((await request('GET', `${path}/${body.id}`)).body.pinned).toBe(false);
});

test('a reply needs the message it replies to', async () => {
	const { request, path, sandbox } = await general();
	const { id } = sandbox.as('ana').send('general', 'question');
	const reply = await request('POST', path, { content: 'answer', message_reference: { message_id: id } });
	expect(reply.body).toMatchObject({ type: 19, referenced_message: { id } });
	expect(await request('POST', path, { content: 'x', message_reference: { message_id: '1' } })).toMatchObject({
		status: 404,
		body: { code: 10008 },
	});
});

test("another's message cannot be edited, and is deleted only with the permission", async () => {
	const { request, path, sandbox } = await general();
	const { id } = sandbox.as('ana').send('general', 'mine');
	expect(await request('PATCH', `${path}/${id}`, { content: 'x' })).toMatchObject({
		status: 403,
		body: { code: 50005 },
	});
	expect(await request('DELETE', `${path}/${id}`)).toMatchObject({ status: 403, body: { code: 50013 } });
	sandbox.overwrite('general', 'Bot', { allow: ['ManageMessages'] });
	expect(await request('DELETE', `${path}/${id}`)).toMatchObject({ status: 204 });
	expect(await request('GET', `${path}/${id}`)).toMatchObject({ status: 404, body: { code: 10008 } });
});

test('the bot writes to a member directly', async () => {
	const { request, sandbox } = await general();
	const ana = sandbox.as('ana');
	const { body } = await request('POST', Routes.userChannels(), { recipient_id: ana.id });
	await request('POST', `/channels/${body.id}/messages`, { content: 'psst' });
	expect(body.id).toBe(ana.dm);
	expect(ana.sees(ana.dm)).toMatchObject([{ content: 'psst' }]);
	expect(() => sandbox.as('ben').sees(ana.dm)).toThrow('cannot be seen');
});
