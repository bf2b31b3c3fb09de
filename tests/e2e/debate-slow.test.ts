import { expect, test } from 'vitest';
import { textOf } from '../../sandbox/member/text-of.ts';
import { sayIn } from '../../src/bot/reply/say.ts';
import {
	channelId,
	deletePlace,
	labelsOn,
	moveOn,
	openDebate,
	oxfordOptions,
	requireTags,
	threadsIn,
	waiting,
} from './debating.ts';
import { throughEachDoor } from './doors.ts';

/** Longer than Discord waits for an answer, shorter than the hands wait for Discord. */
const SLOW = 2_500;
const channels = /^GET .*\/channels\/\d+$/;

throughEachDoor(({ name, stage, maya }) => {
	const forum = () => channelId(stage().sandbox, 'debates');
	/** Asks for a debate without naming a channel: the interaction does not describe the one in the settings, so the bot asks Discord. */
	async function askForDebate() {
		await maya().run('general', 'settings set', { debate_channel: forum() });
		return maya().run('general', 'debate open', oxfordOptions);
	}
	const threads = () => threadsIn(stage().sandbox, 'debates');

	/** Why the debate was abandoned. Over HTTP no event reports a deletion, so Discord must say the same again ten minutes later. */
	async function whyAbandoned(): Promise<string | undefined> {
		if (name === 'http') stage().pass(600_000);
		return (await stage().services.store.debate(1))?.abandoned;
	}
	/** Confirms; the text of the answer and its buttons. */
	async function confirm(): Promise<string[]> {
		const preview = await maya().until('general', (message) => labelsOn(message).includes('Confirm'));
		const { message } = await maya().press(preview, 'Confirm');
		return [textOf(message), ...(message ? labelsOn(message) : [])];
	}
	/** What the button under the answer to Confirm shows. */
	async function statusText(): Promise<string> {
		const answer = await maya().until('general', (message) => labelsOn(message).includes('How it stands'));
		return textOf((await maya().press(answer, 'How it stands')).message);
	}

	test('O21, R1, R2: while Discord is slow the preview and Confirm are answered in time, and the debate is opened once', async () => {
		stage().sandbox.faults.delay(channels, SLOW, 3);
		expect(textOf(await askForDebate())).toContain('Discord was too slow to tell me what I may do there');
		expect(await confirm()).toEqual([expect.stringContaining('on its way'), 'How it stands']);
		expect(await statusText()).toContain(`It isn’t posted in <#${forum()}> yet. I keep trying.`);
		await expect.poll(() => threads().length, waiting).toBe(1);
		await expect.poll(async () => (await stage().services.store.debate(1))?.thread, waiting).toBe(threads()[0]?.id);
		expect(await statusText()).not.toContain('posted in');
		expect(threads()).toHaveLength(1);
	});

	test('R1: a preview is answered in time even when Discord must also be asked about an open debate on the same motion', async () => {
		await openDebate(stage().sandbox);
		stage().sandbox.faults.delay(/^GET /, SLOW, 3);
		expect(textOf(await askForDebate())).toContain('already open');
	});

	test('O22: a fault that passes at Confirm delays the opening by seconds, not by the whole lease', async () => {
		await askForDebate();
		stage().sandbox.faults.answer(/^POST .*\/threads$/, 503);
		expect(await confirm()).toEqual([expect.stringContaining('on its way'), 'How it stands']);
		await expect.poll(() => threads().length, waiting).toBe(1);
	});

	test('O26, R3: the button under the answer names a permission that was lost meanwhile, and the debate is posted once it is given back', async () => {
		await askForDebate();
		stage().sandbox.faults.delay(channels, SLOW);
		expect(await confirm()).toContain('How it stands');
		stage().sandbox.overwrite('debates', 'Bot', { deny: ['PinMessages'] });
		await expect.poll(async () => (await stage().services.store.failedAnnouncements(1)).length, waiting).toBe(1);
		const missing = sayIn('en').plain('permission.PinMessages');
		expect(await statusText()).toMatch(new RegExp(`isn’t posted.*yet.*I don’t have the permission ${missing}`, 's'));
		expect(threads()).toEqual([]);
		stage().sandbox.overwrite('debates', 'Bot', {});
		await expect.poll(() => threads().length, { timeout: 20_000 }).toBe(1);
	});

	test('O27: moderators can take back a debate that is not posted yet, and it is never posted then', async () => {
		await askForDebate();
		stage().sandbox.faults.answer(/^POST .*\/threads$/, 503, { times: 2 });
		await confirm();
		const listed = await maya().run('general', 'debate status');
		const { message } = await maya().press(listed, 'How it stands');
		stage().sandbox.overwrite('debates', 'Bot', { deny: ['PinMessages'] });
		if (!message) throw new Error('There is no answer.');
		expect(labelsOn(message)).not.toContain('For');
		expect(textOf((await maya().press(message, 'Take it back')).message)).toContain('taken back before it began');
		expect(await stage().services.store.debate(1)).toMatchObject({ phase: 'closed', abandoned: 'withdrawn' });
		// The worker still looks for a thread that may have been opened.
		await expect.poll(() => stage().services.store.timeUntilDue(), waiting).toBeUndefined();
		expect(textOf(await maya().run('general', 'debate status'))).toContain('No debate is open');
		expect(textOf(await maya().run('general', 'debate export'))).toContain('no debate in this server yet');
		expect(threads()).toEqual([]);
	});

	test('O28: the thread of a debate that is taken back while it is being posted says so, and is locked and archived', async () => {
		await askForDebate();
		stage().sandbox.faults.delay(/^POST .*\/threads$/, SLOW);
		await confirm();
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
		await expect.poll(() => stage().services.store.timeUntilDue(), waiting).toBeUndefined();
	});

	test('O26, T1, T2: a channel deleted while Discord was slow ends the debate, and the button says so', async () => {
		await askForDebate();
		stage().sandbox.faults.delay(channels, SLOW, 2);
		await confirm();
		deletePlace(stage().sandbox, forum());
		await expect.poll(whyAbandoned, waiting).toBe('gone');
		expect(await statusText()).toContain('its thread or channel was deleted');
		expect(textOf(await maya().run('general', 'debate status'))).toContain('No debate is open');
	});

	test('R1: the doctor answers in time and names the places that Discord did not describe', async () => {
		await maya().run('general', 'settings set', { debate_channel: forum() });
		stage().sandbox.faults.delay(/^GET /, SLOW, 20);
		const answer = textOf(await maya().run('general', 'doctor'));
		expect(answer).toContain('I couldn’t check 1 place: Discord doesn’t answer');
		expect(answer).not.toContain('mending');
		expect(answer).toContain(`Discord doesn’t answer about <#${forum()}>`);
	});

	test('a debate channel is saved in time while Discord is slow, with a note that nobody looked at it', async () => {
		// The interaction does not say which tags a forum has, so the bot asks Discord.
		requireTags(stage().sandbox);
		stage().sandbox.faults.delay(/^GET /, SLOW, 20);
		const saved = textOf(await maya().run('general', 'settings set', { debate_channel: forum() }));
		expect(saved).toContain(`Discord was too slow to tell me what I may do in <#${forum()}>`);
		expect(saved).toContain(`**Debate channel:** <#${forum()}>`);
	});

	test.each([
		['debate open', 'channel', { issue: 'sale' }],
		['settings set', 'debate_channel', {}],
		['settings channel', 'channel', { article: 'harbour' }],
	] as const)('A6: `%s` refuses a channel of another server', async (command, option, more) => {
		const lounge = channelId(stage().sandbox, 'lounge');
		const refused = await maya().run('general', command, { ...more, [option]: lounge });
		expect(textOf(refused)).toContain(`<#${lounge}> is not a channel of this server`);
		expect((refused.flags ?? 0) & 64).toBe(64);
	});

	test('O26: the next command tells the moderator about an announcement that cannot be made', async () => {
		const { thread } = await openDebate(stage().sandbox);
		stage().sandbox.overwrite('debates', 'Bot', { deny: ['SendMessagesInThreads'] });
		await moveOn(maya(), thread);
		await expect.poll(async () => (await stage().services.store.failedAnnouncements(1)).length, waiting).toBe(1);
		const missing = sayIn('en').plain('permission.SendMessagesInThreads');
		for (const answer of [await maya().run(thread, 'debate status'), await moveOn(maya(), thread)])
			expect(textOf(answer)).toMatch(new RegExp(`couldn’t post it.*${missing}`, 's'));
	});

	test('E6, T1, T4: a thread deleted by hand, with no deadline to come, does not keep its debate open', async () => {
		const { thread } = await openDebate(stage().sandbox);
		deletePlace(stage().sandbox, thread);
		// Only the gateway reports deletions. Over HTTP the next command finds it, and the worker looks again.
		if (name === 'gateway') await expect.poll(whyAbandoned, waiting).toBe('gone');
		expect(textOf(await askForDebate())).not.toContain('already open');
		if (name === 'http') expect((await stage().services.store.debate(1))?.abandoned).toBeUndefined();
		await expect.poll(whyAbandoned, waiting).toBe('gone');
		expect(textOf(await maya().run('general', 'debate status'))).toContain('No debate is open');

		const list = await maya().run('general', 'debate export');
		const { message } = await maya().press(list, 'Export');
		expect(textOf(message)).toContain('its thread or channel was deleted');
		const [markdown = '', csv = '', json = ''] = await Promise.all(
			(message?.attachments ?? []).map(async ({ url }) => (await fetch(url)).text()),
		);
		expect(markdown).toContain('**This debate is over: its thread or channel was deleted.');
		expect(markdown).toContain('**No winner: the debate was broken off**');
		expect(csv).toContain('abandoned,gone');
		expect(JSON.parse(json)).toMatchObject({ abandoned: 'gone', result: { n: 0 } });
		expect(JSON.parse(json).result.outcome).toBeUndefined();
	});

	test('T4: the list of open debates leaves out those whose threads were deleted', async () => {
		const first = await openDebate(stage().sandbox);
		await openDebate(stage().sandbox, { motion: 'The town should sell the quay', format: 'oxford' });
		deletePlace(stage().sandbox, first.thread);
		const listed = textOf(await maya().run('general', 'debate status'));
		expect(listed).toContain('sell the quay');
		expect(listed).not.toContain('sell its harbour');
	});
});
