import type { Markdown } from './markdown.ts';

/** A command with its arguments, ready to be carried out by a press: it becomes the button's `custom_id`. */
export type Press = {
	readonly command: string;
	readonly args: Readonly<Record<string, string | number | boolean>>;
};

/** A button that carries out a command, or one that opens a page. Labels are plain text, 80 characters at most. */
export type Button =
	| { readonly label: string; readonly press: Press; readonly primary?: true }
	| { readonly label: string; readonly url: string };

/** One row of a menu: plain text, 100 characters each at most. */
export type MenuChoice = { readonly label: string; readonly value: string; readonly description?: string };

/**
 * The author's words. `words` is a slice of the stored text and is never cut; with `before` and `after`, the slices around
 * it, the words stand out within their context.
 */
export type Quotation = { readonly words: string; readonly before?: string; readonly after?: string };

/** The parts a reply is made of. The writer turns them into Discord's components and keeps every limit. */
export type Block =
	| { readonly kind: 'heading'; readonly text: Markdown }
	| { readonly kind: 'text'; readonly text: Markdown }
	/** Small print. */
	| { readonly kind: 'note'; readonly text: Markdown }
	| { readonly kind: 'quote'; readonly quotation: Quotation }
	| { readonly kind: 'list'; readonly items: readonly Markdown[] }
	/** Text with one button beside it. */
	| { readonly kind: 'entry'; readonly text: Markdown; readonly button: Button }
	| { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
	/** What is chosen becomes the option `fills` of the press. More than 25 choices become several menus. */
	| {
			readonly kind: 'menu';
			readonly placeholder: string;
			readonly press: Press;
			readonly fills: string;
			readonly choices: readonly MenuChoice[];
	  }
	/** A PNG with words for those who do not see it. */
	| { readonly kind: 'picture'; readonly name: string; readonly png: Uint8Array; readonly alt: string }
	| { readonly kind: 'file'; readonly name: string; readonly data: Uint8Array }
	| { readonly kind: 'divider' };

/** One field of a form: what is typed comes back as the argument `name` of the form's press. Labels are plain text, 45 characters. */
export type Field = {
	readonly name: string;
	readonly label: string;
	readonly hint?: string;
	readonly value?: string;
	readonly required?: true;
	readonly most: number;
	readonly long?: true;
};

/** A form shown over the page, five fields at most; submitting it is the press with the fields as arguments. */
export type Form = { readonly title: string; readonly press: Press; readonly fields: readonly Field[] };

/** What a command answers. */
export type Reply = {
	readonly blocks: readonly Block[];
	/** Only the member who asked sees it, whatever they chose: errors and lists of near misses. */
	readonly private?: true;
	/** In answer to a press: takes the place of the message that was pressed. */
	readonly replaces?: true;
	/** Members this reply may ping; a mention of anyone else stays silent. */
	readonly pings?: readonly string[];
};

/** One row of autocomplete: plain text, 100 characters each at most. */
export type Choice = { readonly name: string; readonly value: string };
