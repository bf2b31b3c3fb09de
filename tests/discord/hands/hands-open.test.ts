import { type APIGuildForumChannel, ChannelFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { textOf } from '../../../sandbox/member/text-of.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { replaceChannel, threadAt } from '../../../sandbox/world/threads.ts';
import type { PermissionName, Place } from '../../../src/bot/host/hands.ts';
import { channel, openingIn, replyWith, startHandsStage, successOf } from './hands-stage.ts';

/** The threads of a channel, oldest first. */
const threadsIn = ({ world }: Sandbox, parent: string) =>
	[...world.channels.values()].flatMap(({ id }) => {
		const thread = threadAt(world, id);
		return thread?.parent_id === parent ? [thread] : [];
	});

/** Makes the forum take no post without a tag. */
function requireTag(sandbox: Sandbox): void {
	replaceChannel(sandbox.world, {
		...(channel(sandbox, 'debates') as APIGuildForumChannel),
		flags: ChannelFlags.RequireTag,
	});
}

test('a place is described with its tags and with what the bot may do there', async () => {
	const { hands, id } = await startHandsStage();
	const forum = successOf<Place>(await hands.placeOf(id('debates')));
	expect(forum).toMatchObject({ kind: 'forum', name: 'debates', requiresTag: false, archived: false, locked: false });
	expect(forum.tags.map(({ name }) => name)).toEqual(['Open', 'Closed', 'Oxford']);
	expect(forum.may.size).toBe(9);
	expect(successOf<Place>(await hands.placeOf(id('general'))).kind).toBe('text');
});

test.each([
	'everyone',
	'the role',
	'the bot itself',
])('a permission denied to %s in a channel is not among those the bot has there', async (whom) => {
	const { sandbox, hands, id } = await startHandsStage();
	const who = { everyone: '@everyone', 'the role': 'Bot', 'the bot itself': sandbox.applicationId }[whom] ?? '';
	sandbox.overwrite('debates', who, { deny: ['PinMessages', 'AttachFiles'] });
	const { may } = successOf<Place>(await hands.placeOf(id('debates')));
	expect([may.has('PinMessages'), may.has('AttachFiles'), may.has('SendMessages')]).toEqual([false, false, true]);
});

test('a permission that a channel allows to the bot’s role wins over a denial to everyone', async () => {
	const { sandbox, hands, id } = await startHandsStage();
	sandbox.overwrite('debates', '@everyone', { deny: ['SendMessages'] });
	sandbox.overwrite('debates', 'Bot', { allow: ['SendMessages'] });
	expect(successOf<Place>(await hands.placeOf(id('debates'))).may.has('SendMessages')).toBe(true);
});

test('a channel that is gone and one that is hidden are different faults', async () => {
	const { sandbox, hands, id } = await startHandsStage();
	sandbox.overwrite('general', '@everyone', { deny: ['ViewChannel'] });
	expect(await hands.placeOf(id('general'))).toEqual({ kind: 'forbidden', missing: ['ViewChannel'] });
	expect(await hands.placeOf('1100000000000000001')).toEqual({ kind: 'gone' });
});

test('in a forum a debate is a post with the tags that fit, its first message pinned', async () => {
	const { sandbox, hands, id } = await startHandsStage();
	const { thread, message } = successOf(
		await hands.open(openingIn(id('debates'), { tags: ['OXFORD', 'debate', 'open'] })),
	);
	const [post] = threadsIn(sandbox, id('debates'));
	const tags = successOf<Place>(await hands.placeOf(id('debates'))).tags;
	expect(post).toMatchObject({
		id: thread,
		name: 'Sell the harbour?',
		thread_metadata: { auto_archive_duration: 10080 },
	});
	expect(post?.applied_tags?.map((tag) => tags.find((one) => one.id === tag)?.name)).toEqual(['Oxford', 'Open']);
	expect(sandbox.as('ana').sees(thread)).toMatchObject([{ id: message, pinned: true }]);
});

test('a forum that requires a tag gets one even when none fits', async () => {
	const { sandbox, hands, id } = await startHandsStage();
	requireTag(sandbox);
	successOf(await hands.open(openingIn(id('debates'), { tags: ['debate'] })));
	expect(threadsIn(sandbox, id('debates'))[0]?.applied_tags).toHaveLength(1);
});

test('in a text channel a debate is a public thread with its first message pinned', async () => {
	const { sandbox, hands, id } = await startHandsStage();
	const { thread, message } = successOf(await hands.open(openingIn(id('general'))));
	expect(threadsIn(sandbox, id('general'))).toMatchObject([{ id: thread, type: 11, name: 'Sell the harbour?' }]);
	expect(sandbox.as('ana').sees(thread)).toMatchObject([{ id: message, pinned: true }]);
});

test.each(['debates', 'general'])('opening again in %s finds the thread that is already there', async (where) => {
	const { sandbox, hands, id } = await startHandsStage();
	const first = successOf(await hands.open(openingIn(id(where))));
	sandbox.world.nonces.clear();
	expect(await hands.open(openingIn(id(where), { tried: true }))).toEqual(first);
	expect(threadsIn(sandbox, id(where))).toHaveLength(1);
	expect(sandbox.as('ana').sees(first.thread)).toHaveLength(1);
	// Another debate of the same name is another thread.
	expect(successOf(await hands.open(openingIn(id(where), { nonce: 'lectern-2-0' }))).thread).not.toBe(first.thread);
});

test.each([
	['debates', /threads$/],
	['general', /threads$/],
	['general', /messages$/],
])('O18: in %s a lost answer of %s costs a second try and opens no second thread', async (where, request) => {
	const { sandbox, hands, id } = await startHandsStage();
	sandbox.faults.lose(new RegExp(`^(POST|PUT) .*${request.source}`));
	expect(await hands.open(openingIn(id(where)))).toMatchObject({ kind: 'later' });
	const { thread, message } = successOf(await hands.open(openingIn(id(where), { tried: true })));
	expect(threadsIn(sandbox, id(where))).toHaveLength(1);
	expect(sandbox.as('ana').sees(thread)).toMatchObject([{ id: message, pinned: true }]);
});

test.each([
	'debates',
	'general',
])('in %s, when the answer to a pin is lost, only the pin is tried again', async (where) => {
	const { sandbox, hands, id } = await startHandsStage();
	sandbox.faults.lose(/^PUT .*pins/);
	const { thread, message } = successOf(await hands.open(openingIn(id(where))));
	expect(sandbox.as('ana').sees(thread)).toMatchObject([{ id: message, pinned: true }]);
});

test('O24: a thread and its post are recorded before the pin, and a pin that never works keeps nothing back', async () => {
	const { sandbox, hands, id } = await startHandsStage();
	sandbox.faults.answer(/^PUT .*pins/, 503, { times: 3 });
	const reported: unknown[] = [];
	const opened = async (thread: string) => {
		reported.push({ thread });
		return thread;
	};
	const post = successOf(
		await hands.open(openingIn(id('general'), { onOpened: opened, onPosted: async (one) => reported.push(one) })),
	);
	expect(reported).toEqual([{ thread: post.thread }, post]);
	expect(sandbox.as('ana').sees(post.thread)).toMatchObject([{ pinned: false }]);
});

test('a thread that was archived since the last try is woken and finished', async () => {
	const { sandbox, hands, id } = await startHandsStage();
	sandbox.faults.answer(/^POST .*messages$/, 503);
	expect(await hands.open(openingIn(id('general')))).toMatchObject({ kind: 'later' });
	const [begun] = threadsIn(sandbox, id('general'));
	if (!begun?.thread_metadata) throw new Error('no thread');
	replaceChannel(sandbox.world, { ...begun, thread_metadata: { ...begun.thread_metadata, archived: true } });
	const { thread } = successOf(await hands.open(openingIn(id('general'), { tried: true, thread: begun.id })));
	expect(sandbox.as('ana').sees(thread)).toMatchObject([{ pinned: true }]);
});

test.each([
	'debates',
	'general',
])('W5: a post in %s that Discord accepted in simpler words is not sent again in full', async (where) => {
	const { sandbox, hands, id } = await startHandsStage();
	const both = { simpler: [replyWith('In short')], tried: true };
	sandbox.faults.answer(/^POST .*(threads|messages)$/, 400, { code: 50035 });
	if (where === 'general') sandbox.faults.answer(/^POST .*messages$/, 400, { code: 50035 });
	await hands.open(openingIn(id(where), both));
	const { thread } = successOf(await hands.open(openingIn(id(where), both)));
	expect(sandbox.as('ana').sees(thread).map(textOf)).toEqual(['In short']);
	expect(threadsIn(sandbox, id(where))).toHaveLength(1);
});

test('another debate’s thread of the same name is neither used nor removed', async () => {
	const { sandbox, hands, id } = await startHandsStage();
	sandbox.faults.answer(/^POST .*messages$/, 503);
	expect(await hands.open(openingIn(id('general')))).toMatchObject({ kind: 'later' });
	const [theirs] = threadsIn(sandbox, id('general'));
	const opened = async (thread: string) => (thread === theirs?.id ? undefined : thread);
	const own = successOf(
		await hands.open(openingIn(id('general'), { tried: true, nonce: 'lectern-2-0', onOpened: opened })),
	);
	expect(own.thread).not.toBe(theirs?.id);
	expect(threadsIn(sandbox, id('general'))).toHaveLength(2);
});

test.each([
	'debates',
	'general',
])('O25: in %s a thread that was opened while another one was recorded is deleted, and the post is in the other', async (where) => {
	const { sandbox, hands, id } = await startHandsStage();
	const first = successOf(await hands.open(openingIn(id(where))));
	const second = openingIn(id(where), { nonce: 'lectern-2-0', onOpened: async () => first.thread });
	expect(successOf(await hands.open(second)).thread).toBe(first.thread);
	expect(threadsIn(sandbox, id(where)).map((thread) => thread.id)).toEqual([first.thread]);
});

test('a thread whose answer was lost is found again, and none is opened for it', async () => {
	const { sandbox, hands, id } = await startHandsStage();
	sandbox.faults.lose(/^POST .*threads$/);
	expect(await hands.open(openingIn(id('debates')))).toMatchObject({ kind: 'later' });
	const [lost] = threadsIn(sandbox, id('debates'));
	expect(await hands.findOpenedThread(openingIn(id('debates')))).toEqual({ thread: lost?.id });
	expect(await hands.findOpenedThread(openingIn(id('general')))).toEqual({ thread: undefined });
	expect(threadsIn(sandbox, id('debates'))).toHaveLength(1);
});

test('a post too long for one message goes on in the thread, each part once', async () => {
	const { sandbox, hands, id } = await startHandsStage();
	const reply = replyWith('word '.repeat(2000));
	sandbox.faults.lose(/^POST .*messages$/);
	expect(await hands.open(openingIn(id('debates'), { reply }))).toMatchObject({ kind: 'later' });
	const { thread } = successOf(await hands.open(openingIn(id('debates'), { reply, tried: true })));
	const words = sandbox.as('ana').sees(thread).map(textOf).join(' ').match(/word/g);
	expect(words).toHaveLength(2000);
});

test.each<[string, PermissionName[]]>([
	['debates', ['SendMessages']],
	['debates', ['ViewChannel']],
	['general', ['CreatePublicThreads']],
	['general', ['SendMessagesInThreads']],
	['general', ['ReadMessageHistory']],
])('O3, R3: opening in %s without %j names what is missing', async (where, missing) => {
	const { sandbox, hands, id } = await startHandsStage();
	sandbox.overwrite(where, '@everyone', { deny: missing });
	expect(await hands.open(openingIn(id(where)))).toEqual({ kind: 'forbidden', missing });
});

test('O3, R3: a bot that may not pin opens nothing; what it had begun before, it finishes', async () => {
	const { sandbox, hands, id } = await startHandsStage();
	const deny = () => sandbox.overwrite('debates', '@everyone', { deny: ['PinMessages'] });
	deny();
	expect(await hands.open(openingIn(id('debates')))).toEqual({ kind: 'forbidden', missing: ['PinMessages'] });
	expect(threadsIn(sandbox, id('debates'))).toEqual([]);
	sandbox.overwrite('debates', '@everyone', {});
	sandbox.faults.lose(/^POST .*threads$/);
	expect(await hands.open(openingIn(id('debates')))).toMatchObject({ kind: 'later' });
	deny();
	const { thread } = successOf(await hands.open(openingIn(id('debates'), { tried: true })));
	expect(sandbox.as('ana').sees(thread)).toMatchObject([{ pinned: false }]);
});

test('A6: a channel of another server is refused, and nothing is opened in it', async () => {
	const { sandbox, hands, id } = await startHandsStage();
	const elsewhere = openingIn(id('debates'), { guild: '1100000000000000009' });
	expect(await hands.open(elsewhere)).toMatchObject({ kind: 'refused' });
	expect(threadsIn(sandbox, id('debates'))).toEqual([]);
});

test('a debate in an announcement channel is an announcement thread, and one in a media channel is a post', async () => {
	const { sandbox, hands } = await startHandsStage();
	const [news, media] = [sandbox.addChannel('news', 'announcement'), sandbox.addChannel('pictures', 'media')];
	for (const where of [news, media]) successOf(await hands.open(openingIn(where)));
	expect(threadsIn(sandbox, news)).toMatchObject([{ type: 10 }]);
	expect(threadsIn(sandbox, media)).toMatchObject([{ type: 11 }]);
});
