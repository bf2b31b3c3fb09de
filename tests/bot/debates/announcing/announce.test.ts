import { expect, test } from 'vitest';
import { announce } from '../../../../src/bot/debates/announcing/announce.ts';
import type { Hands } from '../../../../src/bot/host/hands.ts';
import { testServices } from '../../../services.ts';
import { HOUR, oxford, SECOND } from '../../../store/sample.ts';
import { createTestLog } from '../../../test-log.ts';
import { harbourServices } from '../../harbour-bot.ts';

test('W9: a debate that could not be posted for a day ends, and its motion can be debated again', async () => {
	let time = 0;
	const { store, ...others } = await testServices(harbourServices.library, () => time);
	const hands: Hands = { ...others.hands, open: async () => ({ kind: 'later', why: 'Discord is not there' }) };
	const services = { ...others, store, hands, log: createTestLog().log };
	await store.saveDraft({ id: '1', debate: { ...oxford, durations: [undefined, undefined, undefined] } });
	const id = (await store.confirmDraft('1', 0))?.debate.id ?? 0;
	for (let wait = await store.timeUntilDue(); wait !== undefined; wait = await store.timeUntilDue()) {
		expect(await store.debate(id)).toMatchObject({ phase: 0, abandoned: undefined });
		time += wait;
		for (const announcement of await store.claimAnnouncements(1, SECOND)) await announce(services, announcement);
	}
	expect(time / HOUR).toBeGreaterThan(23);
	expect(time / HOUR).toBeLessThan(25);
	expect(await store.debate(id)).toMatchObject({ phase: 'closed', abandoned: 'unreached' });
	expect(await store.duplicateOf(oxford.guild, oxford.motion)).toBeUndefined();
});
