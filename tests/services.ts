import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Library, libraryOfFolder } from '../src/article/library/library.ts';
import type { Services } from '../src/bot/host/context.ts';
import type { Clock } from '../src/clock.ts';
import { loadFormats } from '../src/debate/format/formats.ts';
import { createHands, restForHands } from '../src/discord/hands/hands.ts';
import { createTextReader } from '../src/discord/hands/text-reader.ts';
import { serverLibraries } from '../src/server-library/server-libraries.ts';
import type { Engine } from '../src/store/engine/engine.ts';
import { openEngine } from '../src/store/open/open-store.ts';
import { storeOf } from '../src/store/open/store-of.ts';
import { createLazyPageReader } from '../src/web-page/lazy-page-reader.ts';
import { quiet } from './test-log.ts';

const nobody = { token: 'nobody', apiUrl: 'http://127.0.0.1:9/api' };

/** An empty folder, and a function that deletes it. */
export async function freshFolder(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), 'lectern-test-'));
	return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Services, and the articles of the folder that they work with. */
export type TestServices = Services & { readonly library: Library };

/** A reader of the public web, and of files that members of a sandbox attach. */
export const testReader = (apiUrl = nobody.apiUrl, log = quiet) =>
	createTextReader(createLazyPageReader(), apiUrl, log);

type Fixture = {
	readonly databaseFile: string;
	readonly engine: Engine;
	/** Moves the store's clock forward by this many milliseconds. It does nothing for a database that was given by its address. */
	readonly pass: (milliseconds: number) => void;
	readonly end: () => Promise<void>;
};

/** Services with an empty store. Without an account their hands reach nobody, and files are read from Discord's hosts alone. `end` closes the store and deletes its file. */
export async function freshServices(
	library: Library,
	account = nobody,
	databaseUrl?: string,
	clock: Clock = Date.now,
): Promise<TestServices & Fixture> {
	const { folder, remove } = await freshFolder();
	const databaseFile = join(folder, 'lectern.db');
	let ahead = 0;
	const steered = databaseUrl === undefined ? () => clock() + ahead : undefined;
	const engine = await openEngine(databaseUrl ?? `file:${databaseFile}`, steered);
	const store = storeOf(engine);
	const hands = createHands(restForHands(account.token, account.apiUrl));
	const reader = testReader(account.apiUrl);
	const end = async () => {
		await store.close();
		await remove();
	};
	const pass = (milliseconds: number) => {
		ahead += milliseconds;
	};
	const libraries = serverLibraries(library, store);
	return { library, libraries, store, formats: loadFormats(), hands, reader, databaseFile, engine, pass, end };
}

/** Services for one test, at whose end the store is closed. The store can be given a clock of its own. */
export async function testServices(library: Library, clock?: Clock): Promise<TestServices> {
	const fresh = await freshServices(library, nobody, undefined, clock);
	const { end, databaseFile: _, engine: __, pass: ___, ...services } = fresh;
	onTestFinished(end);
	return services;
}

/** These services with another folder of articles. */
export const withLibrary = <S extends Services>(services: S, library: Library) => ({
	...services,
	library,
	libraries: serverLibraries(library, services.store),
});

/** A library without articles. */
export const noArticles = libraryOfFolder({ list: () => [], get: async () => undefined });
