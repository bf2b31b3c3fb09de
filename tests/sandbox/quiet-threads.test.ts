import { expect, test } from 'vitest';
import { channelId, rawBot } from './raw-bot.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A thread in `general` that archives itself after an hour, with what its bot and its people can do about it. */
async function hourThread() {
	const bot = await rawBot();
	const { sandbox, request, events } = bot;
	const { body } = await request('POST', `/channels/${channelId(sandbox, 'general')}/threads`, {
		name: 'Aside',
		type: 11,
		auto_archive_duration: 60,
	});
	const change = (state: object) => request('PATCH', `/channels/${body.id}`, state);
	const isArchived = async () => (await request('GET', `/channels/${body.id}`)).body.thread_metadata.archived;
	const updates = () => events.flatMap(({ t, d }) => (t === 'THREAD_UPDATE' ? [d] : []));
	return { ...bot, change, isArchived, updates, id: body.id, advance: sandbox.clock.advance };
}

test('a thread without activity archives itself after its duration, and the bot gets an event', async () => {
	const { id, advance, isArchived, updates } = await hourThread();
	advance(hour - minute);
	expect(await isArchived()).toBe(false);
	advance(2 * minute);
	expect(await isArchived()).toBe(true);
	await expect
		.poll(updates, { timeout: 5000 })
		.toMatchObject([{ id, thread_metadata: { archived: true, locked: false, auto_archive_duration: 60 } }]);
});

test('a message keeps a thread open, and so does opening it again', async () => {
	const { sandbox, change, advance, isArchived } = await hourThread();
	advance(50 * minute);
	sandbox.as('ana').send('Aside', 'hello');
	advance(50 * minute);
	expect(await isArchived()).toBe(false);
	advance(20 * minute);
	expect(await isArchived()).toBe(true);
	await change({ archived: false });
	advance(50 * minute);
	expect(await isArchived()).toBe(false);
	advance(20 * minute);
	expect(await isArchived()).toBe(true);
});

test('changing its duration keeps a thread open; the same duration, a new name, or opening it while it is open does not', async () => {
	const { change, advance, isArchived } = await hourThread();
	advance(50 * minute);
	await change({ auto_archive_duration: 1440 });
	advance(24 * hour - minute);
	expect(await isArchived()).toBe(false);
	await change({ auto_archive_duration: 60 });
	advance(50 * minute);
	expect(await isArchived()).toBe(false);
	for (const state of [{ auto_archive_duration: 60 }, { archived: false }, { name: 'Aside' }]) await change(state);
	advance(20 * minute);
	expect(await isArchived()).toBe(true);
});

test('a shorter duration counts from the change', async () => {
	const { change, advance, isArchived } = await hourThread();
	await change({ auto_archive_duration: 10_080 });
	advance(hour);
	await change({ auto_archive_duration: 60 });
	advance(hour + minute);
	expect(await isArchived()).toBe(true);
});

test('a private answer to a press does not keep a thread open', async () => {
	const { sandbox, request, interaction, answer, advance, isArchived, id } = await hourThread();
	const components = [{ type: 1, components: [{ type: 2, style: 1, label: 'For', custom_id: 'for' }] }];
	const { body: post } = await request('POST', `/channels/${id}/messages`, { content: 'x', components });
	advance(50 * minute);
	const pressed = sandbox.as('ana').press(post.id, 'For');
	await answer(await interaction(), { type: 4, data: { content: 'counted', flags: 64 } });
	await pressed;
	advance(20 * minute);
	expect(await isArchived()).toBe(true);
});

test('a post that is pinned in its forum does not archive itself; archiving it takes the pin away', async () => {
	const { sandbox, request } = await rawBot();
	const post = { name: 'Pinned', auto_archive_duration: 60, message: { content: 'x' } };
	const { body } = await request('POST', `/channels/${channelId(sandbox, 'debates')}/threads`, post);
	const state = async () => (await request('GET', `/channels/${body.id}`)).body;
	await request('PATCH', `/channels/${body.id}`, { flags: 1 << 1 });
	sandbox.clock.advance(48 * hour);
	expect(await state()).toMatchObject({ flags: 2, thread_metadata: { archived: false } });
	await request('PATCH', `/channels/${body.id}`, { archived: true });
	await request('PATCH', `/channels/${body.id}`, { archived: false });
	expect(await state()).toMatchObject({ flags: 0 });
	sandbox.clock.advance(2 * hour);
	expect(await state()).toMatchObject({ thread_metadata: { archived: true } });
});

test('a locked thread stays locked when it archives itself', async () => {
	const { change, advance, request, id } = await hourThread();
	await change({ locked: true });
	advance(2 * hour);
	expect((await request('GET', `/channels/${id}`)).body.thread_metadata).toMatchObject({
		archived: true,
		locked: true,
	});
});
