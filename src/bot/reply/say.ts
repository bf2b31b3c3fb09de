import { IntlMessageFormat } from 'intl-messageformat';
import { MESSAGES, type Messages, NAME_WORDS } from '../../locales/languages.ts';
import { byLocale, LANGUAGE_TAGS, type Locale } from '../../locales/locales.ts';
import { catalogueMarkdown, type Inline, inlineMarkdown, type Markdown, withoutMentions } from './markdown.ts';

/** The paths of all texts in a tree: `a.b` for `{ a: { b: 'text' } }`. */
type PathsOf<Tree> = {
	[K in keyof Tree & string]: Tree[K] extends string ? K : `${K}.${PathsOf<Tree[K]>}`;
}[keyof Tree & string];

/** The path of a message in the catalogues, such as `claim.reported`. */
export type MessageKey = PathsOf<Messages>;

/** The values of a message's placeholders. A number chooses the plural form; a list is joined by the language's rules. */
export type Values = Readonly<Record<string, Inline | readonly Inline[]>>;

/** The values of a message in plain text, where nothing is escaped. */
export type PlainValues = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * Returns messages in one language. Called, it returns Markdown with every value escaped; `plain` returns the text for
 * labels, menus and suggestions, which Discord shows as they are. Both throw a RangeError if there is no such message.
 */
export type Say = {
	(key: MessageKey, values?: Values): Markdown;
	plain(key: MessageKey, values?: PlainValues): string;
	readonly locale: Locale;
	/** The language with its region, for numbers, lists and plurals. */
	readonly languageTag: string;
};

/** The `Say` of a language, which is always the same object. */
export function sayIn(locale: Locale): Say {
	return SAY_BY_LOCALE[locale];
}

const SAY_BY_LOCALE = byLocale(createSay);

type Tree = { readonly [key: string]: string | Tree };

function createSay(locale: Locale): Say {
	const languageTag = LANGUAGE_TAGS[locale];
	const catalogue: Tree = MESSAGES[locale];
	const lists = new Intl.ListFormat(languageTag);
	const contract = contractionIn(locale);
	// Commands are links in Markdown, and plain names in labels.
	const markdown = createFormatter(languageTag, lists, contract, (key) => textAt(catalogue, key));
	const text = createFormatter(languageTag, lists, contract, (key) => withoutMentions(textAt(catalogue, key)));
	const say = (key: MessageKey, values?: Values): Markdown => catalogueMarkdown(markdown(key, values, inlineMarkdown));
	const plain = (key: MessageKey, values?: PlainValues) => text(key, values, String);
	return Object.assign(say, { plain, locale, languageTag });
}

/** Writes as one what a language joins of a message and the name in it. What is in quotation marks is as its author or a member wrote it. */
function contractionIn(locale: Locale): (text: string) => string {
	const { contraction } = NAME_WORDS[locale];
	if (!contraction) return (text) => text;
	const { from, to } = contraction;
	const pattern = new RegExp(`(?<!«[^»]*)(?:${from})`, 'gu');
	return (text) => text.replace(pattern, to);
}

/** Formats messages, and compiles each of them once. Most messages of a reply take no values, and are also formatted only once. */
function createFormatter(
	languageTag: string,
	lists: Intl.ListFormat,
	contract: (text: string) => string,
	messageOf: (key: MessageKey) => string,
) {
	const messages = new Map<MessageKey, IntlMessageFormat>();
	const constants = new Map<MessageKey, string>();
	const compile = (key: MessageKey) => {
		const message = new IntlMessageFormat(messageOf(key), languageTag, undefined, { ignoreTag: true });
		messages.set(key, message);
		return message;
	};
	const format = (key: MessageKey, values: Values, textOf: (value: Inline) => string) =>
		String((messages.get(key) ?? compile(key)).format(mapValues(values, (value) => valueText(value, textOf, lists))));
	const constant = (key: MessageKey) => {
		const text = constants.get(key) ?? format(key, {}, String);
		constants.set(key, text);
		return text;
	};
	return (key: MessageKey, values: Values | undefined, textOf: (value: Inline) => string) =>
		values ? withoutSecondStop(contract(format(key, values, textOf))) : constant(key);
}

/** A value that ends in the stop of an abbreviation, such as "EE. UU.", ends the sentence with it. */
const withoutSecondStop = (text: string) => text.replace(/(\p{Lu}\.\*{0,3})\.(?!\.)/gu, '$1');

/** Whether a language's catalogue has a message under this key. It is for keys that are made while running, such as a command's. */
export const hasMessage = (key: string, locale: Locale): key is MessageKey =>
	findText(MESSAGES[locale], key) !== undefined;

function textAt(catalogue: Tree, key: MessageKey): string {
	const text = findText(catalogue, key);
	if (text === undefined) throw new RangeError(`The catalogues have no message "${key}".`);
	return text;
}

function findText(catalogue: Tree, key: string): string | undefined {
	const found = key
		.split('.')
		.reduce<string | Tree | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), catalogue);
	return typeof found === 'string' ? found : undefined;
}

/** The text of a value for its placeholder. A number stays a number: the plural rules and the formatting need it. */
function valueText(value: Values[string], textOf: (value: Inline) => string, lists: Intl.ListFormat): string | number {
	if (typeof value === 'number') return value;
	return isList(value) ? lists.format(value.map(textOf)) : textOf(value);
}

const isList = (value: Values[string]): value is readonly Inline[] => Array.isArray(value);

function mapValues<A, B>(record: Readonly<Record<string, A>>, to: (value: A) => B): Record<string, B> {
	const result: Record<string, B> = {};
	for (const [name, value] of Object.entries(record)) result[name] = to(value);
	return result;
}
