import { expect, test } from 'vitest';
import { libraryOfFolder } from '../../../src/article/library/library.ts';
import { makeEdition } from '../../../src/article/model/edition.ts';
import { entryOf } from '../../../src/article/model/entry.ts';
import { articlesSharingWords, articlesWithWords } from '../../../src/article/near/articles-with-words.ts';
import { makeArticles } from '../../bench/make-articles.ts';
import { editionOf, harbour, libraryWith, shipped } from '../articles.ts';
import { translatedHarbour } from '../translated-harbour.ts';

const both = libraryWith([harbour, shipped]);
const best = async (typed: string, library = both) =>
	(await articlesWithWords(library, typed)).best.map(({ id }) => id);

test.each([
	['words of its text', 'the quay wall lost eleven metres', 'harbour'],
	['words of its editor', 'regional money', 'harbour'],
	['the name of somebody in it', 'what does Lindsey Graham think', 'us-mexico-cartels'],
	['a name that people type', 'what does AMLO think', 'us-mexico-cartels'],
	['other forms of its words', 'legislators designated some terrorist', 'us-mexico-cartels'],
])('an article is found by %s (%s)', async (_, typed, id) => {
	expect(await best(typed)).toEqual([id]);
});

test('an article is found by the words of every language that its editor wrote in', async () => {
	const translated = libraryWith([editionOf(JSON.stringify(translatedHarbour)), shipped]);
	expect(await best('la venta del puerto', translated)).toEqual(['harbour']);
	expect(await best('selling the harbour', translated)).toEqual(['harbour']);
});

test.each([
	'',
	'what do you think',
	'pancakes with syrup',
	'🎉',
	'pancakes, syrup, butter and the harbour',
])('what has no telling words, or mostly words that no article has (“%s”), is in none', async (typed) => {
	expect(await best(typed)).toEqual([]);
});

test('words of several articles are in all of them, those that have more of them first', async () => {
	const twin = makeEdition({ ...harbour.article, id: 'twin' });
	expect(await best('the harbour and its quays', libraryWith([harbour, twin, shipped]))).toEqual(['harbour', 'twin']);
	const { best: most, having } = await articlesWithWords(both, 'the harbour, the quays, the sale, and the cartels');
	expect([most.map(({ id }) => id), having.map(({ id }) => id)]).toEqual([['harbour'], ['harbour']]);
});

test('a message finds the articles that share most of its words, also if most of them are in none', async () => {
	const shared = await articlesSharingWords(both, 'pancakes, syrup, butter and the harbour', 3);
	expect(shared.map(({ id }) => id)).toEqual(['harbour']);
});

test('an article that has changed is read anew', async () => {
	const entries = { now: [entryOf(harbour.article), entryOf(shipped.article)] };
	const editions = { now: [harbour, shipped] };
	const library = libraryOfFolder({
		list: () => entries.now,
		get: async (id) => editions.now.find(({ article }) => article.id === id),
	});
	expect(await best('pancakes', library)).toEqual([]);
	const changed = makeEdition({ ...harbour.article, title: 'Pancakes' });
	editions.now = [changed, shipped];
	entries.now = [entryOf(changed.article), ...entries.now.slice(1)];
	expect(await best('pancakes', library)).toEqual(['harbour']);
});

test('among many articles the one that a sentence is from is found once all have been read', async () => {
	const many = makeArticles(200, 20).map(makeEdition);
	const library = libraryWith(many);
	const quote = many[150]?.article.claims[7]?.quote ?? '';
	await expect.poll(() => best(quote, library)).toContain(many[150]?.article.id);
});
