import { expect, test, vi } from 'vitest';
import { ArticleFault } from '../../src/article/library/article-fault.ts';
import { searchLibraryRows } from '../../src/article/search/search-library.ts';
import { revisionOf } from '../../src/server-library/own-revision.ts';
import { serverLibraries } from '../../src/server-library/server-libraries.ts';
import type { Store } from '../../src/store/store.ts';
import { harbour, libraryWith } from '../article/articles.ts';
import { type Fresh, openStores } from '../store/open-stores.ts';
import { member, oxford } from '../store/sample.ts';
import { ownText, publishOwn, publishText } from './own-article.ts';

const { guild } = oxford;
const rival = '200000000000000002';
const shipped = libraryWith([harbour]);

/** The libraries of one process, whose clock moves by `pass`. */
function worker(store: Store, options: { mostOpen?: number; mostLists?: number } = {}) {
	let time = 0;
	const faults: string[] = [];
	const report = (server: string, { message }: ArticleFault) => faults.push(`${server}: ${message}`);
	const libraries = serverLibraries(shipped, store, report, { ...options, now: () => time });
	return {
		...libraries,
		faults,
		pass: (milliseconds: number) => {
			time += milliseconds;
		},
		ids: async (server: string | undefined = guild) => (await libraries.libraryOf(server)).list().map(({ id }) => id),
	};
}

const titleOf = async (opening: Promise<typeof harbour | undefined>) => (await opening)?.article.title;

/** What the libraries of servers promise on every engine. */
export function librariesContract(fresh: Fresh): void {
	test('a server’s own articles stand next to those of the folder, in that server only', async () => {
		const { store } = await openStores(fresh);
		await publishOwn(store);
		const { libraryOf, ids } = worker(store);
		expect(await ids()).toEqual(['harbour', 'tonight']);
		expect(await ids(rival)).toEqual(['harbour']);
		const library = await libraryOf(guild);
		expect(library.size).toBe(2);
		expect(await titleOf(library.get('tonight'))).toBe('Tonight’s article');
		expect(await titleOf(library.get('harbour'))).toBe(harbour.article.title);
		expect([library.ownRevision('tonight'), library.ownRevision('harbour')]).toEqual([1, undefined]);
		expect(await (await libraryOf(rival)).get('tonight')).toBeUndefined();
		expect(await (await libraryOf(rival)).getRevision('tonight', 1)).toBeUndefined();
		expect(await libraryOf(undefined)).toBe(shipped);
	});

	test('what one process publishes, changes and removes, another one sees within a second', async () => {
		const { store, another } = await openStores(fresh);
		const { ids, pass, libraryOf } = worker(await another());
		expect(await ids()).toEqual(['harbour']);
		const seenNext = async () => {
			pass(999);
			return ids();
		};
		await publishOwn(store);
		expect(await seenNext()).toEqual(['harbour', 'tonight']);
		await publishOwn(store, { title: 'A newer title' });
		expect(await seenNext()).toEqual(['tonight', 'harbour']);
		expect(await titleOf((await libraryOf(guild)).get('tonight'))).toBe('A newer title');
		await store.removeArticle(guild, 'tonight', member(1));
		expect(await seenNext()).toEqual(['harbour']);
		await store.restoreArticle(guild, 'tonight');
		expect(await seenNext()).toEqual(['tonight', 'harbour']);
	});

	test('what a process was told of is seen at once, also while it asks the store', async () => {
		const { store } = await openStores(fresh);
		const { ids, libraryOf, noteChange } = worker(store);
		const asked = libraryOf(guild);
		await publishOwn(store);
		noteChange(guild);
		expect(await ids()).toEqual(['harbour', 'tonight']);
		await asked;
		expect(await ids()).toEqual(['harbour', 'tonight']);
	});

	test('an earlier revision can be opened as long as the store has it, also once the article was removed', async () => {
		const { store } = await openStores(fresh);
		await publishOwn(store, { title: 'First' });
		await publishOwn(store, { title: 'Second' });
		const { libraryOf, pass } = worker(store);
		const library = await libraryOf(guild);
		expect(await titleOf(library.getRevision('tonight', 1))).toBe('First');
		expect(await titleOf(library.get('tonight'))).toBe('Second');
		expect(await library.getRevision('tonight', 3)).toBeUndefined();
		const first = await library.getRevision('tonight', 1);
		expect([first && revisionOf(first), revisionOf(harbour)]).toEqual([1, undefined]);
		await store.removeArticle(guild, 'tonight', member(1));
		pass(1000);
		const after = await libraryOf(guild);
		expect(await after.get('tonight')).toBeUndefined();
		expect(await titleOf(after.getRevision('tonight', 1))).toBe('First');
	});

	test('a stored text that breaks a rule is left out and reported once, and the other articles go on', async () => {
		const { store } = await openStores(fresh);
		await publishOwn(store);
		await publishText(store, ownText({ id: 'faulty' }).replace('whether selling it', 'whether buying it'), {
			id: 'faulty',
			title: 'Faulty',
		});
		await publishText(store, '{"format": 99}', { id: 'later', title: 'Of a later version' });
		const { libraryOf, faults, pass } = worker(store);
		for (let n = 0; n < 2; n++) {
			const library = await libraryOf(guild);
			expect(library.list().map(({ id }) => id)).toEqual(['harbour', 'tonight']);
			await expect(library.get('faulty')).rejects.toThrow(ArticleFault);
			expect(await titleOf(library.get('tonight'))).toBe('Tonight’s article');
			expect((await searchLibraryRows(library, 'eleven metres', 25, 'en')).map(({ article }) => article)).toEqual(
				expect.arrayContaining(['harbour', 'tonight']),
			);
			pass(1000);
		}
		expect(faults).toEqual([
			expect.stringMatching(/^1\d+: faulty, revision 1:1:\d+ {2}.*is in paragraph 4, not in paragraph 1/s),
			expect.stringContaining('later, revision 1'),
		]);
		await publishOwn(store, { id: 'faulty', title: 'Repaired' });
		pass(1000);
		expect(await titleOf((await libraryOf(guild)).get('faulty'))).toBe('Repaired');
	});

	test('an entry that another version of Lectern kept is made anew from the text', async () => {
		const { store } = await openStores(fresh);
		await publishText(store, ownText(), { entry: '{"author":{"name":"Mara"}}' });
		const [entry] = (await worker(store).libraryOf(guild)).list().filter(({ id }) => id === 'tonight');
		expect(entry).toMatchObject({ title: 'Tonight’s article', authors: ['Mara Quill'], counts: { claims: 15 } });
	});

	test('an article keeps the id of its place in the list, whatever its text calls itself', async () => {
		const { store } = await openStores(fresh);
		await publishText(store, ownText({ id: 'named-so' }), { id: 'tonight' });
		expect((await (await worker(store).libraryOf(guild)).get('tonight'))?.article.id).toBe('tonight');
	});

	test('a server’s own article hides one of the folder that came later and has its id', async () => {
		const { store } = await openStores(fresh);
		await publishOwn(store, { id: 'harbour', title: 'Our harbour' });
		const library = await worker(store).libraryOf(guild);
		expect(library.list().map(({ title }) => title)).toEqual(['Our harbour']);
		expect(library.size).toBe(1);
		expect(await titleOf(library.get('harbour'))).toBe('Our harbour');
		expect(await titleOf(library.getRevision('harbour', undefined))).toBe(harbour.article.title);
		const rows = await searchLibraryRows(library, 'eleven metres', 25, 'en');
		expect(new Set(rows.map(({ article, claim }) => `${article}/${claim}`)).size).toBe(rows.length);
	});

	test('while the store is silent, what was known goes on, and the store is not waited for again and again', async () => {
		const { store } = await openStores(fresh);
		await publishOwn(store);
		const { libraryOf, ids, pass } = worker(store);
		await (await libraryOf(guild)).get('tonight');
		await store.close();
		pass(1000);
		const library = await libraryOf(guild);
		expect(library.isPartial).toBe(true);
		expect(library.list().map(({ id }) => id)).toEqual(['harbour', 'tonight']);
		expect(await titleOf(library.get('tonight'))).toBe('Tonight’s article');
		expect(await ids(rival)).toEqual(['harbour']);
		expect((await libraryOf(rival)).isPartial).toBe(true);
	});

	test('of a server without articles of its own the store is asked for one number, twice a second at most', async () => {
		const { store } = await openStores(fresh);
		const [version, list] = [vi.spyOn(store, 'libraryVersion'), vi.spyOn(store, 'articlesOf')];
		const { libraryOf, pass } = worker(store);
		for (let n = 0; n < 40; n++) {
			expect(await libraryOf(guild)).toBe(shipped);
			pass(50);
		}
		expect(version).toHaveBeenCalledTimes(4);
		expect(list).not.toHaveBeenCalled();
	});

	test('everybody who asks for an article at the same time waits for one reading of it', async () => {
		const { store } = await openStores(fresh);
		await publishOwn(store);
		const [lists, texts] = [vi.spyOn(store, 'articlesOf'), vi.spyOn(store, 'articleRevision')];
		const { libraryOf } = worker(store);
		const opened = await Promise.all(Array.from({ length: 20 }, async () => (await libraryOf(guild)).get('tonight')));
		expect(new Set(opened).size).toBe(1);
		expect([lists.mock.calls.length, texts.mock.calls.length]).toEqual([1, 1]);
	});

	test('the articles of many servers are held within a budget, the ones used last', async () => {
		const { store } = await openStores(fresh);
		const servers = Array.from({ length: 12 }, (_, n) => String(300000000000000000n + BigInt(n)));
		for (const server of servers) await publishOwn(store, { guild: server });
		const size = 102_400 + 16 * Buffer.byteLength(ownText());
		const texts = vi.spyOn(store, 'articleRevision');
		const { libraryOf, bytes } = worker(store, { mostOpen: 3 * size, mostLists: 4_000_000 });
		for (const server of servers) {
			expect(await titleOf((await libraryOf(server)).get('tonight'))).toBe('Tonight’s article');
			expect(bytes()).toBeLessThanOrEqual(3 * size + 4_000_000);
		}
		for (const server of servers.slice(-3)) await (await libraryOf(server)).get('tonight');
		expect(texts).toHaveBeenCalledTimes(servers.length);
		await (await libraryOf(servers[0])).get('tonight');
		expect(texts).toHaveBeenCalledTimes(servers.length + 1);
	});
}
