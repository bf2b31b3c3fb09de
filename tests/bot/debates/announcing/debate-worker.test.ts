import { rm } from 'node:fs/promises';
import type { APIMessage } from 'discord-api-types/v10';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import { removeChannel, threadAt } from '../../../../sandbox/world/threads.ts';
import { ArticleFault } from '../../../../src/article/library/article-fault.ts';
import { libraryOfFolder } from '../../../../src/article/library/library.ts';
import { taskFor } from '../../../../src/bot/debates/announcing/tasks.ts';
import { oxford } from '../../../store/sample.ts';
import { begins, harbourLibrary, startWorkerStage, waiting, whole } from './worker-stage.ts';

const realTimeout = globalThis.setTimeout;
/** The line that says that Discord does not know a thread or channel. */
const isDoubt = ({ msg }: Record<string, unknown>) => String(msg).startsWith('Discord does not know the thread');

test('E1, P9, W1: a confirmed debate is posted, moves on at its deadlines and closes, and each step is announced once and in order', async () => {
	const { worker, confirm, firstLines, store, sandbox } = await startWorkerStage();
	worker();
	const debate = await confirm({ durations: [50, 50, 50] });
	await expect.poll(() => firstLines(debate), waiting).toEqual(whole);
	const { thread = '' } = (await store.debate(debate)) ?? {};
	await expect
		.poll(() => threadAt(sandbox.world, thread)?.thread_metadata, waiting)
		.toMatchObject({ archived: true, locked: true });
});

test('W1: three workers announce each step once, as one worker does', async () => {
	const { worker, confirm, firstLines } = await startWorkerStage();
	const lines = [worker(), worker(), worker()].map((one) => one.lines);
	const debates = await Promise.all(Array.from({ length: 6 }, () => confirm({ durations: [30, 30, 30] })));
	for (const debate of debates) await expect.poll(() => firstLines(debate), waiting).toEqual(whole);
	const moves = lines.flatMap((told) => told()).filter(({ msg }) => msg === 'a debate moved on');
	expect(moves).toHaveLength(3 * debates.length);
});

test('P10: a phase without a deadline waits, and a step made by a moderator is announced', async () => {
	const { worker, confirm, firstLines, store } = await startWorkerStage();
	worker();
	const debate = await confirm({ durations: [undefined, undefined, undefined] });
	await expect.poll(() => firstLines(debate), waiting).toEqual([begins.opened]);
	await store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => firstLines(debate), waiting).toEqual([begins.opened, begins.discussion]);
	expect((await store.debate(debate))?.phase).toBe(1);
});

test('a moderator’s step is announced at once, not only when the worker’s rest ends', async () => {
	const { worker, confirm, firstLines, store } = await startWorkerStage();
	worker();
	const debate = await confirm({ durations: [undefined, undefined, undefined] });
	await expect.poll(() => firstLines(debate), waiting).toEqual([begins.opened]);
	// While this clock stands still, the worker's rest does not end by itself.
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	onTestFinished(() => void vi.useRealTimers());
	// Waits for the end of the rest that began before the clock stood still.
	await new Promise((resolve) => realTimeout(resolve, 1200));
	await store.advance(debate, { from: 0, to: 1, by: '1' });
	// `expect.poll` would move the clock.
	for (let look = 0; look < 100 && (await firstLines(debate)).length < 2; look++)
		await new Promise((resolve) => realTimeout(resolve, 20));
	expect(await firstLines(debate)).toEqual([begins.opened, begins.discussion]);
});

test('steps that came due while no worker ran are taken when one starts', async () => {
	const { worker, confirm, firstLines } = await startWorkerStage();
	const debate = await confirm({ durations: [1, 1, 1] });
	await new Promise((resolve) => setTimeout(resolve, 20));
	worker();
	await expect.poll(() => firstLines(debate), waiting).toEqual(whole);
});

test('a stopped worker takes nothing new', async () => {
	const { worker, confirm, firstLines } = await startWorkerStage();
	await worker().stop();
	const debate = await confirm();
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect(await firstLines(debate)).toEqual([]);
	worker();
	await expect.poll(() => firstLines(debate), waiting).toEqual([begins.opened]);
});

test.each([
	['is slow to answer', (sandbox: Sandbox) => sandbox.faults.delay(/messages$/, 300)],
	['answers with an error', (sandbox: Sandbox) => sandbox.faults.answer(/^POST .*messages$/, 503)],
	['takes a message and loses the answer', (sandbox: Sandbox) => sandbox.faults.lose(/^POST .*messages$/)],
	['breaks the connection', (sandbox: Sandbox) => sandbox.faults.drop(/^POST .*messages$/)],
	['limits the bot', (sandbox: Sandbox) => sandbox.faults.answer(/^POST .*messages$/, 429, { retryAfter: 0.1 })],
])('W1: when Discord %s, the announcement is made exactly once', async (_, trouble) => {
	const { worker, confirm, firstLines, store, sandbox } = await startWorkerStage();
	worker();
	const debate = await confirm();
	await expect.poll(() => firstLines(debate), waiting).toEqual([begins.opened]);
	trouble(sandbox);
	await store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => store.timeUntilDue().then((due) => (due ?? 0) > 60_000), waiting).toBe(true);
	expect(await firstLines(debate)).toEqual([begins.opened, begins.discussion]);
});

test('an announcement waits until a permission that was taken away is given back', async () => {
	const { worker, confirm, firstLines, store, sandbox } = await startWorkerStage();
	const { lines } = worker();
	const debate = await confirm();
	await expect.poll(() => firstLines(debate), waiting).toEqual([begins.opened]);
	sandbox.overwrite('debates', 'Bot', { deny: ['SendMessagesInThreads'] });
	await store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect
		.poll(() => lines().find(({ fault }) => fault), waiting)
		.toMatchObject({ level: 40, fault: { kind: 'forbidden', missing: ['SendMessagesInThreads'] } });
	sandbox.overwrite('debates', 'Bot', {});
	await expect.poll(() => firstLines(debate), waiting).toEqual([begins.opened, begins.discussion]);
});

test('T2, T4: a debate whose thread was deleted is closed once Discord has said so for ten minutes, and the others go on', async () => {
	const { worker, confirm, firstLines, store, sandbox, pass } = await startWorkerStage();
	const { lines } = worker();
	const [gone, other] = [await confirm(), await confirm()];
	for (const debate of [gone, other]) await expect.poll(() => firstLines(debate), waiting).toEqual([begins.opened]);
	const thread = threadAt(sandbox.world, (await store.debate(gone))?.thread ?? '');
	if (thread) removeChannel(sandbox.world, thread);
	for (const debate of [gone, other]) await store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => firstLines(other), waiting).toEqual([begins.opened, begins.discussion]);
	await expect.poll(() => lines().some(isDoubt), waiting).toBe(true);
	expect(await store.debate(gone)).toMatchObject({ phase: 1, abandoned: undefined });
	pass(600_000);
	await expect
		.poll(() => store.debate(gone), waiting)
		.toMatchObject({ phase: 'closed', deadline: undefined, abandoned: 'gone' });
	expect((await store.claimAnnouncements(10, 0)).filter(({ debate }) => debate === gone)).toEqual([]);
});

test('T2: a debate whose channel is deleted before it was posted ends, and the store says why', async () => {
	const { worker, confirm, store, pass } = await startWorkerStage();
	const { lines } = worker();
	const debate = await confirm({ channel: '1100000000000000001' });
	await expect.poll(() => lines().some(isDoubt), waiting).toBe(true);
	pass(600_000);
	await expect.poll(() => store.debate(debate), waiting).toMatchObject({ phase: 'closed', abandoned: 'gone' });
	expect(await store.timeUntilDue()).toBeUndefined();
});

test('O18: a worker finishes the opening that another one began, and opens no second thread', async () => {
	const { worker, confirm, firstLines, store, sandbox, services } = await startWorkerStage();
	const debate = await confirm();
	// One process opened the thread and ended before it could record it.
	const before = services();
	const [announcement] = await store.claimAnnouncements(1, 0);
	const task = announcement && (await taskFor(announcement, before));
	if (task?.kind !== 'open') throw new Error('There is nothing to open.');
	await before.hands.open(task.opening);
	worker();
	await expect.poll(() => firstLines(debate), waiting).toEqual([begins.opened]);
	const threads = sandbox
		.as('ana')
		.sees((await store.debate(debate))?.thread ?? '')
		.map(({ id }: APIMessage) => id);
	expect(threads).toHaveLength(1);
	const named = [...sandbox.world.channels.values()].filter(({ name }) => name === oxford.motion);
	expect(named).toHaveLength(1);
});

test('a deleted database is logged once, with what to do about it', async () => {
	const { worker, store, databaseFile } = await startWorkerStage();
	const { lines } = worker();
	await rm(databaseFile);
	await expect.poll(lines, waiting).not.toEqual([]);
	const rounds = vi.spyOn(store, 'claimDueDebates');
	await expect.poll(() => rounds.mock.calls.length, waiting).toBeGreaterThan(1);
	expect(lines()).toEqual([{ level: 50, time: expect.any(Number), msg: expect.stringContaining(databaseFile) }]);
	expect(lines()[0]?.['msg']).toMatch(/was deleted\. Nothing is recorded now\. Stop Lectern/);
});

test('B3: the log says nothing about how many voted for what', async () => {
	const { worker, confirm, firstLines, store } = await startWorkerStage();
	const { lines } = worker();
	const debate = await confirm({ durations: [60_000, 30, 30] });
	await expect.poll(() => firstLines(debate), waiting).toEqual([begins.opened]);
	for (const member of ['71', '72', '73']) await store.castBallot({ debate, poll: 'first', member, choice: 'against' });
	await store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => firstLines(debate), waiting).toEqual(whole);
	expect(JSON.stringify(lines())).not.toMatch(/against|ballot|turnout|"7[123]"/);
});

test('L6: an announcement whose article is faulty is tried again, logged once, and made once the article is repaired', async () => {
	const { worker, confirm, firstLines } = await startWorkerStage();
	let tries = 0;
	const spoilt = libraryOfFolder({
		list: harbourLibrary.list,
		async get(id) {
			tries += 1;
			if (tries < 3) throw new ArticleFault({ id, title: id }, undefined, 'its file is faulty');
			return harbourLibrary.get(id);
		},
	});
	const { lines } = worker(spoilt);
	const debate = await confirm({ durations: [undefined, undefined, undefined] });
	await expect.poll(() => firstLines(debate), waiting).toEqual([begins.opened]);
	expect(tries).toBe(3);
	const told = lines().filter(({ msg }) => msg === 'an announcement could not be made');
	expect(told).toMatchObject([{ attempt: 1, fault: { why: 'its article cannot be used' } }]);
});
