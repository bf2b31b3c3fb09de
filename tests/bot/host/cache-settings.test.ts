import { expect, onTestFinished, test } from 'vitest';
import { cacheSettings } from '../../../src/bot/host/cache-settings.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { freshFolder } from '../../services.ts';

/** Two processes on one database, the first with a memory whose clock stands still until it is moved. */
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

test('what another process changes is seen within five seconds, and not asked for before', async () => {
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

test('what this process changes is seen at once, settings and a channel’s article alike', async () => {
	const { store } = await two();
	await store.settingsOf('1');
	await store.addModeratorRole('1', '2');
	expect((await store.settingsOf('1')).moderatorRoles).toEqual(['2']);
	await store.removeModeratorRole('1', '2');
	expect((await store.settingsOf('1')).moderatorRoles).toEqual([]);
	await store.setChannelArticle('1', '3', 'harbour');
	expect((await store.settingsOf('1')).channelArticles).toEqual({ 3: 'harbour' });
});

test('settings that were asked for before a change and came after it are not remembered over it', async () => {
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

test('what fails is not remembered', async () => {
	const { store: own } = await two();
	let fails = true;
	const settingsOf = (guild: string) => (fails ? Promise.reject(new Error('gone')) : own.settingsOf(guild));
	const store = cacheSettings({ ...own, settingsOf }, () => 0);
	await expect(store.settingsOf('1')).rejects.toThrow('gone');
	fails = false;
	expect((await store.settingsOf('1')).moderatorRoles).toEqual([]);
});
