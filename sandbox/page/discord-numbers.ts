import type {
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ButtonStyle,
	ChannelType,
	ComponentType,
	InteractionContextType,
	MessageFlags,
	MessageType,
	TextInputStyle,
} from 'discord-api-types/v10';

// The enums of discord-api-types are CommonJS values, which a browser cannot import: here are the few the page needs,
// each checked against the enum it repeats.

/** Discord's component types. */
export const component = {
	actionRow: 1,
	button: 2,
	stringSelect: 3,
	textInput: 4,
	userSelect: 5,
	roleSelect: 6,
	mentionableSelect: 7,
	channelSelect: 8,
	section: 9,
	text: 10,
	thumbnail: 11,
	gallery: 12,
	file: 13,
	separator: 14,
	container: 17,
	label: 18,
	fileUpload: 19,
	radioGroup: 21,
	checkboxGroup: 22,
	checkbox: 23,
} as const satisfies Record<string, ComponentType>;

/** Discord's button styles. */
export const buttonStyle = {
	primary: 1,
	secondary: 2,
	success: 3,
	danger: 4,
	link: 5,
	premium: 6,
} as const satisfies Record<string, ButtonStyle>;

/** The kinds of channel the page draws. */
export const channelType = {
	text: 0,
	direct: 1,
	category: 4,
	announcement: 5,
	announcementThread: 10,
	publicThread: 11,
	privateThread: 12,
	forum: 15,
	media: 16,
} as const satisfies Record<string, ChannelType>;

/** Message types that are drawn in a way of their own. */
export const messageType = {
	usual: 0,
	pinned: 6,
	threadCreated: 18,
	reply: 19,
	command: 20,
	threadStarter: 21,
	messageCommand: 23,
} as const satisfies Record<string, MessageType>;

/** The message flags the page looks at. */
export const messageFlag = {
	ephemeral: 64,
	loading: 128,
	componentsV2: 32768,
} as const satisfies Record<string, MessageFlags>;

/** Where a command can be used: in servers, in direct messages with the bot. */
export const commandContext = { server: 0, direct: 1 } as const satisfies Record<string, InteractionContextType>;

/** The permissions the page looks at. */
export const permission = { manageThreads: 1n << 34n } as const satisfies Record<string, bigint>;

/** The kinds of application command. */
export const commandType = { slash: 1, user: 2, message: 3 } as const satisfies Record<string, ApplicationCommandType>;

/** The types of a command's options. */
export const optionType = {
	subcommand: 1,
	subcommandGroup: 2,
	string: 3,
	integer: 4,
	boolean: 5,
	user: 6,
	channel: 7,
	role: 8,
	mentionable: 9,
	number: 10,
	attachment: 11,
} as const satisfies Record<string, ApplicationCommandOptionType>;

/** The two text inputs of a modal. */
export const textInputStyle = { short: 1, paragraph: 2 } as const satisfies Record<string, TextInputStyle>;
