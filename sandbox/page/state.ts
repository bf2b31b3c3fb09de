import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { FieldValue } from '../protocol.ts';
import { emptyLine, type Line } from './line.ts';
import type { Picker } from './picker.ts';
import type { World } from './world.ts';

/** The languages the page can set a member's Discord to. */
export type Locale = 'en-US' | 'es-ES';

/** How the page is lit; `system` follows the machine. */
export type Theme = 'system' | 'light' | 'dark';

/** A request that is on its way, by what the member did. A command that failed stays until it is dismissed. */
export type Waiting =
	| { readonly kind: 'command'; readonly channel: string; readonly name: string; readonly says: string | undefined }
	| { readonly kind: 'press'; readonly message: string; readonly customId: string }
	| { readonly kind: 'submit' };

/** The modal that is open: what was filled in so far, and what went wrong on sending it. */
export type OpenModal = {
	readonly id: string;
	readonly data: APIModalInteractionResponseCallbackData;
	readonly fields: Readonly<Record<string, FieldValue>>;
	readonly sending: boolean;
	readonly says: string | undefined;
};

/** The menu of one message: which, and whether it opens upwards because there is no room below. */
export type MessageMenu = { readonly message: string; readonly up: boolean };

/** Everything the page shows follows from this one value. */
export type State = {
	readonly connection: 'connecting' | 'open' | 'lost';
	/** Whether the page has said on this connection which member it acts as. */
	readonly introduced: boolean;
	/** The member this page wants to act as, once the server knows them. */
	readonly wanted: string | undefined;
	readonly world: World | undefined;
	readonly channel: string | undefined;
	readonly unread: ReadonlySet<string>;
	/** Whether the end of the conversation is scrolled out of sight. */
	readonly away: boolean;
	/** How many messages came to it while it was. */
	readonly news: number;
	readonly line: Line;
	readonly waiting: Readonly<Record<string, Waiting>>;
	/** What went wrong with the last press on a message, by message. */
	readonly troubles: Readonly<Record<string, string>>;
	readonly modal: OpenModal | undefined;
	readonly picker: Picker | undefined;
	/** What was last chosen in a menu of a message, by the menu's place. */
	readonly picked: Readonly<Record<string, readonly string[]>>;
	readonly menu: MessageMenu | undefined;
	/** Whether the channels are shown on a narrow screen. */
	readonly sidebar: boolean;
	readonly members: boolean;
	readonly pins: boolean;
	readonly locale: Locale;
	readonly theme: Theme;
	readonly nonces: number;
};

/** What a browser remembers of an earlier visit. */
export type SavedState = Pick<State, 'locale' | 'theme' | 'wanted' | 'channel'>;

/** The page before the server has said anything. */
export function initialState(saved: SavedState): State {
	return {
		connection: 'connecting',
		introduced: false,
		world: undefined,
		unread: new Set(),
		away: false,
		news: 0,
		line: emptyLine,
		waiting: {},
		troubles: {},
		modal: undefined,
		picker: undefined,
		picked: {},
		menu: undefined,
		sidebar: false,
		members: true,
		pins: false,
		nonces: 0,
		...saved,
	};
}

/** The conversation at its end, where all that came has been seen. */
export function atPresent(state: State): State {
	return { ...state, away: false, news: 0 };
}
