import { openStore } from '../../../src/store/open/open-store.ts';
import { HOUR, member } from '../sample.ts';
import { printNow } from './process.ts';
import { actsOf, BEGAN } from './publishing-round.ts';

/**
 * Publishes one text after another from drafts, goes back, removes and restores. Prints a dot for each act once it is
 * acknowledged. An hour passes with each text, since only so many drafts may be begun in an hour.
 */
const [url, guild = ''] = process.argv.slice(2);
let n = 0;
const store = await openStore(url, () => BEGAN + n * HOUR);

for (n = 1; ; n++) {
	for (const { perform } of actsOf(n)) {
		const answer = await perform(store, guild, member(1));
		if (typeof answer === 'object' && answer && 'refused' in answer) throw new Error(String(answer.refused));
		printNow('.');
	}
}
