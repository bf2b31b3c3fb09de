import type { RemovedArticle } from '../../store/records.ts';
import { orNothing } from '../../store/unavailable.ts';
import type { Context } from '../host/context.ts';
import { isAllowed, serverOf } from '../host/moderators.ts';
import { timestamp } from '../reply/markdown.ts';
import type { Block, Button, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { ownArticle } from './begin-draft.ts';

/** Asks whether an article is to be removed. */
export async function askToRemove(typed: string, context: Context): Promise<Reply> {
	const { say, library } = context;
	const id = ownArticle(typed, context);
	const title = library.list().find((entry) => entry.id === id)?.title ?? id;
	const press = (answer: 'sure' | 'keep') => ({ command: 'article remove', args: { article: id, [answer]: true } });
	return {
		blocks: [
			{ kind: 'text', text: say('remove.ask', { title }) },
			{
				kind: 'buttons',
				buttons: [
					{ label: say.plain('buttons.remove-now'), press: press('sure') },
					{ label: say.plain('buttons.keep'), press: press('keep') },
				],
			},
		],
		private: true,
	};
}

/** The answer to Keep. */
export const keptArticleReply = ({ say }: Context): Reply => replacing({ kind: 'text', text: say('remove.kept') });

/** Removes an article, with a button that brings it back. */
export async function removeArticle(id: string, context: Context): Promise<Reply> {
	const { store, say, invocation } = context;
	const removed = await store.removeArticle(serverOf(context), id, invocation.user.id);
	if (!removed) return replacing({ kind: 'text', text: say('remove.gone') });
	const { title, restorableUntil } = removed.article;
	const text = say('remove.done', { title, when: timestamp(restorableUntil, 'R') });
	return replacing({ kind: 'text', text }, { kind: 'buttons', buttons: [undoButton(removed.article, say)] });
}

/** Brings a removed article back. */
export async function restoreArticle(id: string, context: Context): Promise<Reply> {
	const { store, say } = context;
	const restored = await store.restoreArticle(serverOf(context), id);
	const text = restored ? say('remove.undone', { title: restored.article.title }) : say('remove.too-late');
	return replacing({ kind: 'text', text });
}

/** More are never removed in a day, or the moderator finds them as the newer ones are brought back. */
const MOST_LISTED = 10;

/** The articles that can be brought back, the last to be removed first. */
export async function removedArticlesReply(context: Context): Promise<Reply> {
	const { store, say } = context;
	const removed = await store.removedArticles(serverOf(context));
	if (removed.length === 0) return { blocks: [{ kind: 'text', text: say('remove.none') }], private: true };
	const entry = (article: RemovedArticle): Block => ({
		kind: 'entry',
		text: say('remove.entry', { title: article.title, when: timestamp(article.restorableUntil, 'R') }),
		button: undoButton(article, say),
	});
	return {
		blocks: [{ kind: 'heading', text: say('remove.list') }, ...removed.slice(0, MOST_LISTED).map(entry)],
		private: true,
	};
}

/** The list of articles, with a button to those that can be brought back, if there are any and a moderator asks. */
export async function withRemoved(reply: Reply, context: Context): Promise<Reply> {
	const { store, say, invocation } = context;
	if (!invocation.guild || !(await orNothing(isAllowed('server-moderators', context)))) return reply;
	const removed = (await orNothing(store.removedArticles(invocation.guild.id))) ?? [];
	if (removed.length === 0) return reply;
	const button = { label: say.plain('buttons.removed'), press: { command: 'article removed', args: {} } };
	return { ...reply, blocks: [...reply.blocks, { kind: 'buttons', buttons: [button] }] };
}

const undoButton = ({ article }: Pick<RemovedArticle, 'article'>, say: Say): Button => ({
	label: say.plain('buttons.undo'),
	press: { command: 'article restore', args: { article } },
});

const replacing = (...blocks: readonly Block[]): Reply => ({ blocks, private: true, replaces: true });
