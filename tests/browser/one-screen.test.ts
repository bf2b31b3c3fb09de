import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Edition, editionIn } from '../../src/article/model/edition.ts';
import { harbour, libraryWith, shipped } from '../article/articles.ts';
import { launchChromium } from './chromium.ts';
import { largeArticle } from './large-article.ts';
import { measureAnswers, openPhone, overLimits, type Sent } from './measure-answers.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchChromium();
});
afterAll(() => browser?.close());

/** Of each kind of thing only the first ones are asked for, of the large article, whose parts are all alike, very few. `npm run bench:answers` asks for all. */
const MOST = { usual: 16, large: 3 };

/** Everything that can be asked about an article without typing words of one's own. */
function readingCommands(edition: Edition, most: number, locale: string): Sent[] {
	const { article, positionsOf } = edition;
	const sent = (command: string, args: Sent['args'] = {}): Sent => ({ command, args, locale });
	const [actors, issues] = [article.actors.slice(0, most), article.issues.slice(0, most)];
	const pairs = actors.flatMap(({ id: actor }, n) => {
		const taken = positionsOf({ actor }).map(({ issue }) => issue);
		// With each position, and once without one.
		const without = issues.find(({ id }, at) => at >= n % issues.length && !taken.includes(id));
		return [...taken.slice(0, 9), ...(without ? [without.id] : [])].map((issue) => ({ actor, issue }));
	});
	return [
		sent('positions'),
		...actors.map(({ id: actor }) => sent('positions', { actor })),
		...issues.map(({ id: issue }) => sent('positions', { issue })),
		...pairs.map((pair) => sent('positions', pair)),
		sent('summary'),
		...article.sections.slice(0, most).map(({ id: section }) => sent('summary', { section })),
		...article.claims.slice(0, most).map(({ id: claim }) => sent('quote', { claim })),
		...questionsOn(edition, most, locale).map((text) => sent('search', { text })),
		sent('article show'),
		sent('article list'),
	];
}

/** Questions made by rule from what an article has: on everybody, every issue, every position and some claims. */
function questionsOn({ article, actor, issue }: Edition, most: number, locale: string): string[] {
	const isSpanish = locale.startsWith('es');
	const view = (name: string, topic: string) =>
		isSpanish ? `¿qué piensa ${name} de ${topic}?` : `what does ${name} think about ${topic}?`;
	return [
		...article.actors
			.slice(0, most)
			.map(({ name }) => (isSpanish ? `¿qué piensa ${name}?` : `what does ${name} think?`)),
		...article.issues
			.slice(0, most)
			.map(({ title }) => (isSpanish ? `¿quién está a favor de ${title}?` : `who is for ${title}?`)),
		...article.positions.slice(0, most).map((one) => view(actor(one.actor)?.name ?? '', issue(one.issue)?.title ?? '')),
		...article.claims.slice(0, Math.min(most, 20)).map(({ label }) => label),
		...(isSpanish
			? ['¿de qué trata el artículo?', '¿quién lo escribió?', '¿cuándo se publicó?']
			: ['what is the article about?', 'who wrote it?', 'when was it published?']),
	];
}

describe.each([
	['the shipped article', shipped, MOST.usual],
	['the tests’ own article', harbour, MOST.usual],
	['an article as large as a book', largeArticle(), MOST.large],
] as const)('of %s', (_, edition, most) => {
	test.each([
		'en-US',
		'es-419',
	])('every public answer in %s is one message of at most 120 words and one phone screen', async (locale) => {
		const phone = await openPhone(browser, libraryWith([edition]));
		onTestFinished(phone.close);
		const commands = readingCommands(editionIn(edition, locale.slice(0, 2)), most, locale);
		const over: string[] = [];
		// In portions, as a long conversation makes the page slow.
		for (let from = 0; from < commands.length; from += 25) {
			await phone.page.reload();
			await phone.page.getByRole('log').waitFor();
			for (const answer of await measureAnswers(phone, commands.slice(from, from + 25))) {
				expect(answer.messages).toBeGreaterThan(0);
				const faults = overLimits(answer);
				if (faults.length > 0)
					over.push(`/${answer.sent.command} ${JSON.stringify(answer.sent.args)}: ${faults.join(', ')}`);
			}
		}
		expect(over).toEqual([]);
		expect(phone.sandbox.complaints).toEqual([]);
	}, 600_000);
});
