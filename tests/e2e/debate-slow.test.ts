import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '../../sandbox/member/text-of.ts';
import { removeChannel, threadAt } from '../../sandbox/world/threads.ts';
import { sayIn } from '../../src/bot/reply/say.ts';
import { channelId, labelsOn, moveOn, openDebate, requireTags, threadsIn } from './debating.ts';
import { doorNames, type Stage, staged } from './doors.ts';

const oxford = { issue: 'sale', format: 'oxford' };
/** Longer than Discord waits for an answer, shorter than the hands wait for Discord. */
const SLOW = 2_500;
const channels = /^GET .*\/channels\/\d+$/;
const waiting = { timeout: 15_000 };

describe.each(doorNames)('through the %s door', (name) => {
	let stage: Stage;
	beforeEach(async () => {
		stage = await staged(name);
	});
	afterEach(() => stage.end());
	const maya = () => stage.sandbox.as('maya');
	const forum = () => channelId(stage.sandbox, 'debates');
	/** Without a channel in the command, whose payload would describe it: Discord has to be asked about the one in the settings. */
	async function ask() {
		await maya().run('general', 'settings set', { debate_channel: forum() });
		return maya().run('general', 'debate open', oxford);
	}
	const threads = () => threadsIn(stage.sandbox, 'debates');

	/** Why the debate was abandoned. Over HTTP nothing tells of deletions, so Discord must say the same again ten minutes later. */
	async function abandoned(): Promise<string | undefined> {
		if (name === 'http') stage.pass(600_000);
		return (await stage.services.store.debate(1))?.abandoned;
	}
	async function confirmed(): Promise<string[]> {
		const preview = await maya().until('general', (message) => labelsOn(message).includes('Confirm'));
		const { message } = await maya().press(preview, 'Confirm');
		return [textOf(message), ...(message ? labelsOn(message) : [])];
	}
	/** What the button under the answer to Confirm tells. */
	async function standing(): Promise<string> {
		const answer = await maya().until('general', (message) => labelsOn(message).includes('How it stands'));
		return textOf((await maya().press(answer, 'How it stands')).message);
	}

	test('while Discord is slow the preview and Confirm are answered in time, and the debate is opened once', async () => {
		stage.sandbox.faults.delay(channels, SLOW, 3);
		expect(textOf(await ask())).toContain('Discord was too slow to tell me what I may do there');
		expect(await confirmed()).toEqual([expect.stringContaining('on its way'), 'How it stands']);
		expect(await standing()).toContain(`It is not posted in <#${forum()}> yet. I keep trying.`);
		await expect.poll(() => threads().length, waiting).toBe(1);
		await expect.poll(async () => (await stage.services.store.debate(1))?.thread, waiting).toBe(threads()[0]?.id);
		expect(await standing()).not.toContain('not posted');
		expect(threads()).toHaveLength(1);
	});

	test('with a debate on the same motion open, Discord is asked for it too and the preview is answered in time all the same', async () => {
		await openDebate(stage.sandbox, oxford);
		stage.sandbox.faults.delay(/^GET /, SLOW, 3);
		expect(textOf(await ask())).toContain('already open');
	});

	test('a fault that passes at Confirm costs seconds, not the lease', async () => {
		await ask();
		stage.sandbox.faults.answer(/^POST .*\/threads$/, 503);
		expect(await confirmed()).toEqual([expect.stringContaining('on its way'), 'How it stands']);
		await expect.poll(() => threads().length, waiting).toBe(1);
	});

	test('a permission lost while Discord was slow is named by the button under the answer, and given back it is posted', async () => {
		await ask();
		stage.sandbox.faults.delay(channels, SLOW);
		expect(await confirmed()).toContain('How it stands');
		stage.sandbox.overwrite('debates', 'Bot', { deny: ['PinMessages'] });
		await expect.poll(async () => (await stage.services.store.failedAnnouncements(1)).length, waiting).toBe(1);
		const missing = sayIn('en').plain('permission.PinMessages');
		expect(await standing()).toMatch(new RegExp(`not posted.*yet.*I lack the permission ${missing}`, 's'));
		expect(threads()).toEqual([]);
		stage.sandbox.overwrite('debates', 'Bot', {});
		await expect.poll(() => threads().length, { timeout: 20_000 }).toBe(1);
	});

	test('what is not posted yet can be taken back, by moderators alone, and is never posted then', async () => {
		await ask();
		stage.sandbox.faults.answer(/^POST .*\/threads$/, 503, { times: 2 });
		await confirmed();
		const listed = await maya().run('general', 'debate status');
		const { message } = await maya().press(listed, 'How it stands');
		stage.sandbox.overwrite('debates', 'Bot', { deny: ['PinMessages'] });
		if (!message) throw new Error('There is no answer.');
		expect(labelsOn(message)).not.toContain('For');
		expect(textOf((await maya().press(message, 'Take it back')).message)).toContain('taken back before it began');
		expect(await stage.services.store.debate(1)).toMatchObject({ phase: 'closed', abandoned: 'withdrawn' });
		// A thread that may have been opened all the same is looked for.
		await expect.poll(() => stage.services.store.timeUntilDue(), waiting).toBeUndefined();
		expect(textOf(await maya().run('general', 'debate status'))).toContain('No debate is open');
		expect(textOf(await maya().run('general', 'debate export'))).toContain('no debate in this server yet');
		expect(threads()).toEqual([]);
	});

	test('what is taken back while it is being posted is told in its thread that it is over, which is locked and archived', async () => {
		await ask();
		stage.sandbox.faults.delay(/^POST .*\/threads$/, SLOW);
		await confirmed();
		const listed = await maya().run('general', 'debate status');
		const { message } = await maya().press(listed, 'How it stands');
		if (!message) throw new Error('There is no answer.');
		await maya().press(message, 'Take it back');
		const state = () => threads()[0]?.thread_metadata;
		await expect.poll(state, waiting).toMatchObject({ locked: true, archived: true });
		const last = maya()
			.sees(threads()[0]?.id ?? '')
			.at(-1);
		expect(textOf(last)).toContain('taken back before it began');
		await expect.poll(() => stage.services.store.timeUntilDue(), waiting).toBeUndefined();
	});

	test('a channel deleted while Discord was slow ends the debate, and the button says so', async () => {
		await ask();
		stage.sandbox.faults.delay(channels, SLOW, 2);
		await confirmed();
		const found = stage.sandbox.world.channels.get(forum());
		if (found) removeChannel(stage.sandbox.world, found);
		await expect.poll(() => abandoned(), waiting).toBe('gone');
		expect(await standing()).toContain('its thread or channel was deleted');
		expect(textOf(await maya().run('general', 'debate status'))).toContain('No debate is open');
	});

	test('the doctor answers in time, and says of which places Discord told nothing', async () => {
		await maya().run('general', 'settings set', { debate_channel: forum() });
		stage.sandbox.faults.delay(/^GET /, SLOW, 20);
		const told = textOf(await maya().run('general', 'doctor'));
		expect(told).toContain('I could not look at 1 place: Discord does not answer');
		expect(told).not.toContain('mending');
		expect(told).toContain(`Discord does not answer about <#${forum()}>`);
	});

	test('a debate channel is saved in time while Discord is slow, with a note that nobody looked at it', async () => {
		// What tags it has is not in a payload, so Discord has to be asked.
		requireTags(stage.sandbox);
		stage.sandbox.faults.delay(/^GET /, SLOW, 20);
		const saved = textOf(await maya().run('general', 'settings set', { debate_channel: forum() }));
		expect(saved).toContain(`Discord was too slow to tell me what I may do in <#${forum()}>`);
		expect(saved).toContain(`**Debate channel:** <#${forum()}>`);
	});

	test.each([
		['debate open', 'channel', { issue: 'sale' }],
		['settings set', 'debate_channel', {}],
		['settings channel', 'channel', { article: 'harbour' }],
	] as const)('`%s` refuses a channel of another server', async (command, option, more) => {
		const lounge = channelId(stage.sandbox, 'lounge');
		const refused = await maya().run('general', command, { ...more, [option]: lounge });
		expect(textOf(refused)).toContain(`<#${lounge}> is not a channel of this server`);
		expect((refused.flags ?? 0) & 64).toBe(64);
	});

	test('an announcement that cannot be made is told to the moderator by the next command', async () => {
		const { thread } = await openDebate(stage.sandbox, oxford);
		stage.sandbox.overwrite('debates', 'Bot', { deny: ['SendMessagesInThreads'] });
		await moveOn(maya(), thread);
		await expect.poll(async () => (await stage.services.store.failedAnnouncements(1)).length, waiting).toBe(1);
		const missing = sayIn('en').plain('permission.SendMessagesInThreads');
		for (const told of [await maya().run(thread, 'debate status'), await moveOn(maya(), thread)])
			expect(textOf(told)).toMatch(new RegExp(`could not say it.*${missing}`, 's'));
	});

	test('a thread deleted by hand, with no deadline to come, does not keep its debate open', async () => {
		const { thread } = await openDebate(stage.sandbox, oxford);
		const found = threadAt(stage.sandbox.world, thread);
		if (found) removeChannel(stage.sandbox.world, found);
		// Only the gateway tells of deletions; on the other door the next command meets it, and the worker looks again.
		if (name === 'gateway') await expect.poll(abandoned, waiting).toBe('gone');
		expect(textOf(await ask())).not.toContain('already open');
		if (name === 'http') expect((await stage.services.store.debate(1))?.abandoned).toBeUndefined();
		await expect.poll(abandoned, waiting).toBe('gone');
		expect(textOf(await maya().run('general', 'debate status'))).toContain('No debate is open');

		const list = await maya().run('general', 'debate export');
		const { message } = await maya().press(list, 'Export');
		expect(textOf(message)).toContain('its thread or channel was deleted');
		const [markdown = '', csv = '', json = ''] = await Promise.all(
			(message?.attachments ?? []).map(async ({ url }) => (await fetch(url)).text()),
		);
		expect(markdown).toContain('**This debate was abandoned: its thread or channel was deleted.');
		expect(markdown).toContain('**No winner: the debate was abandoned before its close**');
		expect(csv).toContain('abandoned,gone');
		expect(JSON.parse(json)).toMatchObject({ abandoned: 'gone', result: { n: 0 } });
		expect(JSON.parse(json).result.outcome).toBeUndefined();
	});

	test('the list of open debates leaves out those whose threads were deleted', async () => {
		const first = await openDebate(stage.sandbox, oxford);
		await openDebate(stage.sandbox, { motion: 'The town should sell the quay', format: 'oxford' });
		const found = threadAt(stage.sandbox.world, first.thread);
		if (found) removeChannel(stage.sandbox.world, found);
		const listed = textOf(await maya().run('general', 'debate status'));
		expect(listed).toContain('sell the quay');
		expect(listed).not.toContain('sell its harbour');
	});
});
