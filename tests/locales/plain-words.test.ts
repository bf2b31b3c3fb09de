import { readFile } from 'node:fs/promises';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { loadFormats } from '../../src/debate/format/formats.ts';
import { MESSAGES } from '../../src/locales/languages.ts';
import type { Locale } from '../../src/locales/locales.ts';

type Tree = { readonly [key: string]: string | Tree };
type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The catalogues' sections that still have some of these words. Take a section out as soon as it has none. */
const NOT_YET_PLAIN = ['article', 'basis', 'claim', 'context', 'kind', 'mode', 'near', 'positions', 'summary'];

const glossary = await readFile('docs/glossary.md', 'utf8');

/** The words of a column of the glossary's table of what members read. */
function wordsIn(column: string): string[] {
	const [table = ''] = /^\| meaning \|[\s\S]*?\n\n/m.exec(glossary) ?? [];
	const [head = [], , ...rows] = table.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
	const at = head.indexOf(column);
	return rows.flatMap((cells) => (cells[at] ?? '').split(', ')).filter((word) => word !== '');
}

function messagesOf(tree: Tree, path = ''): [string, string][] {
	return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
		typeof value === 'string' ? [[`${path}${key}`, value]] : messagesOf(value, `${path}${key}.`),
	);
}

/** What members read of a message: its text without placeholders. */
function literalsIn(elements: readonly Element[]): string {
	return elements
		.map((element) => {
			const within = 'options' in element ? Object.values(element.options).map(({ value }) => literalsIn(value)) : [];
			return element.type === 0 ? element.value : ` ${within.join(' ')} `;
		})
		.join('');
}

const literalsOf = (message: string) =>
	literalsIn(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());

/** All that members read in a language: the catalogue and the formats of debates. */
const textsIn = (locale: Locale) => [
	...messagesOf(MESSAGES[locale])
		.filter(([path]) => !NOT_YET_PLAIN.includes(path.split('.')[0] ?? ''))
		.map(([path, message]) => [path, literalsOf(message)] as const),
	...[...loadFormats().values()].map(({ id, rules }) => [`the rules of ${id}`, rules[locale]] as const),
];

test.each([
	['never in English', 'en'],
	['never in Spanish', 'es'],
] as const)('members read none of the words that the glossary says are %s', (column, locale) => {
	const words = wordsIn(column);
	expect(words.length).toBeGreaterThan(5);
	const found = textsIn(locale).flatMap(([path, text]) => {
		const used = words.filter((word) => new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu').test(text));
		return used.map((word) => `${path}: ${word}`);
	});
	expect(found).toEqual([]);
});

test('Spanish tells what happened in the preterite, as Mexico does', () => {
	const perfect = /(?<!\p{L})(?:he|has|ha|hemos|han) (?:sido|\p{L}+(?:ado|ido|cho|sto|rto))(?!\p{L})/iu;
	expect(textsIn('es').filter(([, text]) => perfect.test(text))).toEqual([]);
});
