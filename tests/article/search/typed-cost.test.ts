import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { makeArticles } from '../../bench/make-articles.ts';
import { countWork, STEPS_A_FOLD } from './work.ts';

const work = countWork('/src/article/', '/src/debate/', '/src/lower-bound.ts', '/src/lru-cache.ts');
const { answerFor } = await import('../../../src/article/finding/answer-for.ts');
const { makeEdition } = await import('../../../src/article/model/edition.ts');
const { fold } = await import('../../../src/article/words/fold.ts');
const { evidenceFor } = await import('../../../src/article/near/evidence.ts');
const { quoteFor } = await import('../../../src/article/finding/quote-for.ts');
const { searchActors, searchIssues, searchQuotables, searchSections } = await import(
	'../../../src/article/search/search.ts'
);
const { motionWarnings } = await import('../../../src/debate/motion/motion-lint.ts');
afterAll(work.stop);

const [article] = makeArticles(1, 12_000);
if (!article) throw new Error('no article was made');
const edition = makeEdition(article);

/** Everything that reads what a member typed. Articles are suggested by the same search as actors. */
const READERS = {
	'/search': (text: string) => answerFor(edition, text),
	'suggested quotes': (text: string) => searchQuotables(edition, text, 25),
	'/quote': (text: string) => quoteFor(edition, text, 6),
	'"Find evidence"': (text: string) => evidenceFor(edition, text),
	'suggested actors, issues and sections': (text: string) => [
		searchActors(edition, text, 25),
		searchIssues(edition, text, 25),
		searchSections(edition, text, 25),
	],
	'a motion': (text: string) => motionWarnings(text.slice(0, 300)),
} as const;

// The first questions about an article build its indexes.
for (const read of Object.values(READERS)) {
	read('What does Nobody Known think of the harbour, who said so?');
	read('xylophones');
}

const countOf = new Map<string, number>();
for (const word of article.paragraphs.flatMap(({ text }) => text.toLowerCase().match(/[a-z]+/g) ?? []))
	countOf.set(word, (countOf.get(word) ?? 0) + 1);
const frequent = [...countOf.keys()].sort((a, b) => (countOf.get(b) ?? 0) - (countOf.get(a) ?? 0));
const rare = frequent.toReversed();
const long = frequent.toSorted((a, b) => b.length - a.length);
const names = article.actors.flatMap(({ name, aliases, searchNames }) => [name, ...aliases, ...searchNames]);

const nth = (list: readonly string[], n: number) => list[n % list.length] ?? '';
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const slip = (word: string) => word.replace(/^(..)(.)(.)/, '$1$3$2');
const letter = (n: number) => String.fromCharCode(97 + (n % 26));
const pair = (n: number) => letter(n) + letter(Math.floor(n / 26));
const ODD = [
	'\uFDFA',
	'a\u0301\u0323',
	'\u0301\u0323',
	'\uAC01',
	'😀',
	'İ',
	'U.S.',
	"a'",
	'...',
	'´',
	':a',
	'a'.repeat(300),
];

/** Words that some part of the code finds hard. Each kind is a function that returns the n-th word of an endless list. */
const KINDS: Readonly<Record<string, (n: number) => string>> = {
	frequent: (n) => nth(frequent, n),
	'frequent, but telling': (n) => nth(frequent, 60 + n),
	rare: (n) => nth(rare, n),
	'near misses': (n) => slip(nth(rare, n)),
	'long near misses': (n) => slip(nth(long, n)),
	'beginnings of many': (n) => nth(long, n).slice(0, 4),
	'other forms': (n) => `${nth(frequent, 60 + n)}ing`,
	names: (n) => nth(names, n),
	'mistyped names': (n) => slip(nth(names, n)),
	namesakes: (n) => `${capital(pair(n))} ${nth(names, n)}`,
	'unknown names': (n) => capital(pair(n)),
	'unknown words': (n) => pair(n * 7) + pair(n * 31) + pair(n),
	letters: letter,
	offices: (n) => nth(['president', 'President of', 'Presidente de', 'senator'], n),
	'words that ask': (n) => nth(['what', 'does', 'think', 'about', 'view of', 'según', 'piensa', 'and'], n),
	quotes: (n) =>
		nth(
			article.claims.map(({ quote }) => quote),
			n * 7919,
		),
	odd: (n) => nth(ODD, n),
};

type Shape = {
	readonly opening: string;
	readonly kinds: readonly string[];
	readonly from: number;
	readonly joint: string;
	readonly length: number;
};

/** Makes a text of one shape: words of its kinds in turns, until it is long enough. */
function textOf({ opening, kinds, from, joint, length }: Shape): string {
	let text = opening;
	for (let n = 0; text.length < length; n++) text += (KINDS[nth(kinds, n)]?.(from + n) ?? '') + joint;
	return text.slice(0, length);
}

const OPENINGS = [
	'',
	'según ',
	'what does ',
	'qué piensa ',
	'according to ',
	'who supports ',
	'quien apoya ',
	`qué opina ${names[0]} sobre `,
	`what do ${names[0]}, ${names[3]} and ${names[6]} think of `,
];
const JOINTS = [' ', ' y ', ' and ', ', ', ',', '. ', ''];
/** In characters: how much is read to see who is asked about, the longest message, and the longest option of a command. */
const LENGTHS = [300, 4000, 6000];

const SHAPE: fc.Arbitrary<Shape> = fc.record({
	opening: fc.constantFrom(...OPENINGS),
	kinds: fc.uniqueArray(fc.constantFrom(...Object.keys(KINDS)), { minLength: 1, maxLength: 3 }),
	from: fc.nat({ max: 3000 }),
	joint: fc.constantFrom(...JOINTS),
	length: fc.constantFrom(...LENGTHS),
});

/** Texts that once cost hundreds of milliseconds, and the texts that still cost most. */
const COSTLY: readonly Shape[] = [
	{ opening: 'según ', kinds: ['unknown names'], from: 0, joint: ' y ', length: 300 },
	{ opening: 'qué piensa ', kinds: ['mistyped names'], from: 0, joint: ' y ', length: 300 },
	{ opening: 'quien apoya ', kinds: ['near misses'], from: 2874, joint: ' y ', length: 4000 },
	{ opening: 'according to ', kinds: ['mistyped names', 'near misses', 'odd'], from: 1140, joint: ', ', length: 4000 },
	{ opening: '', kinds: ['frequent'], from: 0, joint: ' ', length: 300 },
	{ opening: 'quien apoya ', kinds: ['letters', 'unknown names'], from: 0, joint: ' ', length: 4000 },
	{ opening: 'who supports ', kinds: ['frequent, but telling'], from: 0, joint: '. ', length: 4000 },
	{ opening: '', kinds: ['frequent', 'frequent, but telling'], from: 0, joint: ' ', length: 4000 },
	{ opening: '', kinds: ['quotes'], from: 0, joint: ' ', length: 4000 },
	{ opening: '', kinds: ['odd'], from: 0, joint: '', length: 4000 },
	{ opening: 'who supports ', kinds: ['namesakes', 'unknown words'], from: 2995, joint: ' ', length: 6000 },
];

/**
 * How many steps one text may cost: 35 to 50 ms. Measured on two shared cores with this article, a step of fuzzy matching takes 5 ns, and
 * most steps of the costliest texts are of this kind. A step of counting n-grams takes up to 25 ns, and there are fewer than a million.
 * The worst of 1,500 texts took 5.3 million steps. Before the work was limited, a text of 300 characters took 138 million.
 */
const BUDGET = 7_000_000;

const overBudget = (shape: Shape) => {
	const text = textOf(shape);
	return Object.entries(READERS).flatMap(([reader, read]) => {
		const steps = work.of(() => read(text));
		return steps > BUDGET ? [`${reader}: ${steps} steps`] : [];
	});
};

test('folding a text counts as the steps that it takes the engine', () => {
	expect(work.of(() => fold('Aa'))).toBeGreaterThan(STEPS_A_FOLD);
});

test.each(COSTLY)('$length characters of $kinds after "$opening" stay within the budget', (shape) => {
	expect(overBudget(shape)).toEqual([]);
});

test('no text a member can type costs more than 50 ms in an article of 12,000 claims', () => {
	fc.assert(
		fc.property(SHAPE, (shape) => {
			expect(overBudget(shape)).toEqual([]);
		}),
		{ numRuns: 60 },
	);
});
