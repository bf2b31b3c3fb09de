import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandMention, md } from '../../../src/bot/reply/markdown.ts';
import type { Block } from '../../../src/bot/reply/reply.ts';
import { mostPublicMessages } from '../../../src/discord/write/move-into-file.ts';
import { writeReply } from '../../../src/discord/write/write-reply.ts';
import { anyReply } from '../any-reply.ts';
import { expectValid, partsOf, textsOf } from '../messages-of.ts';
import { heading, menu, onward, quote, text } from './blocks.ts';

const six = { messages: 6, inFile: md`The rest is in the file.` };
const choicesIn = (bodies: readonly object[]) => bodies.flatMap(partsOf).flatMap(({ options }) => options ?? []);

test('an answer in public may take one message, and more only for a quotation that does not fit one', () => {
	expect(mostPublicMessages([])).toBe(1);
	expect(
		mostPublicMessages([text('word '.repeat(5000)), ...Array.from({ length: 20 }, () => quote('w'.repeat(1400)))]),
	).toBe(1);
	expect(mostPublicMessages([quote('Some words. '.repeat(300))])).toBe(2);
	expect(mostPublicMessages([quote('Some words. '.repeat(1000))])).toBe(5);
});

test('a reply limited to one message shows as much of its beginning as fits, and no quotation without who says it', () => {
	const said = (n: number): Block[] => [quote(`${n} ${'word '.repeat(100)}`), text(`Who says ${n}`)];
	const blocks = [text('An answer'), ...Array.from({ length: 12 }, (_, n) => said(n)).flat(), menu(30)];
	const written = writeReply({ blocks }, false, { limit: { ...six, messages: 1 } });
	expect(written).toHaveLength(1);
	const [{ body, files }] = written;
	expectValid(body, files);
	const shown = textsOf(body);
	const quotes = shown.filter((it) => it.startsWith('> ')).length;
	expect(quotes).toBeGreaterThan(5);
	expect(shown.filter((it) => it.startsWith('Who says'))).toHaveLength(quotes);
	expect(shown.at(-1)).toBe('The rest is in the file.');
	expect(choicesIn([body])).toHaveLength(30);
	expect(new TextDecoder().decode(files[0]?.data)).toContain('Who says 11');
});

test('a reply limited to six messages never takes more, keeps its menus and buttons, and has every quotation whole in its file', () => {
	fc.assert(
		fc.property(anyReply, fc.integer({ min: 1, max: 4 }), (reply, times) => {
			const blocks = Array.from({ length: times }, () => reply.blocks).flat();
			const free = writeReply({ blocks }, false).map(({ body }) => body);
			const bound = writeReply({ blocks }, false, { limit: six });
			for (const { body, files } of bound) expectValid(body, files);
			expect(bound.length).toBeLessThanOrEqual(6);
			if (free.length <= 6) {
				expect(bound.map(({ body }) => body)).toEqual(free);
				return;
			}
			expect(choicesIn(bound.map(({ body }) => body))).toEqual(choicesIn(free));
			const file = bound.flatMap(({ files }) => files).findLast(({ name }) => name.endsWith('lectern.txt'));
			const text = new TextDecoder().decode(file?.data);
			for (const block of blocks)
				if (block.kind === 'quote') expect(text).toContain(block.quotation.words.toWellFormed());
		}),
		{ numRuns: 100 },
	);
});

test('the file of a long answer has the answer’s text, without backslashes, asterisks or buttons', () => {
	const blocks = [
		heading('Title_1'),
		text('word '.repeat(6000)),
		quote('Her *words*, [so] they are.'),
		{ kind: 'list', items: [md`**One**: a.b`, md`Two ${commandMention('debate next')}`] },
		{ kind: 'entry', text: md`**Entry** ${'#1 *'}`, button: onward('Open') },
		menu(2),
	] as const satisfies readonly Block[];
	const [file] = writeReply({ blocks }, false, { limit: six }).flatMap(({ files }) => files);
	const lines = new TextDecoder()
		.decode(file?.data)
		.replace(/(word )+/, 'words')
		.split('\n\n');
	expect(lines).toEqual([
		'Title_1',
		expect.stringContaining('words'),
		'> Her *words*, [so] they are.',
		'- One: a.b\n- Two /debate next',
		'Entry #1 *\n',
	]);
});
