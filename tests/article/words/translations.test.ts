import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fold } from '../../../src/article/words/fold.ts';
import { isFormOf, translationsOf, translationsOfBeginning } from '../../../src/article/words/translations.ts';
import { WORD_PAIRS } from '../../../src/locales/languages.ts';
import { LOCALES } from '../../../src/locales/locales.ts';

const meaningsOf = (word: string) => translationsOf(word, LOCALES).map((one) => one.word);

test.each([
	['atacaron', 'attack'],
	['ataque', 'attack'],
	['soldados', 'soldier'],
	['ejercitos', 'army'],
	['ciudades', 'city'],
	['jueces', 'judge'],
	['mueren', 'die'],
	['pidieron', 'ask'],
	['mintieron', 'lie'],
	['huyen', 'flee'],
	['construyen', 'build'],
	['trabajadoras', 'worker'],
	['morros', 'kid'],
	['chamba', 'job'],
	['kidnapped', 'secuestrar'],
	['policies', 'politica'],
	['invading', 'invadir'],
	['cops', 'policia'],
	['guys', 'hombre'],
])('“%s” is found in its usual form, and means “%s”', (word, meaning) => {
	expect(meaningsOf(word)).toContain(meaning);
});

test('a word is taken for what it surely is: a noun for no form of a verb, and one gender for no word of its own in the other', () => {
	expect(meaningsOf('casas')).toContain('house');
	expect(meaningsOf('casas')).not.toContain('marry');
	expect(meaningsOf('puertas')).not.toContain('carry');
	expect(meaningsOf('caso')).not.toContain('house');
});

test('what means the same is recognised in its forms', () => {
	const [die] = translationsOf('die', ['en']);
	expect(['mueren', 'murieron', 'muera', 'morir'].filter((word) => die && isFormOf(die, word))).toHaveLength(4);
	expect(die && isFormOf(die, 'morada')).toBe(false);
});

test('a word is looked for only in the languages it may be in', () => {
	expect(translationsOf('soldados', ['en'])).toEqual([]);
	expect(translationsOf('constructor', ['en', 'es'])).toEqual([]);
});

test('a word that is still being typed means what words with this beginning do', () => {
	expect(translationsOfBeginning('soldad', ['es']).map(({ word }) => word)).toContain('soldier');
	expect(translationsOfBeginning('sol', ['es'])).toEqual([]);
});

test.each(
	WORD_PAIRS.map(({ languages, file }) => [languages.join('-'), file] as const),
)('every line of %s has single words of both languages, each once', (_, file) => {
	const lines = readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'));
	expect(lines.filter((line) => !/^\p{Ll}+(?:, \p{Ll}+)*: \p{Ll}+(?:, \p{Ll}+)*$/u.test(line))).toEqual([]);
	const repeating = lines.filter((line) =>
		line.split(': ').some((side) => new Set(side.split(', ')).size < side.split(', ').length),
	);
	expect(repeating).toEqual([]);
	// The list is folded by a shorter rule than other texts, which must do the same to it.
	expect(lines.filter((line) => !/^[a-z:, ]+$/.test(fold(line)))).toEqual([]);
});
