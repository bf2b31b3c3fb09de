import { defineCommand, defineGroup } from '../src/bot/host/command.ts';
import { articleReply, articlesReply } from '../src/bot/reading/article-view.ts';
import { article, hide } from '../src/bot/reading/options.ts';

const list = defineCommand({
	name: 'list',
	options: { hide, page: { pressOnly: true } },

	run({ page }, { library, say }) {
		return articlesReply(library, Number(page ?? 1), say);
	},
});

const show = defineCommand({
	name: 'show',
	about: 'article',
	options: { article, hide },

	run(_, { edition, library, say }) {
		return articleReply(edition, library, say);
	},
});

/** Lists the articles, and shows what each holds. */
export default defineGroup('article', [list, show]);
