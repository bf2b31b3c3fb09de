import { ApplicationCommandOptionType } from 'discord-api-types/v10';

/** What the bare bots know: one command of the shape of Lectern's, and what they always answer. */
export const answer = 'pong';
export const choice = { name: 'pong', value: 'pong' };
export const quote = {
	name: 'quote',
	description: 'Answers pong',
	options: [
		{
			name: 'claim',
			description: 'Anything',
			type: ApplicationCommandOptionType.String as const,
			required: true,
			autocomplete: true,
		},
	],
};
