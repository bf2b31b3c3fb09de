import { expect, test } from 'vitest';
import { type Fresh, openStores } from '../open-stores.ts';

const unset = {
	article: undefined,
	channelArticles: {},
	debateChannel: undefined,
	locale: undefined,
	minimum: 5,
	moderatorRoles: [],
};

export function settingsContract(fresh: Fresh): void {
	test('a server that said nothing has the defaults', async () => {
		const { store } = await openStores(fresh);
		expect(await store.settingsOf('1')).toEqual(unset);
		expect(await store.changeSettings('1', {})).toEqual(unset);
	});

	test('a change leaves what it does not name, and undefined puts a setting back to its default', async () => {
		const { store } = await openStores(fresh);
		await store.changeSettings('1', { article: 'harbour', minimum: 12 });
		for (const role of ['7', '8']) await store.addModeratorRole('1', role);
		await store.changeSettings('1', { locale: 'es', debateChannel: '5' });
		expect(await store.changeSettings('1', { minimum: undefined })).toEqual({
			...unset,
			article: 'harbour',
			debateChannel: '5',
			locale: 'es',
			moderatorRoles: ['7', '8'],
		});
		expect(await store.settingsOf('2')).toEqual(unset);
	});

	test('roles that are added and removed on two workers at once are all as they were asked to be', async () => {
		const { store, another } = await openStores(fresh);
		const other = await another();
		const leaving = ['11', '12', '13'];
		for (const role of leaving) expect((await store.addModeratorRole('1', role)).moderatorRoles).toContain(role);
		const coming = ['21', '22', '23', '24', '25', '26'];
		await Promise.all([
			...coming.map((role, n) => (n % 2 ? store : other).addModeratorRole('1', role)),
			...leaving.map((role, n) => (n % 2 ? store : other).removeModeratorRole('1', role)),
			store.changeSettings('1', { minimum: 9 }),
			other.setChannelArticle('1', '5', 'harbour'),
		]);
		const { moderatorRoles, ...settings } = await store.settingsOf('1');
		expect(moderatorRoles.toSorted()).toEqual(coming);
		expect(settings).toMatchObject({ minimum: 9, channelArticles: { 5: 'harbour' } });
		await store.addModeratorRole('1', '21');
		expect((await other.settingsOf('1')).moderatorRoles).toHaveLength(coming.length);
	});

	test('a change answers the settings as it left them', async () => {
		const { store } = await openStores(fresh);
		expect(await store.setChannelArticle('1', '5', 'harbour')).toMatchObject({ channelArticles: { 5: 'harbour' } });
		expect(await store.removeModeratorRole('2', '7')).toEqual(unset);
	});

	test('a channel keeps its own article until it is taken away', async () => {
		const { store } = await openStores(fresh);
		await store.setChannelArticle('1', '5', 'harbour');
		await store.setChannelArticle('1', '6', 'bridge');
		await store.setChannelArticle('1', '6', 'tunnel');
		expect((await store.settingsOf('1')).channelArticles).toEqual({ 5: 'harbour', 6: 'tunnel' });
		await store.setChannelArticle('1', '5', undefined);
		expect((await store.settingsOf('1')).channelArticles).toEqual({ 6: 'tunnel' });
	});
}
