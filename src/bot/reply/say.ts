import { IntlMessageFormat } from 'intl-messageformat';
import { MESSAGES, type Messages } from '../../locales/languages.ts';
import { byLocale, LANGUAGE_TAGS, type Locale } from '../../locales/locales.ts';
import { catalogueMarkdown, type Inline, inlineMarkdown, type Markdown } from './markdown.ts';

type PathsOf<Tree> = {
	[K in keyof Tree & string]: Tree[K] extends string ? K : `${K}.${PathsOf<Tree[K]>}`;
}[keyof Tree & string];

/** A message of the catalogues by its path, such as `claim.reported`. */
export type MessageKey = PathsOf<Messages>;

/** What goes into a message's placeholders; `count` picks the plural, and a list is joined by the language's rules. */
export type Values = Readonly<Record<string, Inline | readonly Inline[]>>;

/** The same for plain text, where nothing is escaped. */
export type PlainValues = Readonly<Record<string, string | number | readonly string[]>>;

/** Says a message in one language: as Markdown with every value escaped, or `plain` for labels, rows and menus. */
export type Say = {
	(key: MessageKey, values?: Values): Markdown;
	plain(key: MessageKey, values?: PlainValues): string;
	readonly locale: Locale;
	/** The language and its region, for numbers, lists and plurals. */
	readonly languageTag: string;
};

/** The voice for a language: the same object each time. */
export function sayIn(locale: Locale): Say {
	return voices[locale];
}

const voices = byLocale(voice);

type Tree = { readonly [key: string]: string | Tree };

function voice(locale: Locale): Say {
	const languageTag = LANGUAGE_TAGS[locale];
	const catalogue: Tree = MESSAGES[locale];
	const lists = new Intl.ListFormat(languageTag);
	const messages = new Map<string, IntlMessageFormat>();
	const message = (key: MessageKey) => messages.get(key) ?? compiled(key);
	const compiled = (key: MessageKey) => {
		const made = new IntlMessageFormat(textAt(catalogue, key), languageTag, undefined, { ignoreTag: true });
		messages.set(key, made);
		return made;
	};
	const filled = (key: MessageKey, values: Values, shown: (value: Inline) => string) =>
		String(message(key).format(mapped(values, (value) => filling(value, shown, lists))));
	// What takes no values says the same each time, and most of what a reply says is such.
	const constants = new Map<MessageKey, string>();
	const constant = (key: MessageKey) => {
		const text = constants.get(key) ?? filled(key, {}, String);
		constants.set(key, text);
		return text;
	};
	const say = (key: MessageKey, values?: Values): Markdown =>
		catalogueMarkdown(values ? filled(key, values, inlineMarkdown) : constant(key));
	const plain = (key: MessageKey, values?: PlainValues) => (values ? filled(key, values, String) : constant(key));
	return Object.assign(say, { plain, locale, languageTag });
}

function textAt(catalogue: Tree, key: MessageKey): string {
	const text = key
		.split('.')
		.reduce<string | Tree | undefined>((at, part) => (typeof at === 'object' ? at[part] : at), catalogue);
	if (typeof text !== 'string') throw new RangeError(`no message "${key}"`);
	return text;
}

/** A number stays one, for the plural rules. */
function filling(value: Values[string], shown: (value: Inline) => string, lists: Intl.ListFormat): string | number {
	if (typeof value === 'number') return value;
	return isList(value) ? lists.format(value.map(shown)) : shown(value);
}

const isList = (value: Values[string]): value is readonly Inline[] => Array.isArray(value);

function mapped<A, B>(record: Readonly<Record<string, A>>, to: (value: A) => B): Record<string, B> {
	const made: Record<string, B> = {};
	for (const [name, value] of Object.entries(record)) made[name] = to(value);
	return made;
}
