import { defineCommand, defineGroup } from '../src/bot/host/command.ts';
import { beginDraft } from '../src/bot/library/begin-draft.ts';
import { correctDraft, dropDraft, publishDraft, typedBlocks } from '../src/bot/library/change-draft.ts';
import { articleDraftGoneReply, leftOutReply, seenHash } from '../src/bot/library/draft-card.ts';
import { addForm, correctForm } from '../src/bot/library/draft-forms.ts';
import { keptDraft } from '../src/bot/library/kept-draft.ts';
import { ownArticleOption } from '../src/bot/library/own-article.ts';
import { articleReply, articlesReply } from '../src/bot/reading/article-view.ts';
import { article, hide } from '../src/bot/reading/options.ts';
import { refusal } from '../src/bot/reply/user-error.ts';

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

/** Lists the articles, shows what each holds, and adds new ones to a server. */
export default defineGroup('article', [list, show, add, publish, correct, leftOut, drop]);
