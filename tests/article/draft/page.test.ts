import { expect, test } from 'vitest';
import { blockLines, draftFor, pageWith, paragraph } from './draft-for.ts';

const prose = (subject: string) => `<p>${paragraph(subject)}</p>`;

test('a page becomes blocks of every kind, in its order', async () => {
	const draft = await draftFor(
		pageWith(`${prose('The dredger')}
			<h2>What it costs</h2>
			${prose('The bill')}
			<ul><li>Two million for sand</li><li>One million for <b>crews</b></li></ul>
			<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2021</td><td>3</td></tr></table>
			<figure><img src="a.jpg"><figcaption>The dredger at night</figcaption></figure>
			<blockquote><p>We will not pay twice.</p></blockquote>
			${prose('The budget')}
			<p class="footnote" id="fn-1">1. See the minutes of March.</p>`),
	);
	expect(blockLines(draft)).toEqual([
		`paragraph: ${paragraph('The dredger')}`,
		'heading: What it costs',
		`paragraph: ${paragraph('The bill')}`,
		'item: Two million for sand',
		'item: One million for crews',
		'row: Year | Cost',
		'row: 2021 | 3',
		'caption: The dredger at night',
		'paragraph: We will not pay twice.',
		`paragraph: ${paragraph('The budget')}`,
		'note: 1. See the minutes of March.',
	]);
	expect(draft.blocks.find(({ kind }) => kind === 'heading')?.level).toBe(2);
	expect(draft.blocks.find(({ kind }) => kind === 'row')?.cells).toEqual(['Year', 'Cost']);
	expect(draft.blocks.find(({ kind }) => kind === 'note')?.mark).toBe('1');
});

test('characters stay as they were printed, and entities are decoded once', async () => {
	const words = "He said “no — not yet…” &amp; left: &amp;lt;b&gt; 5&nbsp;% `` ok''";
	const { blocks } = await draftFor(
		pageWith(`${prose('The dredger')}<p>${words}, and the council of the harbour sat on.</p>`),
	);
	expect(blocks.at(-1)?.text).toBe(
		"He said “no — not yet…” & left: &lt;b> 5\u00A0% `` ok'', and the council of the harbour sat on.",
	);
});

test('the whitespace of a page is one space, and a verse has its lines', async () => {
	const draft = await draftFor(
		pageWith(
			`${prose('The\n\t  song')}<p>The tide is in,<br>the tide is out,<br>and nobody asks the gulls</p>${prose('The song')}`,
		),
	);
	expect(blockLines(draft).slice(0, 4)).toEqual([
		`paragraph: ${paragraph('The song')}`,
		'line: The tide is in,',
		'line: the tide is out,',
		'line: and nobody asks the gulls',
	]);
});

test('title, authors, dates, language, source and address come from the page’s own data', async () => {
	const data = {
		'@graph': [
			{
				'@type': 'NewsArticle',
				headline: 'Harbour to stay open',
				author: [{ '@type': 'Person', name: 'Ana Ruiz' }, { name: 'By John Smith' }],
				datePublished: '2023-02-23T08:00:00Z',
				dateModified: '2023-02-25',
				publisher: { name: 'The Quay' },
			},
		],
	};
	const head = `<script type="application/ld+json">${JSON.stringify(data)}</script><link rel="canonical" href="https://quay.example/harbour">`;
	const { title, authors, published, updated, language, sourceName, url } = await draftFor(
		pageWith(prose('The dredger'), head),
	);
	expect({ title, authors, published, updated, language, sourceName, url }).toEqual({
		title: 'Harbour to stay open',
		authors: ['Ana Ruiz', 'John Smith'],
		published: '2023-02-23',
		updated: '2023-02-25',
		language: 'en',
		sourceName: 'The Quay',
		url: 'https://quay.example/harbour',
	});
});

test('the name of the site is not the title, although it is the page’s largest heading', async () => {
	const draft = await draftFor(
		`<html><head><title>A bridge | The Quay</title><meta property="og:title" content="A bridge - The Quay"><meta property="og:site_name" content="The Quay"></head>
		<body><h1>The Quay</h1><article><h2>A bridge</h2>${prose('The dredger')}${prose('The budget')}</article></body></html>`,
	);
	expect(draft.title).toBe('A bridge');
	expect(draft.blocks).toHaveLength(2);
});

test('without data, a byline and a date in the page’s text are read and left out', async () => {
	const draft = await draftFor(
		`<html><head><title>Puerto abierto</title></head><body><div><h1>Puerto abierto</h1><p>Por Ana Ruiz y Juan de la Cruz</p><p>Publicado el 4 de mayo de 2021</p>
		<p>El puerto de la ciudad seguirá abierto durante todo el invierno, según decidió anoche el ayuntamiento después de una larga sesión con los vecinos.</p>
		<p>Los pescadores celebraron la noticia en el muelle, aunque muchos dudan de que el dinero alcance para pagar la draga hasta la primavera próxima.</p></div></body></html>`,
	);
	expect(draft).toMatchObject({
		title: 'Puerto abierto',
		authors: ['Ana Ruiz', 'Juan de la Cruz'],
		published: '2021-05-04',
		language: 'es',
	});
	expect(draft.blocks).toHaveLength(2);
	expect(draft.leftOut.map(({ kind }) => kind)).toEqual(['byline', 'byline']);
});

test('what is around an article is left out, and listed', async () => {
	const draft = await draftFor(
		pageWith(`${prose('The dredger')}
			<div class="share-tools">Share this on everything</div>
			<p>Advertisement</p>
			${prose('The budget')}
			<p><a href="/other">Mayor sells the old lighthouse</a></p>
			<div class="newsletter-signup"><p>News every morning, for free</p></div>
			${prose('The pilot')}
			<aside class="related"><a href="/x">More on harbours</a></aside>
			<div id="comments"><p>First!</p></div>`),
	);
	expect(blockLines(draft)).toEqual(
		['The dredger', 'The budget', 'The pilot'].map((subject) => `paragraph: ${paragraph(subject)}`),
	);
	expect(draft.leftOut).toEqual(
		expect.arrayContaining([
			{ kind: 'sharing', words: 'Share this on everything' },
			{ kind: 'advertising', words: 'Advertisement' },
			{ kind: 'related', words: 'Mayor sells the old lighthouse' },
			{ kind: 'newsletter', words: 'News every morning, for free' },
			{ kind: 'comments', words: 'First!' },
		]),
	);
});

test.each([
	['an attribute', '<p hidden>SECRET</p>'],
	['a style', '<p style="color: red; display: none">SECRET</p>'],
	['a style of no opacity', '<p style="opacity:0">SECRET</p>'],
	['a colour that nobody sees', '<p style="color:transparent">SECRET</p>'],
	['a height of nothing', '<div style="height:0; overflow:hidden"><p>SECRET</p></div>'],
	['a place off the screen', '<p style="position:absolute; left:-9999px">SECRET</p>'],
	['a class of the page’s styles', '<style>.x9 { display: none }</style><p class="x9">SECRET</p>'],
	['an id of the page’s styles', '<style>p{} #y7, #z { visibility:hidden; }</style><p id="y7">SECRET</p>'],
	['a class for screen readers', '<p><span class="sr-only">SECRET</span></p>'],
	['ARIA', '<p aria-hidden="true">SECRET</p>'],
	['a script', '<script>var text = "SECRET";</script>'],
	['a style sheet', '<style>p::before { content: "SECRET" }</style>'],
	['a comment', '<!-- SECRET -->'],
	['a template', '<template><p>SECRET</p></template>'],
	['a form field', '<p><input value="SECRET"><textarea>SECRET</textarea></p>'],
	['a picture’s description', '<img alt="SECRET" src="x.png">'],
])('text hidden by %s becomes no block', async (_, hidden) => {
	const draft = await draftFor(pageWith(`${prose('The dredger')}${hidden}${prose('The budget')}`));
	expect(JSON.stringify(draft)).not.toContain('SECRET');
	expect(draft.blocks).toHaveLength(2);
});

test('styles for some screens only hide nothing', async () => {
	const css =
		'<style>@media print { .body { display: none } } @media (max-width: 20px) { .body { display: none } }</style>';
	const draft = await draftFor(pageWith(`${css}<div class="body">${prose('The dredger')}${prose('The budget')}</div>`));
	expect(draft.blocks).toHaveLength(2);
});

test('a post that an article quotes is part of it', async () => {
	const post = '<div class="social-embed"><blockquote><p>We are open, come and see</p></blockquote></div>';
	const draft = await draftFor(pageWith(`${prose('The dredger')}${post}${prose('The budget')}`));
	expect(blockLines(draft)).toContain('paragraph: We are open, come and see');
});
