import type { Form, LaterReply, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import type { ArticleContext, Context } from './context.ts';
import type { AttachedFile, Given, RawArgs, RawValue } from './invocation.ts';
import type { ArgsOf, ArticleOptions, Options } from './option.ts';
import { readArgs } from './read-args.ts';

/**
 * Who may use a command that is not for everybody. Moderators may manage threads where they ask; server moderators may manage the
 * server; both may instead have a role chosen in the settings. Managers may manage the server, and no role makes one.
 */
export type Who = 'moderators' | 'server-moderators' | 'managers';

/** Who may use a command, and where. */
type Terms = {
	/** Everybody, unless said otherwise. */
	readonly who?: Who;
	/** It only makes sense in servers. */
	readonly inServers?: true;
	/** Only the bot's own buttons use it. It is not registered with Discord. */
	readonly pressOnly?: true;
};

/**
 * `reads`: the command records nothing, always or with these arguments. When any other command fails, the member reads that nothing
 * was recorded.
 */
type Reads<Args> = { readonly reads?: true | ((args: Args) => boolean) };

/** Arguments by the names of a command's own options, before they are read. */
type RawArgsOf<Os extends Options> = { readonly [K in keyof Os]?: RawValue };

/** What a command returns: a reply, a form to fill in, or a reply that takes longer. */
export type CommandResult = Reply | Form | LaterReply;
type ResultSoon = CommandResult | Promise<CommandResult>;

/** A command about the article in use: the host finds out which one that is, or asks the member. */
type ArticleDefinition<Os extends Options> = Terms &
	Reads<RawArgsOf<Os>> & {
		readonly name: string;
		readonly about: 'article';
		readonly options: Os & ArticleOptions;
		run(args: ArgsOf<Os>, context: ArticleContext): ResultSoon;
	};

/** A command about anything else: it is given no article. */
type PlainDefinition<Os extends Options> = Terms &
	Reads<RawArgsOf<Os>> & {
		readonly name: string;
		readonly about?: never;
		readonly options: Os;
		run(args: ArgsOf<Os>, context: Context): ResultSoon;
	};

type Definition<Os extends Options> = ArticleDefinition<Os> | PlainDefinition<Os>;

/** A command as the host runs it. */
export type Runnable = Terms &
	Reads<RawArgs> & {
		/** The path people type: `quote`, `article list`, `Find evidence`. */
		readonly path: string;
		readonly options: Options;
		/** Reads the arguments as the options declare them; throws a UserError where one is missing. */
		readonly read: (given: Given, say: Say) => Call;
	};

/** Arguments after reading: every value has the kind its option declares. */
export type Args = Readonly<Record<string, string | boolean | AttachedFile | undefined>>;

/** A command with its arguments. To run, it needs the context its kind of command gets. */
export type Call =
	| { readonly about: 'article'; readonly args: Args; readonly run: (context: ArticleContext) => ResultSoon }
	| { readonly about: undefined; readonly args: Args; readonly run: (context: Context) => ResultSoon };

export type SlashCommand = { readonly type: 'slash'; readonly name: string; readonly run: Runnable };
export type CommandGroup = { readonly type: 'group'; readonly name: string; readonly runs: readonly Runnable[] };
export type MessageCommand = { readonly type: 'message'; readonly name: string; readonly run: Runnable };
export type Command = SlashCommand | CommandGroup | MessageCommand;

/**
 * Declares `/name`. Its options type the arguments of `run`; with `about: 'article'`, `run` also gets the article in use. The texts
 * members read are in the catalogues: the description under `commands.NAME.description`, the options' under `options`.
 */
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

function runnable<Os extends Options>(definition: Definition<Os>): Runnable {
	const { name, about: _, run: __, ...terms } = definition;
	return {
		...terms,
		path: name,
		read: (given, say) => callOf(definition, readArgs<Os>(definition.options, given, say)),
	};
}

function callOf<Os extends Options>(definition: Definition<Os>, args: ArgsOf<Os>): Call {
	return definition.about === 'article'
		? { about: 'article', args, run: (context) => definition.run(args, context) }
		: { about: undefined, args, run: (context) => definition.run(args, context) };
}

/** The runnable parts of a command: one for each path that can be typed or pressed. */
export function runnablesOf(command: Command): readonly Runnable[] {
	return command.type === 'group' ? command.runs : [command.run];
}
