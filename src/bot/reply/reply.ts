import type { Markdown } from './markdown.ts';

/** A command with its arguments, which a press on a button or a choice in a menu runs. It becomes the `custom_id`. */
export type Press = {
	readonly command: string;
	readonly args: Readonly<Record<string, string | number | boolean>>;
};

/**
 * A button that runs a command, or one that opens a web page. A disabled one is shown grey and cannot be pressed. Labels are plain
 * text of up to 80 characters.
 */
export type Button =
	| { readonly label: string; readonly press: Press; readonly primary?: true; readonly disabled?: true }
	| { readonly label: string; readonly url: string };

/** One choice of a menu: plain text of up to 100 characters each. */
export type MenuChoice = { readonly label: string; readonly value: string; readonly description?: string };

/**
 * The author's words. `words` is a slice of the stored text and is never cut. With `before` and `after`, the slices around it, it is
 * shown in bold in its context.
 */
export type Quotation = { readonly words: string; readonly before?: string; readonly after?: string };

/** One part of a reply. The writer (discord/write) turns it into Discord's components and keeps every limit of Discord's. */
export type Block =
	| { readonly kind: 'heading'; readonly text: Markdown }
	| { readonly kind: 'text'; readonly text: Markdown }
	/** Small print. */
	| { readonly kind: 'note'; readonly text: Markdown }
	| { readonly kind: 'quote'; readonly quotation: Quotation }
	| { readonly kind: 'list'; readonly items: readonly Markdown[] }
	/** Text with one button next to it. */
	| { readonly kind: 'entry'; readonly text: Markdown; readonly button: Button }
	| { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
	/** The chosen value becomes the option `fills` of the press. The writer makes several menus of more than 25 choices. */
	| {
			readonly kind: 'menu';
			readonly placeholder: string;
			readonly press: Press;
			readonly fills: string;
			readonly choices: readonly MenuChoice[];
	  }
	/** A PNG, with a description for members who cannot see it. */
	| { readonly kind: 'picture'; readonly name: string; readonly png: Uint8Array; readonly alt: string }
	| { readonly kind: 'file'; readonly name: string; readonly data: Uint8Array }
	| { readonly kind: 'divider' };

/** What every field has that a member fills in. Labels are plain text of up to 45 characters, hints of up to 100. */
type LabelledField = {
	readonly name: string;
	readonly label: string;
	readonly hint?: string;
	readonly required?: true;
};

/**
 * One part of a form. What is filled in becomes the argument `name` of the form's press. What is not required and left out counts as
 * not given. A file becomes the argument of an option whose kind is `file`.
 */
export type FormField =
	/** Up to `most` characters, and never more than 4000. A `long` one may have several lines. `value` is there to begin with, and may be changed. */
	| (LabelledField & {
			readonly kind: 'text';
			readonly value?: string;
			/** Shown in grey while the field is empty. */
			readonly example?: string;
			readonly most: number;
			readonly long?: true;
	  })
	/** One of up to 25 choices, the one with the value `chosen` to begin with. */
	| (LabelledField & { readonly kind: 'choice'; readonly choices: readonly MenuChoice[]; readonly chosen?: string })
	/** One file from the member's device, of any kind and of up to 10 MB or what their server allows. */
	| (LabelledField & { readonly kind: 'file' })
	/** Text to read. Nothing is filled in. */
	| { readonly kind: 'note'; readonly text: Markdown };

/** A form with up to five parts. Submitting it runs the press, with what was filled in as further arguments. */
export type Form = { readonly title: string; readonly press: Press; readonly fields: readonly FormField[] };

/** What a command answers: its blocks, in order. */
export type Reply = {
	readonly blocks: readonly Block[];
	/** The side of a motion that the answer is about, which colours its edge. An answer about both sides or about none has no accent. */
	readonly accent?: 'for' | 'against';
	/** Only the member who asked sees it, even if they did not ask for that: errors and near misses. */
	readonly private?: true;
	/** It shows the article's own text and nothing that an editor wrote, so there is nothing to say of the language of notes. */
	readonly hasNoNotes?: true;
	/** Everybody sees it, although it answers a press. */
	readonly public?: true;
	/** The answer to a press replaces the message whose button was pressed. */
	readonly replaces?: true;
	/** The ids of the members this reply may ping. A mention of anyone else stays silent. */
	readonly pings?: readonly string[];
};

/**
 * An answer that takes longer than Discord waits. Only the member sees that the bot is at work, and then the reply. The work begins when
 * they see the first, and has no deadline of its own.
 */
export type LaterReply = { readonly work: () => Promise<Reply> };

/** One row of autocomplete: plain text of up to 100 characters each. */
export type Suggestion = { readonly name: string; readonly value: string };
