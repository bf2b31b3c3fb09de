import { ArticleFault } from '../../article/library/article-fault.ts';
import type { Library } from '../../article/library/library.ts';
import { type Edition, editionIn } from '../../article/model/edition.ts';
import { searchArticles } from '../../article/search/search.ts';
import type { Settings, StoredDebate } from '../../store/store.ts';
import { orNothing } from '../../store/unavailable.ts';
import { echoTyped } from '../reply/markdown.ts';
import { fitsButton } from '../reply/press.ts';
import type { Block, MenuChoice } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import { refusal, UserError } from '../reply/user-error.ts';
import { claimRef } from './claim-ref.ts';
import type { Args, Runnable } from './command.ts';
import type { Context } from './context.ts';
import type { RawArgs } from './invocation.ts';
import { type Options, textFor, valueFor } from './option.ts';

/**
 * The article in use, as far as that is decided. `fault` says why the decided one cannot be used; `debate` is the debate of the
 * thread it was asked in.
 */
export type ArticleInUse = {
	readonly edition: Edition | undefined;
	readonly fault?: ArticleFault;
	readonly debate: StoredDebate | undefined;
};

/**
 * The article a command about an article runs with. While several could be meant, or an unknown one was named, it throws a
 * UserError that asks the member with a menu.
 */
export async function articleToUse(
	run: Runnable,
	args: Args,
	context: Context,
): Promise<ArticleInUse & { readonly edition: Edition }> {
	const { edition, debate } = await usableArticle(context);
	if (edition) return { edition, debate };
	const { say, library, namedArticle: named } = context;
	if (library.list().length === 0) throw refusal(say('errors.no-articles'));
	const intro =
		named === undefined ? say('errors.which-article') : say('errors.no-such-article', { typed: echoTyped(named) });
	throw new UserError([{ kind: 'text', text: intro }, ...menuBlocks(run, args, context)]);
}

/** The same as `articleInUse`, but throws the ArticleFault of an article that cannot be used; the member then reads its title. */
export async function usableArticle(context: Context): Promise<ArticleInUse> {
	const inUse = await articleInUse(context);
	if (inUse.fault) throw inUse.fault;
	return inUse;
}

/**
 * Decides which article is in use: the one the member named; else that of the thread's debate, of the channel, of the server; else
 * the only one there is. There is no edition when several could be meant or an unknown one was named. It answers without the store
 * where that cannot be reached.
 */
export async function articleInUse(context: Context): Promise<ArticleInUse> {
	const { namedArticle: named } = context;
	// Both at once: a store that has fallen silent keeps each waiting, and there are three seconds for the answer.
	const [debate, usual] = await Promise.all([
		orNothing(debateHere(context)),
		named === undefined ? orNothing(usualArticle(context)) : undefined,
	]);
	const found = editionOrFault(named ?? debate?.article ?? usual, context);
	if (named !== undefined || found.edition || found.fault) return { ...found, debate };
	return { ...editionOrFault(onlyArticle(context), context), debate };
}

/** The article with this id, with its editorial words in the member's language. */
function editionOrFault(id: string | undefined, { library, say }: Context): Pick<ArticleInUse, 'edition' | 'fault'> {
	if (id === undefined) return { edition: undefined };
	try {
		const edition = library.get(id);
		return { edition: edition && editionIn(edition, say.locale) };
	} catch (error) {
		if (error instanceof ArticleFault) return { edition: undefined, fault: error };
		throw error;
	}
}

/**
 * The debate whose thread this is asked in. A payload without `channel` does not say whether it comes from a thread, so the id
 * decides.
 */
export async function debateHere({ store, invocation }: Context): Promise<StoredDebate | undefined> {
	const { guild, channel } = invocation;
	if (!guild || !channel || channel.kind === 'forum' || channel.kind === 'text') return undefined;
	const debate = await store.debateIn(channel.id);
	return debate?.guild === guild.id ? debate : undefined;
}

async function usualArticle({ store, library, invocation }: Context): Promise<string | undefined> {
	const { guild, channel } = invocation;
	if (!guild || library.size === 1) return undefined;
	const { article, channelArticles }: Settings = await store.settingsOf(guild.id);
	const places = [channel?.id, channel?.parent].flatMap((place) => place ?? []);
	return places.flatMap((place) => channelArticles[place] ?? [])[0] ?? article;
}

function onlyArticle({ library }: Context): string | undefined {
	const articles = library.list();
	return articles.length === 1 ? articles[0]?.id : undefined;
}

/**
 * The id of the article that arguments name, known or not: by the option for the article, or by a claim's row that spans articles
 * (`article/claim`). Words with a slash in them name none.
 */
export function namedArticle(options: Options, args: RawArgs, library: Library): string | undefined {
	const article = textFor('article', options, args);
	if (article !== undefined) return article;
	const claim = textFor('claim', options, args);
	const from = claim === undefined ? undefined : claimRef(claim)?.article;
	return from !== undefined && library.list().some(({ id }) => id === from) ? from : undefined;
}

/** One menu holds no more on Discord. The nearest articles come first, so a second menu would hold only unlikely ones. */
const MOST_CHOICES = 25;

/**
 * A menu that runs the command again with the article chosen, unless its arguments are too long for a menu. `ArticleOptions` says
 * that a command about an article has these options under these names.
 */
function menuBlocks(run: Runnable, args: Args, { library, say, invocation, namedArticle: named }: Context): Block[] {
	const found = named ? searchArticles(library, named, MOST_CHOICES) : [];
	const entries = found.length > 0 ? found : library.list().slice(0, MOST_CHOICES);
	const { article: _, ...others } = args;
	const given = Object.entries(others).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, value] as const],
	);
	const hide = valueFor('hide', run.options, args) ?? invocation.gesture === 'pressed';
	const press = { command: run.path, args: { ...Object.fromEntries(given), hide } };
	if (!fitsButton(press, 'article')) return [{ kind: 'note', text: say('errors.name-the-article') }];
	const choices = entries.map(({ id, title }): MenuChoice => ({ value: id, label: shorten(title, 100) }));
	return [{ kind: 'menu', placeholder: say.plain('menus.article'), press, fills: 'article', choices }];
}
