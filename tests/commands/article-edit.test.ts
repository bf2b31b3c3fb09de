import { expect, test } from 'vitest';
import { pressesOf, quotesOf, textOf } from '../bot/harbour-bot.ts';
import { ana } from './club.ts';
import { filesOf, labelsOf, type Newsroom, newsroom } from './newsroom.ts';

const MILL = `The mill of Fenwick

By Ana Ruiz

The mill turns day and night. Nobody remembers who built it.`;

const asForm = { gesture: 'pressed' } as const;
const commandsIn = (answer: Parameters<typeof pressesOf>[0]) => pressesOf(answer).map(({ command }) => command);

/** A newsroom with an article of its own. */
async function withMill(): Promise<Newsroom> {
	const room = await newsroom();
	await room.press(await room.ask('article add', { sent: true, text: MILL }, asForm), 'article publish');
	return room;
}

const article = 'the-mill-of-fenwick';
const own = async ({ store }: Newsroom) => (await store.articlesOf('60')).articles;

test('an article’s card is shown again, and what is corrected on it becomes its next revision with the same text', async () => {
	const room = await withMill();
	const card = await room.ask('article edit', { article });
	expect(quotesOf(card)).toEqual(['The mill turns day and night. Nobody remembers who built it.']);
	expect(labelsOf(card)).toEqual(['Publish', 'Correct', 'Download', 'Drop']);
	const form = await room.press(card, 'article correct');
	const corrected = await room.press(form, 'article correct', {
		title: 'The Mill',
		authors: 'Ana Ruíz\nBen Ode',
		published: '2024',
	});
	await room.press(corrected, 'article publish');
	expect(await own(room)).toMatchObject([{ article, title: 'The Mill', revision: 2, what: 'annotated' }]);
	expect(textOf(await room.ask('article show', { article }))).toContain('Ben Ode');
	const before = await room.store.articleRevision('60', article, 1);
	const after = await room.store.articleRevision('60', article, 2);
	expect(JSON.parse(after?.text ?? '').blocks).toEqual(JSON.parse(before?.text ?? '').blocks);
});

test('the file that is downloaded can be added again as the next version', async () => {
	const room = await withMill();
	const { [`${article}.json`]: file = '' } = filesOf(
		await room.press(await room.ask('article edit', { article }), 'article download'),
	);
	expect(JSON.parse(file)).toMatchObject({ format: 2, id: article, title: 'The mill of Fenwick' });
	const card = await room.ask(
		'article add',
		{ sent: true, text: file.replace('day and night', 'night and day') },
		asForm,
	);
	expect(textOf(card)).toContain('This is a new version of');
	await room.press(card, 'article publish');
	expect(await own(room)).toMatchObject([{ article, revision: 2 }]);
});

test('a correction of an earlier revision never brings its text back', async () => {
	const room = await withMill();
	const card = await room.ask('article edit', { article });
	const newer = await room.ask('article add', { sent: true, text: `${MILL} It is loud.`, article }, asForm);
	await room.press(newer, 'article publish');
	const refused = await room.press(card, 'article publish');
	expect(textOf(refused)).toContain('can’t be published anymore');
	expect(labelsOf(refused)).not.toContain('Publish');
	expect(
		labelsOf(await room.press(await room.press(card, 'article correct'), 'article correct', { title: 'Old' })),
	).not.toContain('Publish');
	expect(await own(room)).toMatchObject([{ revision: 2, title: 'The mill of Fenwick' }]);
});

test.each([
	'edit',
	'remove',
])('/article %s offers only the server’s own articles, and takes no other', async (command) => {
	const room = await withMill();
	const completion = {
		id: '1',
		command: `article ${command}`,
		gesture: 'typed',
		args: { article: '' },
		user: ana,
		locale: 'en',
		guild: { id: '60' },
		focused: 'article',
	} as const;
	expect((await room.bot.suggest(completion)).map(({ value }) => value)).toEqual([article]);
	expect(textOf(await room.ask(`article ${command}`, { article: 'harbour' }))).toContain(
		'isn’t one of this server’s own articles',
	);
});

test('an article is removed after a question, and brought back by a press', async () => {
	const room = await withMill();
	const question = await room.ask('article remove', { article });
	expect(textOf(question)).toContain('Remove “The mill of Fenwick” from this server?');
	expect(await own(room)).toHaveLength(1);
	const done = await room.press(question, 'article remove');
	expect(textOf(done)).toContain('“The mill of Fenwick” was removed.');
	expect(await room.rows('mill turns')).not.toContainEqual(expect.stringContaining('The mill turns'));
	expect(textOf(await room.press(done, 'article restore'))).toContain('is here again');
	expect(await room.rows('mill turns')).toContainEqual(expect.stringContaining('The mill turns'));
});

test('Keep changes nothing', async () => {
	const room = await withMill();
	await room.ask('article remove', { article, keep: true }, asForm);
	expect(await own(room)).toHaveLength(1);
});

test('for a day, moderators find removed articles by /article list, and members see none of it', async () => {
	const room = await withMill();
	expect(commandsIn(await room.ask('article list'))).not.toContain('article removed');
	await room.ask('article remove', { article, sure: true }, asForm);
	const list = await room.ask('article list');
	expect(commandsIn(list)).toContain('article removed');
	expect(commandsIn(await room.ask('article list', {}, { user: ana }))).not.toContain('article removed');
	const removed = await room.press(list, 'article removed');
	expect(textOf(removed)).toContain('The mill of Fenwick');
	expect(textOf(await room.press(removed, 'article restore'))).toContain('is here again');
});

test('after a day it is too late, and the answer says so', async () => {
	const room = await withMill();
	const done = await room.ask('article remove', { article, sure: true }, asForm);
	room.pass(86_400_000);
	expect(textOf(await room.press(done, 'article restore'))).toContain('more than a day ago');
	expect(commandsIn(await room.ask('article list'))).not.toContain('article removed');
});

test('removed twice, or restored twice, it is said as it is', async () => {
	const room = await withMill();
	await room.ask('article remove', { article, sure: true }, asForm);
	const again = await room.ask('article remove', { article, sure: true }, asForm);
	expect(textOf(again)).toContain('was removed');
	await room.press(again, 'article restore');
	expect(textOf(await room.press(again, 'article restore'))).toContain('is here again');
	expect(textOf(await room.ask('article remove', { article: 'no-such', sure: true }, asForm))).toContain(
		'isn’t here anymore',
	);
});
