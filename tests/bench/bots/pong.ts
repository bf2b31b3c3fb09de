import { ApplicationCommandOptionType } from 'discord-api-types/v10';

/** The only command of the bare bots, with as many options as Lectern's, and the answers they always give. */
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
