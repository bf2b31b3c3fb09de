import { expect, test } from 'vitest';
import { textOf } from '../../../sandbox/member/text-of.ts';
import { removeChannel, replaceChannel, threadAt } from '../../../sandbox/world/threads.ts';
import type { PermissionName } from '../../../src/bot/host/hands.ts';
import type { Reply } from '../../../src/bot/reply/reply.ts';
import { channel, openingIn, replyWith, startHandsStage, successOf } from './hands-stage.ts';

const postingIn = (thread: string) => ({ thread, reply: replyWith('The last vote begins'), nonce: 'lectern-1-2' });

async function withThread(where = 'debates') {
	const stage = await startHandsStage();
	const { thread } = successOf(await stage.hands.open(openingIn(stage.id(where))));
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
])('a thread that is %s accepts a post, and the debate goes on in it', async (_, was) => {
	const { sandbox, hands, thread, change, state } = await withThread();
	change(was);
	const { message } = successOf(await hands.post(postingIn(thread)));
	expect(sandbox.as('ana').sees(thread).at(-1)?.id).toBe(message);
	expect(state()).toEqual({ archived: false, locked: 'locked' in was });
});

test('the last post leaves the thread locked and archived', async () => {
	const { hands, thread, state } = await withThread();
	successOf(await hands.post({ ...postingIn(thread), afterwards: 'lock and archive' }));
	expect(state()).toEqual({ archived: true, locked: true });
});

test('a bot that may not lock still archives the thread it opened', async () => {
	const { sandbox, hands, thread, state } = await withThread();
	sandbox.overwrite('debates', 'Bot', { deny: ['ManageThreads'] });
	successOf(await hands.post({ ...postingIn(thread), afterwards: 'lock and archive' }));
	expect(state()).toEqual({ archived: true, locked: false });
});

test.each([
	/^POST .*messages$/,
	/^PATCH /,
])('when the answer to %s is lost, it is tried again and nothing is posted twice', async (request) => {
	const { sandbox, hands, thread, state } = await withThread();
	const last = { ...postingIn(thread), afterwards: 'lock and archive' as const };
	sandbox.faults.lose(request);
	expect(await hands.post(last)).toMatchObject({ kind: 'later' });
	// As if Discord had forgotten the nonce in the meantime, and members had gone on writing.
	sandbox.world.nonces.clear();
	if (!state().archived) for (let n = 0; n < 150; n += 1) sandbox.as('ana').send(thread, `Point ${n}`);
	const { message } = successOf(await hands.post({ ...last, tried: true }));
	const said = sandbox
		.as('ana')
		.sees(thread)
		.filter((one) => textOf(one).includes('The last vote begins'));
	expect(said).toMatchObject([{ id: message }]);
	expect(state()).toEqual({ archived: true, locked: true });
});

test('a message is not mistaken for another post with the same words', async () => {
	const { sandbox, hands, thread } = await withThread();
	successOf(await hands.post(postingIn(thread)));
	successOf(await hands.post({ ...postingIn(thread), nonce: 'lectern-1-3', tried: true }));
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
	successOf(await hands.post({ ...postingIn(thread), reply }));
	const { attachments = [] } = sandbox.as('ana').sees(thread).at(-1) ?? {};
	expect(attachments.map(({ filename, description, size }) => [filename, description, size])).toEqual([
		['swing.png', 'Four members moved.', 4],
		['debate-1-.csv', undefined, 3],
	]);
});

test('a thread that was deleted is gone', async () => {
	const { sandbox, hands, thread } = await withThread();
	removeChannel(sandbox.world, channel(sandbox, thread));
	expect(await hands.post(postingIn(thread))).toEqual({ kind: 'gone' });
});

test.each<PermissionName>([
	'SendMessagesInThreads',
	'ViewChannel',
])('posting without %s names what is missing', async (name) => {
	const { sandbox, hands, thread } = await withThread();
	sandbox.overwrite('debates', '@everyone', { deny: [name] });
	expect(await hands.post(postingIn(thread))).toEqual({ kind: 'forbidden', missing: [name] });
});

test('posting in a locked thread without ManageThreads names it', async () => {
	const { sandbox, hands, thread, change } = await withThread();
	change({ locked: true });
	sandbox.overwrite('debates', '@everyone', { deny: ['ManageThreads'] });
	expect(await hands.post(postingIn(thread))).toEqual({ kind: 'forbidden', missing: ['ManageThreads'] });
});

test.each([500, 502, 429])('Discord answering %i means later', async (status) => {
	const { sandbox, hands, thread } = await withThread();
	sandbox.faults.answer(/^POST .*messages$/, status, { retryAfter: 0.01 });
	const result = await hands.post(postingIn(thread));
	expect(result).toMatchObject(status === 429 ? { message: expect.any(String) } : { kind: 'later' });
});

test('a connection that breaks means later, and the reason holds no token', async () => {
	const { sandbox, hands, thread } = await withThread();
	sandbox.faults.drop(/^POST .*messages$/);
	const result = await hands.post(postingIn(thread));
	expect(result).toMatchObject({ kind: 'later' });
	expect(JSON.stringify(result)).not.toContain(sandbox.token);
});
