import { defineCommand } from '../src/bot/command.ts';
import { sectionNamed } from '../src/bot/named.ts';
import { article, hide } from '../src/bot/options.ts';
import { suggestSection } from '../src/bot/suggest.ts';
import { articleSummaryReply, sectionReply } from '../src/bot/views/summary-view.ts';

/** One section's summary, or the whole article's with a menu of its sections. */
export default defineCommand({
	name: 'summary',
	options: { section: { suggest: suggestSection }, article, hide },

	run({ section }, { edition, say }) {
		if (section === undefined) return articleSummaryReply(edition, say);
		return sectionReply(edition, sectionNamed(edition, section, say), say);
	},
});
