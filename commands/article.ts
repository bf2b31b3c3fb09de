import { defineCommand, defineGroup } from '../src/bot/host/command.ts';
import { beginDraft } from '../src/bot/library/begin-draft.ts';
import { correctDraft, dropDraft, publishDraft, typedBlocks } from '../src/bot/library/change-draft.ts';
import { articleDraftGoneReply, leftOutReply, seenHash } from '../src/bot/library/draft-card.ts';
import { addForm, correctForm } from '../src/bot/library/draft-forms.ts';
import { downloadDraft, editArticle } from '../src/bot/library/edit-article.ts';
import { keptDraft } from '../src/bot/library/kept-draft.ts';
import { ownArticleOption } from '../src/bot/library/own-article.ts';
import {
	askToRemove,
	keptArticleReply,
	removeArticle,
	removedArticlesReply,
	restoreArticle,
	withRemoved,
} from '../src/bot/library/remove-article.ts';
import { articleReply, articlesReply } from '../src/bot/reading/article-view.ts';
import { article, hide } from '../src/bot/reading/options.ts';
import { refusal } from '../src/bot/reply/user-error.ts';

const list = defineCommand({
	name: 'list',
	options: { hide, page: { pressOnly: true } },

	run({ page }, context) {
		return withRemoved(articlesReply(context.library, Number(page ?? 1), context.say), context);
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

/** An article is for all of a server, so whoever may manage threads in one channel is not enough. */
const forServer = { who: 'server-moderators', inServers: true } as const;

const add = defineCommand({
	name: 'add',
	...forServer,
	options: {
		link: {},
		file: { kind: 'file' },
		article: ownArticleOption,
		text: { pressOnly: true },
		text2: { pressOnly: true },
		text3: { pressOnly: true },
		sent: { kind: 'flag', pressOnly: true },
	},

	run({ sent, ...given }, context) {
		const { article: _, ...texts } = given;
		if (Object.values(texts).some((one) => one !== undefined)) return { work: () => beginDraft(given, context) };
		if (sent) throw refusal(context.say('add.nothing-given'));
		return addForm(given.article, context);
	},
});

/** A press on a card. */
const onDraft = { ...forServer, pressOnly: true } as const;
const draft = { required: true, pressOnly: true } as const;

const publish = defineCommand({
	name: 'publish',
	...onDraft,
	options: { draft, seen: { pressOnly: true }, follows: { pressOnly: true } },

	async run({ draft: id, ...seen }, context) {
		const kept = await keptDraft(id, context);
		return kept ? publishDraft(kept, seen, context) : articleDraftGoneReply(context);
	},
});

const correct = defineCommand({
	name: 'correct',
	...onDraft,
	options: {
		draft,
		sent: { kind: 'flag', pressOnly: true },
		title: { pressOnly: true },
		authors: { pressOnly: true },
		published: { pressOnly: true },
		source: { pressOnly: true },
		rights: { pressOnly: true },
	},

	async run({ draft: id, sent, ...typed }, context) {
		const kept = await keptDraft(id, context);
		if (kept) return sent ? correctDraft(kept, typed, context) : correctForm(kept, seenHash(kept), context);
		const gone = articleDraftGoneReply(context);
		return { ...gone, blocks: [...gone.blocks, ...typedBlocks(typed, context)] };
	},
});

const leftOut = defineCommand({
	name: 'left-out',
	...onDraft,
	reads: true,
	options: { draft },

	async run({ draft: id }, context) {
		const kept = await keptDraft(id, context);
		return kept ? leftOutReply(kept, context) : articleDraftGoneReply(context);
	},
});

const drop = defineCommand({
	name: 'drop',
	...onDraft,
	options: { draft },

	run({ draft: id }, context) {
		return dropDraft(id, context);
	},
});

const edit = defineCommand({
	name: 'edit',
	...forServer,
	options: { article: { ...ownArticleOption, required: true } },

	run({ article: id }, context) {
		return editArticle(id, context);
	},
});

const download = defineCommand({
	name: 'download',
	...onDraft,
	reads: true,
	options: { draft },

	async run({ draft: id }, context) {
		const kept = await keptDraft(id, context);
		return kept ? downloadDraft(kept, context) : articleDraftGoneReply(context);
	},
});

const remove = defineCommand({
	name: 'remove',
	...forServer,
	options: {
		article: { ...ownArticleOption, required: true },
		sure: { kind: 'flag', pressOnly: true },
		keep: { kind: 'flag', pressOnly: true },
	},

	run({ article: id, sure, keep }, context) {
		if (keep) return keptArticleReply(context);
		return sure ? removeArticle(id, context) : askToRemove(id, context);
	},
});

const restore = defineCommand({
	name: 'restore',
	...forServer,
	pressOnly: true,
	options: { article: { required: true, pressOnly: true } },

	run({ article: id }, context) {
		return restoreArticle(id, context);
	},
});

const removed = defineCommand({
	name: 'removed',
	...forServer,
	pressOnly: true,
	reads: true,
	options: {},

	run(_, context) {
		return removedArticlesReply(context);
	},
});

/** Lists the articles and shows what each holds; adds articles to a server, changes and removes them. */
export default defineGroup('article', [
	...[list, show, add, edit, remove],
	...[publish, correct, leftOut, download, drop, restore, removed],
]);
