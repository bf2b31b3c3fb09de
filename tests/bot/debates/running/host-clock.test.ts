import { expect, onTestFinished, test, vi } from 'vitest';
import { createBot } from '../../../../src/bot/host/bot.ts';
import type { Member } from '../../../../src/bot/host/invocation.ts';
import { commands } from '../../../../src/commands.ts';
import { maya, olga } from '../../../commands/club.ts';
import { testServices } from '../../../services.ts';
import { beginDebate, SECOND } from '../../../store/sample.ts';
import { harbourServices, invocationOf, textOf } from '../../harbour-bot.ts';

/** The store's time, which all hosts share, as they do the clock of a Postgres. */
let time = Date.UTC(2026, 7, 1, 12);

/** Sets the clock of the host that acts next, in milliseconds ahead of the store's clock. */
function setHostClock(offset: number): void {
	vi.useFakeTimers({ toFake: ['Date'], now: time + offset });
	onTestFinished(() => void vi.useRealTimers());
}

test.each([
	[-3600 * SECOND, 'an hour behind'],
	[-15 * SECOND, '15 seconds behind'],
	[15 * SECOND, '15 seconds ahead of'],
	[3600 * SECOND, 'an hour ahead of'],
])('P3, P5: a host whose clock is %i ms off (%s the store) asks a second moderator before it takes another step', async (offset) => {
	const services = await testServices(harbourServices.library, () => time);
	const [first, second] = [createBot(commands, services), createBot(commands, services)];
	const debate = await beginDebate(services.store);
	const there = { guild: { id: debate.guild }, channel: { id: debate.thread ?? '', kind: 'thread' } } as const;
	const next = (user: Member) => invocationOf('debate next', {}, { ...there, user });
	time += 60 * SECOND;
	setHostClock(0);
	await first.invoke(next(maya));
	time += SECOND;
	setHostClock(offset);
	const answer = await second.invoke(next(olga));
	expect(textOf(answer)).toContain('Another moderator has just moved the debate on to **Discussion**');
	expect(await services.store.debate(debate.id)).toMatchObject({ phase: 1 });
});

test.each([
	-15 * SECOND,
	15 * SECOND,
])('P5: a host whose clock is %i ms off previews the deadline that the store will set', async (offset) => {
	const services = await testServices(harbourServices.library, () => time);
	const bot = createBot(commands, services);
	setHostClock(offset);
	const options = { issue: 'sale', format: 'oxford', first_vote: '1h', channel: '100000000000000002' };
	const there = { guild: { id: '100000000000000001' }, channel: { id: '100000000000000002', kind: 'text' } } as const;
	const preview = await bot.invoke(invocationOf('debate open', options, { ...there, id: '77', user: maya }));
	expect(textOf(preview)).toContain(`<t:${(time + 3600 * SECOND) / SECOND}:F>`);
});
