import { expect, onTestFinished, test, vi } from 'vitest';
import { taskFor } from '../../../src/bot/debates/announcing/tasks.ts';
import { createBot } from '../../../src/bot/host/bot.ts';
import type { Clock } from '../../../src/clock.ts';
import { commands } from '../../../src/commands.ts';
import { CHOICES } from '../../../src/debate/debate.ts';
import { writeReply } from '../../../src/discord/write/write-reply.ts';
import { ana } from '../../commands/club.ts';
import { randomFrom } from '../../random-from.ts';
import { testServices } from '../../services.ts';
import { HOUR, member, oxford } from '../../store/sample.ts';
import { harbourServices, invocationOf, textOf } from '../harbour-bot.ts';

const DAY = 24 * HOUR;
const START = Date.UTC(2031, 0, 1, 20);
const VOTERS = 6;

/** Holds a debate each month of a year; everything that Discord and the members are sent. */
async function liveThroughYear(seed: number): Promise<string[]> {
	let time = START;
	const clock: Clock = () => time;
	const random = randomFrom(seed);
	const services = await testServices(harbourServices.library, clock);
	const { store } = services;
	const bot = createBot(commands, services);
	const sent: string[] = [];

	/** What a worker does when it wakes. Discord is left out: each message is as good as sent. */
	async function work(): Promise<void> {
		for (const { id, phase } of await store.claimDueDebates(10, HOUR))
			if (phase !== 'closed')
				await store.advance(id, { from: phase, to: phase === 2 ? 'closed' : phase + 1, by: undefined });
		for (const announcement of await store.claimAnnouncements(10, HOUR)) {
			const task = await taskFor(announcement, services);
			if (task?.kind !== 'open' && task?.kind !== 'post') throw new Error('An announcement has no task.');
			const { reply } = task.kind === 'open' ? task.opening : task.posting;
			sent.push(JSON.stringify(writeReply(reply, false)));
			if (task.kind === 'post') await store.recordAnnouncement(announcement.nonce, announcement.nonce);
			else
				await store.recordPost(announcement.debate, { thread: `${announcement.debate}`, message: announcement.nonce });
		}
	}

	/** All members vote at once; the answers. */
	function voteAll(debate: number, id: string): Promise<string[]> {
		const votes = Array.from({ length: VOTERS }, (_, n) => {
			const choice = CHOICES[Math.floor(random() * CHOICES.length)] ?? 'for';
			const there = { guild: { id: oxford.guild }, user: { ...ana, id: member(n) } };
			return invocationOf('vote', { debate: `${debate}`, choice }, { ...there, id: `${id}${n}`, gesture: 'pressed' });
		});
		return Promise.all(votes.map(async (vote) => textOf(await bot.invoke(vote))));
	}

	for (let month = 0; month < 12; month += 1) {
		time = START + month * 30 * DAY;
		const durations = [DAY, DAY, 1 + Math.floor(random() * DAY)];
		await store.saveDraft({ id: `${month}`, debate: { ...oxford, minimum: 3, durations } });
		const debate = (await store.confirmDraft(`${month}`, 0))?.debate.id ?? 0;
		await work();
		for (let phase = 0; phase < 3; phase += 1) {
			if (phase !== 1) sent.push(...(await voteAll(debate, `${month}${phase}`)));
			time += DAY;
			await work();
		}
		expect(await store.debate(debate)).toMatchObject({ phase: 'closed' });
	}
	return sent;
}

test('a year of debates reads the same, word for word, each time it is lived through with the same votes', async () => {
	const once = await liveThroughYear(1);
	// The second time the host's own clock is years off. It must not matter.
	vi.useFakeTimers({ toFake: ['Date'], now: START + 3000 * DAY });
	onTestFinished(() => void vi.useRealTimers());
	const again = await liveThroughYear(1);
	expect(once).toHaveLength(12 * (4 + 2 * VOTERS));
	expect(once.filter((text) => text.includes(' wins: ')).length).toBeGreaterThan(6);
	expect(again).toEqual(once);
}, 30_000);
