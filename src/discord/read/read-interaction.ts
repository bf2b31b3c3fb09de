import {
	ApplicationCommandOptionType,
	ApplicationIntegrationType,
	InteractionType,
	MessageFlags,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Completion, Invocation, RawValue, TargetMessage } from '../../bot/host/invocation.ts';
import { pressOf } from '../../bot/reply/press.ts';
import { localeFor } from '../../locales/locales.ts';
import { attachedFiles, ResolvedAttachments } from './attached-files.ts';
import { channelKind } from './channel-kind.ts';
import { describeChannel, PartialChannel } from './describe-channel.ts';
import { isNestedAtMost } from './is-nested-at-most.ts';
import { Bits, Id, lenient } from './payload-fields.ts';
import { filesInForm, SubmitData, valuesInForm } from './submitted-form.ts';
import { authorOfMessage, textOfMessage } from './text-of-message.ts';

/**
 * How many levels of JSON are read. Real interactions have ten or so. The reader calls itself for each level, so a thousand levels
 * would exhaust the stack.
 */
const MOST_LEVELS = 50;

/** Where an answer is sent. Anyone who has the token can send one, for 15 minutes. */
export type Address = {
	readonly id: string;
	readonly token: string;
	readonly application: string;
	/** The app is installed for the member who asks and not in the server, so Discord takes few follow-ups. */
	readonly userInstalled?: true;
};

/** The message on which a button or menu was used, and whether only that member sees it. */
export type PressedMessage = { readonly isPrivate: boolean };

/**
 * What an interaction asks for. `unknown` is nothing this bot understands, and possibly not from Discord; `problem` says which part
 * could not be read, and is safe to log.
 */
export type InteractionReading =
	| { readonly kind: 'ping' }
	| {
			readonly kind: 'invocation';
			readonly invocation: Invocation;
			readonly address: Address;
			/** The message of the button or menu, which the answer may replace. */
			readonly pressedOn?: PressedMessage;
			/** It is a submitted form. Discord takes no form in answer to a form. */
			readonly submitted?: true;
	  }
	| { readonly kind: 'completion'; readonly completion: Completion; readonly address: Address }
	| { readonly kind: 'unknown'; readonly problem: Problem };

/**
 * Why an interaction could not be read: its type, its id if that is a snowflake, and the JSON paths of the fields that failed.
 * It holds nothing else of the interaction, since anybody's words could be in it.
 */
export type Problem = { readonly type?: number; readonly id?: string; readonly fields: readonly string[] };

const User = z.object({ id: Id, username: lenient(z.string()), global_name: lenient(z.string()) });

const Member = z.object({
	user: lenient(User),
	nick: lenient(z.string()),
	roles: lenient(z.array(z.unknown())),
	permissions: lenient(Bits),
});

/**
 * An option is read strictly, since a command may do something else when one is missing. Discord nests options three deep at most
 * (group, subcommand, option), and nothing deeper is read.
 */
const FilledOption = z.object({
	name: z.string(),
	type: z.number(),
	value: z.union([z.string(), z.number(), z.boolean()]).optional(),
	focused: z.boolean().optional(),
});
const Subcommand = FilledOption.extend({ options: z.array(FilledOption).optional() });
const GivenOption = FilledOption.extend({ options: z.array(Subcommand).optional() });
type GivenOption = z.infer<typeof FilledOption> & { readonly options?: readonly GivenOption[] | undefined };

const CommandData = z.object({
	name: z.string(),
	options: z.array(GivenOption).optional(),
	target_id: lenient(z.string()),
	resolved: lenient(
		z.object({
			messages: lenient(z.record(z.string(), z.unknown())),
			attachments: ResolvedAttachments,
			channels: lenient(z.record(z.string(), PartialChannel.catch({}))),
		}),
	),
});
type CommandData = z.infer<typeof CommandData>;

/** A button, or a menu of any kind. Menus of users, roles and channels have ids as values. */
const PressData = z.object({ custom_id: z.string(), values: lenient(z.array(z.string())) });
type PressData = z.infer<typeof PressData>;

const commonFields = {
	id: Id,
	token: z.string(),
	application_id: Id,
	locale: lenient(z.string()),
	guild_id: lenient(Id),
	channel_id: lenient(Id),
	channel: lenient(PartialChannel),
	// What the bot may do in this channel or thread.
	app_permissions: lenient(Bits),
	// Members of a server come as `member`; in direct messages there is only `user`.
	member: lenient(Member),
	user: lenient(User),
	// For whom the app is installed: "0" is a server, "1" a member.
	authorizing_integration_owners: lenient(z.record(z.string(), z.unknown())),
	// The message of the button or menu, also when that opened the modal which is submitted now.
	message: lenient(z.object({ flags: lenient(z.number()) })),
};

const Interaction = z.discriminatedUnion('type', [
	z.object({ type: z.literal(InteractionType.Ping) }),
	z.object({ type: z.literal(InteractionType.ApplicationCommand), ...commonFields, data: CommandData }),
	z.object({ type: z.literal(InteractionType.ApplicationCommandAutocomplete), ...commonFields, data: CommandData }),
	z.object({ type: z.literal(InteractionType.MessageComponent), ...commonFields, data: PressData }),
	z.object({ type: z.literal(InteractionType.ModalSubmit), ...commonFields, data: SubmitData }),
]);
type CommonFields = z.infer<z.ZodObject<typeof commonFields>>;

/** Reads an interaction as Discord sent it, whichever door it came through. Never throws. */
export function readInteraction(payload: unknown): InteractionReading {
	if (!isNestedAtMost(MOST_LEVELS, payload)) return unknown(payload, '$');
	const { data: interaction, error } = Interaction.safeParse(payload);
	if (!interaction) return unknown(payload, ...error.issues.map(({ path }) => jsonPath(path)));
	if (interaction.type === InteractionType.Ping) return { kind: 'ping' };
	const context = fieldsOfInteraction(interaction, chosenChannels(interaction.data));
	if (!context) return unknown(payload, 'member.user', 'user');
	const address = addressOf(interaction);
	const invoke = (asked: Asked | undefined, more: { readonly submitted?: true } = {}): InteractionReading => {
		if (!asked) return unknown(payload, 'data.resolved.attachments');
		const invocation = { ...context, ...asked };
		return { kind: 'invocation', invocation, address, ...pressedMessage(interaction), ...more };
	};
	switch (interaction.type) {
		case InteractionType.ApplicationCommand:
			return invoke(withFiles(readCommand(interaction.data), filesInCommand(interaction.data)));
		case InteractionType.MessageComponent:
			return invoke(readPress(interaction.data));
		case InteractionType.ModalSubmit:
			return invoke(withFiles(readSubmit(interaction.data), filesInForm(interaction.data)), { submitted: true });
		case InteractionType.ApplicationCommandAutocomplete: {
			const focused = innermost(interaction.data).options.find((option) => option.focused)?.name;
			if (focused === undefined) return unknown(payload, 'data.options');
			return { kind: 'completion', completion: { ...context, ...readCommand(interaction.data), focused }, address };
		}
	}
}

/** What is asked for; the rest of an Invocation is where and by whom. */
type Asked = Pick<Invocation, 'command' | 'gesture' | 'args' | 'files' | 'target'>;

function addressOf({ id, token, application_id, authorizing_integration_owners: owners }: CommonFields): Address {
	const userInstalled = owners !== undefined && !(ApplicationIntegrationType.GuildInstall in owners);
	return { id, token, application: application_id, ...(userInstalled && { userInstalled }) };
}

/** How many fields a log line names: a thousand faulty options say no more than the first. */
const MOST_FIELDS = 3;

const Identity = z.object({
	type: lenient(z.int()),
	// An id that is not a snowflake could be anybody's words.
	id: lenient(z.string().regex(/^\d{17,20}$/)),
});

function unknown(payload: unknown, ...fields: readonly string[]): InteractionReading {
	const { type, id } = Identity.safeParse(payload).data ?? {};
	const problem = {
		...(type !== undefined && { type }),
		...(id !== undefined && { id }),
		fields: fields.slice(0, MOST_FIELDS),
	};
	return { kind: 'unknown', problem };
}

/** A path such as `data.options[0].name`, or `$` for the whole. Every key in it is from our own schema, so it is safe to log. */
const jsonPath = (path: readonly PropertyKey[]) =>
	path.length === 0
		? '$'
		: path.map((key, n) => (typeof key === 'number' ? `[${key}]` : `${n > 0 ? '.' : ''}${String(key)}`)).join('');

function fieldsOfInteraction(interaction: CommonFields, chosen: readonly PartialChannel[]) {
	const { id, locale, guild_id, channel_id, channel, member, user } = interaction;
	const asker = member?.user ?? user;
	const place = channel?.id ?? channel_id;
	return (
		asker && {
			id,
			user: askerOf(asker, member),
			...(guild_id !== undefined && { guild: { id: guild_id } }),
			...(place !== undefined && { channel: channelOf(place, channel) }),
			...describedChannels(interaction, chosen),
			locale: localeFor(locale),
		}
	);
}

function askerOf(user: z.infer<typeof User>, member: CommonFields['member']): Invocation['user'] {
	const name = member?.nick ?? user.global_name ?? user.username;
	return {
		id: user.id,
		...(name !== undefined && { name }),
		roles: (member?.roles ?? []).filter((role) => typeof role === 'string'),
		may: BigInt(member?.permissions ?? 0),
	};
}

function channelOf(id: string, channel: CommonFields['channel']): NonNullable<Invocation['channel']> {
	const kind = channelKind(channel?.type);
	const parent = kind === 'thread' ? channel?.parent_id : undefined;
	return { id, kind, ...(parent && { parent }) };
}

/** The channel of the interaction, and the channels chosen for options, which Discord offers from the same server. */
function describedChannels({ channel, guild_id, app_permissions }: CommonFields, chosen: readonly PartialChannel[]) {
	const here = channel && { ...channel, guild_id, app_permissions };
	const described = [here ?? {}, ...chosen].flatMap((part) => describeChannel(part) ?? []);
	return described.length > 0 && { described };
}

const pressedMessage = ({ message }: CommonFields) =>
	message && { pressedOn: { isPrivate: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0 } };

function readCommand(data: CommandData): Asked {
	const { path, options } = innermost(data);
	const target = targetOf(data);
	return { command: path.join(' '), gesture: 'typed', args: argsOf(options), ...(target && { target }) };
}

/** A press that is not one of ours becomes an unknown command, so that the member gets an answer. */
function readPress({ custom_id, values }: PressData): Asked {
	const { command, args } = pressOf(custom_id, values?.[0]) ?? { command: custom_id, args: {} };
	return { command, gesture: 'pressed', args };
}

/** A submitted form is the press in its `custom_id`, with what was filled in as further arguments. */
function readSubmit(data: SubmitData): Asked {
	const press = readPress({ custom_id: data.custom_id });
	return { ...press, args: { ...press.args, ...valuesInForm(data) } };
}

/** What is asked with its files; undefined if the payload does not describe one of them. */
const withFiles = (asked: Asked, files: Invocation['files'] | 'undescribed'): Asked | undefined =>
	files === 'undescribed' ? undefined : { ...asked, ...(files && { files }) };

function filesInCommand(data: CommandData): ReturnType<typeof attachedFiles> {
	const named = innermost(data).options.filter(isFile);
	return attachedFiles(
		named.map(({ name, value }) => [name, value]),
		data.resolved?.attachments,
	);
}

const isFile = ({ type }: GivenOption) => type === ApplicationCommandOptionType.Attachment;

/** The channels chosen for options. */
function chosenChannels(data: CommandData | PressData | SubmitData): PartialChannel[] {
	return 'options' in data ? Object.values(data.resolved?.channels ?? {}) : [];
}

/** The path of the subcommand and the options given to it. */
function innermost({ name, options = [] }: Pick<GivenOption, 'name' | 'options'>): {
	path: string[];
	options: readonly GivenOption[];
} {
	const [first] = options;
	if (
		first?.type !== ApplicationCommandOptionType.Subcommand &&
		first?.type !== ApplicationCommandOptionType.SubcommandGroup
	)
		return { path: [name], options };
	const { path, options: deepest } = innermost(first);
	return { path: [name, ...path], options: deepest };
}

function argsOf(options: readonly GivenOption[]): Record<string, RawValue> {
	const given = options.filter((option) => !isFile(option));
	return Object.fromEntries(given.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
}

function targetOf({ target_id: id, resolved }: CommandData): TargetMessage | undefined {
	if (id === undefined) return undefined;
	const message = resolved?.messages?.[id];
	const author = authorOfMessage(message);
	return { id, text: textOfMessage(message), ...(author !== undefined && { author }) };
}
