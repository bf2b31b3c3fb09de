import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError, RateLimitError } from 'discord.js';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { UnlikeDiscord } from '../read/read-answer.ts';
import { NoConnectionsLeft, UpgradeRefused } from './first-contact.ts';

const wrongToken =
	'Discord does not accept DISCORD_TOKEN. Copy the token anew from the Bot page of your application in the Developer Portal; reset it there if you no longer have it.';

const remedies: Readonly<Record<number, string>> = {
	[GatewayCloseCodes.AuthenticationFailed]: wrongToken,
	[GatewayCloseCodes.InvalidShard]: 'Discord does not accept this number of shards. Set SHARDS=auto.',
	[GatewayCloseCodes.ShardingRequired]: 'The bot is in too many servers for so few shards. Set SHARDS=auto.',
	[GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer serves this version of its gateway. Update Lectern.',
	[GatewayCloseCodes.InvalidIntents]: 'Discord does not know the intents that were asked for. Update Lectern.',
	[GatewayCloseCodes.DisallowedIntents]:
		'Discord does not allow this bot the intents that were asked for. Lectern needs none of the privileged ones, only Guilds: update Lectern, or undo what was changed in it.',
};

/** What an operator can do about a gateway connection that Discord closed for good. */
export function remedyFor(code: number): string {
	return `${remedies[code] ?? 'Discord closed the connection for good.'} (The gateway was closed with code ${code}.)`;
}

/** Why Lectern cannot connect to Discord at the start, in words for the operator. */
export type ConnectTrouble = {
	readonly says: string;
	/** Whether it may pass by itself, so that another try can succeed. */
	readonly passes: boolean;
	/** How long Discord asks to wait, in milliseconds; undefined when it does not say. */
	readonly wait?: number;
};

/** The trouble behind an error of the first contact with Discord; undefined for a bug of our own. */
export function connectTroubleOf(error: unknown, apiUrl: string): ConnectTrouble | undefined {
	if (error instanceof NoConnectionsLeft) return noConnectionsLeft(error);
	if (error instanceof UnlikeDiscord) return { says: unlikeDiscord(apiUrl), passes: true };
	if (error instanceof UpgradeRefused || isRefusedUpgrade(error))
		return { says: `Discord's gateway refuses connections at the moment (${error.message}).`, passes: true };
	if (error instanceof RateLimitError)
		return { says: 'Discord asks Lectern to wait before it sends more.', passes: true, wait: error.retryAfter };
	if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
		return lastingTrouble(wrongToken);
	if (error instanceof HTTPError) return statusTrouble(error.status, apiUrl);
	if (error instanceof DiscordAPIError) return isReasoned(error) ? undefined : statusTrouble(error.status, apiUrl);
	const code = networkCode(error);
	if (code === undefined) return undefined;
	return {
		says: `Lectern cannot reach ${apiUrl} (${code}). Check the network, and DISCORD_API_URL if it is set.`,
		passes: true,
	};
}

/** By the messages of the WebSocket library that discord.js uses. */
const isRefusedUpgrade = (error: unknown): error is Error =>
	error instanceof Error && /^(Unexpected server response|Opening handshake has timed out)/.test(error.message);

const lastingTrouble = (says: string): ConnectTrouble => ({ says, passes: false });

function noConnectionsLeft({ resetAfter, resetsAt, total }: NoConnectionsLeft): ConnectTrouble {
	const says = `Discord lets this bot connect ${total} times a day, and it has used them up. It may connect again at ${resetsAt.toISOString()}.`;
	return { says, passes: true, wait: resetAfter };
}

/** Whether Discord itself refused the request and gave a reason. Its codes begin at 10001; 0 means that it has no such address. */
const isReasoned = ({ status, code }: DiscordAPIError) => status !== 401 && typeof code === 'number' && code > 0;

const rightAddress = 'DISCORD_API_URL must be the address without a version, such as https://discord.com/api.';

const unlikeDiscord = (apiUrl: string) =>
	`What answers at ${apiUrl} is not Discord's API: it may be the web page of a proxy or of a network that wants a login. If it stays so, ${rightAddress}`;

/** The trouble behind a status. Cloudflare also answers 403, to an address that sent too many requests. */
function statusTrouble(status: number, apiUrl: string): ConnectTrouble {
	if (status === 401) return lastingTrouble(wrongToken);
	if (status >= 500 || status === 403 || status === 408)
		return { says: `Discord does not answer at the moment (status ${status} from ${apiUrl}).`, passes: true };
	return lastingTrouble(`There is no Discord API at ${apiUrl} (status ${status}). ${rightAddress}`);
}

/** Codes of the system, of undici, of TLS and certificates, and of the HTTP parser when a server speaks another protocol. */
const networkCodes = /^(E(?!RR_)[A-Z_]+|UND_ERR_.+|ERR_(TLS|SSL)_.+|HPE_.+|UNABLE_TO_.+|.*CERT.*)$/;

/** The code of a network error, from the error or one of its causes; undefined for any other error. */
function networkCode(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'it takes too long';
	const code = 'code' in error ? String(error.code) : '';
	return networkCodes.test(code) ? code : networkCode(error.cause);
}
