import { DiscordAPIError, type REST } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Log } from '../log.ts';
import type { Answer } from './answer.ts';

/** The one request sending makes. */
export type SendingRest = Pick<REST, 'post'>;

/**
 * Sends an answer by REST: the callback, then its follow-ups in order. Without the bot's token, as the interaction's own
 * opens these routes and they are then exempt from the global rate limit. Never throws: what Discord refuses is logged.
 */
export async function sendAnswer(rest: SendingRest, answer: Answer, log: Log): Promise<void> {
	const { address, callback, files, followUps } = answer;
	if (!address) return;
	const { id, token, application } = address;
	try {
		await rest.post(Routes.interactionCallback(id, token), { body: callback, files: [...files], auth: false });
		for (const { body, files } of followUps)
			await rest.post(Routes.webhook(application, token), { body, files: [...files], auth: false });
	} catch (err) {
		const missed = isMissed(err);
		log[missed ? 'warn' : 'error']({ interaction: id, err }, missed ? 'the answer came too late or twice' : 'not sent');
	}
}

const MISSED: readonly number[] = [
	RESTJSONErrorCodes.UnknownInteraction,
	RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
	RESTJSONErrorCodes.InvalidWebhookToken,
];

function isMissed(error: unknown): boolean {
	if (!(error instanceof DiscordAPIError)) return false;
	return MISSED.includes(Number(error.code));
}
