import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { StartFault } from '../start-fault.ts';

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

/** An error of the first words with Discord as a StartFault where the operator can act on it; else the error itself. */
export function startFaultOf(error: unknown, apiUrl: string): unknown {
	if (error instanceof DiscordAPIError && error.status === 401) return new StartFault(wrongToken);
	if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
		return new StartFault(wrongToken);
	if (isUnreachable(error))
		return new StartFault(`Nobody answers at ${apiUrl}. Check the network, and DISCORD_API_URL if it is set.`);
	return error;
}

function isUnreachable(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const code = 'code' in error ? String(error.code) : '';
	return (
		['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(code) || isUnreachable(error.cause)
	);
}
