import { expect, test } from 'vitest';
import { removeChannel, replaceChannel, threadAt } from '../../../../sandbox/world/threads.ts';
import { labelsOn } from '../../../e2e/debating.ts';
import { begins, firstLine, postDebate, startWorkerStage, waiting, whole } from './worker-stage.ts';

test('W2, W3: a thread that Discord limits for 100 s delays no other debate, nor the end of the worker', async () => {
	const stage = await startWorkerStage();
	const { stop } = stage.worker();
	const limited = await postDebate(stage);
	stage.sandbox.faults.answer(limited.messages, 429, { retryAfter: 100, times: 100 });
	await stage.store.advance(limited.debate, { from: 0, to: 1, by: '1' });
	await expect.poll(async () => (await stage.store.failedAnnouncements(limited.debate)).length, waiting).toBe(1);
	const other = await stage.confirm({ durations: [30, 30, 30] });
	await expect.poll(() => stage.firstLines(other), waiting).toEqual(whole);
	// It is not tried again before the time that Discord named.
	await expect.poll(() => stage.store.timeUntilDue(), waiting).toBeGreaterThan(60_000);
	await stop();
	expect(await stage.firstLines(limited.debate)).toEqual([begins.opened]);
});

test('after a single 401 the next try is made with the token and succeeds', async () => {
	const stage = await startWorkerStage();
	stage.worker();
	const { debate } = await postDebate(stage);
	stage.sandbox.faults.answer(/^GET .*channels/, 401);
	await stage.store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => stage.firstLines(debate), waiting).toEqual([begins.opened, begins.discussion]);
});

test.each([
	['a body', 400, { code: 50035 }],
	['its size', 413, {}],
	['its words, as AutoMod does', 403, { code: 200000 }],
])('W4: an announcement that Discord refuses for %s is sent in simpler words', async (_, status, options) => {
	const stage = await startWorkerStage();
	stage.worker();
	const { debate, thread, messages } = await postDebate(stage);
	stage.sandbox.faults.answer(messages, status, options);
	await stage.store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => stage.firstLines(debate), waiting).toEqual([begins.opened, begins.discussion]);
	const [, announcement] = stage.sandbox.as('ana').sees(thread);
	expect(announcement && labelsOn(announcement)).toEqual([]);
	expect(await stage.store.failedAnnouncements(debate)).toEqual([]);
});

test('W6: when Discord refuses every form of a result, its thread is still locked and archived, and the failure is recorded', async () => {
	const stage = await startWorkerStage();
	stage.worker();
	const { debate, thread, messages } = await postDebate(stage);
	stage.sandbox.faults.answer(messages, 400, { code: 50035, times: 3 });
	await stage.store.advance(debate, { from: 0, to: 'closed', by: '1' });
	const state = () => threadAt(stage.sandbox.world, thread)?.thread_metadata;
	await expect.poll(state, waiting).toMatchObject({ archived: true, locked: true });
	await expect
		.poll(() => stage.store.failedAnnouncements(debate), waiting)
		.toMatchObject([{ kind: 'closed', again: false, why: expect.stringContaining('50035') }]);
});

test('an answer with status 200 and no message confirms nothing', async () => {
	const stage = await startWorkerStage();
	const { lines } = stage.worker();
	const { debate, messages } = await postDebate(stage);
	stage.sandbox.faults.answer(messages, 200);
	await stage.store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => stage.firstLines(debate), waiting).toEqual([begins.opened, begins.discussion]);
	expect(lines().find(({ fault }) => fault)).toMatchObject({
		fault: { kind: 'later', why: 'the answer is not one of Discord’s' },
	});
});

test('T2: one wrong “unknown channel” ends no debate', async () => {
	const stage = await startWorkerStage();
	const { lines } = stage.worker();
	const { debate } = await postDebate(stage);
	stage.sandbox.faults.answer(/^GET .*channels/, 404, { code: 10003 });
	await stage.store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => stage.firstLines(debate), waiting).toEqual([begins.opened, begins.discussion]);
	expect(lines().find(({ fault }) => fault)).toMatchObject({ fault: { kind: 'gone' } });
	stage.pass(600_000);
	// The next look finds the thread, which ends the doubt.
	await expect.poll(() => stage.store.recordThreadMissing(debate, 0), waiting).toBe(0);
	expect(await stage.store.debate(debate)).toMatchObject({ phase: 1, abandoned: undefined });
});

test('T2, T4: the thread of an open debate is looked at again after Discord did not know it, even when nothing is to be announced', async () => {
	const stage = await startWorkerStage();
	stage.worker();
	const { debate, thread } = await postDebate(stage);
	const found = threadAt(stage.sandbox.world, thread);
	if (found) removeChannel(stage.sandbox.world, found);
	await stage.store.recordThreadMissing(debate, 600_000);
	stage.sandbox.faults.answer(/^GET .*channels/, 503);
	const afterTenMoreMinutes = () => {
		stage.pass(600_000);
		return stage.store.debate(debate);
	};
	// A look that fails, as this first one, is made again ten minutes later. So few tries come long before the daily look.
	await expect
		.poll(afterTenMoreMinutes, { ...waiting, interval: 500 })
		.toMatchObject({ phase: 'closed', abandoned: 'gone' });
});

test('T3: a channel that the bot may not see never ends a debate, however long that lasts', async () => {
	const stage = await startWorkerStage();
	const { lines } = stage.worker();
	const { debate } = await postDebate(stage);
	stage.sandbox.overwrite('debates', '@everyone', { deny: ['ViewChannel'] });
	await stage.store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => lines().some(({ fault }) => fault), waiting).toBe(true);
	stage.pass(7 * 86_400_000);
	await stage.store.checkThreadSoon((await stage.store.debate(debate))?.thread ?? '');
	await expect.poll(() => lines().filter(({ fault }) => fault).length, waiting).toBeGreaterThan(1);
	stage.sandbox.overwrite('debates', '@everyone', {});
	stage.pass(600_000);
	await expect.poll(() => stage.firstLines(debate), waiting).toEqual([begins.opened, begins.discussion]);
});

test('O23: a thread whose first message fails and that is renamed meanwhile is used for the next try', async () => {
	const stage = await startWorkerStage();
	stage.sandbox.faults.answer(/^POST .*messages$/, 503, { times: 2 });
	const { lines } = stage.worker();
	const general = [...stage.sandbox.world.channels.values()].find(({ name }) => name === 'general')?.id ?? '';
	const debate = await stage.confirm({ channel: general });
	await expect.poll(() => lines().some(({ fault }) => fault), waiting).toBe(true);
	const thread = threadAt(stage.sandbox.world, (await stage.store.debate(debate))?.thread ?? '');
	if (!thread) throw new Error('The thread was not recorded.');
	replaceChannel(stage.sandbox.world, { ...thread, name: 'Renamed' });
	await expect.poll(async () => (await stage.store.debate(debate))?.message, waiting).toBeDefined();
	const posts = [...stage.sandbox.world.channels.values()].filter(({ id }) => threadAt(stage.sandbox.world, id));
	expect(posts.map(({ id }) => id)).toEqual([thread.id]);
	// The message is recorded before it is pinned.
	await expect.poll(() => stage.sandbox.as('ana').sees(thread.id), waiting).toMatchObject([{ pinned: true }]);
});

test('O28: a debate that is taken back after the answer about its thread was lost leaves no thread open', async () => {
	const stage = await startWorkerStage();
	stage.sandbox.faults.lose(/^POST .*threads$/);
	const { lines } = stage.worker();
	const debate = await stage.confirm();
	await expect.poll(() => lines().some(({ fault }) => fault), waiting).toBe(true);
	await stage.store.abandon(debate, 'withdrawn');
	const threads = () =>
		[...stage.sandbox.world.channels.keys()].flatMap((id) => threadAt(stage.sandbox.world, id) ?? []);
	await expect
		.poll(() => threads().map((thread) => thread.thread_metadata), waiting)
		.toMatchObject([{ locked: true, archived: true }]);
	expect(
		stage.sandbox
			.as('ana')
			.sees(threads()[0]?.id ?? '')
			.map(firstLine),
	).toEqual([begins.opened, begins.closed]);
});
