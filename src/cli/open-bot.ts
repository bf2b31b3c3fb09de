import { stat } from 'node:fs/promises';
import { type OpenedLibrary, openLibrary } from '../article/library/library.ts';
import { startDebateWorker } from '../bot/debates/announcing/debate-worker.ts';
import { abandonDebatesAt, recheckThread } from '../bot/debates/announcing/thread-events.ts';
import { createBot } from '../bot/host/bot.ts';
import type { CommandIds } from '../bot/reply/markdown.ts';
import { startServerWatch } from '../bot/server/server-watch.ts';
import { commands } from '../commands.ts';
import type { Config } from '../config.ts';
import { loadFormats, UnfitFormats } from '../debate/format/formats.ts';
import { type Answerer, createAnswerer } from '../discord/doors/answerer.ts';
import type { Door } from '../discord/doors/door.ts';
import { checkStore, type HealthCheck } from '../discord/doors/health.ts';
import type { Log } from '../log.ts';
import { serverLibraries } from '../server-library/server-libraries.ts';
import { StartFault } from '../start-fault.ts';
import { openStore } from '../store/open/open-store.ts';
import type { Store } from '../store/store.ts';
import { storeName } from '../store/store-address.ts';
import { ForeignStore, NewerStore, reasonOf, StoreUnavailable } from '../store/unavailable.ts';
import { createLazyPageReader } from '../web-page/lazy-page-reader.ts';
import type { Holdings } from './log-ready.ts';

/** Where Discord is and who the bot is there. */
export type Account = { readonly token: string; readonly apiUrl: string };

/** The bot with its articles, store and hands open. */
export type OpenedBot = {
	readonly holdings: Holdings;
	readonly answer: Answerer;
	/** 'ok' while the store answers, else what is wrong with it. */
	readonly storeHealth: HealthCheck;
	/** Takes the ids that Discord gave the commands. From then on, commands are links in what the bot writes. */
	readonly onRegistered: (ids: CommandIds) => void;
	/** Records that a thread or channel was deleted. */
	readonly onDeleted: (place: string) => Promise<void>;
	/** Records that a thread was archived or unarchived. */
	readonly onThreadChanged: (thread: string, archived: boolean) => Promise<void>;
	/** Starts the workers of an open door. The returned function stops the door and the workers, then closes the store. */
	readonly begin: (door: Door) => () => Promise<void>;
};

/** Opens articles, formats and store, and puts the bot together. Throws a StartFault for a fault that the operator can fix. */
export async function openBot(account: Account, { articles, databaseUrl }: Config, log: Log): Promise<OpenedBot> {
	const [library, store, { createHands, restForHands }, { createTextReader }] = await Promise.all([
		openArticles(articles, log),
		openStoreOrExplain(databaseUrl, log),
		import('../discord/hands/hands.ts'),
		import('../discord/hands/text-reader.ts'),
	]);
	const formats = openFormats();
	const commandIds = new Map<string, string>();
	const hands = createHands(restForHands(account.token, account.apiUrl), commandIds);
	const libraries = serverLibraries(library, store, (guild, { message }) => log.error({ guild }, message));
	const reader = createTextReader(createLazyPageReader(), account.apiUrl, log);
	const services = { libraries, store, formats, hands, reader };
	return {
		holdings: holdingsOf(library, databaseUrl),
		answer: createAnswerer(createBot(commands, services), log, commandIds),
		onRegistered(ids) {
			for (const [name, id] of ids) commandIds.set(name, id);
		},
		storeHealth: checkStore(store),
		onDeleted: (place) => abandonDebatesAt(place, store),
		onThreadChanged: (thread, archived) => recheckThread(thread, archived, store),
		begin(door) {
			const worker = startDebateWorker({ ...services, log });
			const watch = startServerWatch({ store, hands, log });
			return async () => {
				watch.stop();
				await Promise.all([door.stop(), worker.stop()]);
				await store.close();
			};
		},
	};
}

function holdingsOf(library: OpenedLibrary, databaseUrl: string | undefined): Holdings {
	const articles = library.list();
	return {
		articles: articles.length,
		claims: articles.reduce((sum, { counts }) => sum + counts.claims, 0),
		leftOut: library.leftOut.length,
		store: storeName(databaseUrl),
	};
}

/** The file in which a start finds which articles need not be verified again. It may be deleted at any time. */
const PASSED = 'var/verified-articles.json';

async function openArticles(folder: string, log: Log): Promise<OpenedLibrary> {
	const [found] = await Promise.allSettled([stat(folder)]);
	const isThere = found.status === 'fulfilled';
	if (!isThere || !found.value.isDirectory()) {
		const fault = isThere ? 'is not a folder' : 'does not exist';
		throw new StartFault(`ARTICLES=${folder} ${fault}. Name the folder your article files are in.`);
	}
	const library = await openLibrary(folder, PASSED, (fault) => log.error(fault.message)).catch((error: unknown) => {
		throw error instanceof Error && 'code' in error
			? new StartFault(`ARTICLES=${folder} cannot be read (${error.message}).`)
			: error;
	});
	reportLeftOut(library, folder, log);
	return library;
}

/** How many files, and how many faults of each, the log shows; `npm run check` shows all. */
const MOST_SHOWN = 10;

/** Logs which articles cannot be used, and whether there is none at all. */
function reportLeftOut({ leftOut, size }: OpenedLibrary, folder: string, log: Log): void {
	for (const { file, faults } of leftOut.slice(0, MOST_SHOWN)) {
		const remedy = `fix its ${faults.length === 1 ? 'fault' : `${faults.length} faults`} and start Lectern again`;
		log.error(
			{ faults: faults.slice(0, MOST_SHOWN) },
			`${file} is left out: ${remedy}. npm run check shows every fault.`,
		);
	}
	if (leftOut.length > MOST_SHOWN)
		log.error(
			`${leftOut.length} of ${size} article files are left out, not only those above. npm run check shows all.`,
		);
	if (size === 0)
		log.error(`${folder} holds no article files, so there is nothing to quote. Their names end with .json.`);
	else if (leftOut.length === size) log.error(`No article of ${folder} can be used, so there is nothing to quote.`);
}

async function openStoreOrExplain(databaseUrl: string | undefined, log: Log): Promise<Store> {
	try {
		return await openStore(databaseUrl, undefined, (says) => log.warn(says));
	} catch (error) {
		// The address may hold a password, so it is not repeated.
		const where = databaseUrl === undefined ? 'var/lectern.db' : 'the database of DATABASE_URL';
		if (error instanceof NewerStore) throw new StartFault(`A later Lectern has written ${where}. Update this one.`);
		if (error instanceof ForeignStore)
			throw new StartFault(`${error.message} Give Lectern a database of its own with DATABASE_URL.`);
		if (!(error instanceof StoreUnavailable)) throw error;
		throw new StartFault(`Lectern cannot open ${where}. ${reasonOf(error)}`);
	}
}

function openFormats(): ReturnType<typeof loadFormats> {
	try {
		return loadFormats();
	} catch (error) {
		throw error instanceof UnfitFormats ? new StartFault(error.message) : error;
	}
}
