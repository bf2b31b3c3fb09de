import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { textOf } from '../../sandbox/member/text-of.ts';
import { threadAt } from '../../sandbox/world/threads.ts';
import { sayIn } from '../../src/bot/reply/say.ts';
import { missingPermissions } from '../../src/bot/server/place-permissions.ts';
import {
	changeThread,
	channelId,
	deletePlace,
	labelsOn,
	members,
	moveOn,
	openDebate,
	oxfordOptions,
	previewDebate,
	requireTags,
	threadsIn,
	vote,
} from './debating.ts';
import { throughEachDoor } from './doors.ts';

const needed = {
	debates: missingPermissions({ ...place('forum'), may: new Set() }),
	general: missingPermissions({ ...place('text'), may: new Set() }),
};

function place<Kind extends 'forum' | 'text'>(kind: Kind) {
	return { id: '', name: '', kind, guild: '', tags: [], requiresTag: false, archived: false, locked: false };
}

throughEachDoor(({ name, stage, maya }) => {
	const threadState = (id: string) => threadAt(stage().sandbox.world, id)?.thread_metadata;
	const waitForMessages = (id: string, count: number) =>
		expect
			.poll(
				() =>
					maya()
						.sees(id)
						.filter(({ author, flags = 0 }) => author.bot && (flags & 64) === 0).length,
				{ timeout: 15_000 },
			)
			.toBeGreaterThanOrEqual(count);

	test.each(['debates', 'general'] as const)('E1: a debate in %s goes from one command to a result', async (where) => {
		if (where === 'debates') requireTags(stage().sandbox);
		const audience = members(stage().sandbox, 5);
		const { thread } = await openDebate(stage().sandbox, oxfordOptions, where);
		for (const one of audience) await vote(one, thread, 'Undecided');
		await moveOn(maya(), thread);
		await waitForMessages(thread, 2);
		await moveOn(maya(), thread);
		await waitForMessages(thread, 3);
		for (const one of audience) await vote(one, thread, 'Against');
		await moveOn(maya(), thread);
		await expect.poll(() => threadState(thread), { timeout: 15_000 }).toMatchObject({ archived: true, locked: true });
		const closing = maya()
			.sees(thread)
			.find(({ attachments }) => attachments.length > 0);
		expect(textOf(closing)).toContain('**Against:** from 0 of 5 to 5 of 5\n- **Undecided:** from 5 of 5 to 0 of 5');
		expect(JSON.stringify(closing?.components)).toContain('Undecided → Against: 5.');
		expect(closing?.attachments).toMatchObject([{ filename: 'swing.png', content_type: expect.any(String) }]);
		expect(maya().sees(thread)[0]?.pinned).toBe(true);
	});

	test('O10: the preview can be changed in a form and cancelled, and nothing is posted before Confirm', async () => {
		const preview = await previewDebate(stage().sandbox);
		const { modal } = await maya().press(preview, 'Edit');
		expect(modal?.title).toBe('Edit the debate');
		expect(modal?.components).toMatchObject([
			{ label: 'Motion', component: { value: 'Saltmouth should sell its harbour to Northway Shipping.' } },
			{ label: 'First vote' },
			{ label: 'Discussion' },
			{ label: 'Last vote' },
		]);
		const edited = await maya().submit(modal?.id ?? '', {
			motion: 'The quay should stay in public hands',
			discussion: '3d',
		});
		expect(edited.message?.id).toBe(preview.id);
		const shown = await maya().until('general', (message) =>
			textOf(message).includes('The quay should stay in public hands'),
		);
		expect((shown.flags ?? 0) & 64).toBe(64);
		const again = await maya().until('general', (message) => labelsOn(message).includes('Cancel'));
		await maya().press(again, 'Cancel');
		expect(threadsIn(stage().sandbox, 'debates')).toEqual([]);
	});

	test('O9: a form with faulty times comes back as it was typed, and once corrected it changes the same message', async () => {
		const preview = await previewDebate(stage().sandbox);
		const { modal } = await maya().press(preview, 'Edit');
		const motion = 'The quay should stay in public hands';
		const typed = { motion, first_vote: 'fortnight', discussion: '-3h', last_vote: '2d' };
		const refused = (await maya().submit(modal?.id ?? '', typed)).message;
		if (!refused) throw new Error('There is no answer.');
		expect(refused.id).toBe(preview.id);
		expect(textOf(refused)).toMatch(/fortnight.*3h/s);
		const again = (await maya().press(refused, 'Try again')).modal;
		for (const value of Object.values(typed)) expect(JSON.stringify(again)).toContain(`"${value}"`);
		const corrected = await maya().submit(again?.id ?? '', { ...typed, first_vote: '14d', discussion: '3h' });
		expect(corrected.message?.id).toBe(preview.id);
		expect(textOf(corrected.message)).toContain('First vote (14d) → Discussion (3h) → Last vote (2d)');
	});

	test.each(
		Object.entries(needed).flatMap(([where, names]) => names.map((missing) => [where, missing] as const)),
	)('O2, O3: in %s without %s the moderator reads what is missing, and nothing is posted', async (where, missing) => {
		// Denied to the bot's role only: a moderator can name no channel that nobody sees.
		stage().sandbox.overwrite(where, 'Bot', { deny: [missing] });
		const channel = channelId(stage().sandbox, where);
		const refusal = await maya().run('general', 'debate open', { channel, ...oxfordOptions });
		expect(textOf(refusal)).toContain(sayIn('en').plain(`permission.${missing}`));
		expect((refusal.flags ?? 0) & 64).toBe(64);
		expect(threadsIn(stage().sandbox, where)).toEqual([]);
	});

	test('O2: a permission taken away between preview and Confirm is named, and Confirm works once it is back', async () => {
		const preview = await previewDebate(stage().sandbox);
		stage().sandbox.overwrite('debates', 'Bot', { deny: ['SendMessages'] });
		const { message } = await maya().press(preview, 'Confirm');
		expect(textOf(message)).toContain(sayIn('en').plain('permission.SendMessages'));
		expect(threadsIn(stage().sandbox, 'debates')).toEqual([]);
		stage().sandbox.overwrite('debates', 'Bot', {});
		await maya().press(preview, 'Confirm');
		await expect.poll(() => threadsIn(stage().sandbox, 'debates').length, { timeout: 10_000 }).toBe(1);
	});

	test('O17: Confirm pressed twice at once opens one debate', async () => {
		const preview = await previewDebate(stage().sandbox);
		await Promise.allSettled([maya().press(preview, 'Confirm'), maya().press(preview, 'Confirm')]);
		await expect.poll(() => threadsIn(stage().sandbox, 'debates').length, { timeout: 10_000 }).toBe(1);
		await new Promise((resolve) => setTimeout(resolve, 1500));
		expect(threadsIn(stage().sandbox, 'debates')).toHaveLength(1);
	});

	test('B4: a vote outside of an open vote is refused in plain words and changes nothing', async () => {
		const [one, other] = members(stage().sandbox, 2);
		const { thread } = await openDebate(stage().sandbox);
		if (!one || !other) throw new Error('nobody came');
		expect(await vote(one, thread, 'For')).toContain('For');
		await moveOn(maya(), thread);
		expect(await vote(other, thread, 'For')).toContain('Nothing was recorded');
		expect(await stage().services.store.turnout(1)).toEqual({ first: 1, last: 0 });
	});

	test.each([
		['archived', { archived: true }],
		['locked', { locked: true }],
		['archived and locked', { archived: true, locked: true }],
	])('a debate goes on in a thread that was %s by hand', async (_, state) => {
		const { thread } = await openDebate(stage().sandbox);
		const before = maya().sees(thread).length;
		changeThread(stage().sandbox, thread, state);
		await stage().services.store.advance(1, { from: 0, to: 1, by: maya().id });
		await waitForMessages(thread, before + 1);
		expect(threadState(thread)?.archived).toBe(false);
		expect(textOf(await maya().run(thread, 'debate status'))).toMatch(/discussion/i);
	});

	test('in a thread locked by hand members can still vote; in an archived one they can once it is open again', async () => {
		const [one, other] = members(stage().sandbox, 2);
		if (!one || !other) throw new Error('nobody came');
		const { thread } = await openDebate(stage().sandbox);
		changeThread(stage().sandbox, thread, { locked: true });
		expect(await vote(one, thread, 'For')).toContain('you voted **For**');
		expect(await vote(one, thread, 'Against')).toContain('changed your vote to **Against**');
		changeThread(stage().sandbox, thread, { archived: true });
		await expect(vote(other, thread, 'For')).rejects.toThrow('This thread is archived');
		changeThread(stage().sandbox, thread, { archived: false });
		expect(await vote(other, thread, 'For')).toContain('you voted **For**');
		expect(await stage().services.store.turnout(1)).toEqual({ first: 2, last: 0 });
		await moveOn(maya(), thread);
		await waitForMessages(thread, 2);
		await moveOn(maya(), thread);
		await waitForMessages(thread, 3);
		expect(threadState(thread)).toMatchObject({ archived: false, locked: true });
		const posts = maya()
			.sees(thread)
			.filter((message) => labelsOn(message).includes('For'));
		for (const [n, post] of posts.entries()) {
			const { message } = await one.press(post, n % 2 === 0 ? 'For' : 'Undecided');
			expect(textOf(message)).toContain('**Last vote:**');
		}
		expect(posts.length).toBe(2);
		expect(await stage().services.store.turnout(1)).toEqual({ first: 2, last: 1 });
	});

	test('T1, T2: deleting a thread ends its debate, and its motion can be debated again', async () => {
		const { thread } = await openDebate(stage().sandbox);
		deletePlace(stage().sandbox, thread);
		await stage().services.store.advance(1, { from: 0, to: 1, by: maya().id });
		const phase = async () => {
			// Over HTTP no event reports a deletion, so Discord must say the same again ten minutes later.
			if (name === 'http') stage().pass(600_000);
			return (await stage().services.store.debate(1))?.phase;
		};
		await expect.poll(phase, { timeout: 15_000 }).toBe('closed');
		const second = await openDebate(stage().sandbox);
		expect(second.thread).not.toBe(thread);
	});

	test('B1: on a full disk members read that their votes were not recorded, and once there is room they are', async () => {
		const audience = members(stage().sandbox, 200);
		const { thread } = await openDebate(stage().sandbox);
		const pragma = (text: string) => sql.raw(`pragma ${text}`).execute(stage().engine.db);
		const [{ page_count: pages } = { page_count: 0 }] = (await pragma('page_count')).rows as { page_count: number }[];
		await pragma(`max_page_count = ${pages}`);
		const answers: string[] = [];
		for (const one of audience) {
			answers.push(await vote(one, thread, 'For'));
			if (answers.at(-1)?.includes('**not** recorded')) break;
		}
		expect(answers.at(-1)).toContain('**not** recorded');
		expect(await stage().services.store.turnout(1)).toEqual({ first: answers.length - 1, last: 0 });
		await pragma('max_page_count = 1000000');
		const refused = audience[answers.length - 1];
		if (refused) expect(await vote(refused, thread, 'For')).toContain('For');
		expect(await stage().services.store.turnout(1)).toEqual({ first: answers.length, last: 0 });
	});

	test('B1: while another process locks the database the member reads that the vote was not recorded, and later it is', async () => {
		const [one] = members(stage().sandbox, 1);
		const { thread } = await openDebate(stage().sandbox);
		if (!one) throw new Error('nobody came');
		const other = new DatabaseSync(stage().databaseFile);
		other.exec('begin immediate');
		const answer = await vote(one, thread, 'For');
		other.exec('rollback');
		other.close();
		expect(answer).toContain('**not** recorded');
		expect(await vote(one, thread, 'For')).toContain('For');
		expect(await stage().services.store.turnout(1)).toEqual({ first: 1, last: 0 });
	});
});
