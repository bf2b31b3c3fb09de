import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backUp, moveStore } from '../../../src/store/copies/move-store.ts';
import { openStore } from '../../../src/store/open/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { aboutRevision, guild, MIB, publish, textOf } from '../articles/sample-article.ts';
import type { Fresh } from '../open-stores.ts';
import { beginDebate, HOUR, member, oxford } from '../sample.ts';

function freshFile(): string {
	const folder = mkdtempSync(join(tmpdir(), 'lectern-copy-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return join(folder, 'backup.db');
}

async function storeAt(url: string): Promise<Store> {
	const store = await openStore(url);
	onTestFinished(() => store.close());
	return store;
}

/** Something of everything that can be kept. */
async function fillStore(store: Store): Promise<void> {
	await store.changeSettings(oxford.guild, { minimum: 7 });
	await store.addModeratorRole(oxford.guild, '1');
	await store.setChannelArticle(oxford.guild, '5', 'harbour');
	await store.saveDraft({ id: 'draft', debate: oxford });
	for (let n = 1; n <= 20; n++) await publish(store, { text: `text ${n}` });
	await store.revertArticle(guild, 'harbour', { from: 20, to: 7, by: member(1) });
	await publish(store, { id: 'bridge', source: 'elsewhere', text: textOf(2 * MIB, 'long') });
	await store.removeArticle(guild, 'bridge', member(1));
	await store.saveArticleDraft(guild, { id: '1', text: 'a draft', source: undefined, by: member(1) });
	const [closed, open] = [await beginDebate(store, aboutRevision(7)), await beginDebate(store)];
	for (const { id } of [closed, open]) {
		const ballots = Array.from(
			{ length: 1_200 },
			(_, n) => ({ debate: id, poll: 'first', member: member(n) }) as const,
		);
		await Promise.all(ballots.map((ballot) => store.castBallot({ ...ballot, choice: 'undecided' })));
		await store.recordQuote({
			id: randomUUID(),
			debate: id,
			article: 'harbour',
			claim: 'failing',
			side: 'for',
			by: member(1),
		});
	}
	await store.advance(closed.id, { from: 0, to: 'closed', by: undefined });
}

/** All that a store answers about the two debates it was filled with. */
async function everyAnswerOf(store: Store) {
	const ids = [1, 2, 3, 4, 5, 6, 7, 8, 9];
	const each = <T>(verb: (id: number) => Promise<T>) => Promise.all(ids.map(verb));
	return {
		settings: await store.settingsOf(oxford.guild),
		draft: await store.draft('draft'),
		debates: await store.openDebates(oxford.guild),
		changes: await each(store.phaseChanges),
		turnouts: await each(store.turnout),
		results: await each(store.result),
		quotes: await each(store.quotesIn),
		kept: await store.countDataAbout(member(1)),
		library: await store.articlesOf(guild),
		removed: await store.removedArticles(guild),
		revisions: await store.articleRevisions(guild, 'harbour'),
		texts: await each((n) => store.articleRevision(guild, 'harbour', n)),
		articleDraft: await store.articleDraft(guild, '1'),
	};
}

export function copyContract(untouched: Fresh): void {
	test('a backup moved into a new store answers everything as before, and numbers new debates onward', async () => {
		const [from, to, file] = [await untouched(), await untouched(), freshFile()];
		const store = await storeAt(from);
		await fillStore(store);
		const counts = await backUp(from, file);
		expect(counts).toEqual({
			guild_settings: 1,
			channel_articles: 1,
			debates: 2,
			drafts: 3,
			phase_changes: 3,
			ballots: 1_200,
			announcements: 3,
			quotes_used: 2,
			guild_libraries: 1,
			guild_article_texts: 21,
			guild_articles: 2,
			guild_article_revisions: 22,
			guild_article_drafts: 1,
		});
		expect(await moveStore(`file:${file}`, to)).toEqual(counts);
		const moved = await storeAt(to);
		expect(await everyAnswerOf(moved)).toEqual(await everyAnswerOf(store));
		const newest = (await store.openDebates(oxford.guild)).at(-1)?.id ?? 0;
		expect((await beginDebate(moved)).id).toBe(newest + 1);
		expect(await moved.claimAnnouncements(5, HOUR)).toMatchObject([{ kind: 'closed' }]);
	});

	test('a backup taken while members vote has every ballot it counts', async () => {
		const url = await untouched();
		const store = await storeAt(url);
		const { id } = await beginDebate(store);
		const cast = (n: number) => store.castBallot({ debate: id, poll: 'first', member: member(n), choice: 'for' });
		let voting = true;
		const votes = (async () => {
			for (let n = 0; voting; n += 20) await Promise.all(Array.from({ length: 20 }, (_, k) => cast(n + k)));
		})();
		const file = freshFile();
		const { ballots } = await backUp(url, file);
		voting = false;
		await votes;
		const backup = await storeAt(`file:${file}`);
		expect(await backup.turnout(id)).toEqual({ first: ballots, last: 0 });
		expect((await store.turnout(id))?.first).toBeGreaterThanOrEqual(ballots ?? 0);
	});

	test('nothing is written over, and a copy that fails leaves nothing', async () => {
		const [from, to, file] = [await untouched(), await untouched(), freshFile()];
		await fillStore(await storeAt(from));
		const other = await storeAt(to);
		await other.setChannelArticle('1', '2', 'bridge');
		await expect(moveStore(from, to)).rejects.toThrow('not empty (channel_articles)');
		expect((await other.settingsOf('1')).channelArticles).toEqual({ 2: 'bridge' });
		expect(await other.settingsOf(oxford.guild)).toMatchObject({ minimum: 5 });
		await backUp(from, file);
		await expect(backUp(from, file)).rejects.toThrow('is there already');
		await expect(backUp('file:/nowhere/lectern.db', `${file}2`)).rejects.toThrow('There is no database');
		expect(existsSync(`${file}2`)).toBe(false);
	});
}
