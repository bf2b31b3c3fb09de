import { expect, test } from 'vitest';
import { HARBOUR } from '../article/articles.ts';
import { invocationOf, replyOf, textOf } from '../bot/harbour-bot.ts';
import { answerOf, openSite, siteWith } from '../web-page/remote-site.ts';
import { asForm, BRIDGE, PAGE, pasted } from './bridge-report.ts';
import { filesOf, labelsOf, maya, newsroom, pressIn } from './newsroom.ts';

test('what is corrected is on the card at once, also what cannot be published, and is there again in the form', async () => {
	const room = await newsroom();
	const card = await room.ask('article add', pasted(BRIDGE), asForm);
	const form = await room.press(card, 'article correct');
	expect(form).toMatchObject({
		form: { fields: [{ value: 'A bridge for Fenwick' }, { value: 'Ana Ruiz' }, { value: '2025-03-03' }, {}, {}] },
	});
	const filled = {
		title: 'The Bridge',
		authors: 'Ana Ruiz\nBen Ode',
		published: 'last week',
		source: 'The Mill\nhttps://mill.example/b',
		rights: 'By permission',
	};
	const wrong = await room.press(form, 'article correct', filled);
	expect(textOf(wrong)).toContain('By Ana Ruiz and Ben Ode · last week · The Mill');
	expect(textOf(wrong)).toContain('The date must look like');
	expect(labelsOf(wrong)).not.toContain('Publish');
	const again = await room.press(wrong, 'article correct');
	expect(again).toMatchObject({
		form: {
			fields: [
				{ value: 'The Bridge' },
				{ value: 'Ana Ruiz\nBen Ode' },
				{ value: 'last week' },
				{ value: 'The Mill\nhttps://mill.example/b' },
				{ value: 'By permission' },
			],
		},
	});
	const right = await room.press(again, 'article correct', { ...filled, published: '2025-02' });
	await room.press(right, 'article publish');
	const [own] = (await room.store.articlesOf('60')).articles;
	expect(own).toMatchObject({ title: 'The Bridge', source: 'https://mill.example/b' });
});

test('the same source makes a new version, and the card says so', async () => {
	const room = await newsroom();
	let page = PAGE;
	const site = await openSite((connection) => void connection.end(answerOf(page)));
	const link = `http://mill.example:${site.port}/bridge`;
	await room.press(await room.ask('article add', { link }), 'article publish');
	page = PAGE.replace('four million', 'five million').replace('A bridge for Fenwick</h1>', 'Fenwick builds</h1>');
	const card = await room.ask('article add', { link });
	expect(textOf(card)).toContain('This is a new version of **A bridge for Fenwick**.');
	expect(textOf(await room.press(card, 'article publish'))).toContain('The new version of');
	const { articles } = await room.store.articlesOf('60');
	expect(articles).toMatchObject([{ article: 'a-bridge-for-fenwick', revision: 2 }]);
	expect(await room.rows('five million')).toContainEqual(expect.stringContaining('five million'));
});

test('the option for the article makes a new version of it, and an article of the bot is refused', async () => {
	const room = await newsroom();
	await room.press(await room.ask('article add', pasted(BRIDGE), asForm), 'article publish');
	const card = await room.press(await room.ask('article add', { article: 'a-bridge-for-fenwick' }), 'article add', {
		text: `${BRIDGE} At last.`,
	});
	expect(textOf(card)).toContain('This is a new version of');
	await room.press(card, 'article publish');
	expect((await room.store.articlesOf('60')).articles).toMatchObject([{ revision: 2 }]);
	expect(textOf(await room.ask('article add', { ...pasted(BRIDGE), article: 'harbour' }, asForm))).toContain(
		'isn’t one of this server’s own articles',
	);
});

test('a bare text as the new version of an annotated one is published only after the card has said what it lacks', async () => {
	const room = await newsroom();
	const own = HARBOUR.replace('"id": "harbour"', '"id": "our-harbour"');
	await room.press(await room.ask('article add', pasted(own), asForm), 'article publish');
	const card = await room.ask('article add', { ...pasted(BRIDGE), article: 'our-harbour' }, asForm);
	expect(textOf(card)).toMatch(/\d+ claims are noted in the version there is now, and they aren’t in this one/);
});

test('a second text with the title of another one is a new article, and the card says how to make it a new version', async () => {
	const room = await newsroom();
	await room.press(await room.ask('article add', pasted(BRIDGE), asForm), 'article publish');
	const card = await room.ask('article add', pasted(`${BRIDGE} At last.`), asForm);
	expect(textOf(card)).toContain('“A bridge for Fenwick” is here already.');
	await room.press(card, 'article publish');
	expect((await room.store.articlesOf('60')).articles.map(({ article }) => article).toSorted()).toEqual([
		'a-bridge-for-fenwick',
		'a-bridge-for-fenwick-2',
	]);
});

test('a press publishes only what its moderator saw', async () => {
	const room = await newsroom();
	const card = await room.ask('article add', pasted(BRIDGE), asForm);
	await room.press(await room.press(card, 'article correct'), 'article correct', { title: 'Another title' });
	const refused = await room.press(card, 'article publish');
	expect(textOf(refused)).toContain('Nothing was published');
	expect(textOf(refused)).toContain('Another title');
	expect((await room.store.articlesOf('60')).articles).toEqual([]);
	expect(textOf(await room.press(refused, 'article publish'))).toContain('is here now');
});

test('of two moderators who publish new versions of one article, the slower one sees the card again', async () => {
	const room = await newsroom();
	await room.press(await room.ask('article add', pasted(BRIDGE), asForm), 'article publish');
	const renewed = async (more: string) =>
		room.ask('article add', { ...pasted(`${BRIDGE} ${more}`), article: 'a-bridge-for-fenwick' }, asForm);
	const [first, second] = [await renewed('At last.'), await renewed('Not yet.')];
	await room.press(first, 'article publish');
	const refused = await room.press(second, 'article publish');
	expect(textOf(refused)).toContain('was changed meanwhile');
	expect(textOf(await room.press(refused, 'article publish'))).toContain('The new version of');
	expect((await room.store.articlesOf('60')).articles).toMatchObject([{ revision: 3 }]);
});

test('a dropped draft cannot be published, and a form for it gives back what was typed', async () => {
	const room = await newsroom();
	const card = await room.ask('article add', pasted(BRIDGE), asForm);
	const form = await room.press(card, 'article correct');
	expect(textOf(await room.press(card, 'article drop'))).toContain('Nothing was published');
	expect(textOf(await room.press(card, 'article publish'))).toContain('This draft is over');
	const back = await room.press(form, 'article correct', { title: 'A title of mine' });
	expect(textOf(back)).toContain('A title of mine');
});

test('another server’s moderator can do nothing with a draft', async () => {
	const room = await newsroom();
	const card = await room.ask('article add', pasted(BRIDGE), asForm);
	const there = { guild: { id: '61' } };
	expect(textOf(await room.press(card, 'article publish', {}, there))).toContain('This draft is over');
	await room.press(card, 'article drop', {}, there);
	expect(textOf(await room.press(card, 'article publish'))).toContain('is here now');
});

test('the limits of a server are said in plain words, with the pasted text', async () => {
	const room = await newsroom();
	for (let n = 0; n < 20; n++) await room.ask('article add', pasted(BRIDGE), asForm);
	const refused = await room.ask('article add', pasted(BRIDGE), asForm);
	expect(textOf(refused)).toContain('has begun 20 drafts within an hour');
	expect(filesOf(refused)['text.txt']).toBe(BRIDGE);
	room.pass(3_600_000);
	expect(labelsOf(await room.ask('article add', pasted(BRIDGE), asForm))).toContain('Publish');
});

test('what was left out is shown on request', async () => {
	const room = await newsroom();
	const site = await siteWith(PAGE);
	const card = await room.ask('article add', { link: `http://mill.example:${site.port}/bridge` });
	expect(textOf(await room.press(card, 'article left-out'))).toContain('menus: ');
});

test('a press works after a restart, and on another worker', async () => {
	const room = await newsroom();
	const card = await room.ask('article add', pasted(BRIDGE), asForm);
	const { createBot } = await import('../../src/bot/host/bot.ts');
	const { commands } = await import('../../src/commands.ts');
	const other = createBot(commands, {
		store: room.store,
		libraries: room.libraries,
		formats: room.formats,
		hands: room.hands,
		reader: room.reader,
	});
	const press = pressIn(card, 'article publish');
	const invocation = invocationOf(press.command, press.args, {
		guild: { id: '60' },
		user: maya,
		id: '9999',
		gesture: 'pressed',
	});
	expect(textOf(await other.invoke(invocation))).toContain('is here now');
});

test('every card is one phone screen of words', async () => {
	const room = await newsroom();
	const site = await siteWith(PAGE);
	const card = await room.ask('article add', { link: `http://mill.example:${site.port}/bridge` });
	expect(textOf(card).split(/\s+/).length).toBeLessThan(120);
	expect(replyOf(card).blocks.length).toBeLessThan(10);
});
