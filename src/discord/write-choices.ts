import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { Choice } from '../bot/reply.ts';
import { limits } from './limits.ts';
import { shortened } from './shortened.ts';

/** The rows of autocomplete Discord can show: 25 at most, names shortened; a row whose value is too long is left out. */
export function writeChoices(choices: readonly Choice[]): APIApplicationCommandOptionChoice<string>[] {
	return choices
		.filter(({ value }) => value.trim() !== '' && value.length <= limits.row && value.isWellFormed())
		.slice(0, limits.suggestions)
		.map(({ name, value }) => ({ name: shortened(name, limits.row), value }));
}
