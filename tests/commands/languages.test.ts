import { expect, test } from 'vitest';
import { createBot } from '../../src/bot/host/bot.ts';
import type { Invocation } from '../../src/bot/host/invocation.ts';
import { commands } from '../../src/commands.ts';
import { LOCALES } from '../../src/locales/locales.ts';
import { translatedLibrary } from '../article/translated-harbour.ts';
import { harbourBot, harbourServices, invocationOf, quotesOf, replyOf, textOf } from '../bot/harbour-bot.ts';
import { withLibrary } from '../services.ts';

const bot = createBot(commands, withLibrary(harbourServices, translatedLibrary));
const inSpanish = (command: string, args: Invocation['args'] = {}) =>
	bot.invoke(invocationOf(command, args, { locale: 'es' }));
const inEnglish = (command: string, args: Invocation['args'] = {}) => bot.invoke(invocationOf(command, args));
const rows = (command: string, focused: string, typed: string, locale: Invocation['locale']) =>
	bot.suggest({ ...invocationOf(command, { [focused]: typed }, { locale }), focused });

const UNTRANSLATED = 'Estas notas están en inglés';

test('a Spanish member reads Spanish names and cautions, and the quotation as it was printed', async () => {
	const answer = await inSpanish('quote', { claim: 'price-out' });
	expect(textOf(answer)).toContain('**Gremio de pescadores**');
	expect(quotesOf(answer)).toEqual(quotesOf(await inEnglish('quote', { claim: 'price-out' })));
	expect(textOf(await inSpanish('quote', { claim: 'worst-case' }))).toContain('Es un escenario; la frase siguiente');
	expect(textOf(await inEnglish('quote', { claim: 'worst-case' }))).toContain('A scenario; the next sentence');
});

test('what is not translated is marked with its language', async () => {
	expect(textOf(await inSpanish('quote', { claim: 'blockade' }))).toContain('of the sentence before.\u00A0(en)');
	expect(textOf(await inEnglish('quote', { claim: 'blockade' }))).not.toContain('(en');
});

test('a Spanish member reads Spanish titles and summaries', async () => {
	expect(textOf(await inSpanish('summary', { section: '1' }))).toContain('el puerto se hunde');
	expect(textOf(await inEnglish('summary', { section: '1' }))).toContain('the harbour is failing');
	expect(textOf(await inSpanish('positions', { issue: 'sale' }))).toContain('Saltmouth debe vender su puerto');
});

test.each(LOCALES)('rows in the language %s are found by words of either language', async (locale) => {
	const label = { en: 'The guild fears fees that drive out small boats', es: 'El gremio teme tarifas que ahuyenten' }[
		locale
	];
	for (const typed of ['fears fees small boats', 'tarifas que ahuyenten']) {
		const [row] = await rows('quote', 'claim', typed, locale);
		expect(row).toMatchObject({ value: 'price-out', name: expect.stringContaining(label) });
	}
	const title = { en: 'Selling the harbour', es: 'La venta del puerto' }[locale];
	for (const typed of ['selling', 'la venta'])
		expect((await rows('positions', 'issue', typed, locale))[0]).toEqual({ name: title, value: 'sale' });
	const name = { en: "Fishers' guild", es: 'Gremio de pescadores' }[locale];
	for (const typed of ['fishers', 'pescadores', 'fishermen'])
		expect((await rows('positions', 'actor', typed, locale))[0]).toEqual({ name, value: 'guild' });
});

test('a question in Spanish finds the actor and the issue by their Spanish names', async () => {
	const text = textOf(
		await inSpanish('search', { text: '¿Qué piensa el gremio de pescadores sobre la venta del puerto?' }),
	);
	expect(text).toContain('Gremio de pescadores está en contra');
	expect(text).toContain('Saltmouth debe vender su puerto a Northway Shipping.');
	expect(text).toContain('El gremio advierte que un dueño privado sacaría a las lanchas.');
	const english = textOf(
		await inEnglish('search', { text: '¿Qué piensa el gremio de pescadores sobre la venta del puerto?' }),
	);
	expect(english).toContain("Fishers' guild");
});

test.each([
	['quote', { claim: 'price-out' }],
	['quote', { claim: 'price-out', hide: true }],
	['summary', {}],
	['positions', { issue: 'sale' }],
	['search', { text: 'what does the guild think about the sale' }],
	['article show', {}],
])('an article without a word in the member’s language says so once, above the last buttons: /%s', async (command, args) => {
	const answer = await harbourBot.invoke(invocationOf(command, args, { locale: 'es' }));
	expect(textOf(answer).split(UNTRANSLATED)).toHaveLength(2);
	expect(textOf(answer)).not.toContain('(en)');
	const kinds = replyOf(answer).blocks.map(({ kind }) => kind);
	expect(kinds.filter((kind, n) => kind !== 'buttons' && kind !== 'menu' && n === kinds.length - 1)).toEqual(
		kinds.at(-1) === 'note' ? ['note'] : [],
	);
	expect(textOf(await bot.invoke(invocationOf(command, args, { locale: 'es' })))).not.toContain(UNTRANSLATED);
	expect(textOf(await harbourBot.invoke(invocationOf(command, args)))).not.toContain('nobody has translated');
});

test('evidence found for a message says it too', async () => {
	const target = { id: '9', text: 'A private owner would price the small boats out' };
	const answer = await harbourBot.invoke(invocationOf('Find evidence', {}, { locale: 'es', target }));
	expect(textOf(answer).split(UNTRANSLATED)).toHaveLength(2);
});

test('an answer with nothing but words of the article’s text has no note on the language of notes', async () => {
	for (const args of [{ claim: '@7.1' }, { claim: '@7.1', context: true }])
		expect(textOf(await harbourBot.invoke(invocationOf('quote', args, { locale: 'es' })))).not.toContain(UNTRANSLATED);
});
