import { answerFor } from '../../src/article/finding/answer-for.ts';
import { makeEdition } from '../../src/article/model/edition.ts';
import { evidenceFor } from '../../src/article/near/evidence.ts';
import { makeArticles } from './make-articles.ts';

/**
 * Part of `npm run bench`: how long the costliest texts we know take in one article of 12,000 claims.
 * `tests/article/search/typed-cost.test.ts` looks for other costly texts, and limits their steps instead of their time.
 */
const TEXTS = 30;

const [article] = makeArticles(1, 12_000);
if (!article) throw new Error('no article was made');
const edition = makeEdition(article);
const typed = article.claims.flatMap(({ quote }) => quote.toLowerCase().match(/[a-z]+/g) ?? []);
const words = [...Map.groupBy(typed, (word) => word)].sort(([, a], [, b]) => b.length - a.length).map(([word]) => word);
const mistyped = words
	.toReversed()
	.filter(({ length }) => length > 4)
	.map((word) => word.replace(/^(..)(.)(.)/, '$1$3$2'));
const quotes = article.claims.map(({ quote }) => quote);
const unknown = Array.from({ length: 676 }, (_, n) => String.fromCharCode(65 + (n % 26), 97 + Math.floor(n / 26)));

/** Makes a text of the list's items. Each n gives another text, so that nothing kept from the last one makes it faster. */
const textOf = (opening: string, items: readonly string[], joint: string, length: number) => (n: number) =>
	(opening + [...items.slice(n * 17), ...items].join(joint)).slice(0, length);

const search = (text: string) => answerFor(edition, text);
const findEvidence = (text: string) => evidenceFor(edition, text);
const rows = [
	['/search, 300 characters of unknown names joined by "y"', search, textOf('según ', unknown, ' y ', 300)],
	['/search, 300 characters of frequent words', search, textOf('', words, ' ', 300)],
	['/search, 4,000 characters of mistyped words', search, textOf('quien apoya ', mistyped, ' y ', 4000)],
	['/search, 4,000 characters of sentences', search, textOf('who supports ', words.slice(60), '. ', 4000)],
	['Find evidence, 4,000 characters of mistyped words', findEvidence, textOf('', mistyped, ', ', 4000)],
	['Find evidence, 4,000 characters of quotations', findEvidence, textOf('', quotes, ' ', 4000)],
] as const;

/** Milliseconds of processor time. Elapsed time would also count what other programs do. */
const took = (work: () => unknown) => {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
};

const first = took(() => search('what does Nobody Known think of the harbour'));
console.log('| text | median | longest |\n| --- | --- | --- |');
console.log(`| the first question, which builds the indexes | ${first.toFixed(0)} ms | |`);
for (const [what, read, text] of rows) {
	const times = Array.from({ length: TEXTS }, (_, n) => took(() => read(text(n)))).sort((a, b) => a - b);
	console.log(`| ${what} | ${times[TEXTS / 2]?.toFixed(1)} ms | ${times.at(-1)?.toFixed(1)} ms |`);
}
