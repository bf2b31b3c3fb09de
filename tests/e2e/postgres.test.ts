import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Member } from '../../sandbox/member/member.ts';
import { textOf } from '../../sandbox/member/text-of.ts';
import { threadAt } from '../../sandbox/world/threads.ts';
import { libraryOfFolder } from '../../src/article/library/library.ts';
import { type Postgres, startPostgres } from '../store/postgres/postgres.ts';
import { silenceable } from '../store/postgres/proxy.ts';
import { channelId, labelsOn, members, moveOn, openDebate, threadsIn, vote } from './debating.ts';
import { doorNames, harbourLibrary, type Stage, shippedLibrary, startStage } from './doors.ts';

const oxford = { issue: 'sale', format: 'oxford' };
const isPrivate = ({ flags = 0 }: { readonly flags?: number }) => (flags & 64) === 64;

let postgres: Postgres;
beforeAll(async () => {
	postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const waitForMessage = (member: Member, thread: string, words: RegExp) =>
	member.until(thread, (message) => message.author.bot === true && words.test(textOf(message)), 15_000);

describe.each(doorNames)('through the %s door, on Postgres', (name) => {
	async function onPostgres(databaseUrl?: string): Promise<Stage & { readonly maya: Member }> {
		const stage = await startStage(name, { databaseUrl: databaseUrl ?? (await postgres.fresh()) });
		onTestFinished(stage.end);
		return { ...stage, maya: stage.sandbox.as('maya') };
	}

	test('an Oxford debate goes from one command to its result, by commands and buttons alone', async () => {
		const { sandbox, maya } = await onPostgres();
		const audience = members(sandbox, 6);
		const { thread } = await openDebate(sandbox, oxford);
		await Promise.all(audience.map((one) => vote(one, thread, 'Undecided')));
		await Promise.all(audience.map((one, n) => vote(one, thread, n < 3 ? 'Against' : 'Undecided')));
		const status = textOf(await maya.run(thread, 'debate status'));
		expect(status).toContain('First vote: 6 votes');
		await moveOn(maya, thread);
		await waitForMessage(maya, thread, /Discussion/);
		await sandbox.as('ana').run(thread, 'quote', { claim: 'last-tide' });
		expect(textOf(await maya.run(thread, 'debate status'))).toContain('**For the motion:** 1 quoted');
		expect(await vote(audience[0] ?? maya, thread, 'For')).toContain('Nothing was recorded');
		await moveOn(maya, thread);
		await waitForMessage(maya, thread, /Last vote/);
		await Promise.all(audience.map((one, n) => vote(one, thread, n < 4 ? 'For' : 'Against')));
		await moveOn(maya, thread);
		const closing = await waitForMessage(maya, thread, /For wins: it gained the most/);
		expect(textOf(closing)).toContain(
			[
				'- **For:** from 0 of 6 to 4 of 6',
				'- **Against:** from 3 of 6 to 2 of 6',
				'- **Undecided:** from 3 of 6 to 0 of 6',
			].join('\n'),
		);
		expect(JSON.stringify(closing.components)).toContain(
			'Undecided → For: 1, Undecided → Against: 2, Against → For: 3.',
		);
		await expect
			.poll(() => threadAt(sandbox.world, thread)?.thread_metadata, { timeout: 15_000 })
			.toMatchObject({ archived: true, locked: true });
		const list = await maya.run('general', 'debate export');
		const { message } = await maya.press(list, 'Export');
		const names = message?.attachments.map(({ filename }) => filename.replace(/^\d-/, ''));
		expect(names).toEqual(['debate-1.md', 'debate-1.csv', 'debate-1.json']);
	});

	test('L10: while Postgres is gone everybody reads so and quotations go on; when it is back, the bot recovers by itself', async (context) => {
		const { outage } = postgres;
		if (!outage) return context.skip('this server is not ours to stop');
		const { sandbox, services, maya } = await onPostgres();
		const audience = members(sandbox, 8);
		const { thread } = await openDebate(sandbox, oxford);
		const [first, ...others] = audience;
		if (!first) throw new Error('nobody came');
		await vote(first, thread, 'For');
		await maya.run('general', 'debate open', { ...oxford, channel: channelId(sandbox, 'debates') });
		const preview = await maya.until('general', (message) => labelsOn(message).includes('Confirm'));
		const [ballot] = maya.sees(thread);
		const form = await maya.press(preview, 'Edit');

		let isGone = true;
		const restore = async () => {
			if (isGone) await outage.end();
			isGone = false;
		};
		onTestFinished(restore);
		const crowd = members(sandbox, 60);
		const presses = crowd.map((one) => vote(one, thread, 'Undecided'));
		await outage.begin();
		const answers = await Promise.all(presses);
		for (const answer of answers)
			expect(answer).toMatch(/you voted \*\*Undecided\*\*|was \*\*not\*\* recorded|whether your vote was recorded/);
		for (const answer of await Promise.all([...others, first].map((one) => vote(one, thread, 'Against'))))
			expect(answer).toContain('Your vote was **not** recorded');
		const refused = [
			await maya.run('general', 'debate open', { ...oxford, channel: channelId(sandbox, 'debates') }),
			await maya.run(thread, 'debate next'),
			await maya.run(thread, 'debate close'),
			await maya.run(thread, 'debate status'),
			await maya.run('general', 'settings set', { language: 'es' }),
			await maya.run('general', 'privacy'),
			(await maya.press(preview, 'Confirm')).message,
			(await maya.submit(form.modal?.id ?? '', { motion: 'Another motion' })).message,
		];
		for (const message of refused) {
			expect(message && isPrivate(message)).toBe(true);
			expect(textOf(message)).toMatch(/nothing was recorded|I can’t look anything up right now/);
		}
		const quoted = await sandbox.as('ana').run(thread, 'quote', { claim: 'last-tide' });
		expect(isPrivate(quoted)).toBe(false);
		expect(textOf(quoted)).toContain(
			(await services.library.get('harbour'))?.claim('last-tide')?.quote.split('\n')[0]?.slice(0, 40),
		);
		expect((await sandbox.as('ana').complete(thread, 'quote', { claim: '' })).length).toBeGreaterThan(0);
		expect(threadsIn(sandbox, 'debates')).toHaveLength(1);

		await restore();
		expect(await vote(first, thread, 'For')).toContain('is still **For**');
		for (const one of others) expect(await vote(one, thread, 'Against')).toContain('you voted **Against**');
		for (const [n, one] of crowd.entries()) {
			const again = await vote(one, thread, 'Undecided');
			if (answers[n]?.includes('you voted')) expect(again).toContain('is still **Undecided**');
		}
		expect(await services.store.turnout(1)).toEqual({ first: 68, last: 0 });
		await moveOn(maya, thread);
		await waitForMessage(maya, thread, /Discussion/);
		await maya.press(preview, 'Confirm');
		await expect.poll(() => threadsIn(sandbox, 'debates').length, { timeout: 15_000 }).toBe(2);
		expect(ballot?.pinned).toBe(true);
	}, 60_000);

	test('ids that Postgres cannot keep are ids of nothing, and no fault', async () => {
		const { sandbox, lines, maya } = await onPostgres();
		const channel = sandbox.world.channels.get(channelId(sandbox, 'general'));
		if (!channel) throw new Error('There is no such channel.');
		const data = { custom_id: 'debate cancel?draft=1%00', component_type: 2 };
		const act = { type: 3, user: maya.id, locale: 'en-US', channel, data, owners: { 0: '1' as const } };
		expect(textOf((await sandbox.deliver(act))?.message)).toContain('This preview is over');
		const nowhere = await sandbox.deliver(act, (payload) => ({ ...payload, guild_id: '1\0', channel_id: '1\0' }));
		expect(textOf(nowhere?.message)).toContain('works in a server');
		expect(lines().filter(({ level }) => Number(level) >= 50)).toEqual([]);
	});

	test('R1: while Postgres is silent members are answered before Discord gives up', async () => {
		const proxy = await silenceable(await postgres.fresh());
		onTestFinished(proxy.close);
		const { sandbox, services, maya } = await onPostgres(proxy.url);
		const [one] = members(sandbox, 1);
		const { thread } = await openDebate(sandbox, oxford);
		if (!one) throw new Error('nobody came');
		proxy.silence(true);
		const [answer, next, quoted] = await Promise.all([
			vote(one, thread, 'For'),
			maya.run(thread, 'debate next'),
			sandbox.as('ana').run(thread, 'quote', { claim: 'last-tide' }),
		]);
		expect(answer).toContain('Your vote was **not** recorded');
		expect(textOf(next)).toContain('nothing was recorded');
		expect(textOf(quoted)).toContain('Saltmouth');
		proxy.silence(false);
		expect(await vote(one, thread, 'For')).toContain('you voted **For**');
		expect(await services.store.turnout(1)).toEqual({ first: 1, last: 0 });
	});
});

test('R1: with several articles, too, a member is answered in time while Postgres is silent', async () => {
	const proxy = await silenceable(await postgres.fresh());
	onTestFinished(proxy.close);
	const both = libraryOfFolder({
		list: () => [...harbourLibrary.list(), ...shippedLibrary.list()].slice(0, 2),
		get: async (id) => (await harbourLibrary.get(id)) ?? shippedLibrary.get(id),
	});
	const stage = await startStage('gateway', { databaseUrl: proxy.url, library: both });
	onTestFinished(stage.end);
	const { thread } = await openDebate(stage.sandbox, { ...oxford, article: 'harbour' });
	proxy.silence(true);
	const ana = stage.sandbox.as('ana');
	const [asked, quoted] = await Promise.all([
		ana.run(thread, 'summary'),
		ana.run(thread, 'quote', { claim: 'last-tide' }),
	]);
	expect(textOf(asked)).toContain('There are several articles');
	expect(textOf(quoted)).toMatch(/^-# From “Should Saltmouth Sell Its Harbour\?”:\n.*“the last tide we will get”/);
	proxy.silence(false);
});
