import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openEngine } from '../../../src/store/open/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { publish } from '../articles/sample-article.ts';
import { type Fresh, openStores } from '../open-stores.ts';
import { beginDebate, HOUR, member, oxford } from '../sample.ts';

const DAY = 24 * HOUR;
const month = { since: 30 * DAY, looks: 10 };
const [left, stays] = ['300000000000000001', '300000000000000002'];

/** Something of everything that is kept of a server. */
async function fillStore(store: Store, guild: string): Promise<number> {
	await store.changeSettings(guild, { minimum: 7 });
	await store.setChannelArticle(guild, '5', 'harbour');
	const { id } = await beginDebate(store, { guild });
	await store.castBallot({ debate: id, poll: 'first', member: member(1), choice: 'for' });
	await store.recordQuote({
		id: `${guild}-q`,
		debate: id,
		article: 'harbour',
		claim: 'failing',
		side: 'for',
		by: member(1),
	});
	await store.saveDraft({ id: guild, debate: { ...oxford, guild } });
	for (const text of ['first', 'second']) await publish(store, { text }, guild);
	await store.saveArticleDraft(guild, { id: '1', text: 'a draft', source: undefined, by: member(1) });
	return id;
}

export function leftServerContract(fresh: Fresh): void {
	test('D6: one worker a day looks at the servers, and another one does when that one ended', async () => {
		const { store, another, pass } = await openStores(fresh);
		const other = await another();
		const claims = await Promise.all([store, other, store, other].map((worker) => worker.claimServerCheck(HOUR)));
		expect(claims.filter(Boolean)).toHaveLength(1);
		pass(HOUR);
		expect(await other.claimServerCheck(HOUR)).toBe(true);
		await other.recordServersSeen(new Set(), DAY);
		pass(DAY - 1);
		expect(await store.claimServerCheck(HOUR)).toBe(false);
		pass(1);
		expect(await store.claimServerCheck(HOUR)).toBe(true);
	});

	test('D5, D8: everything about a server that every look of a month missed is deleted, and nothing about any other', async () => {
		const { store, pass, url } = await openStores(fresh);
		const [gone, kept] = [await fillStore(store, left), await fillStore(store, stays)];
		const look = () => store.recordServersSeen(new Set([stays, '300000000000000009']), DAY);
		for (let day = 0; day < 30; day++) {
			await look();
			expect(await store.forgetMissingServers(month)).toEqual([]);
			pass(DAY);
		}
		await look();
		expect(await store.forgetMissingServers(month)).toEqual([left]);
		expect(await store.forgetMissingServers(month)).toEqual([]);
		expect(await store.debate(gone)).toBeUndefined();
		expect((await store.settingsOf(left)).channelArticles).toEqual({});
		expect(await store.settingsOf(stays)).toMatchObject({ minimum: 7, channelArticles: { 5: 'harbour' } });
		expect(await store.turnout(kept)).toEqual({ first: 1, last: 0 });
		expect(await store.countDataAbout(member(1))).toMatchObject({ ballots: 1, quotes: 1, articleChanges: 2 });
		expect((await store.articleRevision(stays, 'harbour', 2))?.text).toBe('second');
		expect(await rowsWith(url, left, gone)).toEqual([]);
		// A process that remembers the list from before must not take the next one for it.
		await publish(store, {}, left);
		expect(await store.libraryVersion(left)).toBeGreaterThan(await store.libraryVersion(stays));
	});

	test('D7: a server that is seen again, in a list or by an interaction, no longer counts as missing', async () => {
		const { store, pass } = await openStores(fresh);
		for (const guild of [left, stays]) await store.changeSettings(guild, { minimum: 7 });
		const missAll = async (days: number) => {
			for (let day = 0; day < days; day++) {
				await store.recordServersSeen(new Set(), DAY);
				pass(DAY);
			}
		};
		await missAll(29);
		await store.recordServersSeen(new Set([left]), DAY);
		await store.recordServerSeen(stays);
		await missAll(29);
		expect(await store.forgetMissingServers(month)).toEqual([]);
		await missAll(2);
		expect((await store.forgetMissingServers(month)).toSorted()).toEqual([left, stays]);
		expect((await store.settingsOf(left)).minimum).toBe(5);
	});

	test('D8: two looks a month apart are not enough to delete a server, and a first look at thousands of servers works', async () => {
		const { store, pass } = await openStores(fresh);
		await store.changeSettings(left, { minimum: 7 });
		await store.recordServersSeen(new Set(), DAY);
		pass(40 * DAY);
		await store.recordServersSeen(new Set(), DAY);
		expect(await store.forgetMissingServers(month)).toEqual([]);
		expect((await store.settingsOf(left)).minimum).toBe(7);
		const many = new Set(Array.from({ length: 3_000 }, (_, n) => member(n)));
		await store.recordServersSeen(many, DAY);
		await store.recordServersSeen(new Set([...many, left]), DAY);
		for (let look = 0; look < 10; look++) await store.recordServersSeen(many, DAY);
		expect(await store.forgetMissingServers(month)).toEqual([]);
	});
}

/** Tables that still say something of a server or of its debate, whatever tables there are. */
async function rowsWith(url: string, guild: string, debate: number): Promise<string[]> {
	const engine = await openEngine(url);
	onTestFinished(() => engine.close());
	const found: string[] = [];
	for (const { name, columns } of await engine.db.introspection.getTables()) {
		for (const column of columns) {
			const value = { guild, debate }[column.name];
			if (value === undefined) continue;
			const rows = await sql`select 1 from ${sql.table(name)} where ${sql.ref(column.name)} = ${value}`.execute(
				engine.db,
			);
			if (rows.rows.length > 0) found.push(name);
		}
	}
	return found;
}
