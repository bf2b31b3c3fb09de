import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admit } from '../../../sandbox/gate/gate.ts';
import { modalFaults } from '../../../sandbox/gate/rules/modal-rules.ts';
import type { Form } from '../../../src/bot/reply/reply.ts';
import { writeForm } from '../../../src/discord/write/write-form.ts';

const form: Form = {
	title: 'Edit the debate',
	press: { command: 'debate edit', args: { draft: '12' } },
	fields: [
		{ name: 'motion', label: 'Motion', value: 'Sell the harbour', required: true, most: 200 },
		{ name: 'background', label: 'Background', hint: 'One line', most: 1000, long: true },
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

test('any form becomes a modal that Discord accepts', () => {
	const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.lorem({ maxCount: 30 }));
	const field = (name: string) =>
		fc.record(
			{
				name: fc.constant(name),
				label: text,
				hint: text,
				value: fc.oneof(text, fc.string({ minLength: 3990, maxLength: 4100 })),
				most: fc.integer({ min: 1, max: 5000 }),
				required: fc.constant(true as const),
				long: fc.constant(true as const),
			},
			{ requiredKeys: ['name', 'label', 'most'] },
		);
	const fields = fc
		.integer({ min: 1, max: 7 })
		.chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => field(`f${n}`))));
	fc.assert(
		fc.property(text, fields, (title, all) => {
			modalOf({ ...form, title, fields: all });
		}),
		{ numRuns: 100 },
	);
});
