import { expect, test } from 'vitest';
import { HARBOUR } from '../article/articles.ts';
import { quotesOf, textOf } from '../bot/harbour-bot.ts';
import { siteWith } from '../web-page/remote-site.ts';
import { asForm, BRIDGE, PAGE, pasted } from './bridge-report.ts';
import { filesOf, labelsOf, newsroom } from './newsroom.ts';

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
