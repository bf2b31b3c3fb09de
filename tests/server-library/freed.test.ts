import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createBot } from '../../src/bot/host/bot.ts';
import { commands } from '../../src/commands.ts';
import { serverLibraries } from '../../src/server-library/server-libraries.ts';
import { harbourServices, invocationOf } from '../bot/harbour-bot.ts';
import { testServices } from '../services.ts';
import { publishOwn } from './own-article.ts';

test('what the budget drops of servers’ articles leaves the memory, with every index that was made of it', async () => {
	setFlagsFromString('--expose-gc');
	const collect: () => void = runInNewContext('gc');
	const services = await testServices(harbourServices.library);
	const libraries = serverLibraries(services.library, services.store, undefined, { mostOpen: 1, mostLists: 1 });
	const bot = createBot(commands, { ...services, libraries });
	const target = { id: '900', text: 'They should sell the harbour, it is failing' };
	const refs: WeakRef<object>[] = [];
	for (const id of ['300000000000000001', '300000000000000002', '300000000000000003', '300000000000000004']) {
		await publishOwn(services.store, { guild: id, town: `Town${id}` });
		const where = { guild: { id }, channel: { id: '3', kind: 'text' } } as const;
		const about = { article: 'tonight' };
		for (const command of ['summary', 'positions', 'article show'])
			await bot.invoke(invocationOf(command, about, where));
		await bot.invoke(invocationOf('search', { text: 'what does the guild think of the sale' }, where));
		await bot.invoke(invocationOf('quote', { claim: 'the last tide', ...about }, where));
		await bot.invoke(invocationOf('Find evidence', {}, { ...where, target }));
		for (const more of [{}, about])
			await bot.suggest({ ...invocationOf('quote', { claim: 'tide', ...more }, where), focused: 'claim' });
		const edition = await (await libraries.libraryOf(id)).get('tonight');
		refs.push(new WeakRef(edition?.file ?? expect.fail('The article is gone.')));
	}
	// Only the last one is within the budget.
	const left = async () => {
		await setTimeout(10);
		collect();
		return refs.slice(0, -1).filter((ref) => ref.deref() !== undefined).length;
	};
	await expect.poll(left).toBe(0);
});
