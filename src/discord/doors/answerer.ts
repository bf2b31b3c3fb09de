import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { type AnswerMessage, type Bot, type BotAnswer, failureAnswer, type Outcome } from '../../bot/host/bot.ts';
import { runsOf } from '../../bot/host/command.ts';
import type { Completion, Invocation } from '../../bot/host/invocation.ts';
import type { Form, Reply } from '../../bot/reply/reply.ts';
import { sayIn } from '../../bot/reply/say.ts';
import { refusal } from '../../bot/reply/user-error.ts';
import type { Log } from '../../log.ts';
import { withDeadline } from '../../store/deadline.ts';
import { type Address, type PressedMessage, type Reading, readInteraction } from '../read/read-interaction.ts';
import { limits } from '../write/limits.ts';
import { writeChoices } from '../write/write-choices.ts';
import { writeForm } from '../write/write-form.ts';
import { type Bound, type Message, writeReply } from '../write/write-reply.ts';
import { ANSWER_WITHIN } from './door.ts';

/** What to send back for an interaction: the callback at once, then the messages that did not fit in it, in order. */
export type Answer = {
	/** Where to send it. Absent for a ping, which can only be answered on the spot. */
	readonly address?: Address;
	readonly callback: APIInteractionResponse;
	/** What goes with the callback. */
	readonly files: Message['files'];
	readonly followUps: readonly Message[];
};

/**
 * The room behind every door: a raw interaction in, Discord's JSON out. `undefined` for what cannot be understood. What
 * cannot be done in time counted from `received` (a time of `performance.now()`, now by default) is refused in words.
 */
export type Answerer = (payload: unknown, received?: number) => Promise<Answer | undefined>;

type Asked = Extract<Reading, { readonly kind: 'invocation' }>;

/** Joins the bot to what Discord sends and takes, with one log line for each thing asked. */
export function createAnswerer(bot: Bot, log: Log): Answerer {
	const known = new Set(bot.commands.flatMap(runsOf).map(({ path }) => path));
	const nameOf = ({ command }: Invocation) => (known.has(command) ? command : 'unknown');

	async function invoked({ invocation, address, pressedOn, submitted }: Asked): Promise<Answer> {
		const start = performance.now();
		const { outcome, sent } = written(await bot.invoke(invocation), invocation, {
			on: pressedOn,
			submitted,
			bound: boundOf(address, invocation),
		});
		const line = { command: nameOf(invocation), outcome: outcome.kind, ms: since(start) };
		if (outcome.kind !== 'failed') log.info(line, 'invocation');
		else log.error({ ...line, reference: outcome.reference, err: outcome.error }, 'invocation');
		return { address, ...sent };
	}

	async function completed(completion: Completion, address: Address): Promise<Answer> {
		const start = performance.now();
		const choices = await rowsFor(completion);
		log.debug({ command: nameOf(completion), outcome: 'suggested', ms: since(start) }, 'completion');
		const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
		return { address, callback: { type, data: { choices } }, files: [], followUps: [] };
	}

	/** An error here has nobody to be told to: no rows are the plainest answer. */
	async function rowsFor(completion: Completion) {
		try {
			return writeChoices(await bot.suggest(completion));
		} catch (err) {
			log.error({ command: nameOf(completion), outcome: 'failed', reference: completion.id, err }, 'completion');
			return [];
		}
	}

	const answer = async (payload: unknown): Promise<Answer | undefined> => {
		const reading = readInteraction(payload);
		switch (reading.kind) {
			case 'ping':
				return { callback: { type: InteractionResponseType.Pong }, files: [], followUps: [] };
			case 'invocation':
				return invoked(reading);
			case 'completion':
				return completed(reading.completion, reading.address);
			case 'unknown':
				log.warn(reading.problem, 'an interaction came that Lectern does not understand');
				return undefined;
			default:
				return reading satisfies never;
		}
	};

	return (payload, received = performance.now()) => withDeadline(received + ANSWER_WITHIN, () => answer(payload));
}

type Written = { readonly outcome: Outcome; readonly sent: Omit<Answer, 'address'> };

/** What was pressed, which an answer may replace, whether it was a form, and how many messages the answer may take. */
type Way = {
	readonly on?: PressedMessage | undefined;
	readonly submitted?: true | undefined;
	readonly bound: Bound | undefined;
};

function boundOf({ userInstalled }: Address, { locale }: Invocation): Bound | undefined {
	if (!userInstalled) return undefined;
	const messages = 1 + limits.followUps;
	return { messages, inFile: sayIn(locale)('answer-in-file', { count: messages }) };
}

/** What cannot be written is a bug like any other: the member gets its reference, not silence. */
function written(answer: BotAnswer, invocation: Invocation, way: Way): Written {
	try {
		// Only a form that is not of this version asks for one.
		if (answer.kind === 'form' && way.submitted) throw refusal(sayIn(invocation.locale)('errors.unknown-command'));
		const sent = answer.kind === 'form' ? formAnswer(answer.form) : messageAnswer(answer, way);
		return { outcome: answer.outcome, sent };
	} catch (error) {
		const told = failureAnswer(error, invocation);
		return { outcome: told.outcome, sent: messageAnswer(told, { bound: way.bound }) };
	}
}

function formAnswer(form: Form): Omit<Answer, 'address'> {
	return { callback: { type: InteractionResponseType.Modal, data: writeForm(form) }, files: [], followUps: [] };
}

function messageAnswer({ reply, private: isPrivate }: AnswerMessage, { on, bound }: Way): Omit<Answer, 'address'> {
	const [first, ...followUps] = writeReply(reply, isPrivate, bound);
	const { body, files } = first;
	if (!on || !takesItsPlace(reply, on))
		return { callback: { type: InteractionResponseType.ChannelMessageWithSource, data: body }, files, followUps };
	// Who sees a message cannot be changed, and the files it had go unless they are listed.
	const data = { ...body, flags: body.flags & ~MessageFlags.Ephemeral, attachments: body.attachments ?? [] };
	return { callback: { type: InteractionResponseType.UpdateMessage, data }, files, followUps };
}

/** What is for one member alone never takes the place of what everybody sees. */
const takesItsPlace = ({ replaces, private: secret }: Reply, on: PressedMessage) =>
	replaces === true && (on.isPrivate || secret !== true);

/** Milliseconds with two decimals. */
const since = (start: number) => Math.round((performance.now() - start) * 100) / 100;
