import type { ArticleFile, ClaimInFile } from '../../src/article/file/article-file.ts';
import type { Article } from '../../src/article/model/article.ts';
import { makeEdition } from '../../src/article/model/edition.ts';
import { fillIn } from '../../src/article/model/fill-in.ts';
import { randomFrom } from '../random-from.ts';

const CLAIMS_A_PARAGRAPH = 6;
const PARAGRAPHS_A_SECTION = 3;
const ACTORS = 12;
const ISSUES = 6;

/** Words as frequent as in English prose, followed by invented words that become rarer and rarer. */
const COMMON =
	'the of to and a in that is for it with as was on be by this are from at which not but they have an would could'.split(
		' ',
	);
const STARTS = 'b br c ch d dr f fl g gr h j k l m n p pr qu r s sh st t tr v w'.split(' ');
const VOWELS = 'a e i o u ai ea io ou'.split(' ');
const ENDS = 'n r l s t nd st rm ck m tion ment ing ers ly al'.split(' ');
const VOCABULARY = 12_000;

type Random = () => number;

const pick = <T>(random: Random, from: readonly [T, ...T[]] | readonly T[]): T => {
	const item = from[Math.floor(random() * from.length)];
	if (item === undefined) throw new RangeError('nothing to pick from');
	return item;
};

const invented = (random: Random) =>
	pick(random, STARTS) +
	pick(random, VOWELS) +
	(random() < 0.6 ? pick(random, STARTS) + pick(random, VOWELS) : '') +
	pick(random, ENDS);

const WORDS = (() => {
	const random = randomFrom(7);
	return [...new Set([...COMMON, ...Array.from({ length: VOCABULARY }, () => invented(random))])];
})();

/** Picks a word by Zipf's law: the hundredth word is a hundred times rarer than the first. */
const word = (random: Random) => WORDS[Math.floor(WORDS.length ** random()) - 1] ?? 'the';

const words = (random: Random, count: number) => Array.from({ length: count }, () => word(random)).join(' ');

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const sentence = (random: Random) =>
	`${capital(words(random, 5 + Math.floor(random() * 8)))}, the “${words(random, 2)}” ${words(random, 4 + Math.floor(random() * 8))}.`;

const range = (length: number) => Array.from({ length }, (_, n) => n);

const title = (random: Random, length: number, mark: string) =>
	`${capital(words(random, length)).slice(0, 60).trim()} ${mark}`;

function claimOf(random: Random, quote: string, n: number): ClaimInFile {
	const holder = Math.floor(random() * ACTORS);
	return {
		id: `claim-${n}`,
		passages: [{ paragraph: Math.floor(n / CLAIMS_A_PARAGRAPH) + 1, quote }],
		label: title(random, 7, String(n)),
		holders: [`actor-${holder}`],
		...(random() < 0.3 ? { reportedBy: [`actor-${(holder + 1) % ACTORS}`] } : {}),
		mode: pick(random, ['asserted', 'hedged', 'hypothetical'] as const),
		kind: pick(random, ['fact', 'causal', 'evaluative', 'predictive', 'normative'] as const),
		about: [`actor-${Math.floor(random() * ACTORS)}`],
		keywords: [words(random, 1), words(random, 2)],
		...(random() < 0.2 ? { caution: `${capital(words(random, 14))}.` } : {}),
		...(n > 0 ? { supports: [`claim-${n - 1}`] } : {}),
	};
}

function makeFile(random: Random, number: number, claimCount: number): ArticleFile {
	const quotes = range(claimCount).map(() => sentence(random));
	const texts = range(Math.ceil(claimCount / CLAIMS_A_PARAGRAPH)).map((p) =>
		quotes.slice(p * CLAIMS_A_PARAGRAPH, (p + 1) * CLAIMS_A_PARAGRAPH).join(' '),
	);
	const sections = range(Math.ceil(texts.length / PARAGRAPHS_A_SECTION));
	const claims = quotes.map((quote, n) => claimOf(random, quote, n));
	const share = (n: number, side: number) =>
		claims.filter((_, c) => c % (ISSUES * 4) === n * 2 + side).map(({ id }) => id);
	return {
		format: 2,
		id: `article-${number}`,
		title: title(random, 8, `(${number})`),
		authors: ['actor-0'],
		source: { name: 'The Measured Herald', url: `https://herald.example/${number}`, published: '2025-03-31' },
		language: 'en',
		blocks: texts,
		sections: sections.map((s) => ({
			id: `section-${s}`,
			title: title(random, 5, String(s + 1)),
			firstParagraph: s * PARAGRAPHS_A_SECTION + 1,
			summary: `${capital(words(random, 40)).slice(0, 500).trim()}.`,
		})),
		actors: range(ACTORS).map((a) => ({
			id: `actor-${a}`,
			name: title(random, 2, String.fromCharCode(65 + a)),
			kind: 'group',
			aliases: [words(random, 2), words(random, 1)],
			searchNames: [words(random, 1)],
		})),
		issues: range(ISSUES).map((i) => ({
			id: `issue-${i}`,
			title: title(random, 4, String(i)),
			motion: `${capital(words(random, 9)).slice(0, 90).trim()}.`,
			background: `${capital(words(random, 20)).slice(0, 250).trim()}.`,
			pro: share(i, 0),
			con: share(i, 1),
			gap: { pro: 'Nothing.', con: 'Nothing.' },
		})),
		claims,
		positions: range(ISSUES * 2).map((n) => ({
			actor: `actor-${n}`,
			issue: `issue-${n % ISSUES}`,
			stance: 'for',
			basis: 'stated',
			statement: `${capital(words(random, 16)).slice(0, 250).trim()}.`,
			evidence: [`claim-${n % claimCount}`],
		})),
	};
}

/** An article whose JSON is its file, so that it can be written to a folder and compared with what is read from there. */
type MadeArticle = Article & { readonly toJSON: () => ArticleFile };

/** Makes valid articles, of about 60 KB if they have 80 claims each. The same arguments always make the same articles. */
export function makeArticles(count: number, claimsEach: number): MadeArticle[] {
	const random = randomFrom(count * 100_003 + claimsEach);
	return range(count).map((n) => {
		const file = makeFile(random, n, claimsEach);
		return { ...makeEdition(fillIn(file)).article, toJSON: () => file };
	});
}
