import { openStore } from '../../../src/store/open/open-store.ts';
import { member } from '../sample.ts';
import { printNow } from './process.ts';

/**
 * Votes in one debate, 32 members at a time, and moves another on and on, saying each thing once it is acknowledged:
 * "ballot 17", "step 3".
 */
const [url, voting, moving] = process.argv.slice(2);
const store = await openStore(url);
let next = 0;

const vote = async () => {
	for (;;) {
		const n = next++;
		await store.castBallot({ debate: Number(voting), poll: 'first', member: member(n), choice: 'for' });
		printNow(`ballot ${n}`);
	}
};
const move = async () => {
	for (let from = 0; ; from++) {
		await store.advance(Number(moving), { from, to: from + 1, by: undefined });
		printNow(`step ${from + 1}`);
	}
};
await Promise.all([...Array.from({ length: 32 }, vote), move()]);
