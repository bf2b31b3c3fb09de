import { expect, test } from 'vitest';
import { textOf } from '../../sandbox/member/text-of.ts';
import { threadAt } from '../../sandbox/world/threads.ts';
import { sayIn } from '../../src/bot/reply/say.ts';
import {
	ballotIn,
	changeThread,
	members,
	moveOn,
	openDebate,
	oxfordOptions,
	previewDebate,
	threadsIn,
	vote,
	waiting,
} from './debating.ts';
import { startStage, throughEachDoor } from './doors.ts';

throughEachDoor(({ name, stage, maya }) => {
	const messagesIn = (thread: string) => new RegExp(`^POST .*/${thread}/messages$`);
	const textIn = (thread: string) => maya().sees(thread).map(textOf).join('\n');

	/** Six members vote twice. All steps but the close are taken and announced. */
	async function holdVotes(): Promise<string> {
		const audience = members(stage().sandbox, 6);
		const { thread } = await openDebate(stage().sandbox);
		for (const one of audience) await vote(one, thread, 'Undecided');
		for (const phase of ['Discussion', 'Last vote']) {
			await moveOn(maya(), thread);
			await expect.poll(() => textIn(thread), waiting).toContain(`Now: ${phase}`);
		}
		for (const one of audience) await vote(one, thread, 'Against');
		return thread;
	}

	test.each([
		['404 10008', 404, 10008],
		['403 50001', 403, 50001],
	])('O24: when Discord refuses the pin with %s, only the pin is missing', async (_, status, code) => {
		stage().sandbox.faults.answer(/^PUT .*pins/, status, { code });
		const { thread, confirmed } = await openDebate(stage().sandbox);
		expect(textOf(confirmed)).toContain(`The debate is open: <#${thread}>`);
		const [one] = members(stage().sandbox, 1);
		if (one) expect(await vote(one, thread, 'For')).toContain('you voted');
		expect(threadsIn(stage().sandbox, 'debates')).toHaveLength(1);
	});

	test('W4: a result that Discord refuses with its picture is announced without it', async () => {
		const thread = await holdVotes();
		stage().sandbox.faults.answer(messagesIn(thread), 400, { code: 50035 });
		await moveOn(maya(), thread);
		await expect.poll(() => textIn(thread), waiting).toContain('Against wins: it gained the most');
		const end = maya()
			.sees(thread)
			.find((message) => textOf(message).includes('Against wins: '));
		expect(end?.attachments).toEqual([]);
		expect(textOf(end)).toContain('Saltmouth');
	});

	test('W6, W7: a result that Discord refuses in every form is shown to the moderator, in the status, and to the next member who presses a button', async () => {
		const thread = await holdVotes();
		const ballot = await ballotIn(maya(), thread);
		stage().sandbox.faults.answer(messagesIn(thread), 403, { code: 200000, times: 3 });
		const answers = [textOf(await moveOn(maya(), thread))];
		const state = () => threadAt(stage().sandbox.world, thread)?.thread_metadata;
		await expect.poll(state, waiting).toMatchObject({ archived: true, locked: true });
		expect(stage().sandbox.as('ana').sees(thread).map(textOf).join()).not.toContain(' wins: ');
		changeThread(stage().sandbox, thread, { archived: false });
		for (const command of ['debate status', 'debate next']) answers.push(textOf(await maya().run(thread, command)));
		answers.push(textOf((await maya().press(ballot, 'For')).message));
		for (const answer of answers) expect(answer).toContain('Against wins: it gained the most');
		for (const answer of answers) expect(answer).not.toMatch(/It is announced|its result is in the thread/);
		expect(answers[0]).toMatch(/Discord didn’t accept the result in its thread \(.*200000/);
	});

	test('W8: a moderator reads that a step is announced only once it is', async () => {
		const { thread } = await openDebate(stage().sandbox);
		expect(textOf(await moveOn(maya(), thread))).toContain('It is announced in the thread.');
		stage().sandbox.faults.delay(messagesIn(thread), 3000);
		const answer = textOf(await moveOn(maya(), thread));
		expect(answer).toContain('I’m announcing it in the thread.');
		expect(answer).not.toContain('It is announced');
	});

	test('O18: an opening that Discord limits for longer than a worker waits opens one thread', async () => {
		const preview = await previewDebate(stage().sandbox);
		stage().sandbox.faults.answer(/^POST .*\/threads$/, 429, { retryAfter: 2 });
		const { message } = await maya().press(preview, 'Confirm');
		expect(textOf(message)).toContain('on its way');
		await expect.poll(async () => (await stage().services.store.debate(1))?.message, waiting).toBeDefined();
		expect(threadsIn(stage().sandbox, 'debates')).toHaveLength(1);
	});

	test('a result that is refused once is announced once, though the thread could not be locked at first', async () => {
		const thread = await holdVotes();
		stage().sandbox.faults.answer(messagesIn(thread), 413);
		stage().sandbox.faults.answer(new RegExp(`^PATCH .*/${thread}$`), 502);
		await moveOn(maya(), thread);
		await expect.poll(() => threadAt(stage().sandbox.world, thread)?.thread_metadata?.locked, waiting).toBe(true);
		const ends = stage()
			.sandbox.as('ana')
			.sees(thread)
			.filter((one) => textOf(one).includes('The debate is closed'));
		expect(ends).toHaveLength(1);
	});

	test('a moderator reads the result when an earlier announcement still waits', async () => {
		const thread = await holdVotes();
		stage().sandbox.overwrite('debates', 'Bot', { deny: ['SendMessagesInThreads'] });
		const moved = textOf(await moveOn(maya(), thread));
		expect(moved).toContain('Against wins: it gained the most');
		expect(moved).toContain(sayIn('en').plain('permission.SendMessagesInThreads'));
	});

	test('O20: a debate whose post Discord refuses in a text channel ends, and Confirm does not say that it is open', async () => {
		const preview = await previewDebate(stage().sandbox, oxfordOptions, 'general');
		stage().sandbox.faults.answer(/^POST .*channels\/\d+\/messages$/, 403, { code: 200000, times: 5 });
		const { message } = await maya().press(preview, 'Confirm');
		expect(textOf(message)).toContain('on its way');
		await expect.poll(async () => (await stage().services.store.debate(1))?.abandoned, waiting).toBe('refused');
		const state = () => threadsIn(stage().sandbox, 'general')[0]?.thread_metadata;
		await expect.poll(state, waiting).toMatchObject({ locked: true, archived: true });
	});

	test('an announcement that was refused in an earlier phase is not reported in the next', async () => {
		const { thread } = await openDebate(stage().sandbox);
		stage().sandbox.faults.answer(messagesIn(thread), 400, { code: 50035, times: 2 });
		expect(textOf(await moveOn(maya(), thread))).toContain('Discord didn’t accept a message of mine');
		expect(textOf(await moveOn(maya(), thread))).toContain('It is announced in the thread.');
		expect(textOf(await maya().run(thread, 'debate status'))).not.toContain('did not accept');
	});

	test('T9: a thread that a moderator closes stays closed, and the status says that members cannot vote there', async () => {
		const { thread } = await openDebate(stage().sandbox);
		changeThread(stage().sandbox, thread, { archived: true });
		// Over HTTP no event reports it, so the worker's daily look must find it.
		if (name === 'http') await stage().services.store.checkThreadSoon(thread);
		await expect.poll(async () => (await stage().services.store.debate(1))?.closedByHand, waiting).toBe(true);
		const listed = await maya().run('general', 'debate status');
		expect(textOf(listed)).toContain('harbour');
		changeThread(stage().sandbox, thread, { archived: false });
		expect(textOf(await maya().run(thread, 'debate status'))).toContain('Somebody closed this thread');
		if (name === 'http') await stage().services.store.checkThreadSoon(thread);
		await expect.poll(async () => (await stage().services.store.debate(1))?.closedByHand, waiting).toBe(false);
		expect(textOf(await maya().run(thread, 'debate status'))).not.toContain('Somebody closed');
	});
});

test('T8: on the gateway a thread that archives itself is opened again at once', async () => {
	const stage = await startStage('gateway');
	try {
		const { thread } = await openDebate(stage.sandbox);
		const archive_timestamp = new Date(Date.now() + 8 * 86_400_000).toISOString();
		changeThread(stage.sandbox, thread, { archived: true, archive_timestamp });
		await expect.poll(() => threadAt(stage.sandbox.world, thread)?.thread_metadata?.archived, waiting).toBe(false);
	} finally {
		await stage.end();
	}
});
