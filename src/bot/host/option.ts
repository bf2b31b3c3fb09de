import type { Suggestion } from '../reply/reply.ts';
import type { SuggestContext } from './context.ts';
import type { AttachedFile, RawArgs } from './invocation.ts';

/** Offers rows for what has been typed into an option so far. Discord shows the first 25. */
export type Suggest = (
	typed: string,
	context: SuggestContext,
) => readonly Suggestion[] | Promise<readonly Suggestion[]>;

/** One option of a command. Its name is its key in the command's `options`. */
export type Option = {
	/** `text` unless said otherwise. A member, channel or role is given by its id. A button fills no `file`. */
	readonly kind?: 'text' | 'flag' | 'member' | 'channel' | 'role' | 'file';
	readonly required?: true;
	/** Only the bot's own buttons fill it. It is not registered with Discord. */
	readonly pressOnly?: true;
	readonly suggest?: Suggest;
	/** What the host itself reads from the value, before the command runs. */
	readonly forHost?: HostUse;
};

/**
 * What the host uses an option for: `article` names the article in use, `claim` may name it too (`article/claim`, from a row that
 * spans articles), `words` are looked for in all articles to find it, and `hide` decides whether only the member sees the answer.
 */
export type HostUse = 'article' | 'claim' | 'words' | 'hide';

export type Options = Readonly<Record<string, Option>>;

/**
 * The options of a command about an article. While several articles could be meant, the host asks with a menu that fills `article`
 * and carries the other arguments along, `hide` among them. It cannot carry files.
 */
export type ArticleOptions = Readonly<Record<string, Option & { readonly kind?: Exclude<Option['kind'], 'file'> }>> & {
	readonly article: Option & { readonly forHost: 'article' };
	readonly hide: Option & { readonly forHost: 'hide' };
};

type ValueOf<O extends Option> = O extends { readonly kind: 'flag' }
	? boolean
	: O extends { readonly kind: 'file' }
		? AttachedFile
		: string;

/** The arguments of a command, typed by its options. What is not required may be undefined. */
export type ArgsOf<Os extends Options> = {
	readonly [K in keyof Os]: Os[K] extends { readonly required: true } ? ValueOf<Os[K]> : ValueOf<Os[K]> | undefined;
};

/** The value of the option that the host uses for this; undefined where it was not given or the command does not take it. */
export function valueFor<V>(use: HostUse, options: Options, args: Readonly<Record<string, V>>): V | undefined {
	for (const name in options) if (options[name]?.forHost === use) return args[name];
	return undefined;
}

/** The same as text, before the arguments are read; an empty text counts as not given. */
export function textFor(use: HostUse, options: Options, args: RawArgs): string | undefined {
	const value = valueFor(use, options, args);
	return typeof value === 'string' && value !== '' ? value : undefined;
}
