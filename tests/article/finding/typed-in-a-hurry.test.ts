import { expect, test } from 'vitest';
import { spelledOut } from '../../../src/article/answer/spelled-out.ts';
import { answerFor } from '../../../src/article/finding/answer-for.ts';
import { missingWords } from '../../../src/article/finding/missing-words.ts';
import { CHAT_SPELLINGS } from '../../../src/locales/languages.ts';
import { LOCALES } from '../../../src/locales/locales.ts';
import { harbour, shipped } from '../articles.ts';
import { short } from './in-short.ts';

test.each([
	['q piensa la alcaldesa de la venta', 'que piensa la alcaldesa de la venta'],
	['¿Xq no cooperan?', '¿por que no cooperan?'],
	['graham esta deacuerdo con el', 'graham esta de acuerdo con el'],
	['what do ppl think abt it', 'what do people think about it'],
	['y r they mad at the govt', 'why are they mad at the government'],
	['q pasa si eu manda drones', 'que pasa si eeuu manda drones'],
	['¿por qué no se puede confiar en EU?', '¿por qué no se puede confiar en eeuu?'],
])('“%s” is read as “%s”', (typed, meant) => {
	expect(spelledOut(typed)).toBe(meant);
});

test.each([
	'what about the U.S. plan',
	'is an x-ray needed',
	'the W. Bush plan',
	'was UR asked',
	'y el puerto u otra cosa',
	'@u what is it',
	'what does the EU want',
	'y van a tumbar al gobierno',
])('nothing is spelled out in “%s”: it is no chat spelling there', (typed) => {
	expect(spelledOut(typed)).toBe(typed);
});

test('a chat spelling stands for words that are spelled out themselves, and is written as words are compared', () => {
	for (const locale of LOCALES) {
		for (const [spelling, words] of Object.entries(CHAT_SPELLINGS[locale].words)) {
			expect(spelling).toMatch(/^[a-z]+$/);
			expect(words.split(' ').filter((word) => Object.hasOwn(CHAT_SPELLINGS[locale].words, word))).toEqual([]);
		}
	}
});

test.each([
	['q opina la alcaldesa de la venta', 'que opina la alcaldesa de la venta'],
	['y does the mayor want the sale', 'why does the mayor want the sale'],
])('“%s” has the answer of “%s”', (hurried, whole) => {
	expect(short(hurried)).toBe(short(whole));
});

test.each([
	'goverment',
	'kidnaping',
	'infuencers',
	'overtrow',
	'sovereignity',
])('it is not said that the article lacks “%s”, which is a slip for a word that it has', (slip) => {
	expect(missingWords(shipped, slip, [slip])).toEqual([]);
});

test.each([
	'sheinbaum',
	'fentanils',
	'aluminium',
	'giraffe',
	'cocina',
])('it is said that the article lacks “%s”', (word) => {
	expect(missingWords(harbour, word, [word])).toEqual([word]);
});

test.each([
	'beat',
	'cooked',
	'swim',
	'nadaron',
	'cocinar',
	'4',
	'17',
])('“%s” is not worth saying that an article lacks it: it is a verb or a small number', (word) => {
	expect(missingWords(harbour, word, [word])).toEqual([]);
});

test('of many words that an article lacks, two are named', () => {
	const typed = 'aluminium zebras volcanoes giraffes';
	expect(missingWords(harbour, typed, typed.split(' '))).toEqual(['aluminium', 'zebras']);
});

test('an acronym that only editors use is named as missing from the text in another language too', () => {
	const answer = answerFor(shipped, 'la dea colabora con el narco?');
	expect(answer).toMatchObject({ kind: 'claims', unused: expect.arrayContaining(['dea']) });
});
