import { type APIGuildForumChannel, ChannelFlags } from 'discord-api-types/v10';
import { expect, onTestFinished, test } from 'vitest';
import type { Hands, HandsFault, Opening, PermissionName, Place } from '../../src/bot/hands.ts';
import { escaped } from '../../src/bot/markdown.ts';
import type { Reply } from '../../src/bot/reply.ts';
import { createHands, handsRest } from '../../src/discord/hands.ts';
import { textOf } from '../../src/sandbox/member/text-of.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { removeChannel, replaceChannel, threadAt } from '../../src/sandbox/world/threads.ts';
import type { Channel } from '../../src/sandbox/world/world.ts';

type Stage = { readonly sandbox: Sandbox; readonly hands: Hands; readonly id: (name: string) => string };

async function staged(): Promise<Stage> {
	const sandbox = await createSandbox();
	onTestFinished(async () => {
		await sandbox.close();
		expect(sandbox.complaints).toEqual([]);
	});
	const hands = createHands(handsRest(sandbox.token, `${sandbox.url}/api`));
	return { sandbox, hands, id: (name) => channel(sandbox, name).id };
}

function channel({ world }: Sandbox, name: string): Channel {
	const found = [...world.channels.values()].find((one) => one.id === name || one.name === name);
	if (!found) throw new Error(`no channel ${name}`);
	return found;
}

const saying = (text: string): Reply => ({ blocks: [{ kind: 'text', text: escaped(text) }] });
const opening = (channel: string, more: Partial<Opening> = {}): Opening => ({
	channel,
	name: 'Sell the harbour?',
	tags: [],
	reply: saying('The motion'),
	nonce: 'lectern-1-0',
	...more,
});

function done<T>(result: T | HandsFault): T {
	if (typeof result === 'object' && result !== null && 'kind' in result && !('id' in result))
		throw new Error(JSON.stringify(result));
	return result as T;
}

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

test('a place is told with its tags and what the bot may do there', async () => {
	const { hands, id } = await staged();
	const forum = done<Place>(await hands.placeOf(id('debates')));
	expect(forum).toMatchObject({ kind: 'forum', name: 'debates', requiresTag: false, archived: false, locked: false });
	expect(forum.tags.map(({ name }) => name)).toEqual(['Open', 'Closed', 'Oxford']);
	expect(forum.may.size).toBe(9);
	expect(done<Place>(await hands.placeOf(id('general'))).kind).toBe('text');
});

test.each([
	'everyone',
	'the role',
	'the bot itself',
])('what is denied to %s in a channel is not among what it may do', async (whom) => {
	const { sandbox, hands, id } = await staged();
	const who = { everyone: '@everyone', 'the role': 'Lectern', 'the bot itself': sandbox.applicationId }[whom] ?? '';
	sandbox.overwrite('debates', who, { deny: ['PinMessages', 'AttachFiles'] });
	const { may } = done<Place>(await hands.placeOf(id('debates')));
	expect([may.has('PinMessages'), may.has('AttachFiles'), may.has('SendMessages')]).toEqual([false, false, true]);
});

test('what the role is allowed in a channel outdoes what everyone is denied', async () => {
	const { sandbox, hands, id } = await staged();
	sandbox.overwrite('debates', '@everyone', { deny: ['SendMessages'] });
	sandbox.overwrite('debates', 'Lectern', { allow: ['SendMessages'] });
	expect(done<Place>(await hands.placeOf(id('debates'))).may.has('SendMessages')).toBe(true);
});

test('a channel that is gone, and one that is hidden, are told apart', async () => {
	const { sandbox, hands, id } = await staged();
	sandbox.overwrite('general', '@everyone', { deny: ['ViewChannel'] });
	expect(await hands.placeOf(id('general'))).toEqual({ kind: 'forbidden', missing: ['ViewChannel'] });
	expect(await hands.placeOf('1100000000000000001')).toEqual({ kind: 'gone' });
});

test('in a forum a debate is a post with the tags that fit, its first message pinned', async () => {
	const { sandbox, hands, id } = await staged();
	const { thread, message } = done(await hands.open(opening(id('debates'), { tags: ['OXFORD', 'debate', 'open'] })));
	const [post] = threadsIn(sandbox, id('debates'));
	const tags = done<Place>(await hands.placeOf(id('debates'))).tags;
	expect(post).toMatchObject({
		id: thread,
		name: 'Sell the harbour?',
		thread_metadata: { auto_archive_duration: 10080 },
	});
	expect(post?.applied_tags?.map((tag) => tags.find((one) => one.id === tag)?.name)).toEqual(['Oxford', 'Open']);
	expect(sandbox.as('ana').sees(thread)).toMatchObject([{ id: message, pinned: true }]);
});

test('a forum that requires a tag gets one even when none fits', async () => {
	const { sandbox, hands, id } = await staged();
	requireTag(sandbox);
	done(await hands.open(opening(id('debates'), { tags: ['debate'] })));
	expect(threadsIn(sandbox, id('debates'))[0]?.applied_tags).toHaveLength(1);
});

test('in a text channel a debate is a public thread with its first message pinned', async () => {
	const { sandbox, hands, id } = await staged();
	const { thread, message } = done(await hands.open(opening(id('general'))));
	expect(threadsIn(sandbox, id('general'))).toMatchObject([{ id: thread, type: 11, name: 'Sell the harbour?' }]);
	expect(sandbox.as('ana').sees(thread)).toMatchObject([{ id: message, pinned: true }]);
});

test.each(['debates', 'general'])('opening again in %s finds the thread that is already there', async (where) => {
	const { sandbox, hands, id } = await staged();
	const first = done(await hands.open(opening(id(where))));
	sandbox.world.nonces.clear();
	expect(await hands.open(opening(id(where)))).toEqual(first);
	expect(threadsIn(sandbox, id(where))).toHaveLength(1);
	expect(sandbox.as('ana').sees(first.thread)).toHaveLength(1);
	// Another debate of the same name is another thread.
	expect(done(await hands.open(opening(id(where), { nonce: 'lectern-2-0' }))).thread).not.toBe(first.thread);
});

test.each([
	['debates', /threads$/],
	['general', /threads$/],
	['general', /messages$/],
	['debates', /pins/],
	['general', /pins/],
])('in %s a lost answer of %s costs a second try and opens no second thread', async (where, request) => {
	const { sandbox, hands, id } = await staged();
	sandbox.faults.lose(new RegExp(`^(POST|PUT) .*${request.source}`));
	expect(await hands.open(opening(id(where)))).toMatchObject({ kind: 'later' });
	const { thread, message } = done(await hands.open(opening(id(where))));
	expect(threadsIn(sandbox, id(where))).toHaveLength(1);
	expect(sandbox.as('ana').sees(thread)).toMatchObject([{ id: message, pinned: true }]);
});

test('a post too long for one message goes on in the thread, each part once', async () => {
	const { sandbox, hands, id } = await staged();
	const reply = saying('word '.repeat(2000));
	sandbox.faults.lose(/^POST .*messages$/);
	expect(await hands.open(opening(id('debates'), { reply }))).toMatchObject({ kind: 'later' });
	const { thread } = done(await hands.open(opening(id('debates'), { reply })));
	const words = sandbox.as('ana').sees(thread).map(textOf).join(' ').match(/word/g);
	expect(words).toHaveLength(2000);
});

const posting = (thread: string) => ({ thread, reply: saying('The last vote begins'), nonce: 'lectern-1-2' });

async function withThread(where = 'debates') {
	const stage = await staged();
	const { thread } = done(await stage.hands.open(opening(stage.id(where))));
	const change = (state: { archived?: boolean; locked?: boolean }) => {
		const found = threadAt(stage.sandbox.world, thread);
		if (!found?.thread_metadata) throw new Error('no thread');
		replaceChannel(stage.sandbox.world, { ...found, thread_metadata: { ...found.thread_metadata, ...state } });
	};
	const state = () => {
		const { archived, locked } = threadAt(stage.sandbox.world, thread)?.thread_metadata ?? {};
		return { archived, locked };
	};
	return { ...stage, thread, change, state };
}

test.each([
	['open', {}],
	['archived', { archived: true }],
	['locked', { locked: true }],
	['archived and locked', { archived: true, locked: true }],
])('a thread that is %s takes a posting, and the debate goes on in it', async (_, was) => {
	const { sandbox, hands, thread, change, state } = await withThread();
	change(was);
	const { message } = done(await hands.post(posting(thread)));
	expect(sandbox.as('ana').sees(thread).at(-1)?.id).toBe(message);
	expect(state()).toEqual({ archived: false, locked: 'locked' in was });
});

test('the last posting leaves the thread locked and archived', async () => {
	const { hands, thread, state } = await withThread();
	done(await hands.post({ ...posting(thread), afterwards: 'lock and archive' }));
	expect(state()).toEqual({ archived: true, locked: true });
});

test('a bot that may not lock still archives the thread it opened', async () => {
	const { sandbox, hands, thread, state } = await withThread();
	sandbox.overwrite('debates', 'Lectern', { deny: ['ManageThreads'] });
	done(await hands.post({ ...posting(thread), afterwards: 'lock and archive' }));
	expect(state()).toEqual({ archived: true, locked: false });
});

test.each([
	/^POST .*messages$/,
	/^PATCH /,
])('a lost answer of %s costs a second try and says nothing twice', async (request) => {
	const { sandbox, hands, thread, state } = await withThread();
	const last = { ...posting(thread), afterwards: 'lock and archive' as const };
	sandbox.faults.lose(request);
	expect(await hands.post(last)).toMatchObject({ kind: 'later' });
	// As if Discord had forgotten the nonce in the meantime, and members had gone on writing.
	sandbox.world.nonces.clear();
	if (!state().archived) for (let n = 0; n < 150; n += 1) sandbox.as('ana').send(thread, `Point ${n}`);
	const { message } = done(await hands.post({ ...last, tried: true }));
	const said = sandbox
		.as('ana')
		.sees(thread)
		.filter((one) => textOf(one).includes('The last vote begins'));
	expect(said).toMatchObject([{ id: message }]);
	expect(state()).toEqual({ archived: true, locked: true });
});

test('what one posting says is not taken for another', async () => {
	const { sandbox, hands, thread } = await withThread();
	done(await hands.post(posting(thread)));
	done(await hands.post({ ...posting(thread), nonce: 'lectern-1-3', tried: true }));
	expect(sandbox.as('ana').sees(thread)).toHaveLength(3);
});

test('a picture and a file arrive, the picture with its words', async () => {
	const { sandbox, hands, thread } = await withThread();
	const png = new Uint8Array([137, 80, 78, 71]);
	const reply: Reply = {
		blocks: [
			{ kind: 'picture', name: 'swing.png', png, alt: 'Four members moved.' },
			{ kind: 'file', name: 'debate (1).csv', data: new TextEncoder().encode('a,b') },
		],
	};
	done(await hands.post({ ...posting(thread), reply }));
	const { attachments = [] } = sandbox.as('ana').sees(thread).at(-1) ?? {};
	expect(attachments.map(({ filename, description, size }) => [filename, description, size])).toEqual([
		['swing.png', 'Four members moved.', 4],
		['debate-1-.csv', undefined, 3],
	]);
});

test('a thread that was deleted is gone', async () => {
	const { sandbox, hands, thread } = await withThread();
	removeChannel(sandbox.world, channel(sandbox, thread));
	expect(await hands.post(posting(thread))).toEqual({ kind: 'gone' });
});

test.each<[string, PermissionName[]]>([
	['debates', ['SendMessages']],
	['debates', ['ViewChannel']],
	['general', ['CreatePublicThreads']],
	['general', ['SendMessagesInThreads']],
	['general', ['ReadMessageHistory']],
])('opening in %s without %j names what is missing', async (where, missing) => {
	const { sandbox, hands, id } = await staged();
	sandbox.overwrite(where, '@everyone', { deny: missing });
	expect(await hands.open(opening(id(where)))).toEqual({ kind: 'forbidden', missing });
});

test.each<PermissionName>([
	'SendMessagesInThreads',
	'ViewChannel',
])('posting without %s names what is missing', async (name) => {
	const { sandbox, hands, thread } = await withThread();
	sandbox.overwrite('debates', '@everyone', { deny: [name] });
	expect(await hands.post(posting(thread))).toEqual({ kind: 'forbidden', missing: [name] });
});

test('posting in a locked thread without ManageThreads names it', async () => {
	const { sandbox, hands, thread, change } = await withThread();
	change({ locked: true });
	sandbox.overwrite('debates', '@everyone', { deny: ['ManageThreads'] });
	expect(await hands.post(posting(thread))).toEqual({ kind: 'forbidden', missing: ['ManageThreads'] });
});

test('a bot that may not pin opens nothing; what it had begun before, it finishes', async () => {
	const { sandbox, hands, id } = await staged();
	const deny = () => sandbox.overwrite('debates', '@everyone', { deny: ['PinMessages'] });
	deny();
	expect(await hands.open(opening(id('debates')))).toEqual({ kind: 'forbidden', missing: ['PinMessages'] });
	expect(threadsIn(sandbox, id('debates'))).toEqual([]);
	sandbox.overwrite('debates', '@everyone', {});
	sandbox.faults.lose(/^POST .*threads$/);
	expect(await hands.open(opening(id('debates')))).toMatchObject({ kind: 'later' });
	deny();
	const { thread } = done(await hands.open(opening(id('debates'))));
	expect(sandbox.as('ana').sees(thread)).toMatchObject([{ pinned: false }]);
});

test.each([500, 502, 429])('Discord answering %i means later', async (status) => {
	const { sandbox, hands, thread } = await withThread();
	sandbox.faults.answer(/^POST .*messages$/, status, { retryAfter: 0.01 });
	const result = await hands.post(posting(thread));
	expect(result).toMatchObject(status === 429 ? { message: expect.any(String) } : { kind: 'later' });
});

test('a connection that breaks means later, and the reason holds no token', async () => {
	const { sandbox, hands, thread } = await withThread();
	sandbox.faults.drop(/^POST .*messages$/);
	const result = await hands.post(posting(thread));
	expect(result).toMatchObject({ kind: 'later' });
	expect(JSON.stringify(result)).not.toContain(sandbox.token);
});
