import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { runnablesOf } from '../../src/bot/host/command.ts';
import { sayIn } from '../../src/bot/reply/say.ts';
import { commands } from '../../src/commands.ts';
import { MESSAGES } from '../../src/locales/languages.ts';
import { DEFAULT_LOCALE, LOCALES } from '../../src/locales/locales.ts';

type Tree = { readonly [key: string]: string | Tree };
type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const languages = LOCALES.map((locale) => [locale, messagesOf(MESSAGES[locale])] as const);

/** Every message by its path. */
function messagesOf(tree: Tree, path = ''): [string, string][] {
	return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
		const at = `${path}${key}`;
		return typeof value === 'string' ? [[at, value]] : messagesOf(value, `${at}.`);
	});
}

const elementsOf = (message: string) => new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();

function placeholdersIn(elements: readonly Element[]): string[] {
	return elements.flatMap((element) => {
		const within = 'options' in element ? Object.values(element.options).flatMap(({ value }) => value) : [];
		return [...('value' in element && element.type !== 0 ? [element.value] : []), ...placeholdersIn(within)];
	});
}

const placeholdersByPath = (messages: readonly (readonly [string, string])[]) =>
	messages.map(([path, text]) => [path, [...new Set(placeholdersIn(elementsOf(text)))].sort()]);

test.each(languages)('%s has the same messages with the same placeholders as the default language', (_, messages) => {
	expect(placeholdersByPath(messages)).toEqual(placeholdersByPath(messagesOf(MESSAGES[DEFAULT_LOCALE])));
});

test.each(languages)('every plural in %s has each form the language needs', (language, messages) => {
	const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
	const plurals = messages.flatMap(([, text]) => elementsOf(text)).filter((element) => 'pluralType' in element);
	expect(plurals.length).toBeGreaterThan(0);
	for (const { options } of plurals) expect(Object.keys(options).sort()).toEqual(needed);
});

test.each(languages)('no message in %s is empty or carries a character nobody can see', (_, messages) => {
	for (const [path, text] of messages) {
		expect(text.trim(), path).not.toBe('');
		expect(text, path).not.toMatch(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/);
	}
});

test.each(languages)('quotation marks and apostrophes in %s are typographic', (_, messages) => {
	for (const [path, text] of messages) expect(text, path).not.toMatch(/['"]/);
});

test.each(languages)('every command that %s names is one that members can type, and a link', (_, messages) => {
	const typed = commands.flatMap(runnablesOf).flatMap(({ path, pressOnly }) => (pressOnly ? [] : [path]));
	const named = messages.flatMap(([, text]) => [...text.matchAll(/<\/([^>]*)>/g)].map(([, name]) => name));
	expect(named.length).toBeGreaterThan(0);
	expect(named.filter((name) => !typed.includes(name ?? ''))).toEqual([]);
	for (const [path, text] of messages) expect(text, path).not.toMatch(/`\//);
});

test.each(languages)('in %s two buttons stand next to each other on a phone', (_, messages) => {
	const labels = messages.filter(([path]) => /^(buttons|choice)\./.test(path));
	expect(labels.length).toBeGreaterThan(10);
	expect(labels.filter(([, label]) => [...label].length > 18 || label.includes('{'))).toEqual([]);
});

test.each(languages)('in %s what a menu says before a choice is not cut off on a phone', (_, messages) => {
	const placeholders = messages.filter(([path]) => path.startsWith('menus.'));
	expect(placeholders.length).toBeGreaterThan(10);
	expect(placeholders.filter(([, placeholder]) => [...placeholder].length > 24)).toEqual([]);
});

test('every option of every command is described', () => {
	const options = commands.flatMap(runnablesOf).flatMap((run) => Object.entries(run.options));
	const registered = options.filter(([, option]) => !option.pressOnly).map(([name]) => name);
	expect(Object.keys(MESSAGES[DEFAULT_LOCALE].options)).toEqual(expect.arrayContaining(registered));
});

test('Spanish writes numbers as Mexico does, with a comma for thousands', () => {
	expect(sayIn('es').plain('debate.minimum', { minimum: 12_345 })).toContain('12,345');
});

test.each(['EE. UU.', '**EE. UU.**'])('a sentence that ends in “%s” has no second stop', (typed) => {
	const values = { within: 'AMLO', number: 'singular', side: 'for', typed };
	expect(sayIn('es').plain('search.unclear-side', values)).toMatch(/EE\. UU\.\*{0,4}$/);
});
