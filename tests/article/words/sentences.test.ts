import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '../../../src/article/words/sentences.ts';

const sentences = (text: string, language = 'en') =>
	sentencesOf(text, language).map(({ start, end }) => text.slice(start, end).trim());

test.each([
	['a title', 'en', ['Mr. Ames met Sen. Graham.', 'They talked.']],
	['initials', 'en', ['George W. Bush and J. D. Vance spoke.', 'Nobody listened.']],
	['an acronym with full stops inside a name', 'en', ['He served in the U.S. Marine Corps.', 'He left.']],
	['an acronym at the end of a sentence', 'en', ['He went to the U.S.', 'The army stayed.']],
	['a number after its abbreviation', 'en', ['See No. 5 and p. 12.', 'No.', 'Go on.']],
	['a decimal number', 'en', ['It fell by 3.5 percent.', 'Then it rose.']],
	['a closing quotation mark', 'en', ['“We will not yield.”', 'He sat down.']],
	['a question inside a sentence', 'en', ['“Why?” he asked.', 'Nobody knew.']],
	['three dots inside a sentence', 'en', ['He said ... nothing.', 'He left.']],
	['the number of an item', 'en', ['1. Repair the wall.', 'Then sell.']],
	['a company', 'en', ['Northway Inc. Chairman Ames resigned.', 'Northway Ltd.', 'It sank.']],
	['no letters', 'en', ['It is over. ...', 'Then it began. . .']],
	['a title in Spanish', 'es', ['El Sr. López y la Dra. Ruiz salieron.', 'Volvieron.']],
	['a country in Spanish', 'es', ['Vive en EE. UU. desde 2020.', 'Trabaja.', 'Nació en EE. UU.', 'El resto no.']],
	['an example in Spanish', 'es', ['Hay países, p. ej. México, que sí.', 'Otros no.']],
	['a number in Spanish', 'es', ['Según el art. 5 y la pág. 12, sí.', '¿Y tú?', 'No.']],
	['opening marks in Spanish', 'es', ['Llegó.', '«¡No!», dijo.', '¿Quién?']],
	['a language that Lectern does not speak', 'fr', ['Le Dr. Ames est là.', 'Il part.']],
])('a text is divided at the ends of sentences, with %s', (_, language, expected) => {
	expect(sentences(expected.join(' '), language)).toEqual(expected);
});

test('sentences joined give the text, whatever it is, and the same text has the same sentences', () => {
	const part = fc.oneof(
		fc.constantFrom('. ', 'Mr. ', 'U.S. ', '? ', '” ', '“', '\n', '…', ' No. 5 ', 'The ', 'EE. UU. '),
		fc.string({ unit: 'grapheme' }),
	);
	fc.assert(
		fc.property(fc.array(part), fc.constantFrom('en', 'es', 'de'), (parts, language) => {
			const text = parts.join('');
			const spans = sentencesOf(text, language);
			expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
			expect(spans.every(({ start, end }) => start < end)).toBe(true);
			expect(sentencesOf(text, language)).toEqual(spans);
		}),
	);
});
