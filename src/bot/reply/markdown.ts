/**
 * Text that Discord may format. Only this module makes it, so that whatever came from a member or an article has been
 * escaped on its way in: a bare `string` never reaches a message.
 */
export type Markdown = { readonly markdown: string };

/** What a catalogue's placeholder or an `md` template can take: strings are escaped, Markdown is not. */
export type Inline = string | number | Markdown;

/** Zero-width and bidirectional controls; the joiner stays, since emoji are built with it. */
const INVISIBLE = /[\p{Cc}\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/**
 * What formats wherever it stands: emphasis, code, spoilers, links, mentions, the colon of an address or an emoji's name, and the
 * dots of a host, since an invitation ("discord.gg/…") needs no more than that.
 */
const MARKS = /[\\`*_~|<[\]@]|:(?=\/\/|[^\s:]+:)|(?<=[\w-])\.(?=[A-Za-z]{2})/g;

/** More marks on one letter than any language piles up: they would climb over the lines above. */
const PILED = /(\p{M}{3})\p{M}+/gu;

/** What formats at the start of a line only: headings, small print, quotations and lists. */
const LINE_MARKS = /^(\s*)(?:([#>+-])|(\d+)\.)/gm;

/** The text as it stands, with nothing in it that Discord would format, link or ping. */
export function escaped(text: string): Markdown {
	if (text === '') return { markdown: text };
	const marked = text.replace(MARKS, '\\$&');
	return {
		markdown: marked.replace(LINE_MARKS, (_, space, mark, digits) => space + (mark ? `\\${mark}` : `${digits}\\.`)),
	};
}

/** What a member typed, fit to be shown back on one line: no invisible characters, no lone surrogates, `most` characters at most. */
export function echoed(typed: string, most = 100): Markdown {
	const line = typed.toWellFormed().replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(PILED, '$1').trim();
	const characters = [...line];
	return escaped(characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line);
}

/** Whether nothing of a text can be seen. */
export function isBlank(text: string): boolean {
	return text.replace(INVISIBLE, '').trim() === '';
}

/** Markdown of the bot's own around values: `` md`**${name}** (${count})` ``. */
export function md(parts: TemplateStringsArray, ...values: readonly Inline[]): Markdown {
	return { markdown: String.raw({ raw: parts }, ...values.map(inlined)) };
}

/** The Markdown of a value as a string: where strings are escaped. */
export function inlined(value: Inline): string {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' ? escaped(value).markdown : value.markdown;
}

/** Several pieces as one, with `between` (the bot's own markdown) between them. */
export function joined(pieces: readonly Inline[], between: string): Markdown {
	return { markdown: pieces.map(inlined).join(between) };
}
