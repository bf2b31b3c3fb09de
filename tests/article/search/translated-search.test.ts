import { expect, test } from 'vitest';
import { answerFor } from '../../../src/article/finding/answer-for.ts';
import { quoteFor } from '../../../src/article/finding/quote-for.ts';
import type { Edition } from '../../../src/article/model/edition.ts';
import { excerptOf } from '../../../src/article/model/excerpt.ts';
import { searchQuotables } from '../../../src/article/search/search.ts';
import { editionWith, harbour } from '../articles.ts';

// Everything about the harbour is in English, and nobody wrote a word about it in Spanish.

const firstOf = (edition: Edition, typed: string): string => {
	const [first] = searchQuotables(edition, typed, 1);
	if (!first) return '';
	return 'quote' in first ? first.quote : excerptOf(edition.article, first).quote;
};

test.each([
	['el gremio bloqueará el canal', 'blockade the channel'],
	['un dueño privado subiría el precio a los barcos chicos', 'price the small boats'],
	['dividido el pueblo por salvar', 'divides the town'],
	['el muro perdió metros en invierno', 'eleven metres this winter'],
])('“%s” finds what it means in an English text', (typed, words) => {
	expect(firstOf(harbour, typed)).toContain(words);
});

test('a word that is still being typed finds it too', () => {
	expect(firstOf(harbour, 'invier')).toContain('winter');
});

test('the very word comes before what means the same', () => {
	const edition = editionWith((draft) => {
		draft.paragraphs.push({ text: 'Solo el muro habla aquí.' }, { text: 'Only the wall speaks here.' });
	});
	expect(firstOf(edition, 'muro habla')).toBe('Solo el muro habla aquí.');
});

test('no word is denied whose meaning the article has', () => {
	const asked = answerFor(harbour, '¿Qué pasó con el muro en invierno?');
	expect(asked).toMatchObject({ missing: [] });
	expect(answerFor(harbour, 'muro de dinosaurios')).toMatchObject({ missing: ['dinosaurios'] });
	expect(quoteFor(harbour, 'invierno', 5)).toMatchObject({ kind: 'near' });
});

test('an English question about an English text is answered by English words alone', () => {
	expect(firstOf(harbour, 'winter metres')).toContain('eleven metres this winter');
});
