import { ArticleFault } from '../../article/library/library.ts';
import { StoreUnavailable, Unconfirmed } from '../../store/unavailable.ts';
import type { Markdown } from '../reply/markdown.ts';
import type { Block, Choice, Form, Reply } from '../reply/reply.ts';
import { type Say, sayIn } from '../reply/say.ts';
import { refusal, UserError } from '../reply/user-error.ts';
import { readArgs } from './args.ts';
import { type Command, type Context, type Runnable, runsOf, type Services } from './command.ts';
import type { Completion, Invocation } from './invocation.ts';
import { knowingPlaces } from './knowing-places.ts';
import { likelyArticle, meantArticle } from './meant-article.ts';
import { refuseOthers } from './moderators.ts';
import { rememberingSettings } from './remembered-settings.ts';
import { notingServers } from './seen-servers.ts';

/** How an invocation ended: in an answer, a plain refusal, or a failure with the reference that is on its log line. */
export type Outcome =
	| { readonly kind: 'answered' | 'refused' }
	| { readonly kind: 'failed'; readonly reference: string; readonly error: unknown };

/** What to send and who may see it, or a form to show. */
export type BotAnswer =
	| { readonly kind: 'message'; readonly reply: Reply; readonly private: boolean; readonly outcome: Outcome }
	| { readonly kind: 'form'; readonly form: Form; readonly outcome: Outcome };

/** An answer that is a message. */
export type AnswerMessage = Extract<BotAnswer, { readonly kind: 'message' }>;

/** The bot behind every door: give it an invocation, get an answer. It never throws. */
export type Bot = {
	readonly commands: readonly Command[];
	invoke(invocation: Invocation): Promise<BotAnswer>;
	/** Rows for the option being typed; none when nothing can be offered. */
	suggest(completion: Completion): Promise<readonly Choice[]>;
};

/** A bot of these commands and services. */
export function createBot(commands: readonly Command[], services: Services): Bot {
	const runs = new Map(commands.flatMap(runsOf).map((run) => [run.path, run]));
	const cached: Services = { ...services, store: rememberingSettings(services.store) };
	const noteServer = notingServers(services.store);
	return {
		commands,
		invoke(invocation) {
			if (invocation.guild) noteServer(invocation.guild.id);
			return answered(invocation, () => answerOf(runs, cached, invocation));
		},
		suggest: (completion) => rows(runs.get(completion.command), cached, completion),
	};
}

const contextOf = (services: Services, invocation: Invocation): Context => ({
	...services,
	hands: knowingPlaces(services.hands, invocation.described),
	say: sayIn(invocation.locale),
	invocation,
});

async function answerOf(
	runs: ReadonlyMap<string, Runnable>,
	services: Services,
	invocation: Invocation,
): Promise<BotAnswer> {
	const context = contextOf(services, invocation);
	const run = runs.get(invocation.command);
	if (!run) throw refusal(context.say('errors.unknown-command'));
	try {
		return await answerTo(run, context);
	} catch (error) {
		const isUnread = error instanceof StoreUnavailable && readsOnly(run, invocation);
		throw isUnread ? refusal(context.say('errors.unreadable'), { cause: error }) : error;
	}
}

const readsOnly = ({ reads }: Runnable, { args }: Invocation) =>
	typeof reads === 'function' ? reads(args) : reads === true;

async function answerTo(run: Runnable, context: Context): Promise<BotAnswer> {
	const { invocation } = context;
	if (run.who) await refuseOthers(run.who, context);
	const args = readArgs(run.options, invocation.args, context.say);
	// A command that is about no article never looks at the edition: its type has none.
	const meant = isAboutArticle(run)
		? await meantArticle(run, args, context)
		: { edition: undefined as never, debate: undefined };
	const made = await run.run(args, { ...context, ...meant });
	const outcome = { kind: 'answered' } as const;
	if ('fields' in made) return { kind: 'form', form: made, outcome };
	return { kind: 'message', reply: made, private: isPrivate(made, args, invocation), outcome };
}

const isAboutArticle = ({ options }: Runnable) => options['article']?.meant === true;

/** `hide` decides where it was given; a press without it answers only the one who pressed. */
function isPrivate(reply: Reply, { hide }: { readonly hide?: unknown }, { gesture }: Invocation): boolean {
	if (reply.private) return true;
	return typeof hide === 'boolean' ? hide : gesture === 'pressed';
}

async function answered(invocation: Invocation, answer: () => Promise<BotAnswer>): Promise<BotAnswer> {
	try {
		return await answer();
	} catch (error) {
		return failureAnswer(error, invocation);
	}
}

/** What the member is told of an error. The interaction's own id is the reference: unique, and already on the log line. */
export function failureAnswer(error: unknown, { id: reference, locale }: Invocation): AnswerMessage {
	const say = sayIn(locale);
	if (error instanceof UserError) {
		const { cause } = error;
		const outcome: Outcome = cause ? { kind: 'failed', reference, error: cause } : { kind: 'refused' };
		return toldPrivately(error.blocks, outcome);
	}
	// What is wrong with the article's file is in the log already.
	if (error instanceof ArticleFault) {
		const text = say('errors.unusable-article', { title: error.entry.title });
		return toldPrivately([{ kind: 'text', text }], { kind: 'refused' });
	}
	const text = storeText(error, say) ?? say('errors.bug', { reference });
	return toldPrivately([{ kind: 'text', text }], { kind: 'failed', reference, error });
}

function storeText(error: unknown, say: Say): Markdown | undefined {
	if (error instanceof Unconfirmed) return say('errors.unconfirmed');
	return error instanceof StoreUnavailable ? say('errors.store') : undefined;
}

const toldPrivately = (blocks: readonly Block[], outcome: Outcome): AnswerMessage => ({
	kind: 'message',
	reply: { blocks },
	private: true,
	outcome,
});

async function rows(run: Runnable | undefined, services: Services, completion: Completion): Promise<readonly Choice[]> {
	const option = run?.options[completion.focused];
	if (!option?.suggest) return [];
	const context = contextOf(services, completion);
	const typed = String(completion.args[completion.focused] ?? '');
	return option.suggest(typed, { ...context, ...(await likelyArticle(context)) });
}
