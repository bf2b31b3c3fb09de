import { expect, test } from 'vitest';
import type { BotAnswer } from '../../src/bot/host/bot.ts';
import { itemWithId } from '../article/articles.ts';
import { quotesOf, replyOf, textOf } from '../bot/harbour-bot.ts';
import { publishOwn } from '../server-library/own-article.ts';
import { member, oxford } from '../store/sample.ts';
import { ana, club, maya } from './club.ts';

const { guild } = oxford;
const filesIn = (answer: BotAnswer) =>
	replyOf(answer).blocks.flatMap((block) => (block.kind === 'file' ? [new TextDecoder().decode(block.data)] : []));

test('a debate keeps the revision of a server’s own article: quotes, status and export have its words, also once the article was removed', async () => {
	const { ask, store, debate, complete } = await club({ article: 'tonight', articleRevision: 1 });
	await publishOwn(store, { guild, title: 'As it was' });
	await publishOwn(store, {
		guild,
		title: 'As it is',
		change: (draft) => {
			itemWithId(draft.claims, 'failing').quote = 'the harbour is failing';
		},
	});
	const quoted = await ask(ana, 'quote', { claim: 'failing' });
	const [words = ''] = quotesOf(quoted);
	expect(words).not.toBe('the harbour is failing');
	expect(await store.quotesIn(debate.id)).toMatchObject([{ claim: 'failing', article: 'tonight', articleRevision: 1 }]);
	expect((await complete('quote', 'claim', 'failing')).length).toBeGreaterThan(0);
	expect(textOf(await ask(ana, 'article show'))).toContain(
		'This is version 1, which the debate here was opened with. The newest is version 2.',
	);
	expect(quotesOf(await ask(ana, 'quote', { claim: 'failing', article: 'tonight' }))).toEqual([
		'the harbour is failing',
	]);
	await store.removeArticle(guild, 'tonight', member(1));
	expect(quotesOf(await ask(ana, 'quote', { claim: 'failing' }))).toEqual([words]);
	expect(textOf(await ask(ana, 'debate status'))).not.toContain('can’t be used');
	const [markdown = '', , json = ''] = filesIn(await ask(maya, 'debate export', { debate: String(debate.id) }));
	expect(markdown).toContain(words);
	expect(markdown).toContain('As it was');
	// Words of another revision are not put under the title of this one.
	expect(JSON.parse(json).quotes.map((quote: { words: string }) => quote.words)).toEqual([words]);
});

test('a debate that is opened about a server’s own article is about the revision that its moderator saw', async () => {
	const { ask, store } = await club({ article: 'harbour' });
	await publishOwn(store, { guild });
	await publishOwn(store, { guild, title: 'Again' });
	const more = { id: '815', channel: { id: '31', kind: 'text' } } as const;
	await ask(maya, 'debate open', { issue: 'sale', article: 'tonight' }, more);
	expect((await store.draft('815'))?.debate).toMatchObject({ article: 'tonight', articleRevision: 2 });
});
