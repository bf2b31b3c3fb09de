import { expect, onTestFinished, test } from 'vitest';
import { textOf } from '../../sandbox/member/text-of.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { forumChannel } from '../../sandbox/world/create-guild.ts';
import { replaceChannel, threadAt } from '../../sandbox/world/threads.ts';
import { oxford } from '../store/sample.ts';
import { channelId, deletePlace, labelsOn, openDebate, threadsIn } from './debating.ts';
import { type DoorName, doorNames, startStage } from './doors.ts';

/** The bot behind a door, and how many requests reach Discord while something is done. */
async function startCounting(name: DoorName = 'http') {
	const stage = await startStage(name);
	onTestFinished(stage.end);
	const during = async (work: () => Promise<unknown>): Promise<string[]> => {
		const before = stage.requests().length;
		await work();
		return stage.requests().slice(before);
	};
	return { ...stage, during };
}

/** The bot asks for its own id once in its life, which counts for no command. */
const isNotOwnId = (request: string) => !/\/users\/@me /.test(request);

async function openDebates(sandbox: Sandbox, count: number): Promise<string[]> {
	const threads: string[] = [];
	for (let n = 1; n <= count; n++) {
		const { thread } = await openDebate(sandbox, {
			motion: `The town should build quay number ${n}`,
			format: 'oxford',
		});
		threads.push(thread);
	}
	return threads;
}

test.each(
	doorNames,
)('R4: with ten debates open, /debate status costs one request, and none when it is asked again (%s)', async (name) => {
	const { sandbox, during } = await startCounting(name);
	await openDebates(sandbox, 10);
	const ana = sandbox.as('ana');
	const first = await during(() => ana.run('general', 'debate status'));
	expect(first).toEqual([expect.stringMatching(/^GET \S+\/threads\/active 200/)]);
	expect(await during(() => ana.run('general', 'debate status'))).toEqual([]);
});

test('R4: twenty commands in a row from one member cost Discord a handful of requests', async () => {
	const { sandbox, during } = await startCounting();
	await openDebates(sandbox, 10);
	const ana = sandbox.as('ana');
	const asked = await during(async () => {
		for (let n = 0; n < 20; n++) await ana.run('general', 'debate status');
	});
	expect(asked.length).toBeLessThanOrEqual(5);
});

test('R4: archived threads of ten debates are found by one request more', async () => {
	const { sandbox, during } = await startCounting();
	for (const id of await openDebates(sandbox, 10)) {
		const thread = threadAt(sandbox.world, id);
		if (!thread?.thread_metadata) throw new Error('There is no thread.');
		replaceChannel(sandbox.world, { ...thread, thread_metadata: { ...thread.thread_metadata, archived: true } });
	}
	const asked = await during(async () => {
		expect(textOf(await sandbox.as('ana').run('general', 'debate status'))).toContain('quay number 10');
	});
	expect(asked).toHaveLength(2);
});

test('R4: when ten threads are gone, one command asks for two of them', async () => {
	const { sandbox, during } = await startCounting();
	const threads = await openDebates(sandbox, 10);
	for (const id of threads) sandbox.world.channels.delete(id);
	const asked = await during(() => sandbox.as('ana').run('general', 'debate status'));
	expect(asked.filter((request) => request.includes(' 404 '))).toHaveLength(2);
	expect(asked.length).toBeLessThanOrEqual(5);
});

test('R6: a channel named in a command is known from the interaction, so a look at it costs no request', async () => {
	const { sandbox, during } = await startCounting();
	const maya = sandbox.as('maya');
	const channel = channelId(sandbox, 'debates');
	expect(await during(() => maya.run('general', 'settings set', { debate_channel: channel }))).toEqual([]);
	const chosen = { article: 'harbour', channel };
	expect(await during(() => maya.run('general', 'settings channel', chosen))).toEqual([]);
	const preview = await during(() => maya.run('general', 'debate open', { channel, issue: 'sale', format: 'oxford' }));
	expect(preview).toEqual([]);
	expect(
		await during(() => maya.run('general', 'debate open', { issue: 'sale', channel: channelId(sandbox, 'general') })),
	).toEqual([]);
});

test('R6: the channel a command is typed in is known from the interaction too', async () => {
	const { sandbox, during } = await startCounting();
	expect(await during(() => sandbox.as('maya').run('general', 'debate open', { issue: 'sale' }))).toEqual([]);
	expect(await during(() => sandbox.as('maya').run('general', 'doctor'))).toEqual([]);
});

test('R8: the doctor looks at eight places at most, each once, and asks for the server and its own roles once', async () => {
	const { sandbox, services, during } = await startCounting();
	const club = [...sandbox.world.homes.values()].find(({ guild }) => guild.name === 'Debate Club');
	if (!club) throw new Error('There is no club.');
	for (let n = 0; n < 12; n++) {
		const forum = forumChannel(club, sandbox.world.newId(), `forum-${n}`, n, '', []);
		sandbox.world.channels.set(forum.id, forum);
		await services.store.setChannelArticle(club.guild.id, forum.id, 'harbour');
	}
	const maya = sandbox.as('maya');
	const first = await during(() => maya.run('general', 'doctor'));
	expect(first.filter((request) => /\/channels\/\d+ /.test(request))).toHaveLength(7);
	expect(first.length).toBeLessThanOrEqual(10);
});

test('R5: /debate open and Confirm look at a channel with three requests, and for a debate on the same motion with five more', async () => {
	const { sandbox, during } = await startCounting();
	const maya = sandbox.as('maya');
	await maya.run('general', 'settings set', { debate_channel: channelId(sandbox, 'debates') });
	const open = () => during(() => maya.run('general', 'debate open', { issue: 'sale', format: 'oxford' }));
	const first = await open();
	expect(first.length).toBeGreaterThan(0);
	expect(first.filter(isNotOwnId).length).toBeLessThanOrEqual(3);
	expect(await open()).toEqual([]);
	const preview = await maya.until('general', (message) => labelsOn(message).includes('Confirm'));
	const confirmed = await during(async () => {
		await maya.press(preview, 'Confirm');
		await expect.poll(() => threadsIn(sandbox, 'debates')).toHaveLength(1);
	});
	const posted = confirmed.findIndex((request) => request.startsWith('POST'));
	expect(posted).toBeLessThanOrEqual(3);
	deletePlace(sandbox, threadsIn(sandbox, 'debates')[0]?.id ?? '');
	expect((await open()).length).toBeLessThanOrEqual(5);
});

test('R7: what keeps a debate from its thread is looked for with three requests, each time anew', async () => {
	const { sandbox, services, during } = await startCounting();
	const maya = sandbox.as('maya');
	const [guild = ''] = [...sandbox.world.homes.values()].flatMap(({ guild: { id, name } }) =>
		name === 'Debate Club' ? id : [],
	);
	// No worker posts it while it is leased.
	await services.store.saveDraft({ id: '1', debate: { ...oxford, guild, channel: channelId(sandbox, 'debates') } });
	await services.store.confirmDraft('1', 600_000);
	const listed = await maya.run('general', 'debate status');
	for (const _ of ['first', 'again']) {
		const asked = await during(async () => {
			expect(textOf((await maya.press(listed, 'How it stands')).message)).toContain('isn’t posted');
		});
		expect(asked.length).toBeGreaterThan(0);
		expect(asked.filter(isNotOwnId).length).toBeLessThanOrEqual(3);
	}
});
