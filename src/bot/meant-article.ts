import type { Edition } from '../article/edition.ts';
import { ArticleFault } from '../article/library.ts';
import { searchArticles } from '../article/search.ts';
import type { Settings, StoredDebate } from '../store/store.ts';
import { StoreUnavailable } from '../store/unavailable.ts';
import { claimRef } from './claim-ref.ts';
import type { Args, Context, Runnable } from './command.ts';
import { fitting } from './fitting.ts';
import { echoed } from './markdown.ts';
import { fitsButton } from './press.ts';
import type { Block, MenuChoice } from './reply.ts';
import { UserError } from './user-error.ts';

/** The article as far as it is decided, and the debate of the thread it was asked in. */
export type Meant = { readonly edition: Edition | undefined; readonly debate: StoredDebate | undefined };

/** The article a member means, as `likelyArticle` has it; where that is undecided they are asked with a menu. */
export async function meantArticle(
	run: Runnable,
	args: Args,
	context: Context,
): Promise<Meant & { readonly edition: Edition }> {
	const { edition, debate } = await likelyArticle(context);
	if (edition) return { edition, debate };
	const { say } = context;
	const named = namedArticle(context);
	const intro =
		named === undefined ? say('errors.which-article') : say('errors.no-such-article', { typed: echoed(named) });
	throw new UserError([{ kind: 'text', text: intro }, ...askBlocks(run, args, context, named)]);
}

/**
 * The article they named; else the thread's debate's, the channel's, the server's, the only one there is. Undecided when
 * several could be meant or an unknown one was named. Reading goes on without the store.
 */
export async function likelyArticle(context: Context): Promise<Meant> {
	const debate = await orNothing(debateHere(context));
	const named = namedArticle(context);
	if (named !== undefined) return { edition: articleCalled(named, context), debate };
	const usual = debate?.article ?? (await orNothing(usualArticle(context)));
	return { edition: (usual !== undefined && articleCalled(usual, context)) || onlyArticle(context), debate };
}

/** The article of this id, where there is one. The member is told when its file has gone bad; what is wrong with it is in the log. */
export function articleCalled(id: string, { library, say }: Pick<Context, 'library' | 'say'>): Edition | undefined {
	try {
		return library.get(id);
	} catch (error) {
		if (!(error instanceof ArticleFault)) throw error;
		const text = say('errors.unusable-article', { title: error.entry.title });
		throw new UserError([{ kind: 'text', text }]);
	}
}

/** The debate whose thread this is asked in. */
export async function debateHere({ store, invocation }: Context): Promise<StoredDebate | undefined> {
	const { guild, channel } = invocation;
	if (!guild || channel?.kind !== 'thread') return undefined;
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

function onlyArticle(context: Context): Edition | undefined {
	const { library } = context;
	const [only] = library.size === 1 ? library.list() : [];
	return only && articleCalled(only.id, context);
}

async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
	try {
		return await asked;
	} catch (error) {
		if (error instanceof StoreUnavailable) return undefined;
		throw error;
	}
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
	if (entries.length === 0) return [{ kind: 'text', text: say('errors.no-articles') }];
	const given = Object.entries(args).filter(([name, value]) => value !== undefined && name !== 'article');
	const wanted = Object.fromEntries(given) as Record<string, string | boolean>;
	const press = { command: run.path, args: { ...wanted, hide: wanted['hide'] ?? invocation.gesture === 'pressed' } };
	if (!fitsButton(press, 'article')) return [{ kind: 'note', text: say('errors.name-the-article') }];
	const choices = entries.map(({ id, title }): MenuChoice => ({ value: id, label: fitting(title, 100) }));
	return [{ kind: 'menu', placeholder: say.plain('menus.article'), press, fills: 'article', choices }];
}
