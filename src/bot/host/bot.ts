import { withoutDeadline } from '../../answer-deadline.ts';
import { ArticleFault } from '../../article/library/article-fault.ts';
import { noteLibraryChanges } from '../../server-library/note-library-changes.ts';
import { OwnArticleFault } from '../../server-library/own-article-fault.ts';
import { StoreUnavailable, Unconfirmed } from '../../store/unavailable.ts';
import type { Markdown } from '../reply/markdown.ts';
import type { Block, Form, LaterReply, Reply, Suggestion } from '../reply/reply.ts';
import { type Say, sayIn } from '../reply/say.ts';
import { refusal, UserError } from '../reply/user-error.ts';
import { articleInUse, articleToUse, namedArticle } from './article-in-use.ts';
import { withArticleNotes } from './article-notes.ts';
import { cacheSettings } from './cache-settings.ts';
import { rememberChoices } from './chosen-articles.ts';
import { type Args, type Call, type Command, type CommandResult, type Runnable, runnablesOf } from './command.ts';
import type { Context, Services } from './context.ts';
import { preferDescribedPlaces } from './described-places.ts';
import type { Completion, Invocation } from './invocation.ts';
import { refuseOthers } from './moderators.ts';
import { serverNoter } from './note-servers.ts';
import { type Options, valueFor } from './option.ts';

/** How an invocation ended: in an answer, a plain refusal, or a failure with the reference that is on its log line. */
export type AnswerOutcome =
	| { readonly kind: 'answered' | 'refused' }
	| { readonly kind: 'failed'; readonly reference: string; readonly error: unknown };

/** What to send and who may see it, a form to show, or work whose answer only the member sees. `finish` never rejects. */
export type BotAnswer =
	| { readonly kind: 'message'; readonly reply: Reply; readonly private: boolean; readonly outcome: AnswerOutcome }
	| { readonly kind: 'form'; readonly form: Form; readonly outcome: AnswerOutcome }
	| { readonly kind: 'later'; readonly finish: () => Promise<AnswerMessage>; readonly outcome: AnswerOutcome };

/** An answer that is a message. */
export type AnswerMessage = Extract<BotAnswer, { readonly kind: 'message' }>;

/** The bot behind every door. */
export type Bot = {
	readonly commands: readonly Command[];
	/** Answers whatever is asked. It never throws: a failure becomes an answer that says so. */
	invoke(invocation: Invocation): Promise<BotAnswer>;
	/** Offers rows for the option being typed; none when nothing can be offered. */
	suggest(completion: Completion): Promise<readonly Suggestion[]>;
};

/** A bot of these commands, which works with these services. */
export function createBot(commands: readonly Command[], services: Services): Bot {
	const runs = new Map(commands.flatMap(runnablesOf).map((run) => [run.path, run]));
	const cached: BotServices = {
		...services,
		store: noteLibraryChanges(cacheSettings(services.store), services.libraries),
		chosenArticles: rememberChoices(),
	};
	const noteServer = serverNoter(services.store);
	return {
		commands,
		async invoke(invocation) {
			if (invocation.guild) noteServer(invocation.guild.id);
			try {
				return await answerOf(runs.get(invocation.command), cached, invocation);
			} catch (error) {
				return failureAnswer(error, invocation);
			}
		},
		suggest: (completion) => rowsFor(runs.get(completion.command), cached, completion),
	};
}

type BotServices = Services & Pick<Context, 'chosenArticles'>;

async function contextOf(
	options: Options,
	{ libraries, ...services }: BotServices,
	invocation: Invocation,
): Promise<Context> {
	const library = await libraries.libraryOf(invocation.guild?.id);
	return {
		...services,
		library,
		hands: preferDescribedPlaces(services.hands, invocation.described),
		say: sayIn(invocation.locale),
		invocation,
		namedArticle: namedArticle(options, invocation.args, library),
	};
}

async function answerOf(run: Runnable | undefined, services: BotServices, invocation: Invocation): Promise<BotAnswer> {
	if (!run) throw refusal(sayIn(invocation.locale)('errors.unknown-command'));
	const context = await contextOf(run.options, services, invocation);
	noteChoice(context);
	try {
		return await runCommand(run, context);
	} catch (error) {
		throw readFailure(error, run, invocation);
	}
}

/** The error, or a plain refusal if the store failed and the command only wanted to read. */
function readFailure(error: unknown, run: Runnable, invocation: Invocation): unknown {
	const isUnread = error instanceof StoreUnavailable && readsOnly(run, invocation);
	return isUnread ? refusal(sayIn(invocation.locale)('errors.unreadable'), { cause: error }) : error;
}

/** Remembers the article that a member names or chooses, so that they are not asked again where several could be meant. */
function noteChoice({ namedArticle: named, library, invocation, chosenArticles }: Context): void {
	if (named !== undefined && library.size > 1 && library.list().some(({ id }) => id === named))
		chosenArticles.choose(invocation, named);
}

const readsOnly = ({ reads }: Runnable, { args }: Invocation) =>
	typeof reads === 'function' ? reads(args) : reads === true;

async function runCommand(run: Runnable, context: Context): Promise<BotAnswer> {
	const { invocation } = context;
	if (run.who) await refuseOthers(run.who, context);
	const call = run.read(invocation, context.say);
	const result = call.about === 'article' ? await runWithArticle(run, call, context) : await call.run(context);
	const outcome = { kind: 'answered' } as const;
	if ('fields' in result) return { kind: 'form', form: result, outcome };
	if ('work' in result) return { kind: 'later', finish: () => finishWork(result, run, invocation), outcome };
	const hide = valueFor('hide', run.options, call.args);
	return { kind: 'message', reply: result, private: isPrivate(result, hide, invocation), outcome };
}

/** What the work came to: its reply, or what the member reads of its error. */
async function finishWork({ work }: LaterReply, run: Runnable, invocation: Invocation): Promise<AnswerMessage> {
	try {
		const reply = await withoutDeadline(work);
		return { kind: 'message', reply, private: true, outcome: { kind: 'answered' } };
	} catch (error) {
		return failureAnswer(readFailure(error, run, invocation), invocation);
	}
}

async function runWithArticle(
	run: Runnable,
	call: Extract<Call, { readonly about: 'article' }>,
	context: Context,
): Promise<CommandResult> {
	const inUse = await articleToUse(run, call.args, context);
	const result = await call.run({ ...context, edition: inUse.edition, debate: inUse.debate });
	return 'blocks' in result ? withArticleNotes(result, inUse, run, call.args, context) : result;
}

/** `hide` decides where it was given; a press without it answers only the member who pressed. */
function isPrivate(reply: Reply, hide: Args[string], { gesture }: Invocation): boolean {
	if (reply.private || reply.public) return reply.private === true;
	return typeof hide === 'boolean' ? hide : gesture === 'pressed';
}

/** What the member reads of an error. The interaction's own id is the reference: it is unique, and already on the log line. */
export function failureAnswer(error: unknown, { id: reference, locale }: Invocation): AnswerMessage {
	const say = sayIn(locale);
	if (error instanceof UserError) {
		const { cause } = error;
		const outcome: AnswerOutcome = cause ? { kind: 'failed', reference, error: cause } : { kind: 'refused' };
		return privateAnswer(error.blocks, outcome);
	}
	// What is wrong with the article's file is in the log already.
	if (error instanceof ArticleFault) {
		if (error.cause instanceof StoreUnavailable)
			return privateAnswer([{ kind: 'text', text: say('errors.unreadable') }], { kind: 'failed', reference, error });
		const { title } = error.entry;
		const isOwn = error instanceof OwnArticleFault;
		const text = isOwn ? say('errors.unusable-own', { title }) : say('errors.unusable-article', { title });
		return privateAnswer([{ kind: 'text', text }], { kind: 'refused' });
	}
	const text = storeText(error, say) ?? say('errors.bug', { reference });
	return privateAnswer([{ kind: 'text', text }], { kind: 'failed', reference, error });
}

function storeText(error: unknown, say: Say): Markdown | undefined {
	if (error instanceof Unconfirmed) return say('errors.unconfirmed');
	return error instanceof StoreUnavailable ? say('errors.store') : undefined;
}

const privateAnswer = (blocks: readonly Block[], outcome: AnswerOutcome): AnswerMessage => ({
	kind: 'message',
	reply: { blocks },
	private: true,
	outcome,
});

async function rowsFor(
	run: Runnable | undefined,
	services: BotServices,
	completion: Completion,
): Promise<readonly Suggestion[]> {
	const option = run?.options[completion.focused];
	if (!run || !option?.suggest) return [];
	const context = await contextOf(run.options, services, completion);
	const typed = String(completion.args[completion.focused] ?? '');
	return option.suggest(typed, { ...context, ...(await articleInUse(context)) });
}
