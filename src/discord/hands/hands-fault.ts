import { DiscordAPIError, RateLimitError } from 'discord.js';
import { RESTJSONErrorCodes as codes } from 'discord-api-types/v10';
import type { HandsFault } from '../../bot/host/hands.ts';
import { UnlikeDiscord } from '../read/read-answer.ts';

/** Refusals that pass by themselves, or once somebody makes room. */
const PASSING: readonly unknown[] = [
	codes.MaximumActiveThreads,
	codes.MaximumActiveAnnouncementThreads,
	codes.InvalidActionOnArchivedThread,
];

/** Refusals that leave open whether the place is there: the bot has no access to it, or is not in the server any more. */
const HIDDEN: readonly unknown[] = [codes.MissingAccess, codes.UnknownGuild];

/** What an error of a request means for the work it was part of. What is no refusal of Discord's may work later. The fault holds no token. */
export function faultOf(error: unknown): HandsFault {
	if (error instanceof RateLimitError) return rateLimitFault(error);
	if (error instanceof UnlikeDiscord) return { kind: 'later', why: 'the answer is not one of Discord’s' };
	if (!(error instanceof DiscordAPIError)) return { kind: 'later', why: nameOf(error) };
	const { code, status } = error;
	if (code === codes.UnknownChannel) return { kind: 'gone' };
	if (HIDDEN.includes(code)) return { kind: 'forbidden', missing: ['ViewChannel'] };
	if (code === codes.ThreadLocked) return { kind: 'forbidden', missing: ['ManageThreads'] };
	if (status === 403 && !isRefusedContent(code)) return { kind: 'forbidden', missing: [] };
	if (status === 401) return { kind: 'later', why: 'Discord does not accept DISCORD_TOKEN (401)' };
	const passing = PASSING.includes(code) || status >= 500 || status === 429 || !isDiscords(error);
	return { kind: passing ? 'later' : 'refused', why: reasonOf(error) };
}

/** Whether Discord itself answered, which explains in JSON. A proxy's page does not show what Discord would do, except for a body that is too large. */
const isDiscords = ({ code, status }: DiscordAPIError) => typeof code === 'number' || status === 413;

/** Whether a filter of the server (AutoMod and the like) refused the text, some with 403. No permission would help. */
const isRefusedContent = (code: unknown) => Number(code) >= 200_000 && Number(code) < 210_000;

function rateLimitFault({ timeToReset, retryAfter, sublimitTimeout }: RateLimitError): HandsFault {
	const retryIn = Math.max(timeToReset, retryAfter, sublimitTimeout);
	return { kind: 'later', why: `Discord limits the bot for ${Math.ceil(retryIn / 1000)} s`, retryIn };
}

/** Discord's message and code; an answer that is not JSON has neither, only a status. */
function reasonOf({ code, status, message }: DiscordAPIError): string {
	return Number(code) > 0 ? `${message} (${code})` : `HTTP ${status}`;
}

/** The name of an error of the network. Nothing else of it is certain to be harmless in a log. */
function nameOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const status = 'status' in error ? ` ${error.status}` : '';
	return `${error.name}${status}`;
}

/** Whether Discord refused with one of these codes. */
export function isRefusal(error: unknown, ...those: readonly number[]): boolean {
	return error instanceof DiscordAPIError && those.some((code) => code === error.code);
}
