import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { textOf } from '../../../../sandbox/member/text-of.ts';
import { createSandbox, type Sandbox } from '../../../../sandbox/sandbox.ts';
import type { Errands } from '../../../../src/bot/debates/announcing/announce.ts';
import { startDebateWorker } from '../../../../src/bot/debates/announcing/debate-worker.ts';
import { escaped } from '../../../../src/bot/reply/markdown.ts';
import type { Reply } from '../../../../src/bot/reply/reply.ts';
import { createHands, handsRest } from '../../../../src/discord/hands/hands.ts';
import { openStore } from '../../../../src/store/open-store.ts';
import type { NewDebate, Store } from '../../../../src/store/store.ts';
import { guildIn } from '../../../discord/hands/staged-hands.ts';
import { linesOf } from '../../../discord/recorded-log.ts';
import { oxford } from '../../../store/sample.ts';

const saying = (text: string): Reply => ({ blocks: [{ kind: 'text', text: escaped(text) }] });

/** Words enough to tell the announcements apart. */
export const errands =
	(store: Store): Errands =>
	async ({ kind, phase, nonce, attempt, debate }) => {
		const { guild = '', channel = '', thread, abandoned } = (await store.debate(debate)) ?? {};
		const said = { reply: saying(`${kind} ${phase}`), simpler: [saying(`plainly ${kind} ${phase}`)], nonce };
		const opened = async (one: string) => (await store.recordThread(debate, one))?.thread ?? one;
		const known = { tried: true, ...(thread !== undefined && { thread }) };
		const opening = { guild, channel, name: 'A debate', tags: [], ...said, opened, ...known };
		if (kind === 'opened') return abandoned && thread ? undefined : { kind: abandoned ? 'find' : 'open', opening };
		if (thread === undefined) return undefined;
		const last = kind === 'closed' && { afterwards: 'lock and archive' as const };
		return { kind: 'post', posting: { thread, ...said, tried: attempt > 1, ...last } };
	};

export type Stage = {
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

export async function staged(): Promise<Stage> {
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

/** All that is said of a debate that runs to its end. */
export const whole = ['opened 0', 'phase 1', 'phase 2', 'closed closed'];
export const waiting = { timeout: 10_000, interval: 20 };

/** A debate whose post is there, and the path of requests that send messages in its thread. */
export async function posted({ confirm, said, store }: Stage, change?: Partial<NewDebate>) {
	const debate = await confirm({ durations: [undefined, undefined, undefined], ...change });
	await expect.poll(() => said(debate), waiting).toEqual(['opened 0']);
	const { thread = '' } = (await store.debate(debate)) ?? {};
	return { debate, thread, messages: new RegExp(`^POST .*/${thread}/messages$`) };
}
