import { GatewayIntentBits as intent } from 'discord-api-types/v10';

const guildMessages: Readonly<Record<string, number>> = {
	MESSAGE_CREATE: intent.GuildMessages,
	MESSAGE_UPDATE: intent.GuildMessages,
	MESSAGE_DELETE: intent.GuildMessages,
	TYPING_START: intent.GuildMessageTyping,
	CHANNEL_PINS_UPDATE: intent.Guilds,
	CHANNEL_CREATE: intent.Guilds,
	CHANNEL_UPDATE: intent.Guilds,
	CHANNEL_DELETE: intent.Guilds,
	THREAD_CREATE: intent.Guilds,
	THREAD_UPDATE: intent.Guilds,
	THREAD_DELETE: intent.Guilds,
	THREAD_MEMBERS_UPDATE: intent.Guilds,
	GUILD_CREATE: intent.Guilds,
	GUILD_UPDATE: intent.Guilds,
	GUILD_DELETE: intent.Guilds,
	GUILD_ROLE_UPDATE: intent.Guilds,
};

const directMessages: Readonly<Record<string, number>> = {
	MESSAGE_CREATE: intent.DirectMessages,
	MESSAGE_UPDATE: intent.DirectMessages,
	MESSAGE_DELETE: intent.DirectMessages,
	TYPING_START: intent.DirectMessageTyping,
	CHANNEL_PINS_UPDATE: intent.DirectMessages,
};

const privileged = intent.GuildMembers | intent.GuildPresences;
const known = Object.values(intent).reduce<number>((all, bit) => (typeof bit === 'number' ? all | bit : all), 0);

/** Whether a session asked for events of this name; unknown names are for no bot. */
export function wants(intents: number, t: string, direct: boolean): boolean {
	const needed = (direct ? directMessages : guildMessages)[t];
	return needed !== undefined && (intents & needed) !== 0;
}

/** The close code for intents Discord would not take: 4013 for unknown bits, 4014 for privileged ones not granted. */
export function badIntents(intents: number, readsContent: boolean): 4013 | 4014 | undefined {
	if ((intents & ~known) !== 0) return 4013;
	const denied = privileged | (readsContent ? 0 : intent.MessageContent);
	return (intents & denied) === 0 ? undefined : 4014;
}
