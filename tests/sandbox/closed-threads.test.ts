import { expect, test } from 'vitest';
import { leaveThread, threadAt } from '../../sandbox/world/threads.ts';
import { botInGeneral, channelId, rawBot, register } from './raw-bot.ts';

test('an archived thread refuses edits until it is opened again; a message opens it, unless it is locked', async () => {
	const { sandbox, request, channel } = await botInGeneral();
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

test('a press or a command of a member who joined an archived thread opens it, as a message does', async () => {
	const { sandbox, post, close, answered, state } = await threadWithButton();
	const ana = sandbox.as('ana');
	ana.send('Aside', 'I am in');
	for (const act of [() => ana.press(post.id, 'For'), () => ana.run('Aside', 'status')]) {
		await close({ archived: true });
		expect(await answered(act())).toBeUndefined();
		expect(await state()).toMatchObject({ archived: false });
	}
});

test('a member who never joined an archived thread cannot press in it, but can after writing in it', async () => {
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

test('members who manage threads can open a thread that is archived and locked, and it stays locked', async () => {
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

test('in a locked thread that is not archived, members press and use message commands, but cannot type commands', async () => {
	const { sandbox, post, close, answered } = await threadWithButton();
	const ana = sandbox.as('ana');
	await close({ locked: true });
	expect(await answered(ana.press(post.id, 'For'))).toBeUndefined();
	expect(await answered(ana.use('Aside', 'Find evidence', post))).toBeUndefined();
	expect(await answered(ana.run('Aside', 'status'))).toBe('This thread is locked');
});
