import type { LeftOutKind } from '../../../locales/left-out-kinds.ts';
import type { LeftOut } from '../draft-text.ts';
import { openingWords } from '../recognise/opening-words.ts';
import { classWords, type PageDocument, type PageElement, shownText } from './page-dom.ts';

/** Words in classes and ids, by which pages name what is no part of the article. */
const NAMED: Readonly<Record<string, LeftOutKind>> = {
	...byKind('advertising', [
		'ad',
		'ads',
		'advert',
		'advertisement',
		'advertising',
		'adsense',
		'sponsor',
		'sponsored',
		'promo',
		'promotion',
		'outbrain',
		'taboola',
		'dfp',
		'paywall',
	]),
	...byKind('comments', ['comments', 'comment', 'disqus', 'respond', 'reply']),
	...byKind('navigation', [
		'breadcrumb',
		'breadcrumbs',
		'navigation',
		'nav',
		'navbar',
		'menu',
		'pagination',
		'pager',
		'skip',
		'toolbar',
		'cookie',
		'cookies',
		'consent',
		'gdpr',
		'sidebar',
		'tooltip',
		'popover',
		'popup',
		'rollover',
	]),
	...byKind('newsletter', [
		'newsletter',
		'newsletters',
		'subscribe',
		'subscription',
		'signup',
		'optin',
		'mailchimp',
		'donate',
		'donation',
	]),
	...byKind('related', [
		'related',
		'recommended',
		'recommendations',
		'recirc',
		'recirculation',
		'readmore',
		'trending',
		'popular',
		'similar',
		'teaser',
		'teasers',
		'topics',
		'tags',
	]),
	...byKind('sharing', [
		'share',
		'sharing',
		'shares',
		'sharedaddy',
		'addthis',
		'addtoany',
		'social',
		'socials',
		'follow',
		'likes',
	]),
};

function byKind(kind: LeftOutKind, words: readonly string[]): Record<string, LeftOutKind> {
	return Object.fromEntries(words.map((word) => [word, kind]));
}

/** Elements that are furniture wherever they stand. */
const BY_TAG: Readonly<Record<string, LeftOutKind>> = {
	form: 'form',
	nav: 'navigation',
	footer: 'navigation',
	aside: 'related',
	menu: 'navigation',
};

/** A named block with more text is not taken out: it may be the article itself, in a page whose theme is called so. */
const LONGEST_BLOCK = 600;

/** Takes out of a page what is no part of the article, before anybody looks for the article, and returns what it was. */
export function removeFurniture(document: PageDocument): LeftOut[] {
	const leftOut: LeftOut[] = [];
	const body = document.body;
	if (!body) return leftOut;
	const whole = shownText(body).length;
	for (const element of [...body.querySelectorAll('form,nav,footer,aside,menu,[class],[id]')]) {
		const kind = furnitureKind(element);
		if (!kind || !element.parentNode || isArticle(element)) continue;
		const text = shownText(element);
		const limit = BY_TAG[element.localName] ? whole / 4 : LONGEST_BLOCK;
		if (text.length > limit) continue;
		element.remove();
		if (text !== '') leftOut.push({ kind, words: openingWords(text) });
	}
	return leftOut;
}

function furnitureKind(element: PageElement): LeftOutKind | undefined {
	const byTag = BY_TAG[element.localName];
	if (byTag) return byTag;
	if (INLINE.has(element.localName)) return undefined;
	for (const word of classWords(element)) {
		const kind = NAMED[word];
		if (kind) return kind;
	}
	return undefined;
}

const INLINE = new Set([
	'a',
	'b',
	'i',
	'em',
	'strong',
	'span',
	'q',
	'cite',
	'html',
	'body',
	'main',
	'article',
	'p',
	'img',
	'br',
	'mark',
	'blockquote',
]);

/** A quotation from elsewhere, such as an embedded post, is part of an article. */
const isArticle = (element: PageElement) => element.querySelector('article,main,h1,blockquote') !== null;
