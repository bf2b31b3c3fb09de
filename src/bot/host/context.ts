import type { Library } from '../../article/library/library.ts';
import type { Edition } from '../../article/model/edition.ts';
import type { Format } from '../../debate/format/format.ts';
import type { ServerLibraries } from '../../server-library/server-libraries.ts';
import type { StoredDebate } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { WebPage } from '../../web-page/page-reader.ts';
import type { PageRefusal } from '../../web-page/refusal.ts';
import type { Say } from '../reply/say.ts';
import type { ChosenArticles } from './chosen-articles.ts';
import type { Hands } from './hands.ts';
import type { AttachedFile, Invocation } from './invocation.ts';

/**
 * Reads the texts that a member of a server names. It answers with a refusal whatever the member or the other side does, and before the
 * work's deadline.
 */
export type TextReader = {
	/** Reads a page of the public web. */
	readLink(address: string, guild: string): Promise<WebPage | PageRefusal>;
	/** Reads a file that a member attached. */
	readFile(file: AttachedFile, guild: string): Promise<WebPage | PageRefusal>;
};

/** What the bot works with: the articles of all servers, debate formats, what it stores, and what it can do in Discord by itself. */
export type Services = {
	readonly libraries: ServerLibraries;
	readonly store: Store;
	readonly formats: ReadonlyMap<string, Format>;
	readonly hands: Hands;
	readonly reader: TextReader;
};

/** What every command gets besides its arguments. */
export type Context = Omit<Services, 'libraries'> & {
	/** The articles that can be used where it was asked: no other server's. */
	readonly library: Library;
	readonly say: Say;
	readonly invocation: Invocation;
	/** The id of the article that the member named, known or not. Without it, `articleInUse` decides. */
	readonly namedArticle: string | undefined;
	/** The articles that members have named or chosen, for when several could be meant. */
	readonly chosenArticles: ChosenArticles;
};

/** What a command about an article gets: the article in use, and the debate of the thread it was asked in. */
export type ArticleContext = Context & { readonly edition: Edition; readonly debate: StoredDebate | undefined };

/** What offering rows for an option gets. There is no edition while several articles could be meant. */
export type SuggestContext = Context & {
	readonly edition: Edition | undefined;
	readonly debate: StoredDebate | undefined;
};
