import { type Edition, makeEdition } from '../../src/article/model/edition.ts';
import { searchClaims } from '../../src/article/search/search.ts';
import { wordsOf } from '../../src/article/words/fold.ts';
import { STOP_WORDS } from '../../src/article/words/word-lists.ts';
import { shipped as small } from '../article/articles.ts';
import { makeArticles } from './make-articles.ts';

/**
 * `node tests/bench/search-quality.ts` prints how well suggestions of quotes find half-remembered claims, and what a keystroke costs. Run
 * it before and after you change a number in src/article/search. A cheaper keystroke must not make the first table worse. See docs/search.md.
 */
const ROWS = 25;
const KEYSTROKES = 997;
const ROUNDS = 5;

type Words = readonly string[];

const isStopWord = (word: string) => STOP_WORDS.has(wordsOf(word)[0] ?? '');
const telling = (words: Words) => words.filter((word) => !isStopWord(word));
const every = (step: number, words: Words) => words.filter((_, n) => n % step === 0);
const slip = (word: string) => word.replace(/^(\p{L}{2})(\p{L})(\p{L})(?=\p{L})/u, '$1$3$2');
const stem = (word: string) => (word.length > 5 ? word.replace(/(ed|ing|s|es|ly|ion|ment)$/, '') : word);

/** What people type if they half remember a quotation. */
const WAYS: Readonly<Record<string, (words: Words) => Words>> = {
	'its first half': (words) => words.slice(0, Math.ceil(words.length / 2)),
	'its last half': (words) => words.slice(Math.ceil(words.length / 2)),
	'two words in a row': (words) => telling(words).slice(2, 4),
	'four words in a row': (words) => telling(words).slice(1, 5),
	'four words in another order': (words) => every(2, telling(words)).toReversed().slice(0, 4),
	'four words in other forms': (words) => every(2, telling(words).slice(1)).toReversed().slice(0, 4).map(stem),
	'three words with a slip each': (words) => {
		const long = telling(words).filter(({ length }) => length > 4);
		return every(2, long).toReversed().slice(0, 3).map(slip);
	},
};

/** The place of a claim among the rows offered, from 0, or -1 if it is not offered. A claim inside another one counts as that one. */
const placeOf = (edition: Edition, quote: string, typed: string) =>
	searchClaims(edition, typed, ROWS).findIndex(
		({ claim }) => claim.quote.includes(quote) || quote.includes(claim.quote),
	);

const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

const shipped = small.article;
const [long] = makeArticles(1, 12_000);
if (!long) throw new Error('no article was made');
const large = makeEdition(long);

console.log('| the shipped article, by | first row | first five |\n| --- | --- | --- |');
for (const [name, way] of Object.entries(WAYS)) {
	const quotes = shipped.claims.map(({ quote }) => quote).filter((quote) => quote.split(/\s+/).length > 5);
	const places = quotes.map((quote) => placeOf(small, quote, way(quote.split(/\s+/)).join(' ')));
	const first = places.filter((place) => place === 0).length;
	const early = places.filter((place) => place >= 0 && place < 5).length;
	console.log(`| ${name} | ${percent(first, places.length)} | ${percent(early, places.length)} |`);
}

/** Words in a row of the n-th of many claims, the last one without its last letter. */
const typedOf = (n: number, count: number) => {
	const words = long.claims[(n * 7919) % long.claims.length]?.quote.split(' ') ?? [];
	return words
		.slice(n % 3, (n % 3) + count)
		.join(' ')
		.slice(0, -1);
};

console.log('\n| 12,000 claims, by words in a row | among 25 rows |\n| --- | --- |');
for (const count of [2, 3, 4]) {
	const numbers = Array.from({ length: 500 }, (_, n) => n);
	const found = numbers.filter((n) => {
		const wanted = long.claims[(n * 7919) % long.claims.length];
		return searchClaims(large, typedOf(n, count), ROWS).some(({ claim }) => claim === wanted);
	});
	console.log(`| ${count} | ${percent(found.length, numbers.length)} |`);
}

const keystrokes = Array.from({ length: KEYSTROKES }, (_, n) => typedOf(n, 2 + (n % 3)));
const times = Array.from({ length: ROUNDS + 1 }, () => {
	const start = process.cpuUsage();
	for (const typed of keystrokes) searchClaims(large, typed, ROWS);
	const { user, system } = process.cpuUsage(start);
	return (user + system) / KEYSTROKES;
});
console.log(`\nA keystroke among 12,000 claims takes ${Math.min(...times).toFixed(0)} µs of processor time.`);
