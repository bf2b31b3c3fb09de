import { defineCommand } from '../src/bot/host/command.ts';
import { findSection } from '../src/bot/reading/find-by-name.ts';
import { article, hide } from '../src/bot/reading/options.ts';
import { suggestSection } from '../src/bot/reading/suggest.ts';
import { articleSummaryReply, sectionReply } from '../src/bot/reading/summary-view.ts';

/** One section's summary, or the article in short with a menu of its sections. */
export default defineCommand({
	name: 'summary',
	about: 'article',
	options: { section: { suggest: suggestSection }, article, hide, all: { kind: 'flag', pressOnly: true } },

	run({ section, all }, { edition, say }) {
		if (section === undefined) return articleSummaryReply(edition, all, say);
		return sectionReply(edition, findSection(edition, section, say), all, say);
	},
});
