import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openLibrary } from '../../src/article/library/library.ts';
import { createBot } from '../../src/bot/host/bot.ts';
import { commands } from '../../src/commands.ts';
import { harbourBot, invocationOf, quotesOf, replyOf, textOf } from '../bot/harbour-bot.ts';
import { testServices } from '../services.ts';

const search = (text: string) => harbourBot.invoke(invocationOf('search', { text }));

test('a question about somebody’s view is answered from the recorded positions, with the words that prove them', async () => {
	const answer = await search('what does the mayor think of selling the harbour?');
	expect(textOf(answer)).toContain('**Inés Calderón · For** · as reported\nMotion: Saltmouth should sell its harbour');
	expect(quotesOf(answer)).toContain('Mayor Inés Calderón called the vote “the last tide we will get”');
});

test('that there is no position is an answer, and words about an actor are never shown as the actor’s own', async () => {
	const text = textOf(await search('does Northway want to sell the harbour?'));
	expect(text).toContain('The article gives Northway Shipping no position on “Selling the harbour”, the issue nearest');
	expect(text).toContain('What others say about Northway Shipping');
	expect(text).not.toContain('What Northway Shipping does say');
});

test('without an actor, matching claims are shown with their holders, as nobody else’s view', async () => {
	const text = textOf(await search('crumbling quay wall'));
	expect(text).toContain('the quay wall lost another eleven metres this winter');
	expect(text).toContain('not a view of anyone but its holder');
});

test('the answer says so when the article has nothing, and offers other ways to look', async () => {
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

test('of several actors asked about at once each gets an answer, and unknown ones are named', async () => {
	const text = textOf(await search('what do the mayor, Northway and Biden think of selling the harbour?'));
	expect(text).toContain('**Inés Calderón · For** · as reported');
	expect(text).toContain('The article gives Northway Shipping no position on “Selling the harbour”');
	expect(text).toContain('The article does not mention **Biden**');
});

test('when it is unclear what is asked about an actor, their positions are listed as perhaps about something else', async () => {
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
	expect(textOf(await harbourBot.invoke(invocationOf('search', { text: asked }, { locale })))).toContain(note);
});

test('a question in the article’s own language gets no note about languages', async () => {
	expect(textOf(await search('pizza recipe'))).not.toContain('translate');
});

test('an actor’s name alone is answered with every recorded position and its proof, and nothing is said to be missing', async () => {
	const answer = await search('What does the mayor want?');
	expect(textOf(answer)).toContain('**Inés Calderón · For** · as reported\nMotion: Saltmouth should sell its harbour');
	expect(quotesOf(answer)).toEqual(['Mayor Inés Calderón called the vote “the last tide we will get”']);
	expect(textOf(answer)).not.toMatch(/not find|something else/);
	expect(textOf(await search('what does Northway want'))).toContain(
		'The article gives Northway Shipping no position on any issue.',
	);
});

test('words that contain a name bring matching claims as nobody’s view, and the answer does not say that nothing was found', async () => {
	const text = textOf(await search('would Northway build a marina'));
	expect(text).toContain('Claims of the article that fit these words');
	expect(text).toContain('Northway has never said that it plans a marina');
	expect(text).toContain('not a view of anyone but its holder');
	expect(text).not.toContain('did not find');
});

test('the first word of “The US” is lower case within a sentence', async () => {
	const library = await openLibrary(fileURLToPath(new URL('../../data/articles/', import.meta.url)));
	const bot = createBot(commands, await testServices(library));
	const text = textOf(await bot.invoke(invocationOf('search', { text: 'what does the US think about pizza?' })));
	expect(text).toContain(' the US');
	expect(text).not.toMatch(/\p{Ll} The US /u);
});
