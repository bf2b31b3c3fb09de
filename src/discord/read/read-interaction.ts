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
import { channelKind } from './channel-kind.ts';
import { describeChannel, PartialChannel } from './describe-channel.ts';
import { isNestedAtMost } from './is-nested-at-most.ts';
import { Bits, Id, lenient } from './payload-fields.ts';
import { textOfMessage } from './text-of-message.ts';

/**
 * How many levels of JSON are read. Real interactions have ten or so, and reading follows them into the depth: at a thousand
 * levels it would run out of stack.
 */
const DEEPEST = 50;

/** Where an answer goes: Discord's names for the interaction. The token opens it to anyone for 15 minutes. */
export type Address = {
	readonly id: string;
	readonly token: string;
	readonly application: string;
	/** The app is there for the member who asks and not for the server, so that Discord takes few follow-ups. */
	readonly userInstalled?: true;
};

/** A message that was pressed: whether only the member who pressed sees it. */
export type PressedMessage = { readonly isPrivate: boolean };

/**
 * What an interaction asks for. `unknown`: nothing this bot understands, and possibly not Discord's; `problem` says what of it
 * could not be read, in words that are safe to log.
 */
export type Reading =
	| { readonly kind: 'ping' }
	| {
			readonly kind: 'invocation';
			readonly invocation: Invocation;
			readonly address: Address;
			/** The message a press was on, which an answer may replace. */
			readonly pressedOn?: PressedMessage;
			/** It was a form, which Discord lets nobody answer with another form. */
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
 * An option, read strictly: an option that is left out can change what a command does. Discord nests them three deep at most
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
			channels: lenient(z.record(z.string(), PartialChannel.catch({}))),
		}),
	),
});
type CommandData = z.infer<typeof CommandData>;

/** A button, or a menu of any kind: menus of users, roles and channels have ids as values. */
const PressData = z.object({ custom_id: z.string(), values: lenient(z.array(z.string())) });
type PressData = z.infer<typeof PressData>;

/** A text field, however the modal wraps it: in a label, as Lectern sends it, or in a row, as clients of old do. */
const FilledField = z.object({ custom_id: z.string(), value: z.string() });
const Wrapped = z.object({ component: lenient(FilledField), components: lenient(z.array(FilledField)) }).catch({});

const SubmitData = z.object({ custom_id: z.string(), components: z.array(Wrapped) });
type SubmitData = z.infer<typeof SubmitData>;

const circumstances = {
	id: Id,
	token: z.string(),
	application_id: Id,
	locale: lenient(z.string()),
	guild_id: lenient(Id),
	channel_id: lenient(Id),
	channel: lenient(PartialChannel),
	// What the bot may do where it is asked; in a thread, what it may do in the thread.
	app_permissions: lenient(Bits),
	// Members of a server come as `member`; in direct messages there is only `user`.
	member: lenient(Member),
	user: lenient(User),
	// For whom the app is installed where it is used: "0" stands for a server, "1" for a member.
	authorizing_integration_owners: lenient(z.record(z.string(), z.unknown())),
	// The message that was pressed, also when the press opened the modal that is submitted.
	message: lenient(z.object({ flags: lenient(z.number()) })),
};

const Interaction = z.discriminatedUnion('type', [
	z.object({ type: z.literal(InteractionType.Ping) }),
	z.object({ type: z.literal(InteractionType.ApplicationCommand), ...circumstances, data: CommandData }),
	z.object({ type: z.literal(InteractionType.ApplicationCommandAutocomplete), ...circumstances, data: CommandData }),
	z.object({ type: z.literal(InteractionType.MessageComponent), ...circumstances, data: PressData }),
	z.object({ type: z.literal(InteractionType.ModalSubmit), ...circumstances, data: SubmitData }),
]);
type Circumstances = z.infer<z.ZodObject<typeof circumstances>>;

/** Reads an interaction as it came, by whichever door. Never throws. */
export function readInteraction(payload: unknown): Reading {
	if (!isNestedAtMost(DEEPEST, payload)) return unknown(payload, '$');
	const { data: interaction, error } = Interaction.safeParse(payload);
	if (!interaction) return unknown(payload, ...error.issues.map(({ path }) => jsonPath(path)));
	if (interaction.type === InteractionType.Ping) return { kind: 'ping' };
	const surroundings = surroundingsOf(interaction, chosenIn(interaction.data));
	if (!surroundings) return unknown(payload, 'member.user', 'user');
	const address = addressOf(interaction);
	switch (interaction.type) {
		case InteractionType.ApplicationCommand:
			return { kind: 'invocation', invocation: { ...surroundings, ...typed(interaction.data) }, address };
		case InteractionType.MessageComponent:
			return {
				kind: 'invocation',
				invocation: { ...surroundings, ...pressed(interaction.data) },
				address,
				...pressedOn(interaction),
			};
		case InteractionType.ModalSubmit:
			return {
				kind: 'invocation',
				invocation: { ...surroundings, ...submitted(interaction.data) },
				address,
				...pressedOn(interaction),
				submitted: true,
			};
		case InteractionType.ApplicationCommandAutocomplete: {
			const focused = inner(interaction.data).options.find((option) => option.focused)?.name;
			if (focused === undefined) return unknown(payload, 'data.options');
			return { kind: 'completion', completion: { ...surroundings, ...typed(interaction.data), focused }, address };
		}
	}
}

function addressOf({ id, token, application_id, authorizing_integration_owners: owners }: Circumstances): Address {
	const userInstalled = owners !== undefined && !(ApplicationIntegrationType.GuildInstall in owners);
	return { id, token, application: application_id, ...(userInstalled && { userInstalled }) };
}

/** So many fields are named on a log line: a thousand faulty options say no more than the first. */
const MOST_FIELDS = 3;

const Identity = z.object({
	type: lenient(z.int()),
	// A snowflake is digits and nothing else; any other id could hold anybody's words.
	id: lenient(z.string().regex(/^\d{17,20}$/)),
});

function unknown(payload: unknown, ...fields: readonly string[]): Reading {
	const { type, id } = Identity.safeParse(payload).data ?? {};
	const problem = {
		...(type !== undefined && { type }),
		...(id !== undefined && { id }),
		fields: fields.slice(0, MOST_FIELDS),
	};
	return { kind: 'unknown', problem };
}

/** `data.options[0].name`, or `$` for the whole: every key in it is a key of our own schema. */
const jsonPath = (path: readonly PropertyKey[]) =>
	path.length === 0
		? '$'
		: path.map((key, n) => (typeof key === 'number' ? `[${key}]` : `${n > 0 ? '.' : ''}${String(key)}`)).join('');

function surroundingsOf(interaction: Circumstances, chosen: readonly PartialChannel[]) {
	const { id, locale, guild_id, channel_id, channel, member, user } = interaction;
	const asker = member?.user ?? user;
	const place = channel?.id ?? channel_id;
	return (
		asker && {
			id,
			user: askerOf(asker, member),
			...(guild_id !== undefined && { guild: { id: guild_id } }),
			...(place !== undefined && { channel: whereOf(place, channel) }),
			...describedIn(interaction, chosen),
			locale: localeFor(locale),
		}
	);
}

function askerOf(user: z.infer<typeof User>, member: Circumstances['member']): Invocation['user'] {
	const name = member?.nick ?? user.global_name ?? user.username;
	return {
		id: user.id,
		...(name !== undefined && { name }),
		roles: (member?.roles ?? []).filter((role) => typeof role === 'string'),
		may: BigInt(member?.permissions ?? 0),
	};
}

function whereOf(id: string, channel: Circumstances['channel']): NonNullable<Invocation['channel']> {
	const kind = channelKind(channel?.type);
	const parent = kind === 'thread' ? channel?.parent_id : undefined;
	return { id, kind, ...(parent && { parent }) };
}

/** The channel it was asked in, and those chosen for options, which Discord offers from the server it is asked in. */
function describedIn({ channel, guild_id, app_permissions }: Circumstances, chosen: readonly PartialChannel[]) {
	const here = channel && { ...channel, guild_id, app_permissions };
	const described = [here ?? {}, ...chosen].flatMap((part) => describeChannel(part) ?? []);
	return described.length > 0 && { described };
}

const pressedOn = ({ message }: Circumstances) =>
	message && { pressedOn: { isPrivate: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0 } };

function typed(data: CommandData): Pick<Invocation, 'command' | 'gesture' | 'args' | 'target'> {
	const { path, options } = inner(data);
	const target = targetOf(data);
	return { command: path.join(' '), gesture: 'typed', args: argsOf(options), ...(target && { target }) };
}

/** A press that is not one of ours becomes an unknown command, so that the member who pressed gets an answer. */
function pressed({ custom_id, values }: PressData): Pick<Invocation, 'command' | 'gesture' | 'args'> {
	const { command, args } = pressOf(custom_id, values?.[0]) ?? { command: custom_id, args: {} };
	return { command, gesture: 'pressed', args };
}

/** Submitting a form is its press, with what was typed as further arguments. */
function submitted({ custom_id, components }: SubmitData): Pick<Invocation, 'command' | 'gesture' | 'args'> {
	const press = pressed({ custom_id });
	const fields = components.flatMap(({ component, components: row = [] }) => (component ? [component] : row));
	const typedIn = Object.fromEntries(fields.map(({ custom_id: name, value }) => [name, value]));
	return { ...press, args: { ...press.args, ...typedIn } };
}

/** The channels chosen for options. */
function chosenIn(data: CommandData | PressData | SubmitData): PartialChannel[] {
	return 'resolved' in data ? Object.values(data.resolved?.channels ?? {}) : [];
}

/** The path of the subcommand and the options given to it. */
function inner({ name, options = [] }: Pick<GivenOption, 'name' | 'options'>): {
	path: string[];
	options: readonly GivenOption[];
} {
	const [first] = options;
	if (
		first?.type !== ApplicationCommandOptionType.Subcommand &&
		first?.type !== ApplicationCommandOptionType.SubcommandGroup
	)
		return { path: [name], options };
	const { path, options: deepest } = inner(first);
	return { path: [name, ...path], options: deepest };
}

function argsOf(options: readonly GivenOption[]): Record<string, RawValue> {
	return Object.fromEntries(options.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
}

function targetOf({ target_id: id, resolved }: CommandData): TargetMessage | undefined {
	if (id === undefined) return undefined;
	return { id, text: textOfMessage(resolved?.messages?.[id]) };
}
