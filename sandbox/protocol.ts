import type {
	APIApplicationCommand,
	APIApplicationCommandOptionChoice,
	APIChannel,
	APIGuild,
	APIMessage,
	APIModalInteractionResponseCallbackData,
	APIUser,
} from 'discord-api-types/v10';

/**
 * What the page and the sandbox say to each other over one WebSocket (`/page`), as JSON, one object a frame.
 * The page acts as one member at a time; `nonce` is the page's own and comes back with the answer to that request.
 */

export type OptionValue = string | number | boolean;

/** A file that a member attaches, with its bytes. `type` is its media type, or empty where the member's machine knows none. */
export type SentFile = { readonly name: string; readonly type: string; readonly base64: string };

/** One option of a command as a member filled it in; `focused` marks the one being completed. */
export type FilledOption = {
	readonly name: string;
	readonly value: OptionValue | SentFile;
	readonly focused?: true;
};

/** A command by id, with the path of its subcommand (`['list']`; empty for a plain command). */
export type FilledCommand = {
	readonly command: string;
	readonly subcommand: readonly string[];
	readonly options: readonly FilledOption[];
	/** The message a message command is used on. */
	readonly target?: string;
};

/** What was put into one field of a modal: a text, what was chosen, or files. */
export type FieldValue = string | readonly string[] | readonly SentFile[];

/** What the page asks. `locale` is the language its member's Discord is set to, such as `en-US` or `es-ES`. */
export type PageRequest =
	| { readonly type: 'act-as'; readonly user: string; readonly locale: string }
	| { readonly type: 'send'; readonly channel: string; readonly content: string }
	| ({ readonly type: 'suggest'; readonly nonce: string; readonly channel: string } & FilledCommand)
	| ({ readonly type: 'command'; readonly nonce: string; readonly channel: string } & FilledCommand)
	| {
			readonly type: 'press';
			readonly nonce: string;
			readonly message: string;
			readonly customId: string;
			/** What was chosen, when the component is a menu. */
			readonly values?: readonly string[];
	  }
	| {
			readonly type: 'submit';
			readonly nonce: string;
			readonly modal: string;
			/** The fields of the modal by their `custom_id`. */
			readonly fields: Readonly<Record<string, FieldValue>>;
	  }
	| { readonly type: 'dismiss'; readonly message: string };

/** What a member is in the sandbox. */
export type PersonaPart = 'moderator' | 'debater';

/** A member the page can act as. */
export type Persona = { readonly user: APIUser; readonly part: PersonaPart };

/** All that the acting member can see, in Discord's own JSON; sent when the page connects and after each `act-as`. */
export type Snapshot = {
	readonly type: 'snapshot';
	readonly me: string;
	/** What the member may do in the server as a whole, as Discord writes permissions: a number of bits. */
	readonly permissions: string;
	readonly personas: readonly Persona[];
	readonly bot: APIUser;
	readonly guild: APIGuild;
	/** Channels, threads and the member's direct messages with the bot; each is followed by `channel` when it changes. */
	readonly channels: readonly APIChannel[];
	/** By channel, oldest first, private replies to this member among them. */
	readonly messages: Readonly<Record<string, readonly APIMessage[]>>;
	readonly commands: readonly APIApplicationCommand[];
};

/** What the sandbox sends to the page. */
export type ServerMessage =
	| Snapshot
	| { readonly type: 'message'; readonly message: APIMessage }
	| { readonly type: 'message-gone'; readonly channel: string; readonly message: string }
	| { readonly type: 'channel'; readonly channel: APIChannel }
	| { readonly type: 'channel-gone'; readonly channel: string }
	| { readonly type: 'commands'; readonly commands: readonly APIApplicationCommand[] }
	| {
			readonly type: 'choices';
			readonly nonce: string;
			readonly choices: readonly APIApplicationCommandOptionChoice[];
	  }
	| {
			readonly type: 'modal';
			readonly nonce: string;
			/** Named in the `submit` that answers it. */
			readonly id: string;
			readonly modal: APIModalInteractionResponseCallbackData;
	  }
	/** The request was answered; what it made arrives as `message` or `modal`. */
	| { readonly type: 'done'; readonly nonce: string }
	/** It was not answered: `says` is what Discord would show ("The application did not respond"). */
	| { readonly type: 'failed'; readonly nonce: string; readonly says: string };
