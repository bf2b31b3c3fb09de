import { expect, test } from 'vitest';
import { readQuestion } from '../../../src/article/answer/question-cases.ts';
import { MENTION_PATTERNS } from '../../../src/article/answer/whether-mentioned.ts';
import { answerFor } from '../../../src/article/finding/answer-for.ts';
import { editionWith, harbour, nth, shipped } from '../articles.ts';

/** Ways to ask in each language: WHAT is what is looked for. */
const IN_ENGLISH = [
	'does the article mention WHAT',
	'Does the article say anything about WHAT?',
	'does it talk about WHAT',
	'is WHAT mentioned in the article',
	'anything about WHAT?',
	'any mention of WHAT',
	'where does it mention WHAT',
];
const IN_SPANISH = [
	'¿menciona a WHAT?',
	'¿El artículo menciona WHAT?',
	'¿dice algo de WHAT?',
	'¿habla de WHAT?',
	'¿habla el artículo de WHAT?',
	'aparece WHAT en el artículo',
	'¿se menciona a WHAT?',
];
const WAYS = [...IN_ENGLISH, ...IN_SPANISH];
const ARTICLES = [shipped, harbour];

/** The shared article with this as its first paragraph's last sentence. */
const saying = (sentence: string) =>
	editionWith(({ paragraphs }) => {
		const first = nth(paragraphs, 0);
		first.text = `${first.text} ${sentence}`;
	});

test.each(MENTION_PATTERNS)('“$example” asks whether the article mentions it', ({ example, expression }) => {
	for (const article of ARTICLES) {
		const { reading, question } = readQuestion(article, example);
		expect(reading).toMatchObject({ kind: 'occurrence', parts: [{ words: ['canada'] }] });
		expect(MENTION_PATTERNS.find((one) => one.expression.test(question.words.join(' ')))?.expression).toBe(expression);
	}
});

test.each(WAYS)('%s: a name that the article has nowhere is not mentioned, and only the name is missing', (way) => {
	for (const article of ARTICLES) {
		const answer = answerFor(article, way.replace('WHAT', 'Xylonia'));
		expect(answer).toMatchObject({ kind: 'mentioned', whether: 'no', words: ['Xylonia'], claims: [], passages: [] });
	}
});

test.each(WAYS)('%s: a word of the text is found, with a sentence that has it', (way) => {
	for (const article of ARTICLES) {
		const words = article.article.paragraphs.flatMap(({ text }) => text.match(/\b[a-z]{9,}\b/g) ?? []).slice(0, 30);
		for (const word of words) {
			const answer = answerFor(article, way.replace('WHAT', word));
			if (answer.kind !== 'mentioned') throw new Error(`${word}: ${answer.kind}`);
			expect([word, answer.whether]).toEqual([
				word,
				IN_ENGLISH.includes(way) ? 'yes' : expect.stringMatching(/yes|likely/),
			]);
			expect([word, answer.claims.length + answer.passages.length]).not.toEqual([word, 0]);
			expect([word, answer.paragraphs.length]).not.toEqual([word, 0]);
		}
	}
});

test.each([
	['does the article mention fentanyl', 'notes', ['fentanyl']],
	['does it mention fentanyl from China', 'no', ['China']],
	['¿habla de fentanilo?', 'notes', ['fentanilo']],
	['does it talk about the border wall', 'no', ['wall']],
	['¿menciona a los turistas?', 'yes', ['turistas']],
	['¿habla de migrantes?', 'unfound', ['migrantes']],
	['does it mention AMLO', 'yes', ['AMLO']],
	['does the article mention Korybko', 'author', ['Korybko']],
	['does it mention patriotism', 'instead', ['patriotism']],
	['does it mention possible solutions', 'unfound', ['solutions']],
	['does it mention the UN', 'unfound', ['UN']],
	['¿menciona al Papa?', 'unfound', ['Papa']],
])('%s: %s', (text, whether, words) => {
	const answer = answerFor(shipped, text);
	expect(answer).toMatchObject({
		kind: 'mentioned',
		whether,
		words: words.map((word) => expect.stringContaining(word)),
	});
});

test('of what is half mentioned, the missing words are named and so are those that are there', () => {
	expect(answerFor(shipped, 'does it mention the Democrats or Trump')).toMatchObject({
		whether: 'no',
		words: ['Trump'],
		also: { words: ['Democrats'], isInText: true },
		paragraphs: [8],
	});
	expect(answerFor(shipped, 'fentanyl from China is mentioned, right?').kind).not.toBe('mentioned');
});

test('words that are never in one sentence are not mentioned together', () => {
	expect(answerFor(shipped, 'does it mention hispanics and drones')).toMatchObject({
		whether: 'yes',
		paragraphs: [3, 12],
	});
	expect(answerFor(shipped, 'does it mention hispanic drones')).toMatchObject({ whether: 'apart' });
});

test('a country is looked for by its name in the language of the text', () => {
	const article = saying('The buyer is from Germany.');
	expect(answerFor(article, '¿menciona a Alemania?')).toMatchObject({ whether: 'yes', paragraphs: [1] });
	expect(answerFor(article, '¿menciona a Japón?')).toMatchObject({ whether: 'no', words: ['Japón'] });
});

test('an acronym is found as the name in full', () => {
	const article = saying('It was searched by the Drug Enforcement Administration in May.');
	for (const text of ['does it mention the DEA', '¿dice algo de la DEA?', 'is the dea mentioned']) {
		expect(answerFor(article, text)).toMatchObject({ whether: 'instead', instead: 'Drug Enforcement Administration' });
	}
});

test('an acronym is not found as a word in small letters', () => {
	const article = saying('There was ice on the water.');
	expect(answerFor(article, 'does it mention ice')).toMatchObject({ whether: 'yes' });
	expect(answerFor(article, 'does it mention ICE')).toMatchObject({ whether: 'no', words: ['ICE'] });
});

test('a word of another language is found by its cognate, and one that only begins alike is named', () => {
	const article = saying('There was corruption over the contract.');
	expect(answerFor(article, '¿habla de corrupción?')).toMatchObject({ whether: 'likely', paragraphs: [1] });
	expect(answerFor(article, '¿habla de contratos?')).toMatchObject({ whether: 'instead', instead: 'contract' });
});

test('the words of a name are not looked for one by one', () => {
	const article = saying('The home has an office.');
	expect(answerFor(article, 'is the Home Office mentioned')).toMatchObject({ whether: 'no', words: ['Home Office'] });
});

test.each([
	'what does plausible deniability mean',
	'define plausible deniability',
	'what is plausible deniability?',
	'¿qué significa plausible deniability?',
	'¿qué es plausible deniability?',
])('%s: the sentence with the words is shown, and nothing is said of whether it explains them', (text) =>
	expect(answerFor(shipped, text)).toMatchObject({ asksMeaning: true, whether: 'yes', paragraphs: [12] }));

test.each([
	'what is Mexico’s position',
	'what is AMLO',
	'what is the problem',
	'what does Graham mean',
	'qué es lo peor',
])('%s: what is asked of somebody, or of what is not named in the text, is no question for a meaning', (text) =>
	expect(readQuestion(shipped, text).reading.kind).not.toBe('occurrence'));

test('a name that may be translated is not denied', () => {
	const article = saying('The buyer is from London.');
	expect(answerFor(article, '¿menciona Londres?')).toMatchObject({ whether: 'unfound' });
	expect(answerFor(article, '¿habla de la Casa Blanca?')).toMatchObject({ whether: 'unfound', words: ['Casa Blanca'] });
});

test.each([
	'does the article say that the mayor lied',
	'does the article mention why the wall broke',
	'¿menciona por qué se rompió el muro?',
	'¿EU invadió México?',
	'did the us invade mexico?',
	'what does the article say about the mayor',
])('%s: what is so, or why, is no question for words', (text) =>
	expect(readQuestion(harbour, text).reading.kind).not.toBe('occurrence'));
