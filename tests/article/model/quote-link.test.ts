import { expect, test } from 'vitest';
import { quoteLink } from '../../../src/article/model/quote-link.ts';
import { editionWith, harbour, itemWithId } from '../articles.ts';

const fragmentOf = (id: string) => quoteLink(harbour.article, itemWithId(harbour.article.claims, id))?.split('#')[1];

test('a short quotation is linked by its whole text', () => {
	expect(fragmentOf('cannot-read')).toBe(
		':~:text=A%20council%20that%20cannot%20read%20a%20contract%20should%20not%20sign%20it%2E',
	);
});

test('a long quotation is linked by its first and last words', () => {
	expect(fragmentOf('worst-case')).toBe(':~:text=Even%20if%20Northway%20kept,marina%20nobody%20asked%20for%2E');
});

test('characters with a meaning in text directives or Markdown links are encoded', () => {
	expect(fragmentOf('mess')).toBe(
		':~:text=The%20tender%20papers%20are,reads%20only%20%3C%401%3E%20%7C%7C%20sealed%20%7C%7C%2E',
	);
	const tricky = editionWith((d) => {
		const text = 'Half-hearted, grey & (slow) *harbours* rot.';
		d.paragraphs.push({ text });
		itemWithId(d.sections, 'third-way').paragraphs.push(9);
		Object.assign(itemWithId(d.claims, 'failing'), { paragraph: 9, quote: text });
	});
	expect(quoteLink(tricky.article, itemWithId(tricky.article.claims, 'failing'))).toContain(
		':~:text=Half%2Dhearted%2C%20grey%20%26%20%28slow%29%20%2Aharbours%2A%20rot%2E',
	);
});

test('words that occur elsewhere too are linked with a few words of context', () => {
	expect(fragmentOf('divided')).toBe(
		':~:text=the%20harbour%20is%20failing%2E-,What%20divides%20the%20town,or%20finish%20it%20off%2E',
	);
	expect(fragmentOf('failing')).toMatch(/failing%2E,-What%20divides%20the%20town$/);
});

test.each([
	['no fragment', 'https://lantern.example/a', 'https://lantern.example/a#:~:text='],
	['a fragment', 'https://lantern.example/a#top', 'https://lantern.example/a#top:~:text='],
])('an address with %s keeps all of it', (_, url, start) => {
	const { article } = editionWith((d) => Object.assign(d.source, { url }));
	expect(quoteLink(article, itemWithId(article.claims, 'cannot-read'))?.startsWith(`${start}A%20council`)).toBe(true);
});

test('an article without an address has no link', () => {
	const { article } = editionWith((d) => delete d.source.url);
	expect(quoteLink(article, itemWithId(article.claims, 'failing'))).toBeUndefined();
});

test('where the link would be too long for a button, it is the plain address', () => {
	const url = `https://lantern.example/${'long/'.repeat(52)}`;
	const text = `${'Щ'.repeat(55)} стоит.`;
	const { article } = editionWith((d) => {
		Object.assign(d.source, { url });
		d.paragraphs.push({ text });
		Object.assign(itemWithId(d.claims, 'failing'), { paragraph: 9, quote: text });
	});
	expect(quoteLink(article, itemWithId(article.claims, 'failing'))).toBe(url);
});
