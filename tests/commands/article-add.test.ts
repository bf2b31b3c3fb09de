import { expect, test } from 'vitest';
import { HARBOUR } from '../article/articles.ts';
import { invocationOf, quotesOf, replyOf, textOf } from '../bot/harbour-bot.ts';
import { answerOf, openSite, siteWith } from '../web-page/remote-site.ts';
import { filesOf, labelsOf, maya, newsroom, pressIn } from './newsroom.ts';

const BRIDGE = `A bridge for Fenwick

By Ana Ruiz

March 3, 2025

The council met on Monday. It voted to build a bridge over the river, which has been planned for years.

Mayor Lowe said that the town could not wait. “We have waited for twelve years,” she said.`;

const PAGE = `<html lang="en"><head><title>A bridge for Fenwick | The Mill</title><meta name="author" content="Ana Ruiz">
<meta property="og:site_name" content="The Mill"><meta property="article:published_time" content="2025-03-03"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav><article><h1>A bridge for Fenwick</h1>
<p>The council met on Monday. It voted to build a bridge over the river, which has been planned for years and years.</p>
<h2>The cost</h2><p>Mayor Lowe said that the town could not wait any longer, and that four million dollars had been found for it.</p>
<p>The guild of ferrymen said that it would lose its work, and asked the council to think again before the summer.</p></article>
<aside class="newsletter">Sign up for our newsletter</aside></body></html>`;

const pasted = (text: string) => ({ sent: true, text });
const asForm = { gesture: 'pressed' } as const;

test('a link becomes a card with its first lines, and a press publishes it in that server alone', async () => {
	const room = await newsroom();
	const site = await siteWith(PAGE);
	const link = `http://mill.example:${site.port}/bridge`;
	const card = await room.ask('article add', { link });
	expect(textOf(card)).toContain('A bridge for Fenwick');
	expect(textOf(card)).toContain('By Ana Ruiz · March 3, 2025 · The Mill');
	expect(textOf(card)).toMatch(/\d+ words · English · 2 sections/);
	expect(textOf(card)).toContain('menus');
	expect(quotesOf(card)).toEqual([
		'The council met on Monday. It voted to build a bridge over the river, which has been planned for years and years.',
	]);
	expect(card).toMatchObject({ private: true });
	expect(await room.rows('ferrymen')).not.toContainEqual(expect.stringContaining('ferrymen'));

	const done = await room.press(card, 'article publish');
	expect(textOf(done)).toContain('“A bridge for Fenwick” is here now.');
	expect(await room.rows('ferrymen')).toContainEqual(expect.stringContaining('ferrymen'));
	expect(await room.rows('ferrymen', { guild: { id: '61' } })).not.toContainEqual(expect.stringContaining('ferrymen'));
	const quote = await room.ask('quote', { claim: 'guild of ferrymen said', article: 'a-bridge-for-fenwick' });
	expect(quotesOf(quote).join()).toContain('The guild of ferrymen said that it would lose its work');
});

test('without options there is a form for a link, a file and a text, and what is pasted becomes an article', async () => {
	const room = await newsroom();
	const form = await room.ask('article add');
	expect(form).toMatchObject({ kind: 'form', form: { fields: [{ name: 'link' }, { kind: 'file' }, {}, {}, {}] } });
	const card = await room.press(form, 'article add', { text: BRIDGE });
	expect(labelsOf(card).slice(0, 2)).toEqual(['Publish', 'Correct']);
	await room.press(card, 'article publish');
	expect(await room.rows('twelve years')).toContainEqual(expect.stringContaining('twelve years'));
	const { articles } = await room.store.articlesOf('60');
	expect(articles).toMatchObject([
		{ article: 'a-bridge-for-fenwick', title: 'A bridge for Fenwick', languages: ['en'], source: undefined },
	]);
});

test('a form that is sent empty asks for something', async () => {
	const room = await newsroom();
	expect(textOf(await room.press(await room.ask('article add'), 'article add'))).toContain('Nothing was filled in.');
});

test('a text goes on in the next fields, within a word where a field was full', async () => {
	const room = await newsroom();
	const long = `${'The river is wide and the bridge is not built. '.repeat(120)}Nobody knows the ferryman.`;
	const card = await room.ask(
		'article add',
		{ sent: true, text: long.slice(0, 4000), text2: long.slice(4000), text3: 'A third part.' },
		asForm,
	);
	expect(textOf(card)).not.toContain('cut it off');
	await room.press(card, 'article publish');
	const [{ article = '' } = {}] = (await room.store.articlesOf('60')).articles;
	const { text = '' } = (await room.store.articleRevision('60', article, 1)) ?? {};
	const { blocks } = JSON.parse(text);
	expect(blocks).toEqual([long, 'A third part.']);
});

test('a text that fills the last field may have been cut off by Discord, and the card says so', async () => {
	const room = await newsroom();
	const card = await room.ask(
		'article add',
		pasted(`${BRIDGE} ${'Words and words. '.repeat(300)}`.slice(0, 4000)),
		asForm,
	);
	expect(textOf(card)).toContain('Discord may have cut it off');
});

test.each([
	['en', 'https://127.0.0.1/', 'isn’t on the public web'],
	['es', 'ftp://example.org', 'http:// o https://'],
] as const)('in %s, a link that cannot be read gets a plain reason and a button to paste the text', async (locale, link, why) => {
	const room = await newsroom({});
	const refused = await room.ask('article add', { link: link.replace('127.0.0.1', '10.0.0.1') }, { locale });
	expect(textOf(refused)).toContain(why);
	expect(refused).toMatchObject({ private: true, outcome: { kind: 'refused' } });
	expect(await room.press(refused, 'article add')).toMatchObject({ kind: 'form' });
});

test('a page without an article gets a plain reason', async () => {
	const room = await newsroom();
	const site = await siteWith('<html><body><nav>Home</nav></body></html>');
	expect(textOf(await room.ask('article add', { link: `http://a.example:${site.port}/` }))).toContain(
		'I found no article in that.',
	);
});

test('a link may be pasted with words around it', async () => {
	const room = await newsroom();
	const site = await siteWith(PAGE);
	const card = await room.ask('article add', { link: `Look: <http://mill.example:${site.port}/bridge>` });
	expect(textOf(card)).toContain('A bridge for Fenwick');
});

test('with a text, a link is only where the text is from', async () => {
	const room = await newsroom();
	const card = await room.ask('article add', { ...pasted(BRIDGE), link: 'https://www.example.org/bridge' }, asForm);
	expect(textOf(card)).toContain(String.raw`example\.org`);
	await room.press(card, 'article publish');
	expect((await room.store.articlesOf('60')).articles).toMatchObject([{ source: 'https://www.example.org/bridge' }]);
});

test('an article’s file is taken with all that is recorded in it, in either format', async () => {
	const room = await newsroom();
	const own = HARBOUR.replace('"id": "harbour"', '"id": "our-harbour"');
	const card = await room.ask('article add', pasted(own), asForm);
	expect(textOf(card)).toMatch(/\d+ claims/);
	await room.press(card, 'article publish');
	const [{ article = '' } = {}] = (await room.store.articlesOf('60')).articles;
	expect(article).toBe('our-harbour');
	const kept = await room.store.articleRevision('60', article, 1);
	expect(JSON.parse(kept?.text ?? '')).toMatchObject({ format: 2, id: 'our-harbour' });
});

test('a file with the id of an article that comes with the bot becomes an article of its own', async () => {
	const room = await newsroom();
	await room.press(await room.ask('article add', pasted(HARBOUR), asForm), 'article publish');
	const [own] = (await room.store.articlesOf('60')).articles;
	expect(own?.article).not.toBe('harbour');
});

test('the faults of an article’s file are listed, all of them in a file that comes back, and the text too', async () => {
	const room = await newsroom();
	const broken = HARBOUR.replaceAll('"kind": "', '"kind": "x');
	const refused = await room.ask('article add', pasted(broken), asForm);
	expect(textOf(refused)).toMatch(/This article file has \d+ faults, so nothing was saved/);
	expect(Object.keys(filesOf(refused))).toEqual(['faults.txt', 'text.txt']);
	expect(filesOf(refused)['text.txt']).toBe(broken);
});

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
