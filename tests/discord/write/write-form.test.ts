import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admit } from '../../../sandbox/gate/gate.ts';
import { modalFaults } from '../../../sandbox/gate/rules/modal-rules.ts';
import { commandMention, escapeMarkdown, md } from '../../../src/bot/reply/markdown.ts';
import type { Form, FormField } from '../../../src/bot/reply/reply.ts';
import { writeForm } from '../../../src/discord/write/write-form.ts';

const form: Form = {
	title: 'Edit the debate',
	press: { command: 'debate edit', args: { draft: '12' } },
	fields: [
		{ kind: 'text', name: 'motion', label: 'Motion', value: 'Sell the harbour', required: true, most: 200 },
		{ kind: 'text', name: 'background', label: 'Background', hint: 'One line', most: 1000, long: true },
	],
};

/** What Discord would be sent, once it has taken it. */
function modalOf(of: Form) {
	const modal = writeForm(of);
	admit('modal', JSON.parse(JSON.stringify(modal)), modalFaults);
	return modal;
}

test('a form is a modal whose id is its press, with a labelled field for each argument', () => {
	const input = { type: 4, style: 1, max_length: 200 };
	expect(modalOf(form)).toEqual({
		custom_id: 'debate edit?draft=12',
		title: 'Edit the debate',
		components: [
			{
				type: 18,
				label: 'Motion',
				component: { ...input, custom_id: 'motion', required: true, value: 'Sell the harbour' },
			},
			{
				type: 18,
				label: 'Background',
				description: 'One line',
				component: { ...input, custom_id: 'background', required: false, style: 2, max_length: 1000 },
			},
		],
	});
});

test('a form can ask for a file, for one of several choices, and say something in between', () => {
	const { components } = modalOf({
		...form,
		fields: [
			{ kind: 'note', text: md`**Paste** the text, or attach it.` },
			{ kind: 'file', name: 'file', label: 'File' },
			{ kind: 'file', name: 'scan', label: 'Scan', required: true },
			{
				kind: 'choice',
				name: 'mode',
				label: 'How it is said',
				chosen: 'hedged',
				choices: [
					{ label: 'As a fact', value: 'asserted' },
					{ label: 'Unsure', value: 'hedged', description: 'may, might' },
				],
			},
			{ kind: 'text', name: 'text', label: 'Text', most: 9000, long: true, example: 'Paste it here' },
		],
	});
	const label = (text: string, component: object) => ({ type: 18, label: text, component });
	expect(components).toEqual([
		{ type: 10, content: '**Paste** the text, or attach it.' },
		label('File', { type: 19, custom_id: 'file', required: false, min_values: 0 }),
		label('Scan', { type: 19, custom_id: 'scan', required: true }),
		label('How it is said', {
			type: 3,
			custom_id: 'mode',
			required: false,
			min_values: 0,
			options: [
				{ label: 'As a fact', value: 'asserted' },
				{ label: 'Unsure', value: 'hedged', description: 'may, might', default: true },
			],
		}),
		label('Text', {
			type: 4,
			custom_id: 'text',
			style: 2,
			required: false,
			max_length: 4000,
			placeholder: 'Paste it here',
		}),
	]);
});

test('what a form says names commands by their ids, so that they can be pressed', () => {
	const note = { kind: 'note', text: md`See ${commandMention('article add')}.` } as const;
	const { components } = writeForm({ ...form, fields: [note] }, new Map([['article', '77']]));
	expect(components).toEqual([{ type: 10, content: 'See </article add:77>.' }]);
});

test('any form becomes a modal that Discord accepts', () => {
	const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.lorem({ maxCount: 30 }));
	const always = fc.constant(true as const);
	const common = (name: string) => ({ name: fc.constant(name), label: text, hint: text, required: always });
	const choice = fc.record({ label: text, value: text, description: text }, { requiredKeys: ['label', 'value'] });
	const note = fc.record({
		kind: fc.constant('note' as const),
		text: fc.oneof(text, fc.string({ minLength: 3990, maxLength: 9000 })).map(escapeMarkdown),
	});
	const field = (name: string): fc.Arbitrary<FormField> =>
		fc.oneof(
			fc.record(
				{
					...common(name),
					kind: fc.constant('text' as const),
					value: fc.oneof(text, fc.string({ minLength: 3990, maxLength: 4100 })),
					example: text,
					most: fc.integer({ min: 1, max: 5000 }),
					long: always,
				},
				{ requiredKeys: ['kind', 'name', 'label', 'most'] },
			),
			fc.record(
				{
					...common(name),
					kind: fc.constant('choice' as const),
					choices: fc.array(choice, { maxLength: 30 }),
					chosen: text,
				},
				{ requiredKeys: ['kind', 'name', 'label', 'choices'] },
			),
			fc.record({ ...common(name), kind: fc.constant('file' as const) }, { requiredKeys: ['kind', 'name', 'label'] }),
			note,
		);
	const [first] = form.fields;
	const more = fc
		.integer({ min: 0, max: 7 })
		.chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => field(`f${n}`))));
	fc.assert(
		fc.property(text, more, (title, fields) => {
			modalOf({ ...form, title, fields: [...fields.slice(0, 2), ...(first ? [first] : []), ...fields.slice(2)] });
		}),
		{ numRuns: 200 },
	);
});
