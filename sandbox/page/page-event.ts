import type { FieldValue, SentFile, ServerMessage } from '../protocol.ts';
import type { Leaf } from './leaf.ts';
import type { PickerMenu } from './picker.ts';
import type { Locale, Theme } from './state.ts';

/** The keys the command line and the menus take for themselves. */
export type Key = 'up' | 'down' | 'enter' | 'tab' | 'backspace' | 'escape';

/** Why a file cannot be attached. */
export type FileTrouble = 'too-large' | 'unreadable';

/** What happens in the command line. */
export type LineEvent =
	| { readonly type: 'typed'; readonly text: string }
	| { readonly type: 'key'; readonly key: Key }
	| { readonly type: 'pick-row'; readonly row: number }
	| { readonly type: 'edit-pill'; readonly name: string }
	| { readonly type: 'begin'; readonly leaf: Leaf }
	/** A file was chosen, dropped or pasted for the command; or it could not be taken. */
	| { readonly type: 'attach'; readonly file: SentFile }
	| { readonly type: 'attach-failed'; readonly name: string; readonly why: FileTrouble }
	/** A command by its name: it begins, or its subcommands are listed. */
	| { readonly type: 'look-up'; readonly name: string };

/** What happens in a select menu, in a message or in a modal. */
export type PickerEvent =
	| { readonly type: 'picker-open'; readonly menu: PickerMenu; readonly up: boolean }
	| { readonly type: 'picker-move'; readonly to: number }
	| { readonly type: 'picker-pick'; readonly value: string }
	| { readonly type: 'picker-close' };

/** What happens in a modal. */
export type ModalEvent =
	| { readonly type: 'modal-field'; readonly name: string; readonly value: FieldValue }
	| { readonly type: 'modal-trouble'; readonly says: string }
	| { readonly type: 'modal-submit' }
	| { readonly type: 'modal-cancel' };

/** What happens around a message. */
export type MessageEvent =
	| { readonly type: 'press'; readonly message: string; readonly customId: string }
	| { readonly type: 'message-menu'; readonly message: string | undefined; readonly up: boolean }
	| { readonly type: 'message-command'; readonly message: string; readonly leaf: Leaf }
	| { readonly type: 'dismiss'; readonly message: string }
	| { readonly type: 'forget'; readonly nonce: string };

/** What happens to the page as a whole. */
export type FrameEvent =
	| { readonly type: 'open-channel'; readonly channel: string }
	| { readonly type: 'act-as'; readonly user: string }
	| { readonly type: 'locale'; readonly locale: Locale }
	| { readonly type: 'theme'; readonly theme: Theme }
	| { readonly type: 'toggle'; readonly part: 'sidebar' | 'members' | 'pins' }
	/** The conversation was scrolled: whether its end is out of sight. */
	| { readonly type: 'scrolled'; readonly away: boolean }
	| { readonly type: 'to-present' }
	| { readonly type: 'lost' };

/** Everything that can happen on the page: what the member does, and what the sandbox sends. */
export type PageEvent =
	| LineEvent
	| PickerEvent
	| ModalEvent
	| MessageEvent
	| FrameEvent
	| { readonly type: 'server-message'; readonly message: ServerMessage };

/** How a view says that something happened. */
export type Send = (event: PageEvent) => void;
