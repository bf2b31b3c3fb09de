import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	channelMention,
	commandMention,
	echoTyped,
	escapeMarkdown,
	joinMarkdown,
	md,
	memberMention,
	roleMention,
	threadLink,
	timestamp,
	withCommandIds,
	withoutMentions,
} from '../../../src/bot/reply/markdown.ts';
import { formatsIn, visibleText } from '../../discord/visible-text.ts';

/** Everything that Discord is known to format, link or ping. */
const constructs = [
	'**bold**',
	'*italic*',
	'_italic_',
	'__underline__',
	'***both***',
	'~~struck~~',
	'||spoiler||',
	'`code`',
	'``code``',
	'```js\ncode\n```',
	'# heading',
	'## heading',
	'### heading',
	'-# small',
	'> quote',
	'>>> quote\nof lines',
	'- item',
	'* item',
	'+ item',
	'1. item',
	'  - inner item',
	'first\n# heading',
	'first\n\n- item',
	'[label](https://example.com)',
	'[label](<https://example.com> "title")',
	'https://example.com/a_b?c=d',
	'http://example.com',
	'discord.gg/abc',
	'come to Discord.GG/abc now',
	'discord.com/invite/abc',
	'https://discordapp.com/invite/abc',
	'www.example.com/a',
	'<https://example.com>',
	'discord://-/settings',
	'<mailto:someone@example.com>',
	'<tel:+15550100>',
	'@everyone',
	'@here',
	'<@100000000000000001>',
	'<@!100000000000000001>',
	'<@&100000000000000001>',
	'<#100000000000000001>',
	'</quote:100000000000000001>',
	'</article list:100000000000000001>',
	'<:name:100000000000000001>',
	'<a:name:100000000000000001>',
	'<t:1700000000:R>',
	'<id:customize>',
	'<id:browse>',
	':smile:',
	':thumbsup::skin-tone-2:',
	'¯\\_(ツ)_/¯',
	'\\*not italic\\*',
	'back\\slash\\',
	'\\',
	'*',
	'****',
];

test.each(constructs)('%j is shown as it was typed', (typed) => {
	expect(formatsIn(escapeMarkdown(typed).markdown)).toEqual([]);
	expect(visibleText(escapeMarkdown(typed).markdown)).toBe(typed);
});

/** The parser knows neither lists nor emoji by name, so these patterns stand for how Discord finds them. */
test.each([
	['a list', /^ *(?:[*+-]|\d+\.) /m],
	['an emoji by name', /(?<!\\):[\w+-]+:/],
	['an address', /\w:\/\//],
	['an invitation', /discord(?:app)?\.(?:gg|com)/i],
	['a host', /\w\.[a-z]{2}/i],
])('%s is not recognised in escaped text', (_, form) => {
	for (const typed of constructs) expect(escapeMarkdown(typed).markdown).not.toMatch(form);
});

const piece = fc.oneof(
	fc.constantFrom(...constructs, '*', '_', '`', '~', '|', '\\', '<', '>', '@', '#', '-', '\n', ' ', ':', '//', '1.'),
	fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const typedText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('whatever is typed is shown character for character and formats nothing', () => {
	fc.assert(
		fc.property(typedText, (typed) => {
			const { markdown } = escapeMarkdown(typed);
			expect(formatsIn(markdown)).toEqual([]);
			expect(visibleText(markdown)).toBe(typed);
		}),
		{ numRuns: 2000 },
	);
});

test('escaped text stays plain between our own marks', () => {
	fc.assert(
		fc.property(typedText, (typed) => {
			fc.pre(typed.trim() !== '' && !typed.includes('\n'));
			const { markdown } = md`**${typed}** (${typed})`;
			expect(formatsIn(markdown)).toEqual(['strong']);
			expect(visibleText(markdown)).toBe(`${typed} (${typed})`);
		}),
	);
});

test('typed text is shown back on one line, shortened, and without invisible characters', () => {
	fc.assert(
		fc.property(fc.oneof(typedText, fc.string({ unit: 'binary', maxLength: 300 })), (typed) => {
			const { markdown } = echoTyped(typed, 50);
			expect(markdown.isWellFormed()).toBe(true);
			expect(markdown).not.toMatch(/[\n\r\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
			expect(formatsIn(markdown)).toEqual([]);
			expect([...visibleText(markdown)].length).toBeLessThanOrEqual(50);
		}),
		{ numRuns: 500 },
	);
});

test('combining marks piled on a letter do not cover the lines above', () => {
	expect(echoTyped(`a${'\u0301'.repeat(80)}b`).markdown).toBe(`a${'\u0301'.repeat(3)}b`);
});

test('joining escapes the pieces that are not Markdown', () => {
	expect(joinMarkdown(['*a*', md`**b**`, 3], ', ').markdown).toBe('\\*a\\*, **b**, 3');
});

test('mentions, moments and links are written as Discord reads them', () => {
	expect(memberMention('5').markdown).toBe('<@5>');
	expect(roleMention('5').markdown).toBe('<@&5>');
	expect(channelMention('5').markdown).toBe('<#5>');
	expect(threadLink('5', '6').markdown).toBe('https://discord.com/channels/5/6');
	expect(timestamp(1_999, 'R').markdown).toBe('<t:1:R>');
});

test('text that is no id is escaped instead of mentioned or linked', () => {
	fc.assert(
		fc.property(typedText, (typed) => {
			fc.pre(!/^\d{1,20}$/.test(typed));
			for (const text of [memberMention(typed), roleMention(typed), channelMention(typed), threadLink(typed, '1')])
				expect(formatsIn(text.markdown)).toEqual([]);
		}),
	);
});

const ids = new Map([
	['quote', '1100000000000000001'],
	['debate', '1100000000000000002'],
]);

test('a command is a link once its id is known, and code until then', () => {
	const text = md`${commandMention('quote')} or ${commandMention('debate next')}`;
	expect(withCommandIds(text, ids).markdown).toBe('</quote:1100000000000000001> or </debate next:1100000000000000002>');
	expect(withCommandIds(text, new Map()).markdown).toBe('`/quote` or `/debate next`');
	expect(withoutMentions(text.markdown)).toBe('/quote or /debate next');
});

test('nothing that a member typed becomes a link to a command', () => {
	const forged = fc.oneof(fc.constantFrom('</quote>', '\\</quote>', '\\\\</debate next>', '</quote:1>'), typedText);
	fc.assert(
		fc.property(fc.array(forged), (texts) => {
			const text = escapeMarkdown(texts.join(''));
			expect(withCommandIds(text, ids)).toEqual(text);
		}),
	);
	const after = md`${'\\'}${commandMention('quote')}`;
	expect(withCommandIds(after, ids).markdown).toBe('\\\\</quote:1100000000000000001>');
});

test('only the catalogues’ texts become Markdown without being escaped', () => {
	const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
	const users = sources.filter((name) => readFileSync(join('src', name), 'utf8').includes('catalogueMarkdown'));
	expect(users.toSorted()).toEqual(['bot/reply/markdown.ts', 'bot/reply/say.ts']);
});
