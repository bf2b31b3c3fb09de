import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIMessage } from 'discord-api-types/v10';
import { expect, onTestFinished } from 'vitest';
import { textOf } from '../../../../sandbox/member/text-of.ts';
import { createSandbox, type Sandbox } from '../../../../sandbox/sandbox.ts';
import { type Library, openLibrary } from '../../../../src/article/library/library.ts';
import { startDebateWorker } from '../../../../src/bot/debates/announcing/debate-worker.ts';
import type { Services } from '../../../../src/bot/host/context.ts';
import { loadFormats } from '../../../../src/debate/format/formats.ts';
import { createHands, restForHands } from '../../../../src/discord/hands/hands.ts';
import { serverLibraries } from '../../../../src/server-library/server-libraries.ts';
import { openStore } from '../../../../src/store/open/open-store.ts';
import type { NewDebate } from '../../../../src/store/records.ts';
import type { Store } from '../../../../src/store/store.ts';
import { guildIn } from '../../../discord/hands/hands-stage.ts';
import { testReader } from '../../../services.ts';
import { oxford } from '../../../store/sample.ts';
import { createTestLog } from '../../../test-log.ts';

/** The tests' own article. */
export const harbourLibrary = await openLibrary(fileURLToPath(new URL('../../../fixtures/', import.meta.url)));
const formats = loadFormats();

export type WorkerStage = {
	readonly sandbox: Sandbox;
	readonly store: Store;
	/** Starts one more worker, which shares nothing with the others but the store. */
	readonly worker: (library?: Library) => {
		readonly stop: () => Promise<void>;
		readonly lines: () => Record<string, unknown>[];
	};
	/** Moves the store's clock on, in milliseconds. */
	readonly pass: (milliseconds: number) => void;
	/** Confirms a debate in the forum, for the workers to post; its number. */
	readonly confirm: (change?: Partial<NewDebate>) => Promise<number>;
	/** The first line of each message in a debate's thread. */
	readonly firstLines: (debate: number) => Promise<string[]>;
	/** Whether a worker has made an announcement of a debate and is done with it. */
	readonly hasAnnounced: (debate: number) => boolean;
	/** What a worker works with. */
	readonly services: (library?: Library) => Services;
	readonly databaseFile: string;
};

export async function startWorkerStage(): Promise<WorkerStage> {
	const folder = await mkdtemp(join(tmpdir(), 'lectern-worker-'));
	const sandbox = await createSandbox();
	let ahead = 0;
	const store = await openStore(`file:${join(folder, 'lectern.db')}`, () => Date.now() + ahead);
	const stops: (() => Promise<void>)[] = [];
	const logs: (() => Record<string, unknown>[])[] = [];
	onTestFinished(async () => {
		await Promise.all(stops.map((stop) => stop()));
		await store.close();
		await sandbox.close();
		await rm(folder, { recursive: true });
		expect(sandbox.complaints).toEqual([]);
	});
	const channel = [...sandbox.world.channels.values()].find(({ name }) => name === 'debates')?.id ?? '';
	const services = (library: Library = harbourLibrary): Services => {
		const hands = createHands(restForHands(sandbox.token, `${sandbox.url}/api`));
		return { libraries: serverLibraries(library, store), formats, store, hands, reader: testReader() };
	};
	return {
		sandbox,
		store,
		services,
		databaseFile: join(folder, 'lectern.db'),
		pass: (milliseconds) => {
			ahead += milliseconds;
		},
		worker(library) {
			const { log, lines } = createTestLog();
			const { stop } = startDebateWorker({ ...services(library), log });
			stops.push(stop);
			logs.push(lines);
			return { stop, lines };
		},
		async confirm(change = {}) {
			const id = crypto.randomUUID();
			await store.saveDraft({ id, debate: { ...oxford, guild: guildIn(sandbox), channel, ...change } });
			return (await store.confirmDraft(id, 0))?.debate.id ?? 0;
		},
		hasAnnounced: (debate) =>
			logs.flatMap((lines) => lines()).some((line) => line['msg'] === 'announced' && line['debate'] === debate),
		async firstLines(debate) {
			const thread = (await store.debate(debate))?.thread;
			return thread === undefined ? [] : sandbox.as('ana').sees(thread).map(firstLine);
		},
	};
}

/** The first line of a message. It differs between the announcements. */
export const firstLine = (message: APIMessage): string => textOf(message).split('\n')[0] ?? '';

/** How each announcement of an Oxford debate begins. */
export const begins = {
	opened: '### Saltmouth should sell its harbour',
	discussion: '### Now: Discussion',
	lastVote: '### Now: Last vote',
	closed: '### The debate is closed',
} as const;
/** The announcements of a debate that runs to its end. */
export const whole = [begins.opened, begins.discussion, begins.lastVote, begins.closed];
export const waiting = { timeout: 10_000, interval: 20 };

/** Confirms a debate and waits until it is posted. `messages` matches the requests that send messages in its thread. */
export async function postDebate(
	{ confirm, firstLines, store, hasAnnounced }: WorkerStage,
	change?: Partial<NewDebate>,
) {
	const debate = await confirm({ durations: [undefined, undefined, undefined], ...change });
	await expect.poll(() => firstLines(debate), waiting).toEqual([begins.opened]);
	// Members see the post before it is pinned and recorded.
	await expect.poll(() => hasAnnounced(debate), waiting).toBe(true);
	const { thread = '' } = (await store.debate(debate)) ?? {};
	return { debate, thread, messages: new RegExp(`^POST .*/${thread}/messages$`) };
}
