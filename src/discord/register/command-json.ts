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
import { type Command, type Runnable, runnablesOf } from '../../bot/host/command.ts';
import type { Option } from '../../bot/host/option.ts';
import { hasMessage, sayIn } from '../../bot/reply/say.ts';
import { DEFAULT_LOCALE, DISCORD_LOCALES, LOCALES, type Locale } from '../../locales/locales.ts';

/** Discord's locales whose texts are sent as translations. Everyone else is shown the texts in the default language. */
const TRANSLATIONS: readonly (readonly [string, Locale])[] = LOCALES.filter(
	(locale) => locale !== DEFAULT_LOCALE,
).flatMap((locale) => DISCORD_LOCALES[locale].map((discordLocale) => [discordLocale, locale] as const));

/** Reading commands work in servers, in direct messages with the bot, and anywhere else for a member who installed it for themselves. */
const everywhere = {
	integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
	contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** Commands that only make sense in a server are not offered anywhere else. */
const inServers = {
	integration_types: [ApplicationIntegrationType.GuildInstall],
	contexts: [InteractionContextType.Guild],
};

/** What Discord offers of a command. Leaves out what is `pressOnly`, which only the bot's own buttons use. */
const offeredRuns = (command: Command) => runnablesOf(command).filter(({ pressOnly }) => !pressOnly);

/** The commands as Discord registers them, described in every language. Throws an Error that names the catalogue and the key of a text that is missing. */
export function commandsJson(commands: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody[] {
	return commands.filter((command) => offeredRuns(command).length > 0).map(commandJson);
}

/** One command as Discord registers it. Throws as commandsJson does. */
export function commandJson(command: Command): RESTPostAPIApplicationCommandsJSONBody {
	switch (command.type) {
		case 'slash':
			return { ...chatInput(command), options: optionsJson(command.run) };
		case 'group':
			return { ...chatInput(command), options: offeredRuns(command).map(subcommandJson) };
		case 'message':
			return {
				type: ApplicationCommandType.Message,
				name: command.name,
				name_localizations: translationsOf(`commands.${command.name.toLowerCase().replaceAll(' ', '-')}.name`),
				...availability(command),
			};
		default:
			return command satisfies never;
	}
}

function chatInput(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
	const { name } = command;
	const description = descriptionOf(`commands.${name}.description`);
	return { type: ApplicationCommandType.ChatInput, name, ...description, ...availability(command) };
}

/**
 * Where a command is offered, and to whom. A command that has nothing for everybody is offered to members who manage the server.
 * Discord cannot know the roles that make members moderators here: a server allows them such a command in its Integrations settings.
 */
function availability(command: Command) {
	const runs = offeredRuns(command);
	const place = runs.every((run) => run.inServers) ? inServers : everywhere;
	const forSome = runs.every(({ who }) => who !== undefined);
	return { ...place, ...(forSome && { default_member_permissions: String(PermissionFlagsBits.ManageGuild) }) };
}

/** The kinds of channel where members write or open threads. */
const WRITABLE = [
	ChannelType.GuildText,
	ChannelType.GuildAnnouncement,
	ChannelType.GuildForum,
	ChannelType.GuildMedia,
] as const;

function subcommandJson(run: Runnable) {
	const name = run.path.slice(run.path.indexOf(' ') + 1);
	const description = descriptionOf(`commands.${run.path.replaceAll(' ', '.')}.description`);
	return { type: ApplicationCommandOptionType.Subcommand, name, ...description, options: optionsJson(run) } as const;
}

/** Discord refuses a required option after one that is not. */
function optionsJson({ options }: Runnable): APIApplicationCommandBasicOption[] {
	const typed = Object.entries(options).filter(([, option]) => !option.pressOnly);
	return typed
		.toSorted(([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false))
		.map(([name, option]) => optionJson(name, option));
}

function optionJson(name: string, { kind = 'text', required, suggest }: Option): APIApplicationCommandBasicOption {
	const common = { name, required: required ?? false, ...descriptionOf(`options.${name}`) };
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
		case 'file':
			return { type: ApplicationCommandOptionType.Attachment, ...common };
		case 'role':
			return { type: ApplicationCommandOptionType.Role, ...common };
		default:
			return kind satisfies never;
	}
}

function descriptionOf(key: string) {
	return { description: commandText(key, DEFAULT_LOCALE), description_localizations: translationsOf(key) };
}

function translationsOf(key: string): LocalizationMap {
	return Object.fromEntries(TRANSLATIONS.map(([discordLocale, locale]) => [discordLocale, commandText(key, locale)]));
}

/** The key is made from the name of a command or option, so the compiler cannot know whether there is such a message. */
function commandText(key: string, locale: Locale): string {
	if (hasMessage(key, locale)) return sayIn(locale).plain(key);
	throw new Error(`The catalogue of "${locale}" has no "${key}", which Discord shows with a command. Add it there.`);
}
