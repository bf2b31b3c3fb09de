import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitsButton } from '../../../src/bot/reply/press.ts';
import { readInteraction } from '../../../src/discord/read/read-interaction.ts';
import { customIdsOf, messagesOf } from '../messages-of.ts';
import { button, inServer, menu } from '../payloads.ts';

const value = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), fc.integer());
const press = fc
	.record({
		command: fc.constantFrom('quote', 'article show', 'Find evidence'),
		args: fc.dictionary(fc.constantFrom('claim', 'article', 'hide'), value),
	})
	.filter((it) => fitsButton(it, 'section'));

const asText = (args: Readonly<Record<string, unknown>>) =>
	Object.fromEntries(Object.entries(args).map(([name, it]) => [name, String(it)]));

test('the press of a button is read as the invocation the button was made for', () => {
	fc.assert(
		fc.property(press, (made) => {
			const buttons = [1, 2].map((n) => ({ label: `${n}`, press: made }));
			for (const id of customIdsOf(messagesOf({ kind: 'buttons', buttons })[0]))
				expect(readInteraction({ ...inServer, ...button(id) })).toMatchObject({
					invocation: { command: made.command, args: asText(made.args) },
				});
		}),
	);
});

test('the row chosen in a menu is read as the argument the menu was made for', () => {
	fc.assert(
		fc.property(press, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (made, chosen) => {
			fc.pre(chosen.trim() !== '');
			const choices = [{ label: 'Row', value: chosen }];
			const [id = ''] = customIdsOf(
				messagesOf({ kind: 'menu', placeholder: 'x', press: made, fills: 'section', choices })[0],
			);
			expect(readInteraction({ ...inServer, ...menu(id, chosen) })).toMatchObject({
				invocation: { command: made.command, args: { ...asText(made.args), section: chosen } },
			});
		}),
	);
});
