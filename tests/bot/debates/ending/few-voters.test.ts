import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { taskFor } from '../../../../src/bot/debates/announcing/tasks.ts';
import { type Bot, createBot } from '../../../../src/bot/host/bot.ts';
import type { Services } from '../../../../src/bot/host/context.ts';
import { commands } from '../../../../src/commands.ts';
import { CHOICES, type Choice, type Poll } from '../../../../src/debate/debate.ts';
import { writeReply } from '../../../../src/discord/write/write-reply.ts';
import type { Engine } from '../../../../src/store/engine/engine.ts';
import { maya } from '../../../commands/club.ts';
import { freshServices } from '../../../services.ts';
import { beginDebate, member } from '../../../store/sample.ts';
import { harbourServices, invocationOf, replyOf } from '../../harbour-bot.ts';

/** A club whose debates have the same numbers, times and members as another's: only the ballots differ. */
type Club = {
	readonly bot: Bot;
	readonly services: Services;
	readonly engine: Engine;
	readonly end: () => Promise<void>;
};

async function newClub(): Promise<Club> {
	const still = () => Date.UTC(2026, 7, 1, 12);
	const {
		end,
		databaseFile: _,
		engine,
		...services
	} = await freshServices(harbourServices.library, undefined, undefined, still);
	return { bot: createBot(commands, services), services, engine, end };
}

let clubs: readonly [Club, Club];
beforeAll(async () => {
	clubs = [await newClub(), await newClub()];
});
afterAll(() => Promise.all(clubs.map(({ end }) => end())));

/** How often a member votes in each poll: not at all, once, or twice, perhaps changing their mind. */
type Habit = Readonly<Record<Poll, number>>;

type Debate = {
	readonly minimum: number;
	readonly end: 'closed' | 'abandoned';
	readonly habits: readonly Habit[];
};

const timesVoted = fc.constantFrom(0, 1, 1, 1, 2);
const debates: fc.Arbitrary<Debate> = fc
	.record({
		minimum: fc.integer({ min: 1, max: 6 }),
		end: fc.constantFrom('closed', 'abandoned'),
		habits: fc.array(fc.record({ first: timesVoted, last: timesVoted }), { maxLength: 9 }),
	})
	.filter(({ minimum, habits }) => habits.filter(({ first, last }) => first * last > 0).length < Math.max(minimum, 3));

/** Enough choices for every ballot of nine members. */
const choices = fc.array(fc.constantFrom(...CHOICES), { minLength: 36, maxLength: 36 });

/** Holds a debate to its end; everything that is published or stored about it, before its end and after. */
async function allToldOf({ bot, services, engine }: Club, { minimum, end, habits }: Debate, said: readonly Choice[]) {
	const { store } = services;
	const { id, guild, thread = '', channel } = await beginDebate(store, { minimum, openedBy: maya.id });
	const spoken = [...said];
	const ask = async (command: string) => {
		const where = { guild: { id: guild }, channel: { id: thread, kind: 'thread', parent: channel } } as const;
		return replyOf(await bot.invoke(invocationOf(command, {}, { user: maya, ...where })));
	};
	const told: unknown[] = [];
	const vote = async (poll: Poll) => {
		for (const [n, habit] of habits.entries())
			for (let time = 0; time < habit[poll]; time++) {
				await store.castBallot({ debate: id, poll, member: member(n), choice: spoken.pop() ?? 'for' });
				told.push(await ask('debate status'));
			}
		told.push(await ask('debate export'));
	};
	await vote('first');
	await store.advance(id, { from: 0, to: 2, by: undefined });
	await vote('last');
	if (end === 'closed') {
		await store.advance(id, { from: 2, to: 'closed', by: undefined });
		const closed = { nonce: 'n', kind: 'closed', debate: id, phase: 'closed', attempt: 1 } as const;
		const task = await taskFor(closed, services);
		told.push(task?.kind === 'post' && writeReply(task.posting.reply, false));
	} else await store.abandon(id, 'gone');
	const rows = ['debates', 'ballots', 'announcements', 'phase_changes'] as const;
	for (const table of rows) told.push(await engine.db.selectFrom(table).selectAll().execute());
	told.push(await ask('debate status'), await ask('debate export'), await store.result(id));
	return told;
}

test('B3, B7, B8: below the minimum, nothing that is published or stored depends on how members voted', async () => {
	await fc.assert(
		fc.asyncProperty(debates, choices, choices, async (debate, some, others) => {
			const [one, other] = clubs;
			expect(await allToldOf(one, debate, some)).toEqual(await allToldOf(other, debate, others));
		}),
		{ numRuns: 60 },
	);
}, 60_000);

test('from the minimum on, the result depends on how members voted', async () => {
	const habits = Array<Habit>(3).fill({ first: 1, last: 1 });
	const debate = { minimum: 3, end: 'closed', habits } as const;
	const [one, other] = clubs;
	const told = await allToldOf(one, debate, Array<Choice>(6).fill('for'));
	expect(told).not.toEqual(await allToldOf(other, debate, Array<Choice>(6).fill('against')));
});
