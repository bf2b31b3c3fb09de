import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { answerFor } from '../../../src/article/answer/answer-for.ts';
import { openLibrary } from '../../../src/article/library/library.ts';
import type { Edition } from '../../../src/article/model/edition.ts';
import { searchClaims } from '../../../src/article/search/search.ts';

const library = await openLibrary(fileURLToPath(new URL('../../../data/articles', import.meta.url)));

function cartels(): Edition {
	const edition = library.get('us-mexico-cartels');
	if (!edition) throw new Error('the article is missing');
	return edition;
}

test.each([
	['amlo anti-republican campaing', /“information campaign” to turn US-based Hispanics against the Republicans/],
	['fiercly patriotic', /Mexicans are fiercely patriotic/],
	['washington will exploit mexico', /Washington would take maximum advantage of this/],
	['plausable deniability', /“plausible deniability”/],
	['irresponsible calls', /“irresponsible calls”/],
])('the half-remembered words "%s" find their claim first', (typed, quote) => {
	expect(searchClaims(cartels(), typed, 1)[0]?.claim.quote).toMatch(quote);
});

test('every sentence of the article is found by its own words', () => {
	const { article } = cartels();
	for (const { text, repeats } of article.paragraphs) {
		if (repeats) continue;
		for (const sentence of text.split(/(?<=[.!?]) /)) {
			const [found] = searchClaims(cartels(), sentence.slice(0, 100), 1);
			expect(text, sentence).toContain(found?.claim.quote);
		}
	}
});

test.each([
	['what does AMLO think of military action?', 'López Obrador'],
	['what does the republican senator think about military force', 'Graham'],
	['what do the Republicans think about military force', 'Republicans'],
	['what does the US government think about military force', 'US government'],
	['what does the US think of military force', 'US'],
	['what do US-based Hispanics think of the information campaign', 'Hispanics'],
	['the mexican government on sovereignty', 'Mexican government'],
])('"%s" is answered about exactly the actor that the question means', (question, name) => {
	const answer = answerFor(cartels(), question);
	expect('actor' in answer && answer.actor.name.replace(/^The /, '')).toMatch(new RegExp(`${name}$`));
});
