import fc from 'fast-check';
import { commandMention, escapeMarkdown, md } from '../../src/bot/reply/markdown.ts';
import type { Block, Button, Press, Quotation, Reply } from '../../src/bot/reply/reply.ts';

/** Text as people and articles may have it: any script, marks, long or empty, broken in the middle of a character. */
const plain = fc.oneof(
	fc.constantFrom('', ' ', '\n', '**', '> ', '# ', '@everyone', '`', '\\', '1. ', '- '),
	fc.string({ unit: 'grapheme', maxLength: 30 }),
	fc.string({ unit: 'binary', maxLength: 30 }),
	fc.lorem({ maxCount: 20 }),
);
const long = fc.tuple(plain, fc.integer({ min: 1, max: 600 })).map(([text, times]) => text.repeat(times));
const text = fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: long });
const markdown = fc.oneof(
	text.map(escapeMarkdown),
	text.map((it) => md`**${it}**\n${it}`),
	text.map((it) => md`${it}${commandMention('debate next')}${it}`),
);

const press: fc.Arbitrary<Press> = fc.record({
	command: fc.constantFrom('quote', 'article show', 'summary'),
	args: fc.dictionary(fc.constantFrom('claim', 'article', 'hide'), fc.oneof(text, fc.integer(), fc.boolean())),
});
const url = fc.oneof(
	fc.webUrl(),
	text,
	long.map((it) => `https://example.com/${encodeURIComponent(it.toWellFormed())}`),
);
const button: fc.Arbitrary<Button> = fc.oneof(
	fc.record(
		{ label: text, press, primary: fc.constant(true as const), disabled: fc.constant(true as const) },
		{ requiredKeys: ['label', 'press'] },
	),
	fc.record({ label: text, url }),
);
const bytes = fc.uint8Array({ maxLength: 8 });
const choice = fc.record({ label: text, value: text, description: text }, { requiredKeys: ['label', 'value'] });

/** Sentences of an article: no control characters, which no article may have. */
const sentence = fc.oneof(
	fc.lorem({ mode: 'sentences', maxCount: 3 }),
	fc.string({ unit: 'grapheme', maxLength: 60 }).map((it) => it.replace(/\p{Cc}/gu, '')),
	fc.constantFrom('See [this](https://x.example) and <@1>. ', '*Yes*, he said: “no”. ', '# 1. > - ', ':smile: \\o/ '),
);
const context = fc.array(sentence, { maxLength: 60 }).map((sentences) => sentences.join(' '));
const words = fc
	.array(sentence, { minLength: 1, maxLength: 6 })
	.map((all) => all.join(' ').slice(0, 1500).toWellFormed());

/** A quotation with or without context, as long as an article may make it. */
export const anyQuotation: fc.Arbitrary<Quotation> = fc.record(
	{ words, before: context, after: context },
	{ requiredKeys: ['words'] },
);

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
	fc.record({ kind: fc.constantFrom('heading' as const, 'text' as const, 'note' as const), text: markdown }),
	fc.record({ kind: fc.constant('quote' as const), quotation: anyQuotation }),
	fc.record({ kind: fc.constant('list' as const), items: fc.array(markdown, { maxLength: 40 }) }),
	fc.record({ kind: fc.constant('entry' as const), text: markdown, button }),
	fc.record({ kind: fc.constant('buttons' as const), buttons: fc.array(button, { maxLength: 14 }) }),
	fc.record({
		kind: fc.constant('menu' as const),
		placeholder: text,
		press,
		fills: fc.constantFrom('section', 'claim'),
		choices: fc.array(choice, { maxLength: 70 }),
	}),
	fc.record({ kind: fc.constant('picture' as const), name: text, png: bytes, alt: text }),
	fc.record({ kind: fc.constant('file' as const), name: text, data: bytes }),
	fc.constant({ kind: 'divider' as const }),
);

/** Any reply the types allow, sensible or not. */
export const anyReply: fc.Arbitrary<Reply> = fc.record(
	{
		blocks: fc.array(anyBlock, { maxLength: 50, size: 'max' }),
		accent: fc.constantFrom('for' as const, 'against' as const),
		private: fc.constant(true as const),
		pings: fc.array(fc.bigInt({ min: 10n ** 17n, max: 10n ** 18n }).map(String), { maxLength: 3 }),
	},
	{ requiredKeys: ['blocks'] },
);
