import { expect, onTestFinished, test } from 'vitest';
import { cacheSettings } from '../../../src/bot/host/cache-settings.ts';
import { openStore } from '../../../src/store/open/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { freshFolder } from '../../services.ts';

/** Two processes on one database. The first caches settings, by a clock that stands still until it is moved. */
async function two() {
	const { folder, remove } = await freshFolder();
	const open = async () => {
		const store = await openStore(`file:${folder}/lectern.db`);
		onTestFinished(store.close);
		return store;
	};
	onTestFinished(remove);
	let now = 0;
	const [own, other] = [await open(), await open()];
	let asked = 0;
	const counted: Store = {
		...own,
		settingsOf(guild) {
			asked++;
			return own.settingsOf(guild);
		},
	};
	return {
		store: cacheSettings(counted, () => now),
		other,
		pass: (ms: number) => (now += ms),
		asked: () => asked,
	};
}

test('L8: a change made by another process is seen after five seconds, and the store is not asked before', async () => {
	const { store, other, pass, asked } = await two();
	expect((await store.settingsOf('1')).minimum).toBe(5);
	await other.changeSettings('1', { minimum: 9 });
	pass(4_999);
	expect((await store.settingsOf('1')).minimum).toBe(5);
	expect(asked()).toBe(1);
	pass(1);
	expect((await store.settingsOf('1')).minimum).toBe(9);
	expect(asked()).toBe(2);
});

test('L8: a change made by this process is seen at once, whether it is a setting or a channel’s article', async () => {
	const { store } = await two();
	await store.settingsOf('1');
	await store.addModeratorRole('1', '2');
	expect((await store.settingsOf('1')).moderatorRoles).toEqual(['2']);
	await store.removeModeratorRole('1', '2');
	expect((await store.settingsOf('1')).moderatorRoles).toEqual([]);
	await store.setChannelArticle('1', '3', 'harbour');
	expect((await store.settingsOf('1')).channelArticles).toEqual({ 3: 'harbour' });
});

test('settings that were read before a change but arrived after it do not hide the change', async () => {
	const { store: own } = await two();
	const late = Promise.withResolvers<void>();
	let first = true;
	const slow: Store = {
		...own,
		async settingsOf(guild) {
			const settings = await own.settingsOf(guild);
			if (first) {
				first = false;
				await late.promise;
			}
			return settings;
		},
	};
	const store = cacheSettings(slow, () => 0);
	const before = store.settingsOf('1');
	await store.changeSettings('1', { minimum: 9 });
	late.resolve();
	await before;
	expect((await store.settingsOf('1')).minimum).toBe(9);
});

test('a read that fails is not cached', async () => {
	const { store: own } = await two();
	let fails = true;
	const settingsOf = (guild: string) => (fails ? Promise.reject(new Error('gone')) : own.settingsOf(guild));
	const store = cacheSettings({ ...own, settingsOf }, () => 0);
	await expect(store.settingsOf('1')).rejects.toThrow('gone');
	fails = false;
	expect((await store.settingsOf('1')).moderatorRoles).toEqual([]);
});
