import type { Library } from '../../article/library/library.ts';
import type { Edition } from '../../article/model/edition.ts';
import type { Format } from '../../debate/format/format.ts';
import type { Store, StoredDebate } from '../../store/store.ts';
import type { Choice, Form, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import type { Hands } from './hands.ts';
import type { Invocation } from './invocation.ts';

/** Offers rows for what has been typed so far into an option: 25 at most are shown. */
export type Suggest = (typed: string, context: SuggestContext) => readonly Choice[] | Promise<readonly Choice[]>;

/** What a command takes. `pressOnly` options are for the bot's own buttons and are not registered with Discord. */
export type Option = {
	readonly kind?: 'text' | 'flag' | 'member' | 'channel' | 'role';
	readonly required?: true;
	readonly pressOnly?: true;
	readonly suggest?: Suggest;
	/** Of the option `article`: the command is about this article, and the host finds out which one is meant. */
	readonly meant?: true;
};

type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends { readonly kind: 'flag' } ? boolean : string;

/** The arguments of a command, typed by its options. */
export type ArgsOf<Os extends Options> = {
	readonly [K in keyof Os]: Os[K] extends { readonly required: true } ? ValueOf<Os[K]> : ValueOf<Os[K]> | undefined;
};

/** What the bot works with: its articles and formats, what it remembers, and what it can do of its own accord. */
export type Services = {
	readonly library: Library;
	readonly store: Store;
	readonly formats: ReadonlyMap<string, Format>;
	readonly hands: Hands;
};

/** What every command can reach. */
export type Context = Services & { readonly say: Say; readonly invocation: Invocation };

/** What a command about an article also gets: the article the member meant, and the debate of the thread they are in. */
export type ArticleContext = Context & { readonly edition: Edition; readonly debate: StoredDebate | undefined };

/** What completing an option can reach; the edition is absent while it is open which article is meant. */
export type SuggestContext = Context & {
	readonly edition: Edition | undefined;
	readonly debate: StoredDebate | undefined;
};

/**
 * Who may use a command that is not for everybody. Moderators may manage threads where they ask; server moderators may manage the
 * server; both may instead have a role chosen in the settings. Managers may manage the server, and no role makes one.
 */
export type Who = 'moderators' | 'server-moderators' | 'managers';

/** Who may use a command, and where and how. */
type Terms = {
	readonly who?: Who;
	/** It makes sense in servers alone. */
	readonly inServers?: true;
	/** It is for the bot's own buttons and is not registered with Discord. */
	readonly pressOnly?: true;
	/** It records nothing, always or with these arguments. Without this a member is told that nothing was recorded when it fails. */
	readonly reads?: true | ((args: Invocation['args']) => boolean);
};

/** A command as the host runs it: its arguments have been read by its own options. */
export type Runnable = Terms & {
	/** The path people type: `quote`, `article list`, `Find evidence`. */
	readonly path: string;
	readonly options: Options;
	readonly run: (args: Args, context: ArticleContext) => Answered;
};

/** Arguments after reading: every value has the kind its option declares. */
export type Args = Readonly<Record<string, string | boolean | undefined>>;

/** A reply, or a form to fill in. */
type Answered = Reply | Form | Promise<Reply | Form>;

export type SlashCommand = { readonly type: 'slash'; readonly name: string; readonly run: Runnable };
export type CommandGroup = { readonly type: 'group'; readonly name: string; readonly runs: readonly Runnable[] };
export type MessageCommand = { readonly type: 'message'; readonly name: string; readonly run: Runnable };
export type Command = SlashCommand | CommandGroup | MessageCommand;

type Definition<Os extends Options> = Terms & {
	readonly name: string;
	readonly options: Os;
	run(args: ArgsOf<Os>, context: ContextFor<Os>): Answered;
};

type ContextFor<Os extends Options> = Os extends { readonly article: { readonly meant: true } }
	? ArticleContext
	: Context;

/** Declares `/name`. Its arguments are typed by its options; its descriptions stand in the catalogues by its name. */
export function defineCommand<const Os extends Options>(definition: Definition<Os>): SlashCommand {
	return { type: 'slash', name: definition.name, run: runnable(definition) };
}

/** Declares `/name subcommand` for each of the given commands. */
export function defineGroup(name: string, subcommands: readonly SlashCommand[]): CommandGroup {
	return { type: 'group', name, runs: subcommands.map(({ run }) => ({ ...run, path: `${name} ${run.path}` })) };
}

/** Declares a command used on a message, found in the message's menu under Apps. */
export function defineMessageCommand<const Os extends Options>(definition: Definition<Os>): MessageCommand {
	return { type: 'message', name: definition.name, run: runnable(definition) };
}

function runnable<const Os extends Options>({ name, options, run, ...terms }: Definition<Os>): Runnable {
	// The host reads arguments by these very options and gives an edition where they say so.
	return { ...terms, path: name, options, run: (args, context) => run(args as ArgsOf<Os>, context) };
}

/** Everything of a command that can be asked for by a path of its own. */
export function runsOf(command: Command): readonly Runnable[] {
	return command.type === 'group' ? command.runs : [command.run];
}
