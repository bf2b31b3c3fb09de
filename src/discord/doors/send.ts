import { DiscordAPIError, type REST } from 'discord.js';
import { MessageFlags, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Log } from '../../log.ts';
import type { Address } from '../read/read-interaction.ts';
import type { NewMessage } from '../write/write-reply.ts';
import type { InteractionAnswer } from './answerer.ts';
import { postAtOnce } from './post-at-once.ts';

/** Sends an answer: the callback, then what it makes after that, then its follow-ups in order. Never throws; a message that Discord refuses is logged. */
export type Sender = (answer: InteractionAnswer) => Promise<void>;

/**
 * Sends by REST, with the interaction's token and without the bot's: these routes are then exempt from the global rate limit. Most
 * answers are a callback without files, which is posted past REST's queues first.
 */
export function createSender(rest: REST, log: Log): Sender {
	const post = postAtOnce(rest);

	async function sendCallback({ id, token }: Address, { callback, files }: InteractionAnswer): Promise<void> {
		const route = Routes.interactionCallback(id, token);
		const byRest = () => rest.post(route, { body: callback, files: [...files], auth: false });
		if (files.length > 0) {
			await byRest();
			return;
		}
		const status = await post(route, callback);
		if (status !== undefined && status < 300) return;
		try {
			await byRest();
		} catch (error) {
			// Discord may have taken the first attempt although its answer was lost. "Already answered" then means: by us.
			if (!(isLost(status) && isAnswered(error))) throw error;
		}
	}

	/** When Discord refuses one, the others are still sent: the menus and buttons of an answer come last. */
	async function sendFollowUp({ id, token, application }: Address, { body, files }: NewMessage, nth: number) {
		try {
			await rest.post(Routes.webhook(application, token), { body, files: [...files], auth: false });
		} catch (err) {
			log.error({ interaction: id, followUp: nth, err }, 'a follow-up was not sent');
		}
	}

	/** Makes the answer and puts it in the place of "thinking…". Discord knows already that it is private. */
	async function finishAnswer({ id, token, application }: Address, { finish, followUps }: InteractionAnswer) {
		if (!finish) return followUps;
		const [{ body, files }, ...others] = await finish();
		const { flags, ...edit } = body;
		const route = Routes.webhookMessage(application, token, '@original');
		const original = { ...edit, flags: flags & ~MessageFlags.Ephemeral };
		try {
			await rest.patch(route, { body: original, files: [...files], auth: false });
		} catch (err) {
			log.error({ interaction: id, err }, 'an answer that took longer was not sent');
		}
		return others;
	}

	return async (answer) => {
		const { address } = answer;
		if (!address) return;
		const { id } = address;
		try {
			await sendCallback(address, answer);
		} catch (err) {
			const missed = isMissed(err);
			log[missed ? 'warn' : 'error'](
				{ interaction: id, err },
				missed ? 'the answer came too late or twice' : 'not sent',
			);
			return;
		}
		const followUps = await finishAnswer(address, answer);
		for (const [n, followUp] of followUps.entries()) await sendFollowUp(address, followUp, n + 1);
	};
}

const isLost = (status: number | undefined) => status === undefined || status >= 500;

const MISSED: readonly number[] = [
	RESTJSONErrorCodes.UnknownInteraction,
	RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
	RESTJSONErrorCodes.InvalidWebhookToken,
];

const codeOf = (error: unknown) => (error instanceof DiscordAPIError ? Number(error.code) : undefined);

const isMissed = (error: unknown) => MISSED.includes(codeOf(error) ?? Number.NaN);

const isAnswered = (error: unknown) => codeOf(error) === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
