import { DiscordAPIError, RateLimitError } from 'discord.js';
import { RESTJSONErrorCodes as codes } from 'discord-api-types/v10';
import type { HandsFault } from '../../bot/host/hands.ts';

/** These pass by themselves, or once somebody makes room. */
const PASSING: readonly unknown[] = [
	codes.MaximumActiveThreads,
	codes.MaximumActiveAnnouncementThreads,
	codes.InvalidActionOnArchivedThread,
];

/** Without access, and in a server that the bot is not in any more, Discord shows nothing: whether the place is there is unknown. */
const HIDDEN: readonly unknown[] = [codes.MissingAccess, codes.UnknownGuild];

/** What an error of Discord's REST means for what was tried; what is not Discord's refusal may work later. Holds no token. */
export function faultOf(error: unknown): HandsFault {
	if (error instanceof RateLimitError) return limited(error);
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

/** Discord itself explains in JSON; a page of a proxy on the way says nothing of what Discord would do, unless it is that there was too much. */
const isDiscords = ({ code, status }: DiscordAPIError) => typeof code === 'number' || status === 413;

/** The filters of a server (AutoMod and the like) answer from 200000 on, some with 403: no permission would help. */
const isRefusedContent = (code: unknown) => Number(code) >= 200_000 && Number(code) < 210_000;

function limited({ timeToReset, retryAfter, sublimitTimeout }: RateLimitError): HandsFault {
	const retryIn = Math.max(timeToReset, retryAfter, sublimitTimeout);
	return { kind: 'later', why: `Discord limits the bot for ${Math.ceil(retryIn / 1000)} s`, retryIn };
}

/** An answer that is not JSON has neither code nor message. */
function reasonOf({ code, status, message }: DiscordAPIError): string {
	return Number(code) > 0 ? `${message} (${code})` : `HTTP ${status}`;
}

/** The name of an error of the network is all that is surely harmless to show and log. */
function nameOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const status = 'status' in error ? ` ${error.status}` : '';
	return `${error.name}${status}`;
}

/** Whether Discord refused with one of these codes. */
export function isRefusal(error: unknown, ...those: readonly number[]): boolean {
	return error instanceof DiscordAPIError && those.some((code) => code === error.code);
}
