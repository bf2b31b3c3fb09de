import { expect, test } from 'vitest';
import { harbourBot, invocationOf, pressesOf, textOf } from '../bot/harbour-bot.ts';

test('an article is shown with its author, source, date, rights and sections', async () => {
	const text = textOf(await harbourBot.invoke(invocationOf('article show')));
	expect(text).toContain('By Mara Quill · The Saltmouth Lantern');
	expect(text).toContain('Published 2025-04-11');
	expect(text).toContain('4\\. A third way');
	expect(text).toContain('It holds 4 sections, 8 actors, 15 claims, 3 issues, and 5 positions.');
});

test('the list leads to each article, and a page that does not exist becomes one that does', async () => {
	for (const page of ['1', '0', '99', 'x', '-1']) {
		const answer = await harbourBot.invoke(invocationOf('article list', { page }));
		expect(pressesOf(answer)).toEqual([{ command: 'article show', args: { article: 'harbour' } }]);
	}
});

test('in Spanish, counts and lists follow the rules of Spanish', async () => {
	const text = textOf(await harbourBot.invoke(invocationOf('article show', {}, { locale: 'es' })));
	expect(text).toContain('Contiene 4 secciones, 8 actores, 15 afirmaciones, 3 cuestiones y 5 posiciones.');
});
