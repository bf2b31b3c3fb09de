import { ArticleFault } from '../../article/library/article-fault.ts';
import { type Library, listsOf, usableEdition } from '../../article/library/library.ts';
import { type Edition, editionIn } from '../../article/model/edition.ts';
import type { Entry } from '../../article/model/entry.ts';
import {
	type ArticlesWithWords,
	articlesSharingWords,
	articlesWithWords,
} from '../../article/near/articles-with-words.ts';
import { searchArticles } from '../../article/search/search.ts';
import type { Settings, StoredDebate } from '../../store/records.ts';
import { orNothing } from '../../store/unavailable.ts';
import { echoTyped, type Markdown } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';
import { refusal, UserError } from '../reply/user-error.ts';
import { articleMenu, type FoundBy } from './article-notes.ts';
import { claimRef, isPassageRef } from './claim-ref.ts';
import type { Args, Runnable } from './command.ts';
import type { Context } from './context.ts';
import type { RawArgs } from './invocation.ts';
import { type Options, textFor, valueFor } from './option.ts';

/**
 * The article in use, as far as that is decided. `fault` says why the decided one cannot be used; `debate` is the debate of the
 * thread it was asked in; `found` are the articles that have what was typed, whichever is in use.
 */
export type ArticleInUse = {
	readonly edition: Edition | undefined;
	readonly foundBy?: FoundBy;
	readonly fault?: ArticleFault;
	readonly debate: StoredDebate | undefined;
	readonly found: ArticlesWithWords;
};

/**
 * The article a command about an article runs with. While several could be meant, it is the one that the member last named or chose
 * here; without any, or if an unknown one was named, it throws a UserError that asks the member with a menu.
 */
export async function articleToUse(
	run: Runnable,
	args: Args,
	context: Context,
): Promise<ArticleInUse & { readonly edition: Edition }> {
	const inUse = await usableArticle(context, typedWords(run, args));
	const { edition, found } = inUse;
	if (edition) return { ...inUse, edition };
	const { say, library, namedArticle: named, invocation } = context;
	// It may be an article of this server, which the store cannot list now.
	if (named !== undefined && library.isPartial) throw refusal(say('errors.unreadable'));
	if (library.list().length === 0) throw refusal(say('errors.no-articles'));
	const chosen = named === undefined ? await chosenArticle(context, found) : undefined;
	if (chosen) return { ...inUse, edition: chosen, foundBy: 'choice' };
	const { article: _, ...others } = args;
	const hide = valueFor('hide', run.options, args) ?? invocation.gesture === 'pressed';
	throw new UserError([
		{ kind: 'text', text: whichArticle(named, found, say) },
		...articleMenu(articlesToOffer(named, found, library), run, { ...others, hide }, say),
	]);
}

function whichArticle(named: string | undefined, { best }: ArticlesWithWords, say: Say): Markdown {
	if (named !== undefined) return say('errors.no-such-article', { typed: echoTyped(named) });
	return say(best.length > 0 ? 'errors.which-of-these' : 'errors.which-article');
}

/** The articles that one may mean: by the name that was typed, else those with the words typed before the others. */
function articlesToOffer(named: string | undefined, { having }: ArticlesWithWords, library: Library): readonly Entry[] {
	const called = named ? searchArticles(listsOf(library), named, MOST_OFFERED) : [];
	return called.length > 0 ? called : [...new Set([...having, ...library.list()])];
}

/** The article that the member last named or chose here, unless only others have the words typed. */
async function chosenArticle(context: Context, { having }: ArticlesWithWords = NOWHERE): Promise<Edition | undefined> {
	const id = context.chosenArticles.chosenBy(context.invocation);
	if (id === undefined || (having.length > 0 && !isAmong(having, id))) return undefined;
	return usableIn(id, context);
}

/** The article with this id in the member's language; undefined if it is unknown or faulty. */
async function usableIn(id: string, { library, say }: Context): Promise<Edition | undefined> {
	const edition = await usableEdition(library, id);
	return edition && editionIn(edition, say.locale);
}

/** The same as `articleInUse`, but throws the ArticleFault of an article that cannot be used; the member then reads its title. */
export async function usableArticle(context: Context, typed?: TypedWords): Promise<ArticleInUse> {
	const inUse = await articleInUse(context, typed);
	if (inUse.fault) throw inUse.fault;
	return inUse;
}

/**
 * Decides which article is in use: the one the member named; else that of the thread's debate; the only one that has the words typed,
 * unless the usual one has them too; that of the channel; of the server; else the only one there is. There is no edition when several could be meant or an unknown one was
 * named. It answers without the store where that cannot be reached.
 */
export async function articleInUse(context: Context, typed?: TypedWords): Promise<ArticleInUse> {
	const { namedArticle: named, library } = context;
	// All at once: a store that has fallen silent keeps each waiting, and there are three seconds for the answer.
	const [debate, usual, found] = await Promise.all([
		orNothing(debateHere(context)),
		named === undefined ? orNothing(usualArticle(context)) : undefined,
		typed && library.size > 1 ? articlesWithWords(library, typed.words) : NOWHERE,
	]);
	const [only, ...others] = found.best;
	// The usual article is not passed over as long as it has the words too, or what was typed may be the id of one of its claims.
	const isUsual = usual !== undefined && (typed?.mayBeId === true || isAmong(found.having, usual));
	const byWords = others.length === 0 && !isUsual ? only?.id : undefined;
	// A debate is about the revision it was opened with.
	const inDebate = (id: string) => library.getRevision(id, debate?.articleRevision);
	const ways: readonly (readonly [FoundBy, string | undefined, Library['get']])[] = [
		['name', named, library.get],
		['debate', debate?.article, inDebate],
		['words', byWords, library.get],
		['place', usual, library.get],
	];
	const [foundBy = 'name', id, open = library.get] = ways.find(([, article]) => article !== undefined) ?? [];
	const decided = await editionOrFault(id, open, context);
	if (named !== undefined || decided.edition || decided.fault) return { ...decided, foundBy, debate, found };
	return { ...(await editionOrFault(onlyArticle(context), library.get, context)), foundBy: 'only', debate, found };
}

const NOWHERE: ArticlesWithWords = { having: [], best: [] };
const isAmong = (entries: readonly Entry[], id: string) => entries.some((entry) => entry.id === id);

/** What a member typed by which an article can be found. `mayBeId`: it can also be a claim's id, of the article that is usual here. */
type TypedWords = { readonly words: string; readonly mayBeId: boolean };

/** The words of a question, or those typed where a claim's row was expected. A row itself is no words. */
function typedWords(run: Runnable, args: Args): TypedWords | undefined {
	const question = valueFor('words', run.options, args);
	if (typeof question === 'string') return { words: question, mayBeId: false };
	const claim = valueFor('claim', run.options, args);
	if (typeof claim !== 'string' || claimRef(claim)?.article !== undefined || isPassageRef(claim)) return undefined;
	return { words: claim, mayBeId: claimRef(claim) !== undefined };
}

/** How many articles a message's evidence is looked for in while several could be meant. Each may have to be opened and indexed. */
const MOST_COMPARED = 3;

/**
 * The articles to look for a message's evidence in: that of the thread's debate; else the usual one here, and those that have the most of
 * the message's words. Throws the ArticleFault of one that cannot be used.
 */
export async function editionsFor(
	message: string,
	context: Context,
): Promise<{ readonly editions: readonly Edition[]; readonly debate: StoredDebate | undefined }> {
	const { library } = context;
	const { edition, foundBy, debate } = await usableArticle(context);
	if (edition && foundBy !== 'place') return { editions: [edition], debate };
	const sharing = await articlesSharingWords(library, message, MOST_COMPARED);
	const first = edition ?? (await chosenArticle(context));
	const others = await Promise.all(sharing.map(({ id }) => usableIn(id, context)));
	return { editions: [...new Set([first, ...others])].filter((one) => one !== undefined), debate };
}

/** The article with this id, with its editorial words in the member's language. */
async function editionOrFault(
	id: string | undefined,
	open: Library['get'],
	{ say }: Context,
): Promise<Pick<ArticleInUse, 'edition' | 'fault'>> {
	if (id === undefined) return { edition: undefined };
	try {
		const edition = await open(id);
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

/** One menu holds no more on Discord. */
const MOST_OFFERED = 25;
