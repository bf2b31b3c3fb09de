import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { channelName, isCategory, isDirect, isThread } from './channels.ts';
import { component } from './discord-numbers.ts';
import { displayName, everyone, roles } from './people.ts';
import type { World } from './world.ts';

/** An option of a select menu as the page shows it. */
export type PickerOption = {
	readonly value: string;
	readonly label: string;
	readonly note: string | undefined;
	readonly emoji: string | undefined;
};

/** A select menu: where it is, its options, and how many may be chosen. `message` is unset in a modal. */
export type PickerMenu = {
	readonly place: string;
	readonly message: string | undefined;
	readonly customId: string;
	readonly min: number;
	readonly max: number;
	/** What is chosen to begin with. */
	readonly defaults: readonly string[];
	readonly options: readonly PickerOption[];
};

/** The open select menu: what is chosen so far, and which option has the keyboard focus. */
export type Picker = {
	readonly menu: PickerMenu;
	readonly chosen: readonly string[];
	readonly active: number;
	readonly up: boolean;
};

/** A select component as a menu with all its options, those that Discord fills in itself among them. */
export function pickerMenu(select: APISelectMenuComponent, message: string | undefined, world: World): PickerMenu {
	return {
		place: `${message ?? 'modal'}/${select.custom_id}`,
		message,
		customId: select.custom_id,
		min: select.min_values ?? 1,
		max: select.max_values ?? 1,
		defaults: defaultValues(select),
		options: optionsOf(select, world),
	};
}

function defaultValues(select: APISelectMenuComponent): string[] {
	if (select.type === component.stringSelect) {
		return select.options.filter((option) => option.default).map(({ value }) => value);
	}
	return (select.default_values ?? []).map(({ id }) => id);
}

function optionsOf(select: APISelectMenuComponent, world: World): PickerOption[] {
	switch (select.type) {
		case component.stringSelect:
			return select.options.map(({ value, label, description, emoji }) => ({
				value,
				label,
				note: description,
				emoji: emoji?.name ?? undefined,
			}));
		case component.userSelect:
			return userOptions(world);
		case component.roleSelect:
			return roleOptions(world);
		case component.mentionableSelect:
			return [...userOptions(world), ...roleOptions(world)];
		default:
			return channelOptions(world, 'channel_types' in select ? select.channel_types : undefined);
	}
}

const option = (value: string, label: string, note?: string): PickerOption => ({
	value,
	label,
	note,
	emoji: undefined,
});

function userOptions(world: World): PickerOption[] {
	return everyone(world).map((user) => option(user.id, displayName(user), user.username));
}

function roleOptions(world: World): PickerOption[] {
	return roles(world).map((role) => option(role.id, `@${role.name}`));
}

function channelOptions(world: World, types: readonly number[] | undefined): PickerOption[] {
	return world.channels
		.filter((channel) => !isDirect(channel) && !isCategory(channel))
		.filter((channel) => (types ? types.includes(channel.type) : !isThread(channel)))
		.map((channel) => option(channel.id, `#${channelName(channel, world)}`));
}
