import { ArticleFault } from '../../article/library/library.ts';
import type { Edition } from '../../article/model/edition.ts';
import { searchArticles } from '../../article/search/search.ts';
import type { Settings, StoredDebate } from '../../store/store.ts';
import { orNothing } from '../../store/unavailable.ts';
import { fitting } from '../reply/fitting.ts';
import { echoed } from '../reply/markdown.ts';
import { fitsButton } from '../reply/press.ts';
import type { Block, MenuChoice } from '../reply/reply.ts';
import { refusal, UserError } from '../reply/user-error.ts';
import { claimRef } from './claim-ref.ts';
import type { Args, Context, Runnable } from './command.ts';

/** The article as far as it is decided, or why the decided one cannot be used, and the debate of the thread it was asked in. */
export type Meant = {
	readonly edition: Edition | undefined;
	readonly fault?: ArticleFault;
	readonly debate: StoredDebate | undefined;
};

/** The article a member means, as `likelyArticle` has it; where that is undecided they are asked with a menu. */
export async function meantArticle(
	run: Runnable,
	args: Args,
	context: Context,
): Promise<Meant & { readonly edition: Edition }> {
	const { edition, debate } = await usableArticle(context);
	if (edition) return { edition, debate };
	const { say, library } = context;
	if (library.list().length === 0) throw refusal(say('errors.no-articles'));
	const named = namedArticle(context);
	const intro =
		named === undefined ? say('errors.which-article') : say('errors.no-such-article', { typed: echoed(named) });
	throw new UserError([{ kind: 'text', text: intro }, ...askBlocks(run, args, context, named)]);
}

/** The same as `likelyArticle`, or throws the ArticleFault of an article that cannot be used, which is told to the member. */
export async function usableArticle(context: Context): Promise<Meant> {
	const meant = await likelyArticle(context);
	if (meant.fault) throw meant.fault;
	return meant;
}

/**
 * The article they named; else the thread's debate's, the channel's, the server's, the only one there is. Undecided when
 * several could be meant or an unknown one was named. Reading goes on without the store.
 */
export async function likelyArticle(context: Context): Promise<Meant> {
	const named = namedArticle(context);
	// Both at once: a store that has fallen silent keeps each waiting, and there are three seconds for the answer.
	const [debate, usually] = await Promise.all([
		orNothing(debateHere(context)),
		named === undefined ? orNothing(usualArticle(context)) : undefined,
	]);
	const usual = named ?? debate?.article ?? usually;
	const found = openedArticle(usual, context);
	if (named !== undefined || found.edition || found.fault) return { ...found, debate };
	return { ...openedArticle(onlyArticle(context), context), debate };
}

type Opened = Pick<Meant, 'edition' | 'fault'>;

function openedArticle(id: string | undefined, { library }: Pick<Context, 'library'>): Opened {
	if (id === undefined) return { edition: undefined };
	try {
		return { edition: library.get(id) };
	} catch (error) {
		if (error instanceof ArticleFault) return { edition: undefined, fault: error };
		throw error;
	}
}

/** The debate whose thread this is asked in. Without `channel` a payload does not say that it comes from a thread, so the id decides. */
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

/** The article named by the option, or by a row of autocomplete that spans articles; words with a slash in them name none. */
function namedArticle({ library, invocation }: Context): string | undefined {
	const { article, claim } = invocation.args;
	if (typeof article === 'string' && article !== '') return article;
	const from = typeof claim === 'string' ? claimRef(claim)?.article : undefined;
	return from !== undefined && library.list().some(({ id }) => id === from) ? from : undefined;
}

/** A menu that asks again with the article chosen, unless the arguments are too long to ride in it. */
function askBlocks(run: Runnable, args: Args, { library, say, invocation }: Context, named?: string): Block[] {
	const found = named ? searchArticles(library, named, 25) : [];
	const entries = found.length > 0 ? found : library.list().slice(0, 25);
	const given = Object.entries(args).filter(([name, value]) => value !== undefined && name !== 'article');
	const wanted = Object.fromEntries(given) as Record<string, string | boolean>;
	const press = { command: run.path, args: { ...wanted, hide: wanted['hide'] ?? invocation.gesture === 'pressed' } };
	if (!fitsButton(press, 'article')) return [{ kind: 'note', text: say('errors.name-the-article') }];
	const choices = entries.map(({ id, title }): MenuChoice => ({ value: id, label: fitting(title, 100) }));
	return [{ kind: 'menu', placeholder: say.plain('menus.article'), press, fills: 'article', choices }];
}
