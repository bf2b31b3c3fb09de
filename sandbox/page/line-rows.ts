import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { channelName, isThread } from './channels.ts';
import { commandsAt } from './commands-at.ts';
import { optionType } from './discord-numbers.ts';
import { fold } from './fold.ts';
import { type Leaf, leavesFor, nameIn, slashLeaves } from './leaf.ts';
import { type Choice, currentOption, type Line, remainingOptions, takesFile } from './line.ts';
import { displayName, everyone, roles } from './people.ts';
import type { State } from './state.ts';
import { wordsIn } from './words.ts';
import type { World } from './world.ts';

/** A row of the list over the command line. */
export type Row =
	| { readonly kind: 'command'; readonly leaf: Leaf }
	| { readonly kind: 'choice'; readonly choice: Choice }
	| { readonly kind: 'option'; readonly option: APIApplicationCommandBasicOption }
	/** Opens the browser's list of files. A step cannot do so, only the view in which the row was picked. */
	| { readonly kind: 'file' };

/** What the rows follow from. */
type Offer = Pick<State, 'line' | 'world' | 'channel' | 'locale'>;

/** The rows the list offers for the text in the line. Empty if there is nothing to choose. */
export function rowsFor({ line, world, channel, locale }: Offer): Row[] {
	if (!world || line.closed) return [];
	if (!line.leaf) return commandRows(line, commandsAt(channel, world), locale);
	const option = currentOption(line);
	if (!option) return optionRows(line, locale);
	if (takesFile(option)) return [{ kind: 'file' }];
	return choicesOf(option, line, world, locale).map((choice) => ({ kind: 'choice', choice }));
}

/** The row that Enter picks. */
export function activeRow(state: Offer): Row | undefined {
	const { active } = state.line;
	return active === undefined ? undefined : rowsFor(state)[active];
}

/** Whether the bot has not yet sent its choices for the text in the line. */
export function isLoading({ suggestions, current, closed }: Line): boolean {
	return !closed && suggestions?.option === current && suggestions?.state === 'loading';
}

function commandRows(line: Line, commands: readonly APIApplicationCommand[], locale: string): Row[] {
	if (!line.text.startsWith('/') || line.text.includes('\n')) return [];
	return leavesFor(line.text.slice(1), slashLeaves(commands, locale)).map((leaf) => ({ kind: 'command', leaf }));
}

function optionRows(line: Line, locale: string): Row[] {
	// What was typed is no option's name: those that there are help on.
	const wanted = line.complaint?.says === 'unknown-option' ? '' : fold(line.text.trim());
	return remainingOptions(line)
		.filter((option) => fold(nameIn(locale, option)).includes(wanted) || option.name.includes(wanted))
		.map((option) => ({ kind: 'option', option }));
}

function choicesOf(option: APIApplicationCommandBasicOption, line: Line, world: World, locale: string): Choice[] {
	if ('autocomplete' in option && option.autocomplete) return suggestedChoices(line);
	const wanted = fold(line.text.trim().replace(/^[@#]/, ''));
	return allChoices(option, world, locale).filter(({ label }) => fold(label).includes(wanted));
}

function suggestedChoices({ suggestions, current }: Line): Choice[] {
	return suggestions?.option === current ? [...(suggestions?.choices ?? [])] : [];
}

function allChoices(option: APIApplicationCommandBasicOption, world: World, locale: string): Choice[] {
	const { yes, no } = wordsIn(locale);
	if ('choices' in option && option.choices) {
		return option.choices.map((choice) => ({ value: choice.value, label: nameIn(locale, choice) }));
	}
	if (option.type === optionType.boolean) return [choice(true, yes), choice(false, no)];
	if (option.type === optionType.user) return users(world);
	if (option.type === optionType.role) return roleChoices(world);
	if (option.type === optionType.mentionable) return [...users(world), ...roleChoices(world)];
	if (option.type === optionType.channel) return channels(world, option.channel_types);
	return [];
}

const choice = (value: Choice['value'], label: string): Choice => ({ value, label });

function users(world: World): Choice[] {
	return everyone(world).map((user) => ({
		value: user.id,
		label: `@${displayName(user)}`,
		note: user.username,
	}));
}

function roleChoices(world: World): Choice[] {
	return roles(world).map((role) => choice(role.id, `@${role.name}`));
}

function channels(world: World, types: readonly number[] | undefined): Choice[] {
	return world.channels
		.filter((channel) => 'guild_id' in channel && (!types || types.includes(channel.type)))
		.filter((channel) => types !== undefined || !isThread(channel))
		.map((channel) => choice(channel.id, `#${channelName(channel, world)}`));
}
