import { isId } from './is-id.ts';

declare const made: unique symbol;

/**
 * Text that Discord formats. Only this module makes it: neither a string nor an object literal passes for one. So whatever a
 * member or an article supplied has been escaped before it reaches a message.
 */
export type Markdown = { readonly markdown: string; readonly [made]: true };

/** The one place that vouches for a text. */
const make = (markdown: string) => ({ markdown }) as Markdown;

/** A value for a catalogue's placeholder or an `md` template. Strings are escaped, Markdown is not. */
export type Inline = string | number | Markdown;

/** Zero-width characters and bidirectional controls, but not the zero-width joiner: emoji are built with it. */
const INVISIBLE = /[\p{Cc}\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/**
 * Characters that format anywhere in a line: emphasis, code, spoilers, links, mentions, the colon of an address or of an emoji's
 * name, and the dots of a host, because Discord makes a link of an invitation ("discord.gg/…") without any "https".
 */
const MARKS = /[\\`*_~|<[\]@]|:(?=\/\/|[^\s:]+:)|(?<=[\w-])\.(?=[A-Za-z]{2})/g;

/** More combining marks on one letter than any language uses. They would cover the lines above. */
const PILED = /(\p{M}{3})\p{M}+/gu;

/** What formats only at the start of a line: headings, small print, quotations and lists. */
const LINE_MARKS = /^(\s*)(?:([#>+-])|(\d+)\.)/gm;

/** Escapes a text, so that Discord shows it character for character and formats, links or pings nothing in it. */
export function escapeMarkdown(text: string): Markdown {
	if (text === '') return make(text);
	const marked = text.replace(MARKS, '\\$&');
	return make(marked.replace(LINE_MARKS, (_, space, mark, digits) => space + (mark ? `\\${mark}` : `${digits}\\.`)));
}

/**
 * What a member typed, escaped to be shown back on one line: without invisible characters and lone surrogates, and shortened to
 * `most` characters.
 */
export function echoTyped(typed: string, most = 100): Markdown {
	const line = typed.toWellFormed().replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(PILED, '$1').trim();
	const characters = [...line];
	return escapeMarkdown(characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line);
}

/** Whether a text shows nothing: it is empty, or has only spaces and invisible characters. */
export function isBlank(text: string): boolean {
	return text.replace(INVISIBLE, '').trim() === '';
}

/** The bot's own Markdown around values, which are escaped: `` md`**${name}** (${count})` ``. */
export function md(parts: TemplateStringsArray, ...values: readonly Inline[]): Markdown {
	return make(String.raw({ raw: parts }, ...values.map(inlineMarkdown)));
}

/** A value as Markdown text. This is the place where strings are escaped. */
export function inlineMarkdown(value: Inline): string {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' ? escapeMarkdown(value).markdown : value.markdown;
}

/** Joins pieces into one, with `between` between them. `between` is the bot's own markdown and is not escaped. */
export function joinMarkdown(pieces: readonly Inline[], between: string): Markdown {
	return make(pieces.map(inlineMarkdown).join(between));
}

/**
 * A message of the catalogues, whose values `inlineMarkdown` has escaped. Only `say.ts` may call this: a catalogue is the bot's own text,
 * and nothing else is.
 */
export const catalogueMarkdown = (message: string): Markdown => make(message);

/** A member's name as Discord shows it. Whom it pings is decided by the reply's `pings`. */
export const memberMention = (id: string): Markdown => mention('@', id);

/** A role's name as Discord shows it. It never pings. */
export const roleMention = (id: string): Markdown => mention('@&', id);

/** A link to a channel or thread, by its name. */
export const channelMention = (id: string): Markdown => mention('#', id);

/** The ids that Discord gave the slash commands, by name. Empty until Discord has been asked for them. */
export type CommandIds = ReadonlyMap<string, string>;

/** A slash command's name. `inMarkdown` decides how it is shown, since only the writer knows the commands' ids. */
const COMMAND = /(?<!\\)((?:\\\\)*)<\/([\p{L}\p{N}_-]+)((?: [\p{L}\p{N}_-]+)*)>/gu;

/**
 * The name of a command or subcommand ("debate next"). Discord shows it as a link that puts the command into the member's input line.
 * In the catalogues it is written as it is here: `</debate next>`.
 */
export const commandMention = (name: string): Markdown => make(`</${name}>`);

/** Writes the commands that a text names with their ids, so that members can click on them. Without its id, a command is shown as code. */
export function withCommandIds(text: Markdown, ids: CommandIds): Markdown {
	const { markdown } = text;
	if (!markdown.includes('</')) return text;
	const written = markdown.replace(COMMAND, (_, before: string, command: string, rest: string) => {
		const id = ids.get(command);
		return before + (id === undefined ? `\`/${command}${rest}\`` : `</${command}${rest}:${id}>`);
	});
	return make(written);
}

/** The same for text that Discord does not format, such as a label. */
export const withoutMentions = (text: string): string => text.replace(COMMAND, '$1/$2$3');

/** Text that is no id would end the mention and format what follows it. */
const mention = (sign: '@' | '@&' | '#', id: string) => (isId(id) ? make(`<${sign}${id}>`) : escapeMarkdown(id));

/**
 * A moment in milliseconds since 1970, which Discord shows in each reader's own time zone: as a day (D), as a day and time (F), or
 * as how far off it is (R).
 */
export const timestamp = (time: number, style: 'D' | 'F' | 'R'): Markdown =>
	make(`<t:${Math.floor(time / 1000)}:${style}>`);

/** The address of a thread, which Discord shows as a link with the thread's name. */
export const threadLink = (guild: string, thread: string): Markdown =>
	isId(guild) && isId(thread)
		? make(`https://discord.com/channels/${guild}/${thread}`)
		: escapeMarkdown(`${guild}/${thread}`);

/** The address of a message, for a link in the catalogues: `[message]({link})`. Direct messages have no `guild`. */
export const messageLink = (guild: string | undefined, channel: string, message: string): Markdown =>
	[guild ?? channel, channel, message].every(isId)
		? make(`https://discord.com/channels/${guild ?? '@me'}/${channel}/${message}`)
		: escapeMarkdown(`${guild}/${channel}/${message}`);
