import { expect, test } from 'vitest';
import { excerptOf, excerptsOf } from '../../../src/article/model/excerpt.ts';
import { allSentences, claimAround, claimsOn, passageAt, passageRef } from '../../../src/article/model/passage.ts';
import { editionWith, harbour, nth } from '../articles.ts';

const wordsAt = (ref: string, edition = harbour) => {
	const passage = passageAt(edition.article, ref);
	return passage && excerptOf(edition.article, passage).quote;
};

test('a passage is named by its paragraph and its sentences, and is a slice of the text without spaces at its ends', () => {
	expect(wordsAt('@7.1')).toBe('There is a third way.');
	expect(wordsAt('@7.1-2')).toMatch(/^There is a third way\. The regional government .* in public hands\.$/);
	expect(wordsAt('@0.1')).toBe('Should Saltmouth Sell Its Harbour?');
});

test('a reference to what the article does not have names no passage', () => {
	for (const ref of ['@9.1', '@7.4', '@7.0', '@7.2-1', '@7.2-4', '@0.2', '7.1', '@7', '@7.1 ', '@-1.1', '@7.1-', ''])
		expect(passageAt(harbour.article, ref)).toBeUndefined();
});

test('every sentence has one name, which leads back to it, and a paragraph printed twice has none of its own', () => {
	const all = allSentences(harbour.article);
	for (const passage of all) expect(passageAt(harbour.article, passageRef(passage))).toEqual(passage);
	expect(new Set(all.map(passageRef)).size).toBe(all.length);
	expect(all.some(({ paragraph }) => paragraph === 4)).toBe(false);
	expect(passageAt(harbour.article, '@4.1')).toEqual(passageAt(harbour.article, '@1.1'));
	const last = passageAt(harbour.article, '@7.2-3');
	expect(last && passageRef(last)).toBe('@7.2-3');
});

test('the claims on a passage are those with words of it, and the one around it has all of its words', () => {
	const [second, whole, third] = ['@2.2', '@7.2', '@7.1'].map((ref) => passageAt(harbour.article, ref));
	if (!second || !whole || !third) throw new Error('no passage');
	expect(claimsOn(harbour, second).map(({ id }) => id)).toEqual(['last-tide', 'wall-lost']);
	expect([claimAround(harbour, second), claimAround(harbour, whole)?.id]).toEqual([undefined, 'third-way']);
	expect(claimsOn(harbour, third)).toEqual([]);
});

test('a claim on the headline is in the claims of no section, and has its place in the title', () => {
	const edition = editionWith((draft) => {
		Object.assign(nth(draft.claims, 0), { id: 'headline', paragraph: 0, quote: 'Sell Its Harbour' });
	});
	const claim = edition.claim('headline');
	if (!claim) throw new Error('no claim');
	expect(excerptsOf(edition.article, claim)).toEqual([
		{
			before: 'Should Saltmouth ',
			quote: 'Sell Its Harbour',
			after: '?',
		},
	]);
	expect(edition.sectionOf(0)).toBeUndefined();
	expect(edition.claimsIn(undefined)).toEqual([claim]);
});
