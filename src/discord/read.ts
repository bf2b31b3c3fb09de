import {
	ApplicationCommandOptionType,
	ApplicationIntegrationType,
	ComponentType,
	InteractionType,
	MessageFlags,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Completion, Invocation, RawValue, TargetMessage } from '../bot/invocation.ts';
import { pressOf } from '../bot/press.ts';
import { localeFor } from '../bot/say.ts';
import { channelKind } from './channel-kind.ts';
import { isNestedAtMost } from './nesting.ts';
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

/** What an interaction asks for. `unknown`: nothing this bot understands, and possibly not Discord's. */
export type Reading =
	| { readonly kind: 'ping' }
	| {
			readonly kind: 'invocation';
			readonly invocation: Invocation;
			readonly address: Address;
			/** The message a press was on, which an answer may replace. */
			readonly pressedOn?: PressedMessage;
	  }
	| { readonly kind: 'completion'; readonly completion: Completion; readonly address: Address }
	| { readonly kind: 'unknown' };

const User = z.object({ id: z.string(), username: z.string().optional(), global_name: z.string().nullish() });

const Member = z.object({
	user: User,
	nick: z.string().nullish(),
	roles: z.array(z.string()).optional(),
	// Bits as a decimal number.
	permissions: z.string().regex(/^\d+$/).optional(),
});

const Channel = z.object({ id: z.string(), type: z.number().optional(), parent_id: z.string().nullish() });

const GivenOption = z.object({
	name: z.string(),
	type: z.number(),
	value: z.union([z.string(), z.number(), z.boolean()]).optional(),
	focused: z.boolean().optional(),
	get options() {
		return z.array(GivenOption).optional();
	},
});
type GivenOption = z.infer<typeof GivenOption>;

const CommandData = z.object({
	name: z.string(),
	options: z.array(GivenOption).optional(),
	target_id: z.string().optional(),
	resolved: z.object({ messages: z.record(z.string(), z.unknown()).optional() }).optional(),
});
type CommandData = z.infer<typeof CommandData>;

const PressData = z.object({
	custom_id: z.string(),
	component_type: z.literal([ComponentType.Button, ComponentType.StringSelect]),
	values: z.array(z.string()).optional(),
});
type PressData = z.infer<typeof PressData>;

/** A text field, however the modal wraps it: in a label, as Lectern sends it, or in a row, as clients of old do. */
const FilledField = z.object({ custom_id: z.string(), value: z.string() });
const Wrapped = z.object({
	component: FilledField.optional().catch(undefined),
	components: z.array(FilledField).optional().catch(undefined),
});

const SubmitData = z.object({ custom_id: z.string(), components: z.array(Wrapped) });
type SubmitData = z.infer<typeof SubmitData>;

const circumstances = {
	id: z.string(),
	token: z.string(),
	application_id: z.string(),
	locale: z.string().optional(),
	guild_id: z.string().optional(),
	channel_id: z.string().optional(),
	channel: Channel.optional(),
	// Members of a server come as `member`; in direct messages there is only `user`.
	member: Member.optional(),
	user: User.optional(),
	// For whom the app is installed where it is used: "0" stands for a server, "1" for a member.
	authorizing_integration_owners: z.record(z.string(), z.unknown()).optional().catch(undefined),
	// The message that was pressed, also when the press opened the modal that is submitted.
	message: z.object({ flags: z.number().optional() }).optional(),
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
	if (!isNestedAtMost(DEEPEST, payload)) return { kind: 'unknown' };
	const { data: interaction } = Interaction.safeParse(payload);
	if (!interaction) return { kind: 'unknown' };
	if (interaction.type === InteractionType.Ping) return { kind: 'ping' };
	const surroundings = surroundingsOf(interaction);
	if (!surroundings) return { kind: 'unknown' };
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
			};
		case InteractionType.ApplicationCommandAutocomplete: {
			const focused = inner(interaction.data).options.find((option) => option.focused)?.name;
			if (focused === undefined) return { kind: 'unknown' };
			return { kind: 'completion', completion: { ...surroundings, ...typed(interaction.data), focused }, address };
		}
	}
}

function addressOf({ id, token, application_id, authorizing_integration_owners: owners }: Circumstances): Address {
	const userInstalled = owners !== undefined && !(ApplicationIntegrationType.GuildInstall in owners);
	return { id, token, application: application_id, ...(userInstalled && { userInstalled }) };
}

function surroundingsOf({ id, locale, guild_id, channel_id, channel, member, user }: Circumstances) {
	const asker = member?.user ?? user;
	const place = channel?.id ?? channel_id;
	return (
		asker && {
			id,
			user: askerOf(asker, member),
			...(guild_id !== undefined && { guild: { id: guild_id } }),
			...(place !== undefined && { channel: placeOf(place, channel) }),
			locale: localeFor(locale),
		}
	);
}

function askerOf(user: z.infer<typeof User>, member: Circumstances['member']): Invocation['user'] {
	const name = member?.nick ?? user.global_name ?? user.username;
	return {
		id: user.id,
		...(name !== undefined && { name }),
		roles: member?.roles ?? [],
		may: BigInt(member?.permissions ?? 0),
	};
}

function placeOf(id: string, channel: Circumstances['channel']): NonNullable<Invocation['channel']> {
	const kind = channelKind(channel?.type);
	const parent = kind === 'thread' ? channel?.parent_id : undefined;
	return { id, kind, ...(parent && { parent }) };
}

const pressedOn = ({ message }: Circumstances) =>
	message && { pressedOn: { isPrivate: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0 } };

function typed(data: CommandData): Pick<Invocation, 'command' | 'gesture' | 'args' | 'target'> {
	const { path, options } = inner(data);
	const target = targetOf(data);
	return { command: path.join(' '), gesture: 'typed', args: argsOf(options), ...(target && { target }) };
}

/** What is no press of ours is an unknown command, so that whoever pressed is told so. */
function pressed({ custom_id, values }: PressData): Pick<Invocation, 'command' | 'gesture' | 'args'> {
	const { command, args } = pressOf(custom_id, values?.[0]) ?? { command: custom_id, args: {} };
	return { command, gesture: 'pressed', args };
}

/** Submitting a form is its press, with what was typed as further arguments. */
function submitted({ custom_id, components }: SubmitData): Pick<Invocation, 'command' | 'gesture' | 'args'> {
	const press = pressed({ custom_id, component_type: ComponentType.Button });
	const fields = components.flatMap(({ component, components: row = [] }) => (component ? [component] : row));
	const typedIn = Object.fromEntries(fields.map(({ custom_id: name, value }) => [name, value]));
	return { ...press, args: { ...press.args, ...typedIn } };
}

/** The path of the subcommand and the options given to it. */
function inner({ name, options = [] }: Pick<GivenOption, 'name' | 'options'>): {
	path: string[];
	options: GivenOption[];
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
