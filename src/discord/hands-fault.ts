import { DiscordAPIError } from 'discord.js';
import { RESTJSONErrorCodes as codes } from 'discord-api-types/v10';
import type { HandsFault } from '../bot/hands.ts';

const GONE: readonly unknown[] = [codes.UnknownChannel, codes.UnknownGuild];

/** These pass by themselves, or once somebody makes room. */
const PASSING: readonly unknown[] = [codes.MaximumActiveThreads, codes.InvalidActionOnArchivedThread];

/** What an error of Discord's REST means for what was tried; what is not Discord's refusal may work later. Holds no token. */
export function faultOf(error: unknown): HandsFault {
	if (!(error instanceof DiscordAPIError)) return { kind: 'later', why: messageOf(error) };
	const { code, status, message } = error;
	if (GONE.includes(code)) return { kind: 'gone' };
	if (code === codes.MissingAccess) return { kind: 'forbidden', missing: ['ViewChannel'] };
	if (code === codes.ThreadLocked) return { kind: 'forbidden', missing: ['ManageThreads'] };
	if (status === 403) return { kind: 'forbidden', missing: [] };
	const passing = PASSING.includes(code) || status >= 500 || status === 429 || status === 401;
	return { kind: passing ? 'later' : 'refused', why: `${message} (${code})` };
}

/** The name of an error of the network is all that is surely harmless to show and log. */
function messageOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const status = 'status' in error ? ` ${error.status}` : '';
	return `${error.name}${status}`;
}

/** Whether Discord refused with one of these codes. */
export function isRefusal(error: unknown, ...those: readonly number[]): boolean {
	return error instanceof DiscordAPIError && those.some((code) => code === error.code);
}
