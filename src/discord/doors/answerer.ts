import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { withDeadline } from '../../answer-deadline.ts';
import { type AnswerMessage, type AnswerOutcome, type Bot, type BotAnswer, failureAnswer } from '../../bot/host/bot.ts';
import { runnablesOf } from '../../bot/host/command.ts';
import type { Completion, Invocation } from '../../bot/host/invocation.ts';
import type { CommandIds } from '../../bot/reply/markdown.ts';
import type { Form, Reply } from '../../bot/reply/reply.ts';
import { sayIn } from '../../bot/reply/say.ts';
import { refusal } from '../../bot/reply/user-error.ts';
import type { Log } from '../../log.ts';
import {
	type Address,
	type InteractionReading,
	type PressedMessage,
	readInteraction,
} from '../read/read-interaction.ts';
import { limits } from '../write/limits.ts';
import { mostPublicMessages } from '../write/move-into-file.ts';
import { writeChoices } from '../write/write-choices.ts';
import { writeForm } from '../write/write-form.ts';
import { type NewMessage, writeReply } from '../write/write-reply.ts';
import { ANSWER_WITHIN } from './door.ts';

/** What to send for an interaction: the callback at once, then the messages that did not fit in it, in order; or first the callback, then what `finish` makes. */
export type InteractionAnswer = {
	/** Where to send it. Absent for a ping, which can only be answered in the HTTP response. */
	readonly address?: Address;
	readonly callback: APIInteractionResponse;
	/** The files that go with the callback. */
	readonly files: NewMessage['files'];
	readonly followUps: readonly NewMessage[];
	/** The callback only says that the bot is at work. Makes the messages: the first one takes its place. To be called once, when it is sent. */
	readonly finish?: () => Promise<readonly [NewMessage, ...NewMessage[]]>;
};

/**
 * Turns a raw interaction into Discord's JSON for its answer; `undefined` when Lectern does not understand the interaction. All doors
 * share it. Work that is not done in time, counted from `received` (a time of `performance.now()`, now by default), is refused in
 * words.
 */
export type Answerer = (payload: unknown, received?: number) => Promise<InteractionAnswer | undefined>;

type InvocationReading = Extract<InteractionReading, { readonly kind: 'invocation' }>;

/**
 * Connects the bot to Discord's JSON, and logs one line for each invocation. `commandIds` may be filled later: a command in an answer
 * is a link as soon as its id is known.
 */
export function createAnswerer(bot: Bot, log: Log, commandIds: CommandIds = new Map()): Answerer {
	const known = new Set(bot.commands.flatMap(runnablesOf).map(({ path }) => path));
	const nameOf = ({ command }: Invocation) => (known.has(command) ? command : 'unknown');

	async function answerInvocation(reading: InvocationReading): Promise<InteractionAnswer> {
		const { invocation, address, pressedOn, submitted } = reading;
		const start = performance.now();
		const to = {
			on: pressedOn,
			submitted,
			userInstalled: address.userInstalled,
			locale: invocation.locale,
			commandIds,
		};
		const note = (outcome: AnswerOutcome) => {
			const line = { command: nameOf(invocation), outcome: outcome.kind, ms: since(start) };
			if (outcome.kind !== 'failed') log.info(line, 'invocation');
			else log.error({ ...line, reference: outcome.reference, err: outcome.error }, 'invocation');
		};
		const answer = await bot.invoke(invocation);
		if (answer.kind === 'later') {
			const finish = async () => {
				const { outcome, messages } = writeFinished(await answer.finish(), invocation, to);
				note(outcome);
				return messages;
			};
			return { address, callback: atWork, files: [], followUps: [], finish };
		}
		const { outcome, sent } = writeAnswer(answer, invocation, to);
		note(outcome);
		return { address, ...sent };
	}

	async function answerCompletion(completion: Completion, address: Address): Promise<InteractionAnswer> {
		const start = performance.now();
		const choices = await rowsFor(completion);
		log.debug({ command: nameOf(completion), outcome: 'suggested', ms: since(start) }, 'completion');
		const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
		return { address, callback: { type, data: { choices } }, files: [], followUps: [] };
	}

	/** Autocomplete has no place for an error message, so an error gives no rows. */
	async function rowsFor(completion: Completion) {
		try {
			return writeChoices(await bot.suggest(completion));
		} catch (err) {
			log.error({ command: nameOf(completion), outcome: 'failed', reference: completion.id, err }, 'completion');
			return [];
		}
	}

	const answer = async (payload: unknown): Promise<InteractionAnswer | undefined> => {
		const reading = readInteraction(payload);
		switch (reading.kind) {
			case 'ping':
				return { callback: { type: InteractionResponseType.Pong }, files: [], followUps: [] };
			case 'invocation':
				return answerInvocation(reading);
			case 'completion':
				return answerCompletion(reading.completion, reading.address);
			case 'unknown':
				log.warn(reading.problem, 'an interaction came that Lectern does not understand');
				return undefined;
			default:
				return reading satisfies never;
		}
	};

	return (payload, received = performance.now()) => withDeadline(received + ANSWER_WITHIN, () => answer(payload));
}

type Sent = Omit<InteractionAnswer, 'address' | 'finish'>;

/** "Lectern is thinking…", which only the member sees. */
const atWork: APIInteractionResponse = {
	type: InteractionResponseType.DeferredChannelMessageWithSource,
	data: { flags: MessageFlags.Ephemeral },
};

/** The message that was pressed, which the answer may replace; whether a form was submitted; and what decides how it is written. */
type AnswerTo = {
	readonly userInstalled?: true | undefined;
	readonly locale: Invocation['locale'];
	readonly commandIds: CommandIds;
	readonly on?: PressedMessage | undefined;
	readonly submitted?: true | undefined;
};

/**
 * A channel gets one message, or those that a long quotation needs. Only the member sees the others, and there may be as many as it
 * takes, or as Discord lets an app send that the server has not installed.
 */
function mostMessages({ blocks }: Reply, isPrivate: boolean, userInstalled = false): number {
	const most = userInstalled ? 1 + limits.followUps : Number.POSITIVE_INFINITY;
	return isPrivate ? most : Math.min(most, mostPublicMessages(blocks));
}

/** An error while writing is a bug like any other: the member gets its reference, not silence. */
function writeAnswer(
	answer: Exclude<BotAnswer, { readonly kind: 'later' }>,
	invocation: Invocation,
	to: AnswerTo,
): { outcome: AnswerOutcome; sent: Sent } {
	try {
		// Discord takes no form in answer to a form. Only one of another version of Lectern asks for that.
		if (answer.kind === 'form' && to.submitted) throw refusal(sayIn(invocation.locale)('errors.unknown-command'));
		const sent = answer.kind === 'form' ? writeFormAnswer(answer.form, to) : writeMessageAnswer(answer, to);
		return { outcome: answer.outcome, sent };
	} catch (error) {
		const failure = failureAnswer(error, invocation);
		return { outcome: failure.outcome, sent: writeMessageAnswer(failure, { ...to, on: undefined }) };
	}
}

/** The messages of an answer that took longer. They are private already. */
function writeFinished(answer: AnswerMessage, invocation: Invocation, { userInstalled, commandIds }: AnswerTo) {
	const write = ({ reply }: AnswerMessage) => {
		const limit = {
			messages: mostMessages(reply, true, userInstalled),
			inFile: sayIn(invocation.locale)('answer-in-file'),
		};
		return writeReply(reply, true, { limit, commandIds });
	};
	try {
		return { outcome: answer.outcome, messages: write(answer) };
	} catch (error) {
		const failure = failureAnswer(error, invocation);
		return { outcome: failure.outcome, messages: write(failure) };
	}
}

function writeFormAnswer(form: Form, { commandIds }: AnswerTo): Sent {
	const data = writeForm(form, commandIds);
	return { callback: { type: InteractionResponseType.Modal, data }, files: [], followUps: [] };
}

function writeMessageAnswer(answer: AnswerMessage, { on, userInstalled, locale, commandIds }: AnswerTo): Sent {
	const { reply } = answer;
	const isPrivate = answer.private || reply.private === true;
	const limit = { messages: mostMessages(reply, isPrivate, userInstalled), inFile: sayIn(locale)('answer-in-file') };
	const [first, ...followUps] = writeReply(reply, isPrivate, { limit, commandIds });
	const { body, files } = first;
	if (!on || !mayReplace(on, reply))
		return { callback: { type: InteractionResponseType.ChannelMessageWithSource, data: body }, files, followUps };
	// An update cannot change who sees a message, and it drops the files the message had unless they are listed.
	const data = { ...body, flags: body.flags & ~MessageFlags.Ephemeral, attachments: body.attachments ?? [] };
	return { callback: { type: InteractionResponseType.UpdateMessage, data }, files, followUps };
}

/** A reply that only one member may see never replaces a message that everybody sees. */
const mayReplace = (on: PressedMessage, { replaces, private: isSecret }: Reply) =>
	replaces === true && (on.isPrivate || isSecret !== true);

/** Milliseconds with two decimals. */
const since = (start: number) => Math.round((performance.now() - start) * 100) / 100;
