import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandMention, joinMarkdown, md } from '../../../src/bot/reply/markdown.ts';
import { pressOf } from '../../../src/bot/reply/press.ts';
import type { Block, Reply } from '../../../src/bot/reply/reply.ts';
import { writeReply } from '../../../src/discord/write/write-reply.ts';
import { anyReply } from '../any-reply.ts';
import { customIdsOf, expectValid, messagesOf, partsOf, textsOf } from '../messages-of.ts';
import { choices, heading, menu, onward, quote, text } from './blocks.ts';

test('any reply becomes messages that Discord accepts', () => {
	fc.assert(
		fc.property(anyReply, fc.boolean(), (reply, isPrivate) => {
			for (const { body, files } of writeReply(reply, isPrivate)) expectValid(body, files);
		}),
		{ numRuns: 300 },
	);
});

test('only members whom the reply names are pinged, and a private reply is private in every message', () => {
	fc.assert(
		fc.property(anyReply, (reply) => {
			for (const { body } of writeReply(reply, false)) {
				const { allowed_mentions, flags } = body;
				expect(allowed_mentions).toEqual({ parse: [], users: [...new Set(reply.pings)] });
				expect(flags).toBe(reply.private ? 32768 + 64 : 32768);
			}
		}),
		{ numRuns: 100 },
	);
});

test('every kind of block is written in one container, in order', () => {
	const [body, ...others] = messagesOf(
		heading('Title'),
		text('Some text'),
		quote('Her *words*.'),
		{ kind: 'note', text: md`Small\nprint` },
		{ kind: 'list', items: [md`One`, md`Two\nlines`] },
		{ kind: 'divider' },
		{ kind: 'entry', text: md`**Entry**`, button: onward('Open') },
		{ kind: 'buttons', buttons: [onward('Again'), { label: 'Source', url: 'https://example.com' }] },
		menu(2),
	);
	expect(others).toEqual([]);
	expect(body.components[0].components.map(({ type }) => type)).toEqual([10, 10, 10, 10, 10, 14, 9, 1, 1]);
	expect(textsOf(body)).toEqual([
		'### Title',
		'Some text',
		'> Her \\*words\\*.',
		'-# Small\n-# print',
		'- One\n- Two\n  lines',
		'**Entry**',
	]);
	expect(customIdsOf(body)).toEqual(['quote?claim=a', 'quote?claim=a&~=1', 'quote?article=harbour&claim']);
});

test('a reply without anything to show still says something', () => {
	const nothing: Block[] = [text(' \n'), heading(''), quote(''), { kind: 'list', items: [md``] }, menu(0)];
	for (const blocks of [[], nothing, [{ kind: 'divider' }] as const])
		expect(textsOf(messagesOf(...blocks)[0])).toEqual(['…']);
});

test('dividers with nothing to divide are left out', () => {
	const divider: Block = { kind: 'divider' };
	const [body] = messagesOf(divider, text('a'), divider, text(' '), divider, text('b'), divider);
	expect(partsOf(body).map(({ type }) => type)).toEqual([17, 10, 14, 10]);
});

test('an entry without text becomes its button, and one whose button cannot be sent becomes its text', () => {
	const [body] = messagesOf(
		{ kind: 'entry', text: md``, button: onward('Open') },
		{ kind: 'entry', text: md`Text`, button: { label: 'Far', url: `https://example.com/${'a'.repeat(500)}` } },
		{
			kind: 'entry',
			text: md`More`,
			button: { label: 'x', press: { command: 'quote', args: { claim: 'a'.repeat(95) } } },
		},
	);
	expect(partsOf(body).map(({ type }) => type)).toEqual([17, 1, 2, 10, 10]);
});

test('labels that are too long end in an ellipsis, between two characters', () => {
	const family = '👨‍👩‍👧‍👦';
	const [body] = messagesOf({
		kind: 'buttons',
		buttons: [onward('a'.repeat(81)), onward(family.repeat(20)), onward(' ')],
	});
	const labels = partsOf(body).flatMap(({ label }) => label ?? []);
	expect(labels).toEqual([`${'a'.repeat(79)}…`, `${family.repeat(7)}…`, '…']);
});

test('buttons come five in a row, and two buttons for the same press have different ids with the same meaning', () => {
	const [body] = messagesOf({ kind: 'buttons', buttons: Array.from({ length: 7 }, (_, n) => onward(`${n}`)) });
	expect(body.components[0].components.map((row) => partsOf({ components: [row] }).length - 1)).toEqual([5, 2]);
	const ids = customIdsOf(body);
	expect(new Set(ids).size).toBe(7);
	for (const id of ids) expect(pressOf(id)).toEqual({ command: 'quote', args: { claim: 'a' } });
});

test('a menu of more than 25 becomes several, numbered, and no choice is lost', () => {
	const [body] = messagesOf(menu(60));
	const menus = partsOf(body).filter(({ type }) => type === 3);
	expect(menus.map(({ placeholder }) => placeholder)).toEqual([1, 2, 3].map((n) => `Quote a claim (${n}/3)`));
	expect(menus.flatMap(({ options }) => options?.map(({ value }) => value))).toEqual(
		choices(60).map(({ value }) => value),
	);
});

test('a menu of hundreds goes on in further messages', () => {
	const bodies = messagesOf(menu(600));
	expect(bodies.length).toBeGreaterThan(1);
	expect(bodies.flatMap(partsOf).flatMap(({ options }) => options ?? [])).toHaveLength(600);
});

test('a menu leaves out rows that are too long to send and rows that repeat another', () => {
	const values = ['a', 'b', 'a', '', ' ', 'c'.repeat(101)];
	const [body] = messagesOf({
		kind: 'menu',
		placeholder: 'x',
		press: { command: 'quote', args: {} },
		fills: 'claim',
		choices: values.map((value, n) => ({ label: `${n}`, value })),
	});
	expect(partsOf(body).flatMap(({ options }) => options ?? [])).toEqual([
		{ label: '0', value: 'a' },
		{ label: '1', value: 'b' },
	]);
});

test('text too long for a message is cut between lines, and nothing of it is lost', () => {
	const lines = Array.from({ length: 300 }, (_, n) => `Line ${n} of a long list of lines`);
	const bodies = messagesOf(text(lines.join('\n')));
	expect(bodies.length).toBeGreaterThan(1);
	expect(bodies.flatMap(textsOf).join('\n').split('\n')).toEqual(lines);
});

test('a line too long for a message is cut between words, and the cut never makes a heading of it', () => {
	const shown = messagesOf({
		kind: 'text',
		text: joinMarkdown([md`word `, ...Array(900).fill(md`# - 1. `)], ''),
	}).flatMap(textsOf);
	expect(shown.length).toBeGreaterThan(1);
	for (const part of shown) expect(part).toMatch(/^(word|\\[#-] |1\\\. )/);
});

test('a list is cut between items', () => {
	const items = Array.from({ length: 200 }, (_, n) => md`Item ${n}\nwith a second line that explains it a little`);
	for (const part of messagesOf({ kind: 'list', items }).flatMap(textsOf)) {
		expect(part).toMatch(/^- Item/);
		expect(part).toMatch(/a little$/);
	}
});

test('a heading moves to the next message together with its text, and a quotation with who said it', () => {
	const said = 'word '.repeat(290).trim();
	const part = (n: number): Block[] => [heading(`H${n}`), quote(`${n} ${said}`), text(`Who ${n}`)];
	const bodies = messagesOf(...[1, 2, 3, 4, 5].flatMap(part));
	expect(bodies.map((body) => textsOf(body).map((it) => it.replace(/^[#> ]+/, '').slice(0, 5)))).toEqual([
		['H1', `1 wor`, 'Who 1', 'H2', '2 wor', 'Who 2'],
		['H3', `3 wor`, 'Who 3', 'H4', '4 wor', 'Who 4'],
		['H5', `5 wor`, 'Who 5'],
	]);
});

test('in a part too long for one message every quotation keeps who said it', () => {
	const proofs = Array.from({ length: 30 }, (_, n): Block[] => [
		quote(`${n} ${'word '.repeat(60)}`),
		{ kind: 'entry', text: md`Who ${n}`, button: onward('Quote') },
	]);
	const bodies = messagesOf(heading('All'), text('Position'), ...proofs.flat());
	expect(bodies.length).toBeGreaterThan(2);
	for (const body of bodies) expect(textsOf(body).at(-1)).toMatch(/^Who/);
});

test('files keep their names, and the second of two with one name gets another', () => {
	const file = (name: string): Block => ({ kind: 'file', name, data: new Uint8Array(1) });
	const names = (...blocks: Block[]) =>
		writeReply({ blocks }, false).flatMap(({ files }) => files.map(({ name }) => name));
	expect(names(file('debate-1.md'), file('debate-1.csv'), file('debate-1.json'))).toEqual([
		'debate-1.md',
		'debate-1.csv',
		'debate-1.json',
	]);
	expect(names(file('a.md'), file('a.md'), file('2-a.md'))).toEqual(['a.md', '2-a.md', '3-2-a.md']);
});

test('each message of an answer about one side has that side’s colour, and other answers have none', () => {
	const blocks = [text('word '.repeat(2000))];
	const edges = (accent: Pick<Reply, 'accent'>) =>
		writeReply({ blocks, ...accent }, false).map(({ body }) => body.components[0].accent_color);
	expect(new Set(edges({ accent: 'for' }))).toEqual(new Set([0xada2ff]));
	expect(new Set(edges({ accent: 'against' }))).toEqual(new Set([0xe3a03a]));
	expect(new Set(edges({}))).toEqual(new Set([undefined]));
});

test('every text that names commands links them, and is measured with their ids', () => {
	const quoting = commandMention('quote');
	const commandIds = new Map([['quote', '1100000000000000001']]);
	const blocks = [
		{ kind: 'heading', text: quoting },
		{ kind: 'note', text: quoting },
		{ kind: 'list', items: [quoting] },
		{ kind: 'entry', text: quoting, button: onward('Open') },
		{
			kind: 'text',
			text: joinMarkdown(
				Array.from({ length: 400 }, () => quoting),
				' ',
			),
		},
	] as const satisfies readonly Block[];
	const written = writeReply({ blocks }, false, { commandIds });
	for (const { body, files } of written) expectValid(body, files);
	const all = written.flatMap(({ body }) => textsOf(body)).join(' ');
	expect(all.match(/<\/quote:1100000000000000001>/g)).toHaveLength(404);
});
