import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim, Issue } from '../../src/article/model/article.ts';
import { balanceOf, longerSide } from '../../src/debate/balance.ts';
import { fairQuotes } from '../../src/debate/fair-quotes.ts';
import { harbour } from '../article/articles.ts';

const { article } = harbour;
const claimOf = (claims: readonly Claim[]) => (id: string) => claims.find((claim) => claim.id === id);
const issueOf = (id: string) => article.issues.find((issue) => issue.id === id) ?? expect.fail(`no issue ${id}`);

const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
	id,
	passages: [{ paragraph: 1, quote: 'Ten chars.' }],
	paragraph: 1,
	quote: 'Ten chars.',
	label: id,
	holders: [id],
	reportedBy: [],
	about: [],
	keywords: [],
	supports: [],
	attacks: [],
	mode: 'asserted',
	kind: 'fact',
	...more,
});
const issue = (pro: readonly string[], con: readonly string[], gap?: Issue['gap']): Issue => ({
	id: 'issue',
	title: 'Issue',
	motion: 'Zoos should close.',
	background: 'Background.',
	keywords: [],
	pro,
	con,
	...(gap && { gap }),
});
const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id);

test('Q2: the side with fewer claims decides how many of each are quoted', () => {
	const { for: pro, against } = fairQuotes(issueOf(article.issues[0]?.id ?? ''), claimOf(article.claims), 3);
	expect([pro.length, against.length]).toEqual([2, 2]);
});

test('Q3: when one side has no claims, neither side is quoted', () => {
	const claims = [claim('a'), claim('b')];
	expect(fairQuotes(issue(['a', 'b'], []), claimOf(claims), 3)).toEqual({ for: [], against: [] });
});

test('Q14: the quotes of a side are the first of its list, in the order of the list, whatever their mode, caution, holder or paragraph', () => {
	const claims = [
		claim('late', { paragraph: 9, mode: 'hypothetical', caution: 'A scenario.' }),
		claim('early', { paragraph: 2, holders: ['late'] }),
		claim('plain'),
		...['x', 'y', 'z'].map((id) => claim(id)),
	];
	const quotes = fairQuotes(issue(['late', 'early', 'plain'], ['z', 'y', 'x']), claimOf(claims), 2);
	expect([ids(quotes.for), ids(quotes.against)]).toEqual([
		['late', 'early'],
		['z', 'y'],
	]);
});

const someClaims = fc.uniqueArray(
	fc.record({
		id: fc.string({ minLength: 1, maxLength: 3 }),
		paragraph: fc.integer({ min: 1, max: 9 }),
		holder: fc.constantFrom('a', 'b', 'c'),
		mode: fc.constantFrom('asserted', 'hedged', 'hypothetical'),
	}),
	{ selector: ({ id }) => id, minLength: 1, maxLength: 30 },
);

test('Q2: both sides are quoted the same number of times, each from its own claims, none twice', () => {
	const listed = someClaims.chain((made) => {
		const names = fc.array(fc.constantFrom(...made.map(({ id }) => id), 'unknown'), { maxLength: 12 });
		return fc.tuple(fc.constant(made.map(({ id, ...more }) => claim(id, more))), names, names, fc.nat(5));
	});
	fc.assert(
		fc.property(listed, ([claims, pro, con, perSide]) => {
			const quotes = fairQuotes(issue(pro, con), claimOf(claims), perSide);
			expect(quotes.for).toHaveLength(quotes.against.length);
			expect(quotes.for.length).toBeLessThanOrEqual(perSide);
			const quoted = ids([...quotes.for, ...quotes.against]);
			expect(new Set(quoted).size).toBe(quoted.length);
			for (const id of ids(quotes.for)) expect(pro).toContain(id);
			for (const id of ids(quotes.against)) expect(con).toContain(id);
		}),
	);
});

test('the material of each side is counted, with its recorded gap', () => {
	const claims = [claim('a'), claim('b', { quote: 'Twenty characters...' }), claim('c')];
	const balance = balanceOf(issue(['a', 'b'], ['c'], { con: 'Nobody speaks for zoos.' }), claimOf(claims));
	expect(balance.for).toEqual({ claims: 2, characters: 30, gap: undefined });
	expect(balance.against).toEqual({ claims: 1, characters: 10, gap: 'Nobody speaks for zoos.' });
	expect(balance.warnings).toEqual([
		{ kind: 'more-claims', side: 'for' },
		{ kind: 'gap', side: 'against', gap: 'Nobody speaks for zoos.' },
		{ kind: 'longer', side: 'for' },
	]);
});

test('a side without a claim is warned about once', () => {
	const balance = balanceOf(issue(['a'], [], { con: 'Nothing.' }), claimOf([claim('a')]));
	expect(balance.warnings).toEqual([{ kind: 'no-claims', side: 'against' }]);
});

test('sides that are nearly equal make no warning', () => {
	const claims = [claim('a'), claim('b'), claim('c'), claim('d', { quote: 'Some nineteen here.' }), claim('e')];
	expect(balanceOf(issue(['a', 'b', 'c'], ['d', 'e']), claimOf(claims)).warnings).toEqual([]);
});

test('the quotes chosen for a post can be compared by length', () => {
	const short = claim('a');
	const long = claim('b', { quote: 'Twenty characters...' });
	expect(longerSide({ for: [short], against: [long] })).toBe('against');
	expect(longerSide({ for: [], against: [long] })).toBeUndefined();
});
