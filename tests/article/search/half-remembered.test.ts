import { expect, test } from 'vitest';
import { answerFor } from '../../../src/article/finding/answer-for.ts';
import type { Claim } from '../../../src/article/model/article.ts';
import { searchClaims } from '../../../src/article/search/search.ts';
import { wordsOf } from '../../../src/article/words/fold.ts';
import { STOP_WORDS } from '../../../src/article/words/word-lists.ts';
import { shipped } from '../articles.ts';

const segments = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Every sentence of the body with the claims whose quotes contain it whole. Repeated paragraphs are left out. */
const sentences = shipped.article.paragraphs.flatMap(({ text, repeats }, n) =>
	repeats === undefined
		? [...segments.segment(text)].map(({ segment }) => {
				const sentence = segment.trim();
				const claims = shipped.article.claims.filter((c) => c.paragraph === n + 1 && c.quote.includes(sentence));
				return { sentence, claims };
			})
		: [],
);

const swapLetters = (word: string) => word.replace(/^(\p{L}{2})(\p{L})(\p{L})(?=\p{L})/u, '$1$3$2');
const isStopWord = (word: string) => STOP_WORDS.has(wordsOf(word)[0] ?? '');

const WAYS: Readonly<Record<string, (words: readonly string[]) => readonly string[]>> = {
	'by its first half': (words) => words.slice(0, Math.ceil(words.length / 2)),
	'by its last half': (words) => words.slice(Math.ceil(words.length / 2)),
	'by its middle, with two typos': (words) => {
		const from = Math.floor(words.length / 4);
		const middle = words.slice(from, from + Math.max(4, Math.ceil(words.length / 2)));
		return middle.map((word, n) => (n === 1 || n === 3 ? swapLetters(word) : word));
	},
	'without its stop words': (words) => words.filter((word) => !isStopWord(word)),
	'by four of its words': (words) => words.filter((word) => !isStopWord(word)).slice(1, 5),
};

test('every sentence of the article is in a claim, whole', () => {
	expect(sentences.length).toBe(31);
	expect(sentences.filter(({ claims }) => claims.length === 0)).toEqual([]);
});

test.each(Object.entries(WAYS))('every sentence is found %s, both in the first five rows and by asking', (_, way) => {
	const missed = sentences.flatMap(({ sentence, claims }) => {
		const typed = way(sentence.split(/\s+/)).join(' ');
		const rows = searchClaims(shipped, typed, 5).map(({ claim }) => claim);
		const isIn = (found: readonly Claim[]) => found.some((claim) => claims.includes(claim));
		return isIn(rows) && isIn(shownFor(typed)) ? [] : [typed];
	});
	expect(missed).toEqual([]);
});

test.each([
	['amlo anti-republican campaing', /“information campaign” to turn US-based Hispanics against the Republicans/],
	['fiercly patriotic', /Mexicans are fiercely patriotic/],
	['washington will exploit mexico', /Washington would take maximum advantage of this/],
	['plausable deniability', /“plausible deniability”/],
	['irresponsible calls', /“irresponsible calls”/],
])('the half-remembered words "%s" find their claim first', (typed, quote) => {
	expect(searchClaims(shipped, typed, 1)[0]?.claim.quote).toMatch(quote);
});

test('the first hundred characters of every sentence find a claim of its paragraph first', () => {
	for (const { text, repeats } of shipped.article.paragraphs) {
		if (repeats) continue;
		for (const sentence of text.split(/(?<=[.!?]) /)) {
			const [found] = searchClaims(shipped, sentence.slice(0, 100), 1);
			expect(text, sentence).toContain(found?.claim.quote);
		}
	}
});

/** The claims an answer shows. */
function shownFor(text: string): readonly Claim[] {
	const answer = answerFor(shipped, text);
	switch (answer.kind) {
		case 'claims':
			return answer.claims;
		case 'actor':
			return [...answer.matches, ...answer.claimsByActor, ...answer.claimsAboutActor];
		case 'position':
			return [
				...answer.positions.flatMap(({ evidence }) => evidence.flatMap((id) => shipped.claim(id) ?? [])),
				...answer.claims,
			];
		case 'no-position':
			return [...answer.nearest.claimsByActor, ...answer.nearest.claimsAboutActor];
		default:
			return [];
	}
}
