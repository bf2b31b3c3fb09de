import { expect, onTestFinished, test } from 'vitest';
import type { Member } from '../../sandbox/member/member.ts';
import { textOf } from '../../sandbox/member/text-of.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { type BotProcess, startBot } from './bot-process.ts';
import {
	freshStore,
	labelsOn,
	members,
	moveOn,
	openDebate,
	requireTags,
	tagNames,
	threadsIn,
	vote,
} from './debating.ts';

type Choice = 'For' | 'Against' | 'Undecided';

/** How each of the twelve votes before and after: For goes from 5 to 7, Against stays at 4, Undecided goes from 3 to 1. */
const ballots: readonly (readonly [Choice, Choice])[] = [
	...Array<[Choice, Choice]>(4).fill(['For', 'For']),
	['For', 'Against'],
	['Against', 'For'],
	...Array<[Choice, Choice]>(3).fill(['Against', 'Against']),
	['Undecided', 'For'],
	['Undecided', 'For'],
	['Undecided', 'Undecided'],
];

/** A sandbox with a bot process that can be killed and started again on the same store. */
async function startKillableBot() {
	const sandbox = await createSandbox();
	onTestFinished(sandbox.close);
	const account = { DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: `${sandbox.url}/api` };
	const settings = { ...account, DATABASE_URL: await freshStore() };
	let bot: BotProcess = await startBot(settings);
	const restart = async () => {
		await bot.kill();
		bot = await startBot(settings);
	};
	return { sandbox, restart, stop: () => bot.stop(), settings };
}

/** The bot's public messages in a thread. */
const botTextsIn = (sandbox: Sandbox, thread: string) =>
	sandbox
		.as('ana')
		.sees(thread)
		.filter(({ author }) => author.bot)
		.map(textOf);

/** Waits for a message of the bot that matches. */
const until = (member: Member, thread: string, words: RegExp) =>
	member.until(thread, (message) => message.author.bot === true && words.test(textOf(message)), 30_000);

test('E1, W1: twelve members hold an Oxford debate in a forum that requires tags, while the bot is killed in every phase', async () => {
	const { sandbox, restart, stop } = await startKillableBot();
	requireTags(sandbox);
	const maya = sandbox.as('maya');
	const audience = members(sandbox, ballots.length);
	const halves = [audience.slice(0, 6), audience.slice(6)];
	const voteAll = async (thread: string, poll: 0 | 1) => {
		for (const [half, group] of halves.entries()) {
			await Promise.all(group.map((one, n) => vote(one, thread, ballots[half * 6 + n]?.[poll] ?? 'For')));
			await restart();
		}
	};

	const { thread } = await openDebate(sandbox, { issue: 'sale', format: 'oxford' });
	await restart();
	await voteAll(thread, 0);

	await moveOn(maya, thread);
	await restart();
	await until(maya, thread, /discussion/i);
	const refused = await vote(audience[0] ?? maya, thread, 'Against');
	expect(refused).toContain('Nothing was recorded');
	await restart();

	await moveOn(maya, thread);
	await restart();
	await expect.poll(() => botTextsIn(sandbox, thread).length, { timeout: 30_000 }).toBeGreaterThanOrEqual(3);
	await voteAll(thread, 1);
	const before = botTextsIn(sandbox, thread).length;

	await moveOn(maya, thread);
	await restart();
	await expect.poll(() => botTextsIn(sandbox, thread).length, { timeout: 30_000 }).toBeGreaterThan(before);
	await expect
		.poll(() => threadsIn(sandbox, 'debates')[0]?.thread_metadata, { timeout: 30_000 })
		.toMatchObject({ archived: true, locked: true });

	const said = botTextsIn(sandbox, thread);
	expect(new Set(said).size, said.join('\n---\n')).toBe(said.length);
	expect(threadsIn(sandbox, 'debates').map(({ id }) => id)).toEqual([thread]);
	expect(tagNames(sandbox, thread)).toContain('Oxford');
	const [post] = maya.sees(thread);
	expect(post?.pinned).toBe(true);

	const closing = maya.sees(thread).find(({ attachments }) => attachments.length > 0);
	expect(closing?.attachments[0]).toMatchObject({
		filename: 'swing.png',
		description: expect.stringMatching(/41\.7.*58\.3/s),
	});
	const result = textOf(closing);
	expect(result).toContain('For wins: it gained the most');
	expect(result).toContain('**For:** from 5 of 12 to 7 of 12');
	const moves = closing?.attachments[0]?.description ?? '';
	for (const move of ['For → For: 4', 'For → Against: 1', 'Against → For: 1', 'Against → Against: 3'])
		expect(moves).toContain(move);
	for (const move of ['Undecided → For: 2', 'Undecided → Undecided: 1']) expect(moves).toContain(move);
	expect(said.slice(0, before).join('\n')).not.toMatch(/\d+ ?%/);
	expect(sandbox.complaints).toEqual([]);
	expect(await stop()).toBe(0);
}, 180_000);

test('B2, W1: with two bot processes on one store a member who presses twice has one ballot, and nothing is announced twice', async () => {
	const { sandbox, settings } = await startKillableBot();
	await startBot(settings);
	const maya = sandbox.as('maya');
	const audience = members(sandbox, 5);
	const { thread } = await openDebate(sandbox, { issue: 'sale', format: 'oxford' });
	await Promise.all(
		audience.flatMap((one) => [vote(one, thread, 'For'), vote(one, thread, 'For'), vote(one, thread, 'For')]),
	);
	expect(textOf(await maya.run(thread, 'debate status'))).toMatch(/\b5\b/);
	const moves = await Promise.allSettled([moveOn(maya, thread), moveOn(maya, thread)]);
	expect(moves.some(({ status }) => status === 'fulfilled')).toBe(true);
	await until(maya, thread, /discussion/i);
	await new Promise((resolve) => setTimeout(resolve, 2500));
	const said = botTextsIn(sandbox, thread);
	expect(new Set(said).size).toBe(said.length);
	expect(threadsIn(sandbox, 'debates')).toHaveLength(1);
	expect(sandbox.complaints).toEqual([]);
}, 60_000);

test('O18: a bot that is killed while it opens the thread opens no second one', async () => {
	const { sandbox, restart } = await startKillableBot();
	const maya = sandbox.as('maya');
	// Discord opens the thread, and its answer is lost.
	sandbox.faults.lose(/^POST .*\/threads$/);
	const { thread } = await openDebate(sandbox, { issue: 'sale', format: 'oxford' });
	await restart();
	await expect.poll(() => maya.sees(thread)[0]?.pinned, { timeout: 60_000 }).toBe(true);
	expect(threadsIn(sandbox, 'debates').map(({ id }) => id)).toEqual([thread]);
	expect(maya.sees(thread).flatMap(labelsOn)).toContain('For');
}, 90_000);
