import type { APIMessage } from 'discord-api-types/v10';
import type { World } from '../world.ts';

/** A message as the bot may read it. Without the message content intent, messages of others are blank, unless they mention the bot or are direct. */
export function messageForBot(world: World, message: APIMessage, direct: boolean): APIMessage {
	const addressed = message.mentions.some(({ id }) => id === world.bot.id);
	if (world.readsContent || direct || addressed || message.author.id === world.bot.id) return message;
	return { ...message, content: '', embeds: [], attachments: [], components: [] };
}
