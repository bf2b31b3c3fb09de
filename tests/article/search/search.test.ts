import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeInvertedIndex } from '../../../src/article/search/inverted-index.ts';
import { takeApart } from '../../../src/article/search/query-terms.ts';
import { searchActors, searchClaims, searchIssues, searchSections } from '../../../src/article/search/search.ts';
import { editionOf, HARBOUR, harbour, harbourWith, nth } from '../articles.ts';

const claims = (typed: string, limit = 25) => searchClaims(harbour, typed, limit).map(({ claim }) => claim.id);
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

test.each([
	['words of the quote', 'footnote reads only', 'mess'],
	['a typo', 'blokade', 'blockade'],
	['swapped letters', 'cuoncil voted', 'voted'],
	['half a word', 'eleven met', 'wall-lost'],
	['no accents', 'ines calderon', 'last-tide'],
	['accents the text lacks', 'márina plán', 'no-marina-plan'],
	['the label', 'both camps', 'owes-contract'],
	['a keyword', 'transparency', 'owes-contract'],
	['another form of a word', 'lawsuits', 'not-free'],
	['another form that sorts before the word', 'promised', 'worst-case'],
	['the holder', 'mayor', 'last-tide'],
	['a search name of the holder', 'fishermen fear', 'price-out'],
	['straight quotes for typographic ones', '"price the small boats out"', 'price-out'],
	['full-width letters', 'ｌａｗｓｕｉｔ', 'not-free'],
	['invisible characters', 'law\u200Bsu\u202Eit', 'not-free'],
	['two words for one', 'block ade', 'blockade'],
	['one word for two', 'walllost another', 'wall-lost'],
])('the claim is found by %s', (_, typed, id) => {
	expect(claims(typed)[0]).toBe(id);
});

test('claims with all of the words come before those with some', () => {
	const [first, ...others] = claims('northway marina plans');
	expect(first).toBe('no-marina-plan');
	expect(others).toContain('worst-case');
});

test.each([
	'cant wont dont isnt',
	'can’t won’t don’t isn’t',
	'puede pueden deben nadie',
])('function words and contractions such as %s decide nothing, with an apostrophe or without', (words) => {
	expect(claims(`${words} marina fishing boats`)).toEqual(claims('marina fishing boats'));
	expect(claims(`${words} lawsuit`)[0]).toBe('not-free');
});

test('any phrase of a quote finds that quote first, however frequent its words are', () => {
	for (const claim of harbour.article.claims) {
		const words = claim.quote.split(' ');
		for (let from = 0; from + 3 <= words.length; from++) {
			const phrase = words.slice(from, from + 3).join(' ');
			const [found] = searchClaims(harbour, phrase, 1);
			if (/\p{L}.*\s.*\p{L}/u.test(phrase)) expect(found?.claim.quote, phrase).toContain(phrase);
		}
	}
});

test('two words of a quote that are written as one, as a phone joins them, find the quote as they do apart', () => {
	for (const { quote } of harbour.article.claims) {
		const words = quote.split(' ');
		for (let from = 0; from + 5 <= words.length; from++) {
			const five = words.slice(from, from + 5);
			if (five.some((word) => !/^\p{L}{2,}$/u.test(word))) continue;
			const [one, two, three, ...others] = five;
			const typed = [one, `${two}${three}`, ...others].join(' ');
			expect(searchClaims(harbour, typed, 1)[0]?.claim.quote, typed).toContain(five.join(' '));
		}
	}
});

test('a word in another form, or one still being typed, is not taken apart', () => {
	const index = makeInvertedIndex([[{ words: ['the', 'rapist', 'therapy', 'car', 'pet', 'carpets'], weight: 1 }]]);
	expect(takeApart(index, ['therapist', 'carpet'])).toEqual(['therapist', 'carpet']);
	expect(takeApart(index, ['carpe', 'rapi'])).toEqual(['carpe', 'rapi']);
	expect(takeApart(index, ['rapist', 'thecarp'])).toEqual(['rapist', 'the', 'carp']);
});

test('case and punctuation of a typed phrase make no difference', () => {
	expect(claims('THE LAST TIDE, we will get')[0]).toBe('last-tide');
	expect(claims('may be right quay wall lost another')[0]).toBe('wall-lost');
});

test('a sentence printed twice is offered once', () => {
	const twice = editionOf(
		JSON.stringify(
			harbourWith((d) => {
				d.paragraphs.push({ text: `As said: ${nth(d.paragraphs, 0).text}` });
				nth(d.sections, 3).paragraphs.push(9);
				d.claims.push({ ...nth(d.claims, 0), id: 'failing-again', label: 'Said again', paragraph: 9 });
			}),
		),
	);
	expect(
		ids(searchClaims(twice, 'harbour is failing', 25).map(({ claim }) => claim)).filter((id) => /failing/.test(id)),
	).toEqual(['failing']);
	expect(searchClaims(twice, 'said again', 25).map(({ claim }) => claim.id)).not.toContain('failing-again');
});

test('an empty query offers the first claim of every section, then the second', () => {
	expect(claims('', 6)).toEqual(['failing', 'price-out', 'mess', 'third-way', 'divided', 'blockade']);
	expect(claims(' \u200B\n ', 2)).toEqual(['failing', 'price-out']);
	expect(claims('')).toHaveLength(harbour.article.claims.length);
});

test.each(['zzzzqqq', '!!!', '🎉', '"'])('%s finds nothing', (typed) => {
	expect(claims(typed)).toEqual([]);
});

test.each([
	['a name', 'calderon', ['calderon']],
	['a search name', 'STC', ['council']],
	['a typo', 'nortway', ['northway']],
	['half a name', "o'd", ['o-dell']],
])('an actor is found by %s', (_, typed, found) => {
	expect(ids(searchActors(harbour, typed, 1))).toEqual(found);
});

test('an issue is found by its title, by its motion and by a typo', () => {
	for (const typed of ['selling', 'sell harbor', 'sel to northway'])
		expect(ids(searchIssues(harbour, typed, 1))).toEqual(['sale']);
});

test('a section is found by its number, counted from 1, and by its title', () => {
	expect(ids(searchSections(harbour, '3', 25))).toEqual(['contract']);
	expect(ids(searchSections(harbour, 'thrid way', 1))).toEqual(['third-way']);
	expect(searchSections(harbour, '0', 25)).toEqual([]);
	expect(searchSections(harbour, '99', 25)).toEqual([]);
});

test('an empty query lists actors, issues and sections in the order of the file', () => {
	const { actors, issues, sections } = JSON.parse(HARBOUR);
	expect(ids(searchActors(harbour, '', 25))).toEqual(ids(actors));
	expect(ids(searchIssues(harbour, '', 25))).toEqual(ids(issues));
	expect(ids(searchSections(harbour, '', 2))).toEqual(ids(sections).slice(0, 2));
});

const TYPED = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 300 }),
	fc.string({ unit: 'grapheme' }),
	fc
		.array(
			fc.constantFrom(
				'the',
				'harbour',
				'Quill',
				"o'dell",
				'__proto__',
				"'; DROP TABLE",
				'@everyone',
				'99999999999999',
				'á'.repeat(500),
			),
			{ maxLength: 400 },
		)
		.map((words) => words.join(' ')),
);

test('whatever is typed, every search returns at most as many results as asked for, all from the article', () => {
	fc.assert(
		fc.property(TYPED, fc.integer({ min: 0, max: 30 }), (typed, limit) => {
			const { claims: all, actors, issues, sections } = harbour.article;
			const hits = searchClaims(harbour, typed, limit);
			expect(hits.length).toBeLessThanOrEqual(limit);
			expect(new Set(hits.map(({ claim }) => claim.id)).size).toBe(hits.length);
			for (const { claim, score } of hits) expect(all.includes(claim) && Number.isFinite(score)).toBe(true);
			const lists = [
				[searchActors(harbour, typed, limit), actors],
				[searchIssues(harbour, typed, limit), issues],
				[searchSections(harbour, typed, limit), sections],
			] as const;
			for (const [found, known] of lists) {
				expect(found.length).toBeLessThanOrEqual(limit);
				for (const one of found) expect(known).toContain(one);
			}
		}),
		{ numRuns: 300 },
	);
});
