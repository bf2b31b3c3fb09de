import {
	type APIApplicationCommandBasicOption,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ApplicationIntegrationType,
	ChannelType,
	InteractionContextType,
	type LocalizationMap,
	PermissionFlagsBits,
	type RESTPostAPIApplicationCommandsJSONBody,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { type Command, type Runnable, runsOf } from '../../bot/host/command.ts';
import type { Option } from '../../bot/host/option.ts';
import { type MessageKey, sayIn } from '../../bot/reply/say.ts';
import { DEFAULT_LOCALE, DISCORD_LOCALES, LOCALES, type Locale } from '../../locales/locales.ts';

/** Discord's locales whose texts are sent as translations. Everyone else is shown the texts in the default language. */
const TRANSLATIONS: readonly (readonly [string, Locale])[] = LOCALES.filter(
	(locale) => locale !== DEFAULT_LOCALE,
).flatMap((locale) => DISCORD_LOCALES[locale].map((discordLocale) => [discordLocale, locale] as const));

/** Reading commands work in servers, in direct messages with the bot, and wherever a member brings it as an app of their own. */
const everywhere = {
	integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
	contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** Where all that there is to it takes place in a server, a command is offered nowhere else. */
const inServers = {
	integration_types: [ApplicationIntegrationType.GuildInstall],
	contexts: [InteractionContextType.Guild],
};

/** What of a command people are offered: not what is for the bot's own buttons. */
const offered = (command: Command) => runsOf(command).filter(({ pressOnly }) => !pressOnly);

/** The commands as Discord registers them, described in every language. Throws when the catalogues lack a description. */
export function commandsJson(commands: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody[] {
	return commands.filter((command) => offered(command).length > 0).map(commandJson);
}

/** One command as Discord registers it; throws as commandsJson does. */
export function commandJson(command: Command): RESTPostAPIApplicationCommandsJSONBody {
	switch (command.type) {
		case 'slash':
			return { ...chatInput(command), options: optionsJson(command.run) };
		case 'group':
			return { ...chatInput(command), options: offered(command).map(subcommandJson) };
		case 'message':
			return {
				type: ApplicationCommandType.Message,
				name: command.name,
				name_localizations: translated(`commands.${command.name.toLowerCase().replaceAll(' ', '-')}.name`),
				...circumstances(command),
			};
		default:
			return command satisfies never;
	}
}

function chatInput(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
	const { name } = command;
	const description = described(`commands.${name}.description`);
	return { type: ApplicationCommandType.ChatInput, name, ...description, ...circumstances(command) };
}

/**
 * Where a command is offered, and to whom. Only what is for managers alone is kept from the sight of others: moderators may
 * also be those of a role, which Discord's own permissions know nothing of.
 */
function circumstances(command: Command) {
	const runs = offered(command);
	const place = runs.every((run) => run.inServers) ? inServers : everywhere;
	const forManagers = runs.every(({ who }) => who === 'managers');
	return { ...place, ...(forManagers && { default_member_permissions: String(PermissionFlagsBits.ManageGuild) }) };
}

/** Where something can be written, or threads opened. */
const WRITABLE = [
	ChannelType.GuildText,
	ChannelType.GuildAnnouncement,
	ChannelType.GuildForum,
	ChannelType.GuildMedia,
] as const;

function subcommandJson(run: Runnable) {
	const name = run.path.slice(run.path.indexOf(' ') + 1);
	const description = described(`commands.${run.path.replaceAll(' ', '.')}.description`);
	return { type: ApplicationCommandOptionType.Subcommand, name, ...description, options: optionsJson(run) } as const;
}

/** Discord wants the required ones first. */
function optionsJson({ options }: Runnable): APIApplicationCommandBasicOption[] {
	const typed = Object.entries(options).filter(([, option]) => !option.pressOnly);
	return typed
		.toSorted(([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false))
		.map(([name, option]) => optionJson(name, option));
}

function optionJson(name: string, { kind = 'text', required, suggest }: Option): APIApplicationCommandBasicOption {
	const common = { name, required: required ?? false, ...described(`options.${name}`) };
	switch (kind) {
		case 'text':
			if (!suggest) return { type: ApplicationCommandOptionType.String, ...common };
			return { type: ApplicationCommandOptionType.String, ...common, autocomplete: true };
		case 'flag':
			return { type: ApplicationCommandOptionType.Boolean, ...common };
		case 'member':
			return { type: ApplicationCommandOptionType.User, ...common };
		case 'channel':
			return { type: ApplicationCommandOptionType.Channel, ...common, channel_types: [...WRITABLE] };
		case 'role':
			return { type: ApplicationCommandOptionType.Role, ...common };
		default:
			return kind satisfies never;
	}
}

function described(key: string) {
	return { description: found(key, DEFAULT_LOCALE), description_localizations: translated(key) };
}

function translated(key: string): LocalizationMap {
	return Object.fromEntries(TRANSLATIONS.map(([discordLocale, locale]) => [discordLocale, found(key, locale)]));
}

function found(key: string, locale: Locale): string {
	// The key is made from a command's name, so only this check can tell whether it is one.
	const text = sayIn(locale).plain(key as MessageKey);
	if (text === key) throw new Error(`The catalogues have no "${key}", which Discord shows for a command.`);
	return text;
}
