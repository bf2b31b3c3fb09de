import { expect, test } from 'vitest';
import { harbourBot, invocationOf, pressesOf, replyOf, textOf } from '../bot/harbour-bot.ts';

test('an article is shown with its author, source, date, rights and sections', async () => {
	const answer = await harbourBot.invoke(invocationOf('article show'));
	const text = textOf(answer);
	expect(text).toContain('By Mara Quill · The Saltmouth Lantern');
	expect(text).toContain('Published on April 11, 2025');
	expect(JSON.stringify(replyOf(answer).blocks)).toContain('4. A third way');
	expect(text).toContain('It has 4 sections, 8 people and groups, 15 claims, 3 issues, and 5 positions.');
});

test('the list leads to each article, and a page that does not exist becomes one that does', async () => {
	for (const page of ['1', '0', '99', 'x', '-1']) {
		const answer = await harbourBot.invoke(invocationOf('article list', { page }));
		expect(pressesOf(answer)).toEqual([{ command: 'article show', args: { article: 'harbour' } }]);
	}
});

test('in Spanish, counts and lists follow the rules of Spanish', async () => {
	const text = textOf(await harbourBot.invoke(invocationOf('article show', {}, { locale: 'es' })));
	expect(text).toContain('Tiene 4 secciones, 8 personas y grupos, 15 afirmaciones, 3 temas y 5 posturas.');
});
