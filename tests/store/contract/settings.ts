import { expect, test } from 'vitest';
import { type Fresh, opened } from '../opened.ts';

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
		const { store } = await opened(fresh);
		expect(await store.settingsOf('1')).toEqual(unset);
		expect(await store.changeSettings('1', {})).toEqual(unset);
	});

	test('a change leaves what it does not name, and undefined puts a setting back to its default', async () => {
		const { store } = await opened(fresh);
		await store.changeSettings('1', { article: 'harbour', minimum: 12, moderatorRoles: ['7', '8'] });
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

	test('a channel keeps its own article until it is taken away', async () => {
		const { store } = await opened(fresh);
		await store.setChannelArticle('1', '5', 'harbour');
		await store.setChannelArticle('1', '6', 'bridge');
		await store.setChannelArticle('1', '6', 'tunnel');
		expect((await store.settingsOf('1')).channelArticles).toEqual({ 5: 'harbour', 6: 'tunnel' });
		await store.setChannelArticle('1', '5', undefined);
		expect((await store.settingsOf('1')).channelArticles).toEqual({ 6: 'tunnel' });
	});
}
