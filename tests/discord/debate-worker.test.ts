import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { expect, onTestFinished, test, vi } from 'vitest';
import { escaped } from '../../src/bot/markdown.ts';
import type { Reply } from '../../src/bot/reply.ts';
import type { Errands } from '../../src/discord/announce.ts';
import { startDebateWorker } from '../../src/discord/debate-worker.ts';
import { createHands, handsRest } from '../../src/discord/hands.ts';
import { textOf } from '../../src/sandbox/member/text-of.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { removeChannel, threadAt } from '../../src/sandbox/world/threads.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { NewDebate, Store } from '../../src/store/store.ts';
import { oxford } from '../store/sample.ts';
import { linesOf } from './recorded-log.ts';

const saying = (text: string): Reply => ({ blocks: [{ kind: 'text', text: escaped(text) }] });

/** Words enough to tell the announcements apart. */
const errands =
	(store: Store): Errands =>
	async ({ kind, phase, nonce, attempt, debate }) => {
		const { channel = '', thread } = (await store.debate(debate)) ?? {};
		const reply = saying(`${kind} ${phase}`);
		if (kind === 'opened') return { kind: 'open', opening: { channel, name: 'A debate', tags: [], reply, nonce } };
		if (thread === undefined) return undefined;
		const last = kind === 'closed' && { afterwards: 'lock and archive' as const };
		return { kind: 'post', posting: { thread, reply, nonce, tried: attempt > 1, ...last } };
	};

type Stage = {
	readonly sandbox: Sandbox;
	readonly store: Store;
	/** One more worker, in a process of its own as far as it knows. */
	readonly worker: (errandFor?: Errands) => {
		readonly stop: () => Promise<void>;
		readonly lines: () => Record<string, unknown>[];
	};
	/** Confirms a debate in the forum and lets the workers post it; its number. */
	readonly confirm: (change?: Partial<NewDebate>) => Promise<number>;
	readonly said: (debate: number) => Promise<string[]>;
};

async function staged(): Promise<Stage> {
	const folder = await mkdtemp(join(tmpdir(), 'lectern-worker-'));
	const sandbox = await createSandbox();
	const store = await openStore(`file:${join(folder, 'lectern.db')}`);
	const stops: (() => Promise<void>)[] = [];
	onTestFinished(async () => {
		await Promise.all(stops.map((stop) => stop()));
		await store.close();
		await sandbox.close();
		await rm(folder, { recursive: true });
		expect(sandbox.complaints).toEqual([]);
	});
	const channel = [...sandbox.world.channels.values()].find(({ name }) => name === 'debates')?.id ?? '';
	return {
		sandbox,
		store,
		worker(errandFor = errands(store)) {
			const { log, lines } = linesOf();
			const hands = createHands(handsRest(sandbox.token, `${sandbox.url}/api`));
			const { stop } = startDebateWorker({ store, hands, errandFor, log });
			stops.push(stop);
			return { stop, lines };
		},
		async confirm(change = {}) {
			const id = crypto.randomUUID();
			await store.saveDraft({ id, debate: { ...oxford, channel, ...change } });
			return (await store.confirmDraft(id, 0))?.debate.id ?? 0;
		},
		async said(debate) {
			const thread = (await store.debate(debate))?.thread;
			return thread === undefined ? [] : sandbox.as('ana').sees(thread).map(textOf);
		},
	};
}

const whole = ['opened 0', 'phase 1', 'phase 2', 'closed closed'];
const realTimeout = globalThis.setTimeout;
const waiting = { timeout: 10_000, interval: 20 };

test('a confirmed debate is posted, moves on at its deadlines and closes, each said once and in order', async () => {
	const { worker, confirm, said, store, sandbox } = await staged();
	worker();
	const debate = await confirm({ durations: [50, 50, 50] });
	await expect.poll(() => said(debate), waiting).toEqual(whole);
	const { thread = '' } = (await store.debate(debate)) ?? {};
	await expect
		.poll(() => threadAt(sandbox.world, thread)?.thread_metadata, waiting)
		.toMatchObject({ archived: true, locked: true });
});

test('three workers do what one does', async () => {
	const { worker, confirm, said } = await staged();
	const lines = [worker(), worker(), worker()].map((one) => one.lines);
	const debates = await Promise.all(Array.from({ length: 6 }, () => confirm({ durations: [30, 30, 30] })));
	for (const debate of debates) await expect.poll(() => said(debate), waiting).toEqual(whole);
	const moves = lines.flatMap((told) => told()).filter(({ msg }) => msg === 'a debate moved on');
	expect(moves).toHaveLength(3 * debates.length);
});

test('a phase without a deadline waits, and a step made by a moderator is announced', async () => {
	const { worker, confirm, said, store } = await staged();
	worker();
	const debate = await confirm({ durations: [undefined, undefined, undefined] });
	await expect.poll(() => said(debate), waiting).toEqual(['opened 0']);
	await store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => said(debate), waiting).toEqual(['opened 0', 'phase 1']);
	expect((await store.debate(debate))?.phase).toBe(1);
});

test('a step a moderator takes is announced at once, not at the end of the worker’s rest', async () => {
	const { worker, confirm, said, store } = await staged();
	worker();
	const debate = await confirm({ durations: [undefined, undefined, undefined] });
	await expect.poll(() => said(debate), waiting).toEqual(['opened 0']);
	// While this clock stands still, whoever rests rests for ever.
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	onTestFinished(() => void vi.useRealTimers());
	// The rest that had begun before the clock stood still is over by then.
	await new Promise((resolve) => realTimeout(resolve, 1200));
	await store.advance(debate, { from: 0, to: 1, by: '1' });
	// `expect.poll` would move the clock.
	for (let look = 0; look < 100 && (await said(debate)).length < 2; look++)
		await new Promise((resolve) => realTimeout(resolve, 20));
	expect(await said(debate)).toEqual(['opened 0', 'phase 1']);
});

test('what came due while nobody was there is done when somebody is', async () => {
	const { worker, confirm, said } = await staged();
	const debate = await confirm({ durations: [1, 1, 1] });
	await new Promise((resolve) => setTimeout(resolve, 20));
	worker();
	await expect.poll(() => said(debate), waiting).toEqual(whole);
});

test('a stopped worker takes nothing new', async () => {
	const { worker, confirm, said } = await staged();
	await worker().stop();
	const debate = await confirm();
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect(await said(debate)).toEqual([]);
	worker();
	await expect.poll(() => said(debate), waiting).toEqual(['opened 0']);
});

test.each([
	['is slow to answer', (sandbox: Sandbox) => sandbox.faults.delay(/messages$/, 300)],
	['answers with an error', (sandbox: Sandbox) => sandbox.faults.answer(/^POST .*messages$/, 503)],
	['takes a message and loses the answer', (sandbox: Sandbox) => sandbox.faults.lose(/^POST .*messages$/)],
	['breaks the connection', (sandbox: Sandbox) => sandbox.faults.drop(/^POST .*messages$/)],
	['limits the bot', (sandbox: Sandbox) => sandbox.faults.answer(/^POST .*messages$/, 429, { retryAfter: 0.1 })],
])('where Discord %s, the announcement is made once all the same', async (_, trouble) => {
	const { worker, confirm, said, store, sandbox } = await staged();
	worker();
	const debate = await confirm();
	await expect.poll(() => said(debate), waiting).toEqual(['opened 0']);
	trouble(sandbox);
	await store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => store.nextDue().then((due) => (due ?? 0) > 60_000), waiting).toBe(true);
	expect(await said(debate)).toEqual(['opened 0', 'phase 1']);
});

test('a permission taken away holds the announcement back until it is given again', async () => {
	const { worker, confirm, said, store, sandbox } = await staged();
	const { lines } = worker();
	const debate = await confirm();
	await expect.poll(() => said(debate), waiting).toEqual(['opened 0']);
	sandbox.overwrite('debates', 'Lectern', { deny: ['SendMessagesInThreads'] });
	await store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect
		.poll(() => lines().find(({ fault }) => fault), waiting)
		.toMatchObject({ level: 40, fault: { kind: 'forbidden', missing: ['SendMessagesInThreads'] } });
	sandbox.overwrite('debates', 'Lectern', {});
	await expect.poll(() => said(debate), waiting).toEqual(['opened 0', 'phase 1']);
});

test('a debate whose thread was deleted is closed, and the others go on', async () => {
	const { worker, confirm, said, store, sandbox } = await staged();
	worker();
	const [gone, other] = [await confirm(), await confirm()];
	for (const debate of [gone, other]) await expect.poll(() => said(debate), waiting).toEqual(['opened 0']);
	const thread = threadAt(sandbox.world, (await store.debate(gone))?.thread ?? '');
	if (thread) removeChannel(sandbox.world, thread);
	for (const debate of [gone, other]) await store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => said(other), waiting).toEqual(['opened 0', 'phase 1']);
	await expect
		.poll(() => store.debate(gone), waiting)
		.toMatchObject({ phase: 'closed', deadline: undefined, abandoned: 'gone' });
	expect((await store.claimAnnouncements(10, 0)).filter(({ debate }) => debate === gone)).toEqual([]);
});

test('a debate whose channel is gone before it was posted is over, and the records say why', async () => {
	const { worker, confirm, store } = await staged();
	worker();
	const debate = await confirm({ channel: '1100000000000000001' });
	await expect.poll(() => store.debate(debate), waiting).toMatchObject({ phase: 'closed', abandoned: 'gone' });
	expect(await store.nextDue()).toBeUndefined();
});

test('what a worker began and could not finish another finishes, with nothing twice', async () => {
	const { worker, confirm, said, store, sandbox } = await staged();
	const debate = await confirm();
	// The thread was opened, and the process ended before it could say so.
	const hands = createHands(handsRest(sandbox.token, `${sandbox.url}/api`));
	const [announcement] = await store.claimAnnouncements(1, 0);
	const errand = announcement && (await errands(store)(announcement));
	if (errand?.kind !== 'open') throw new Error('nothing to open');
	await hands.open(errand.opening);
	worker();
	await expect.poll(() => said(debate), waiting).toEqual(['opened 0']);
	const threads = sandbox
		.as('ana')
		.sees((await store.debate(debate))?.thread ?? '')
		.map(({ id }: APIMessage) => id);
	expect(threads).toHaveLength(1);
	const named = [...sandbox.world.channels.values()].filter(({ name }) => name === 'A debate');
	expect(named).toHaveLength(1);
});

test('nothing of the count is in the log', async () => {
	const { worker, confirm, said, store } = await staged();
	const { lines } = worker();
	const debate = await confirm({ durations: [60_000, 30, 30] });
	await expect.poll(() => said(debate), waiting).toEqual(['opened 0']);
	for (const member of ['71', '72', '73']) await store.castBallot({ debate, poll: 'first', member, choice: 'against' });
	await store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => said(debate), waiting).toEqual(whole);
	expect(JSON.stringify(lines())).not.toMatch(/against|ballot|turnout|"7[123]"/);
});

test('what has to wait is kept and tried again, told once in the log, and done as soon as it can be', async () => {
	const { worker, confirm, said, store } = await staged();
	let tries = 0;
	const { lines } = worker(async (announcement) => {
		tries += 1;
		return tries < 3 ? { kind: 'wait', why: 'its article cannot be used' } : errands(store)(announcement);
	});
	const debate = await confirm({ durations: [undefined, undefined, undefined] });
	await expect.poll(() => said(debate), waiting).toEqual(['opened 0']);
	expect(tries).toBe(3);
	const told = lines().filter(({ msg }) => msg === 'an announcement could not be made');
	expect(told).toMatchObject([{ attempt: 1, fault: { why: 'its article cannot be used' } }]);
});
