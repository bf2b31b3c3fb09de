import { describe, expect, test } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { answerNext, say } from './bot-with-commands.ts';
import { channelId, type RawBot, rawBot } from './raw-bot.ts';

describe('an interaction that no client would send', () => {
	/** A press that nobody could make, by Ana in general. */
	function press({ sandbox }: RawBot): Parameters<Sandbox['deliver']>[0] {
		const channel = sandbox.world.channels.get(channelId(sandbox, 'general'));
		if (!channel) throw new Error('There is no such channel.');
		const data = { custom_id: 'forged', component_type: 2 };
		return { type: 3, user: sandbox.as('ana').id, locale: 'en-US', channel, data, owners: {} };
	}

	test('is delivered as it was altered, and answered where its sender really was', async () => {
		const bot = await rawBot();
		const delivered = bot.sandbox.deliver(press(bot), (payload) => ({ ...payload, channel_id: 7, member: null }));
		const { interaction, outcome } = await answerNext(bot, say('x'), delivered);
		expect(interaction).toMatchObject({ type: 3, channel_id: 7, member: null, data: { custom_id: 'forged' } });
		expect(outcome).toMatchObject({ message: { content: 'x', channel_id: channelId(bot.sandbox, 'general') } });
	});

	test('resolves with undefined if nothing came back in time', async () => {
		const bot = await rawBot();
		const delivered = bot.sandbox.deliver(press(bot), () => 'no interaction at all');
		expect(await bot.interaction()).toBe('no interaction at all');
		bot.sandbox.clock.advance(3000);
		expect(await delivered).toBeUndefined();
	});
});
