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
import { removeChannel, replaceChannel, threadAt } from '../../src/sandbox/world/threads.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { NewDebate, Store } from '../../src/store/store.ts';
import { oxford } from '../store/sample.ts';
import { linesOf } from './recorded-log.ts';
import { guildIn } from './staged-hands.ts';

const saying = (text: string): Reply => ({ blocks: [{ kind: 'text', text: escaped(text) }] });

/** Words enough to tell the announcements apart. */
const errands =
	(store: Store): Errands =>
	async ({ kind, phase, nonce, attempt, debate }) => {
		const { guild = '', channel = '', thread } = (await store.debate(debate)) ?? {};
		const said = { reply: saying(`${kind} ${phase}`), simpler: [saying(`plainly ${kind} ${phase}`)], nonce };
		const opened = async (one: string) => (await store.threadOpened(debate, one))?.thread ?? one;
		const known = thread === undefined ? {} : { thread };
		if (kind === 'opened')
			return { kind: 'open', opening: { guild, channel, name: 'A debate', tags: [], ...said, opened, ...known } };
		if (thread === undefined) return undefined;
		const last = kind === 'closed' && { afterwards: 'lock and archive' as const };
		return { kind: 'post', posting: { thread, ...said, tried: attempt > 1, ...last } };
	};

type Stage = {
	readonly sandbox: Sandbox;
	readonly store: Store;
	/** One more worker, in a process of its own as far as it knows. */
	readonly worker: (errandFor?: Errands) => {
		readonly stop: () => Promise<void>;
		readonly lines: () => Record<string, unknown>[];
	};
	/** Moves the store's clock on, in milliseconds. */
	readonly pass: (milliseconds: number) => void;
	/** Confirms a debate in the forum and lets the workers post it; its number. */
	readonly confirm: (change?: Partial<NewDebate>) => Promise<number>;
	readonly said: (debate: number) => Promise<string[]>;
	readonly databaseFile: string;
};

async function staged(): Promise<Stage> {
	const folder = await mkdtemp(join(tmpdir(), 'lectern-worker-'));
	const sandbox = await createSandbox();
	let ahead = 0;
	const store = await openStore(`file:${join(folder, 'lectern.db')}`, () => Date.now() + ahead);
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
		databaseFile: join(folder, 'lectern.db'),
		pass: (milliseconds) => {
			ahead += milliseconds;
		},
		worker(errandFor = errands(store)) {
			const { log, lines } = linesOf();
			const hands = createHands(handsRest(sandbox.token, `${sandbox.url}/api`));
			const { stop } = startDebateWorker({ store, hands, errandFor, log });
			stops.push(stop);
			return { stop, lines };
		},
		async confirm(change = {}) {
			const id = crypto.randomUUID();
			await store.saveDraft({ id, debate: { ...oxford, guild: guildIn(sandbox), channel, ...change } });
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

test('a debate whose thread was deleted is closed once Discord has said so for ten minutes, and the others go on', async () => {
	const { worker, confirm, said, store, sandbox, pass } = await staged();
	const { lines } = worker();
	const [gone, other] = [await confirm(), await confirm()];
	for (const debate of [gone, other]) await expect.poll(() => said(debate), waiting).toEqual(['opened 0']);
	const thread = threadAt(sandbox.world, (await store.debate(gone))?.thread ?? '');
	if (thread) removeChannel(sandbox.world, thread);
	for (const debate of [gone, other]) await store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => said(other), waiting).toEqual(['opened 0', 'phase 1']);
	await expect.poll(() => lines().some(({ fault }) => fault), waiting).toBe(true);
	expect(await store.debate(gone)).toMatchObject({ phase: 1, abandoned: undefined });
	pass(600_000);
	await expect
		.poll(() => store.debate(gone), waiting)
		.toMatchObject({ phase: 'closed', deadline: undefined, abandoned: 'gone' });
	expect((await store.claimAnnouncements(10, 0)).filter(({ debate }) => debate === gone)).toEqual([]);
});

test('a debate whose channel is gone before it was posted is over, and the records say why', async () => {
	const { worker, confirm, store, pass } = await staged();
	const { lines } = worker();
	const debate = await confirm({ channel: '1100000000000000001' });
	await expect.poll(() => lines().some(({ fault }) => fault), waiting).toBe(true);
	pass(600_000);
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

test('a database that is deleted is said once in the log, in words that tell what to do', async () => {
	const { worker, store, databaseFile } = await staged();
	const { lines } = worker();
	await rm(databaseFile);
	await expect.poll(lines, waiting).not.toEqual([]);
	const rounds = vi.spyOn(store, 'dueDebates');
	await expect.poll(() => rounds.mock.calls.length, waiting).toBeGreaterThan(1);
	expect(lines()).toEqual([{ level: 50, time: expect.any(Number), msg: expect.stringContaining(databaseFile) }]);
	expect(lines()[0]?.['msg']).toMatch(/was deleted\. Nothing is recorded now\. Stop Lectern/);
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

/** A debate whose post is there, and the path of requests that send messages in its thread. */
async function posted({ confirm, said, store }: Stage, change?: Partial<NewDebate>) {
	const debate = await confirm({ durations: [undefined, undefined, undefined], ...change });
	await expect.poll(() => said(debate), waiting).toEqual(['opened 0']);
	const { thread = '' } = (await store.debate(debate)) ?? {};
	return { debate, thread, messages: new RegExp(`^POST .*/${thread}/messages$`) };
}

test('a thread that Discord limits for 100 s holds up no other debate and not the end of the worker', async () => {
	const stage = await staged();
	const { stop } = stage.worker();
	const limited = await posted(stage);
	stage.sandbox.faults.answer(limited.messages, 429, { retryAfter: 100, times: 100 });
	await stage.store.advance(limited.debate, { from: 0, to: 1, by: '1' });
	await expect.poll(async () => (await stage.store.unsaid(limited.debate)).length, waiting).toBe(1);
	const other = await stage.confirm({ durations: [30, 30, 30] });
	await expect.poll(() => stage.said(other), waiting).toEqual(whole);
	// Not tried again before Discord said.
	await expect.poll(() => stage.store.nextDue(), waiting).toBeGreaterThan(60_000);
	await stop();
	expect(await stage.said(limited.debate)).toEqual(['opened 0']);
});

test('after a single 401 everything is announced as before', async () => {
	const stage = await staged();
	stage.worker();
	const { debate } = await posted(stage);
	stage.sandbox.faults.answer(/^GET .*channels/, 401);
	await stage.store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => stage.said(debate), waiting).toEqual(['opened 0', 'phase 1']);
});

test.each([
	['a body', 400, { code: 50035 }],
	['its size', 413, {}],
	['its words, as AutoMod does', 403, { code: 200000 }],
])('what Discord refuses for %s is said in simpler words', async (_, status, options) => {
	const stage = await staged();
	stage.worker();
	const { debate, messages } = await posted(stage);
	stage.sandbox.faults.answer(messages, status, options);
	await stage.store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => stage.said(debate), waiting).toEqual(['opened 0', 'plainly phase 1']);
	expect(await stage.store.unsaid(debate)).toEqual([]);
});

test('an end that stays refused locks and archives its thread all the same, and is kept as unsaid', async () => {
	const stage = await staged();
	stage.worker();
	const { debate, thread, messages } = await posted(stage);
	stage.sandbox.faults.answer(messages, 400, { code: 50035, times: 2 });
	await stage.store.advance(debate, { from: 0, to: 'closed', by: '1' });
	const state = () => threadAt(stage.sandbox.world, thread)?.thread_metadata;
	await expect.poll(state, waiting).toMatchObject({ archived: true, locked: true });
	await expect
		.poll(() => stage.store.unsaid(debate), waiting)
		.toMatchObject([{ kind: 'closed', again: false, why: expect.stringContaining('50035') }]);
});

test('an answer of 200 that holds no message is no confirmation', async () => {
	const stage = await staged();
	const { lines } = stage.worker();
	const { debate, messages } = await posted(stage);
	stage.sandbox.faults.answer(messages, 200);
	await stage.store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => stage.said(debate), waiting).toEqual(['opened 0', 'phase 1']);
	expect(lines().find(({ fault }) => fault)).toMatchObject({ fault: { kind: 'later', why: 'Unconfirmed' } });
});

test('one wrong “unknown channel” ends no debate', async () => {
	const stage = await staged();
	const { lines } = stage.worker();
	const { debate } = await posted(stage);
	stage.sandbox.faults.answer(/^GET .*channels/, 404, { code: 10003 });
	await stage.store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => stage.said(debate), waiting).toEqual(['opened 0', 'phase 1']);
	expect(lines().find(({ fault }) => fault)).toMatchObject({ fault: { kind: 'gone' } });
	stage.pass(600_000);
	// The look that follows a doubt finds the thread, and the doubt is over.
	await expect.poll(() => stage.store.threadMissing(debate, 0), waiting).toBe(0);
	expect(await stage.store.debate(debate)).toMatchObject({ phase: 1, abandoned: undefined });
});

test('without an announcement to come, the thread of an open debate is looked at again where Discord did not know it', async () => {
	const stage = await staged();
	stage.worker();
	const { debate, thread } = await posted(stage);
	const found = threadAt(stage.sandbox.world, thread);
	if (found) removeChannel(stage.sandbox.world, found);
	await stage.store.threadMissing(debate, 600_000);
	stage.pass(600_000);
	await expect.poll(() => stage.store.debate(debate), waiting).toMatchObject({ phase: 'closed', abandoned: 'gone' });
});

test('a channel the bot no longer sees ends no debate, however long', async () => {
	const stage = await staged();
	const { lines } = stage.worker();
	const { debate } = await posted(stage);
	stage.sandbox.overwrite('debates', '@everyone', { deny: ['ViewChannel'] });
	await stage.store.advance(debate, { from: 0, to: 1, by: '1' });
	await expect.poll(() => lines().some(({ fault }) => fault), waiting).toBe(true);
	stage.pass(7 * 86_400_000);
	await stage.store.lookSoon((await stage.store.debate(debate))?.thread ?? '');
	await expect.poll(() => lines().filter(({ fault }) => fault).length, waiting).toBeGreaterThan(1);
	stage.sandbox.overwrite('debates', '@everyone', {});
	stage.pass(600_000);
	await expect.poll(() => stage.said(debate), waiting).toEqual(['opened 0', 'phase 1']);
});

test('a thread whose pin fails and that is renamed meanwhile stays the only one', async () => {
	const stage = await staged();
	stage.sandbox.faults.answer(/pins/, 503, { times: 2 });
	const { lines } = stage.worker();
	const debate = await stage.confirm();
	await expect.poll(() => lines().some(({ fault }) => fault), waiting).toBe(true);
	const thread = threadAt(stage.sandbox.world, (await stage.store.debate(debate))?.thread ?? '');
	if (!thread) throw new Error('The thread was not recorded.');
	replaceChannel(stage.sandbox.world, { ...thread, name: 'Renamed' });
	await expect.poll(async () => (await stage.store.debate(debate))?.message, waiting).toBeDefined();
	const posts = [...stage.sandbox.world.channels.values()].filter(({ id }) => threadAt(stage.sandbox.world, id));
	expect(posts.map(({ id }) => id)).toEqual([thread.id]);
	expect(stage.sandbox.as('ana').sees(thread.id)).toMatchObject([{ pinned: true }]);
});
