import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { textOf } from '../../sandbox/member/text-of.ts';
import { type Postgres, startPostgres } from '../store/postgres/postgres.ts';
import { lockStore } from '../store/processes/lock-store.ts';
import { channelId, freshStore, members, openDebate, vote } from './debating.ts';
import { type DoorName, doorNames, startStage } from './doors.ts';

/** More than Discord’s three seconds, for a busy machine: these tests are about what members read, not about how soon they read it. */
const DEADLINE = 15_000;

let postgres: Postgres;
beforeAll(async () => {
	postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const stores = { SQLite: freshStore, Postgres: () => postgres.fresh() };

async function startWithDebate(door: DoorName, databaseUrl: string) {
	const stage = await startStage(door, { databaseUrl, deadline: DEADLINE });
	onTestFinished(stage.end);
	const { sandbox } = stage;
	const { thread } = await openDebate(sandbox, { issue: 'sale', format: 'oxford' });
	return { ...stage, thread, voters: members(sandbox, 40), maya: sandbox.as('maya') };
}

describe.each(doorNames)('through the %s door', (door) => {
	test.each(
		Object.entries(stores),
	)('while %s is locked by another process everybody reads in time that nothing was recorded, and nothing is', async (_, fresh) => {
		const url = await fresh();
		const { sandbox, services, thread, voters, maya } = await startWithDebate(door, url);
		await vote(maya, thread, 'For');
		// In its first minute a phase is left only after a question.
		const question = await maya.run(thread, 'debate next');
		const lock = await lockStore(url);
		const [votes, [next, open, set]] = await Promise.all([
			Promise.all(voters.map((one) => vote(one, thread, 'Against'))),
			Promise.all([
				maya.press(question, 'Move on').then(({ message }) => message),
				maya.run('general', 'debate open', {
					motion: 'The quay should be sold',
					channel: channelId(sandbox, 'debates'),
				}),
				maya.run('general', 'settings set', { minimum: '9' }),
			]),
		]);
		const answer = textOf(await maya.run('general', 'privacy'));
		expect(lock.isHeld()).toBe(true);
		for (const answer of votes) expect(answer).toContain('Your vote was **not** recorded');
		for (const answer of [next, open]) expect(answer && textOf(answer)).toContain('nothing was recorded');
		// Only the debates are locked on Postgres.
		expect(textOf(set)).toMatch(/Saved|nothing was recorded/);
		expect(answer).toMatch(/What I keep about you|I can’t look anything up right now/);

		await lock.release();
		for (const one of voters.slice(0, 3)) expect(await vote(one, thread, 'For')).toContain('you voted **For**');
		expect(await services.store.turnout(1)).toEqual({ first: 4, last: 0 });
		expect((await services.store.phaseChanges(1)).map(({ to }) => to)).toEqual([0]);
		const { guild = '' } = (await services.store.debate(1)) ?? {};
		expect((await services.store.settingsOf(guild)).minimum).toBe(textOf(set).includes('Saved') ? 9 : 5);
		expect(await services.store.countDataAbout(maya.id)).toMatchObject({ debatesOpened: 1, drafts: 0, phasesMoved: 0 });
	});
});
