import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openLibrary } from '../../src/article/library/library.ts';
import { createBot } from '../../src/bot/host/bot.ts';
import { commands } from '../../src/commands.ts';
import { asking, harbourBot, quotesOf, replyOf, textOf } from '../bot/asking.ts';
import { testServices } from '../services.ts';

const search = (text: string) => harbourBot.invoke(asking('search', { text }));

test('what someone thinks is answered from the record, with the words that prove it', async () => {
	const answer = await search('what does the mayor think of selling the harbour?');
	expect(textOf(answer)).toContain('**Inés Calderón · For** · as reported\nMotion: Saltmouth should sell its harbour');
	expect(quotesOf(answer)).toContain('Mayor Inés Calderón called the vote “the last tide we will get”');
});

test('no position is an answer, and words about someone are never shown as theirs', async () => {
	const text = textOf(await search('does Northway want to sell the harbour?'));
	expect(text).toContain('The article gives Northway Shipping no position on “Selling the harbour”, the issue nearest');
	expect(text).toContain('What others say about Northway Shipping');
	expect(text).not.toContain('What Northway Shipping does say');
});

test('without an actor, claims that fit are shown with their holders, and named as no one else’s view', async () => {
	const text = textOf(await search('crumbling quay wall'));
	expect(text).toContain('the quay wall lost another eleven metres this winter');
	expect(text).toContain('not a view of anyone but its holder');
});

test('what the article does not have is said so, with the way onward', async () => {
	const answer = await search('pizza recipe');
	expect(textOf(answer)).toMatch(/^“pizza recipe”\nThe article has nothing that answers this\.(?!.*pizza)/s);
	expect(replyOf(answer).blocks.at(-1)).toMatchObject({ kind: 'menu', fills: 'section' });
});

test('four thousand characters of anything come back on one short line', async () => {
	const answer = await search(`**@everyone** ${'x'.repeat(4000)}`);
	expect(answer.outcome).toEqual({ kind: 'answered' });
	expect(replyOf(answer).blocks[0]).toMatchObject({
		text: { markdown: expect.stringMatching(/^“\\\*\\\*\\@everyone.{50,90}…”$/) },
	});
});

test('two asked about at once are each answered for, and who is unknown is named', async () => {
	const text = textOf(await search('what do the mayor, Northway and Biden think of selling the harbour?'));
	expect(text).toContain('**Inés Calderón · For** · as reported');
	expect(text).toContain('The article gives Northway Shipping no position on “Selling the harbour”');
	expect(text).toContain('The article does not mention **Biden**');
});

test('where it is unclear what is asked, recorded positions are listed as perhaps on something else', async () => {
	const text = textOf(await search('what does the mayor think of pizza?'));
	expect(text).toContain('I did not find a recorded view of Inés Calderón on just this.');
	expect(text).toContain('which may be on something else');
	expect(text).toMatch(/Saltmouth should sell its harbour.* \*\*For\*\*, as reported/);
});

test.each([
	['es', 'receta de cocina', 'El artículo está en inglés y yo no traduzco nada'],
	['es', 'qué opina Calderón de la pesca', 'El artículo está en inglés y yo no traduzco nada'],
	['en', 'receta de cocina para el puerto', 'The article is in English, and I translate nothing'],
] as const)('in another language than the article’s (%s: %s) it is said that nothing is translated', async (locale, asked, note) => {
	expect(textOf(await harbourBot.invoke(asking('search', { text: asked }, { locale })))).toContain(note);
});

test('in the article’s own language nothing is said of languages', async () => {
	expect(textOf(await search('pizza recipe'))).not.toContain('translate');
});

test('who is asked about and nothing else: every recorded position with its proof, and nothing is said to be missing', async () => {
	const answer = await search('What does the mayor want?');
	expect(textOf(answer)).toContain('**Inés Calderón · For** · as reported\nMotion: Saltmouth should sell its harbour');
	expect(quotesOf(answer)).toEqual(['Mayor Inés Calderón called the vote “the last tide we will get”']);
	expect(textOf(answer)).not.toMatch(/not find|something else/);
	expect(textOf(await search('what does Northway want'))).toContain(
		'The article gives Northway Shipping no position on any issue.',
	);
});

test('words with a name among them bring the claims that fit, named as nobody’s view, and no word of nothing found', async () => {
	const text = textOf(await search('would Northway build a marina'));
	expect(text).toContain('Claims of the article that fit these words');
	expect(text).toContain('Northway has never said that it plans a marina');
	expect(text).toContain('not a view of anyone but its holder');
	expect(text).not.toContain('did not find');
});

test('an actor whose name begins with an article is named within a sentence as one writes', async () => {
	const library = await openLibrary(fileURLToPath(new URL('../../data/articles/', import.meta.url)));
	const bot = createBot(commands, await testServices(library));
	const text = textOf(await bot.invoke(asking('search', { text: 'what does the US think about pizza?' })));
	expect(text).toContain(' the US');
	expect(text).not.toMatch(/\p{Ll} The US /u);
});
