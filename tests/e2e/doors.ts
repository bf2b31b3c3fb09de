import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, onTestFinished } from 'vitest';
import type { Member } from '../../sandbox/member/member.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { type Library, openLibrary } from '../../src/article/library/library.ts';
import { startDebateWorker } from '../../src/bot/debates/announcing/debate-worker.ts';
import { abandonDebatesAt, recheckThread } from '../../src/bot/debates/announcing/thread-events.ts';
import { createBot } from '../../src/bot/host/bot.ts';
import type { Command } from '../../src/bot/host/command.ts';
import type { CommandIds } from '../../src/bot/reply/markdown.ts';
import { commands as allCommands } from '../../src/commands.ts';
import { type Answerer, createAnswerer } from '../../src/discord/doors/answerer.ts';
import type { Door } from '../../src/discord/doors/door.ts';
import { openGateway } from '../../src/discord/doors/gateway.ts';
import { checkStore, createHealth } from '../../src/discord/doors/health.ts';
import { openHttp } from '../../src/discord/doors/http.ts';
import { publicKeyFrom } from '../../src/discord/doors/signature.ts';
import { registerOwnCommands } from '../../src/discord/register/register-own-commands.ts';
import type { Engine } from '../../src/store/engine/engine.ts';
import { freshServices, type TestServices, testReader } from '../services.ts';
import { createTestLog } from '../test-log.ts';

/** The ways a bot can be connected to Discord. */
export const doorNames = ['gateway', 'http'] as const;
export type DoorName = (typeof doorNames)[number];

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The library of the tests' own article, and that of the articles Lectern comes with. */
export const harbourLibrary = await openLibrary(folder('../fixtures/'));
export const shippedLibrary = await openLibrary(folder('../../data/articles/'));

/** The bot, connected to a Discord of its own. */
export type Stage = {
	readonly sandbox: Sandbox;
	readonly door: Door;
	readonly services: TestServices;
	readonly databaseFile: string;
	readonly engine: Engine;
	/** Moves the store's clock on, in milliseconds. */
	readonly pass: (milliseconds: number) => void;
	/** Where interactions are posted, on the HTTP door. */
	readonly endpoint: string | undefined;
	readonly lines: () => Record<string, unknown>[];
	/** The requests that reached Discord so far, answers to interactions left out: method, path, status. */
	readonly requests: () => string[];
	/** Ends it all, and holds the bot to having sent nothing Discord would refuse. */
	readonly end: () => Promise<void>;
};

type StageOptions = {
	readonly library?: Library;
	readonly commands?: readonly Command[];
	/** A database that is not one of its own. */
	readonly databaseUrl?: string;
	/** Milliseconds an answer may take; Discord's three seconds without it. */
	readonly deadline?: number;
	/** Stands between the door and the room behind it, to see what comes in and what is made of it. */
	readonly around?: (answer: Answerer) => Answerer;
	/** Where the bot logs, and what it has logged; kept in memory by default. */
	readonly recorded?: ReturnType<typeof createTestLog>;
};

/** Starts a sandbox and the real bot behind one of its doors, with its commands registered. */
export async function startStage(name: DoorName, options: StageOptions = {}): Promise<Stage> {
	const {
		library = harbourLibrary,
		commands = allCommands,
		databaseUrl,
		deadline,
		around = (answer) => answer,
	} = options;
	const requests: string[] = [];
	const sandbox = await createSandbox({
		...(deadline !== undefined && { deadline }),
		log: ({ what, says }) => {
			if (what === 'request' && !/\/(interactions|webhooks)\//.test(says)) requests.push(says);
		},
	});
	const { log, lines } = options.recorded ?? createTestLog();
	const { end, databaseFile, engine, pass, ...fresh } = await freshServices(library, accountOf(sandbox), databaseUrl);
	const services = { ...fresh, reader: testReader(accountOf(sandbox).apiUrl, log) };
	const commandIds = new Map<string, string>();
	const answer = around(createAnswerer(createBot(commands, services), log, commandIds));
	const { door, endpoint } = await openDoor[name](sandbox, {
		answer,
		onDeleted: (place) => abandonDebatesAt(place, services.store),
		onThreadChanged: (thread, archived) => recheckThread(thread, archived, services.store),
		onRegistered(ids) {
			for (const [name, id] of ids) commandIds.set(name, id);
		},
		commands,
		store: services.store,
		log,
	});
	const worker = startDebateWorker({ ...services, log });
	return {
		sandbox,
		door,
		endpoint,
		services,
		databaseFile,
		engine,
		pass,
		lines,
		requests: () => [...requests],
		async end() {
			await Promise.all([door.stop(), worker.stop()]);
			await end();
			await sandbox.close();
			expect(sandbox.complaints).toEqual([]);
		},
	};
}

/** Runs the same tests through each door, each test with a Discord and a bot of its own. Maya is a moderator there. */
export function throughEachDoor(
	tests: (door: { readonly name: DoorName; readonly stage: () => Stage; readonly maya: () => Member }) => void,
): void {
	describe.each(doorNames)('through the %s door', (name) => {
		let stage: Stage;
		beforeEach(async () => {
			stage = await startStage(name);
		});
		afterEach(() => stage.end());
		tests({ name, stage: () => stage, maya: () => stage.sandbox.as('maya') });
	});
}

/** One more connection of a bot to a stage's Discord: what it logs, until the test ends. */
export async function connectAgain(
	{ sandbox, services }: Stage,
	{ commands = allCommands, shards = 'auto' }: StageOptions & { readonly shards?: 'auto' | number } = {},
): Promise<Pick<Stage, 'lines' | 'door'>> {
	const { log, lines } = createTestLog();
	const answer = createAnswerer(createBot(commands, services), log);
	const door = await openGateway({ token: sandbox.token, apiUrl: `${sandbox.url}/api`, shards, commands, answer, log });
	onTestFinished(door.stop);
	await door.settled;
	return { lines, door };
}

const accountOf = ({ token, url }: Sandbox) => ({ token, apiUrl: `${url}/api` });

type Inside = {
	readonly answer: Answerer;
	readonly onDeleted: (place: string) => Promise<void>;
	readonly onThreadChanged: (thread: string, archived: boolean) => Promise<void>;
	readonly onRegistered: (ids: CommandIds) => void;
	readonly commands: readonly Command[];
	readonly store: TestServices['store'];
	readonly log: ReturnType<typeof createTestLog>['log'];
};

const openDoor: Readonly<
	Record<DoorName, (sandbox: Sandbox, inside: Inside) => Promise<{ door: Door; endpoint: string | undefined }>>
> = {
	async gateway({ token, url }, inside) {
		const door = await openGateway({ token, apiUrl: `${url}/api`, shards: 'auto', ...inside });
		await door.settled;
		return { door, endpoint: undefined };
	},
	async http(sandbox, { answer, onRegistered, commands, store, log }) {
		const apiUrl = `${sandbox.url}/api`;
		const key = publicKeyFrom(sandbox.publicKey);
		const health = createHealth({ store: checkStore(store) });
		const door = await openHttp({ key, apiUrl, host: '127.0.0.1', port: 0, answer, health, log });
		const endpoint = `http://127.0.0.1:${door.port}/interactions`;
		onRegistered((await registerOwnCommands({ token: sandbox.token, apiUrl, commands, log })).commandIds);
		await sandbox.setInteractionsEndpoint(endpoint);
		return { door, endpoint };
	},
};
