import { expect, test } from 'vitest';
import { editionIn } from '../../../src/article/model/edition.ts';
import { editionWith, harbour, itemWithId } from '../articles.ts';

const translated = editionWith((d) => {
	Object.assign(itemWithId(d.issues, 'sale'), {
		title: { en: 'Selling the harbour', es: 'La venta del puerto' },
		motion: { en: 'The harbour should be sold.', 'es-MX': 'El puerto debe venderse.' },
	});
	Object.assign(itemWithId(d.actors, 'guild'), { name: { en: "Fishers' guild", es: 'Gremio de pescadores' } });
	Object.assign(itemWithId(d.actors, 'calderon'), { name: { en: 'Inés Calderón' } });
	Object.assign(d, { thesis: { en: 'The author is against the sale.', es: 'El autor está en contra de la venta.' } });
});
const spanish = editionIn(translated, 'es');

test('an edition has its editorial words in the language that was asked for', () => {
	expect(translated.issue('sale')?.motion).toBe('The harbour should be sold.');
	expect(spanish.issue('sale')).toMatchObject({ title: 'La venta del puerto', motion: 'El puerto debe venderse.' });
	expect(spanish.actor('guild')?.name).toBe('Gremio de pescadores');
	expect(spanish.article.thesis).toBe('El autor está en contra de la venta.');
	expect([translated.language, spanish.language]).toEqual(['en', 'es']);
});

test('the text, the title and the ids are the same in every language', () => {
	expect(spanish.article.title).toBe(translated.article.title);
	expect(spanish.article.paragraphs).toBe(translated.article.paragraphs);
	expect(spanish.claim('price-out')?.quote).toBe(translated.claim('price-out')?.quote);
	expect(spanish.claimsOf('guild').map(({ id }) => id)).toEqual(['price-out']);
});

test('words that are not translated are marked with their language', () => {
	expect(spanish.claim('price-out')?.label).toMatch(/\u00A0\(en\)$/);
	expect(spanish.issue('sale')?.background).toMatch(/\u00A0\(en\)$/);
	expect(spanish.actor('calderon')?.name).toBe('Inés Calderón\u00A0(en)');
});

test('a motion is never marked, because it becomes the text of a debate', () => {
	expect(spanish.issue('publish')?.motion).toBe(translated.issue('publish')?.motion);
});

test('a name given as plain text is the name in every language', () => {
	expect(spanish.actor('quill')?.name).toBe(translated.actor('quill')?.name);
});

test('an actor is found by the names in all languages', () => {
	expect(translated.actor('guild')?.searchNames).toContain('Gremio de pescadores');
	expect(spanish.actor('guild')?.searchNames).toContain("Fishers' guild");
});

test('an article without any words in a language stays as it is, without marks', () => {
	expect(editionIn(harbour, 'es')).toBe(harbour);
	expect(editionIn(translated, 'fr')).toBe(translated);
	expect(editionIn(translated, 'en-GB')).toBe(translated);
});

test('each language has one edition, which can be had from any other', () => {
	expect(editionIn(translated, 'es-ES')).toBe(spanish);
	expect(editionIn(spanish, 'es')).toBe(spanish);
	expect(editionIn(spanish, 'en')).toBe(translated);
});
