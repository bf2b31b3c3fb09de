import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../../src/store/open/open-store.ts';
import { printNow } from './process.ts';

/**
 * Moves due debates of three phases on and sends what is to be announced, until it is ended, with leases so short that
 * others soon take over what it leaves. Says each announcement it sends: "lectern-17-2".
 */
const LEASE = 150;
const store = await openStore(process.argv[2]);

for (;;) {
	for (const { id, phase } of await store.claimDueDebates(3, LEASE)) {
		if (phase !== 'closed')
			await store.advance(id, { from: phase, to: phase < 2 ? phase + 1 : 'closed', by: undefined });
	}
	for (const { nonce } of await store.claimAnnouncements(3, LEASE)) {
		printNow(nonce);
		await store.recordAnnouncement(nonce, `message of ${nonce}`);
	}
	await sleep(Math.min(20, (await store.timeUntilDue()) ?? 20));
}
