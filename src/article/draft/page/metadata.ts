import { fold } from '../../words/fold.ts';
import { machineDate } from '../recognise/dates.ts';
import type { TextFrame } from '../recognise/frame.ts';
import { bylineOf, namesIn } from '../recognise/names-in-byline.ts';
import { joinSpaces, type PageDocument, shownText } from './page-dom.ts';

/** What a page says about its article. */
export type PageMetadata = TextFrame & { readonly language?: string | undefined; readonly url?: string | undefined };

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
const listOf = (value: unknown): readonly unknown[] =>
	Array.isArray(value) ? value : value === undefined ? [] : [value];

/** The types of schema.org whose data is about an article; `NewsArticle`, `BlogPosting` and others end so. */
const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|Webpage)$/i;

/** Reads the title, authors, dates, language and source from JSON-LD, meta elements and the page's own marks. */
export function pageMetadata(document: PageDocument): PageMetadata {
	const meta = metaOf(document);
	const data = articleData(document);
	const publisher = isObject(data['publisher']) ? data['publisher'] : {};
	const published =
		textOf(data['datePublished']) ??
		first(meta, [
			'article:published_time',
			'datepublished',
			'dc.date.issued',
			'dc.date',
			'dcterms.date',
			'citation_publication_date',
			'parsely-pub-date',
			'sailthru.date',
			'pubdate',
			'date',
		]);
	const updated =
		textOf(data['dateModified']) ??
		first(meta, ['article:modified_time', 'og:updated_time', 'dc.date.modified', 'last-modified']);
	const sourceName = meta.get('og:site_name') ?? textOf(publisher['name']) ?? meta.get('application-name');
	return {
		title: pageTitle(document, [textOf(data['headline']), meta.get('og:title'), meta.get('twitter:title')], sourceName),
		authors: authorsOf(document, data, meta),
		published: machineDate(published) ?? timeOf(document),
		updated: machineDate(updated),
		sourceName,
		language:
			textOf(data['inLanguage']) ??
			document.documentElement.getAttribute('lang') ??
			meta.get('og:locale') ??
			meta.get('content-language'),
		url: addressOf(document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? meta.get('og:url')),
	};
}

const first = (meta: ReadonlyMap<string, string>, names: readonly string[]) =>
	names.map((name) => meta.get(name)).find((value) => value !== undefined);

function metaOf(document: PageDocument): Map<string, string> {
	const meta = new Map<string, string>();
	for (const element of document.querySelectorAll('meta')) {
		const name =
			element.getAttribute('property') ??
			element.getAttribute('name') ??
			element.getAttribute('itemprop') ??
			element.getAttribute('http-equiv');
		const content = element.getAttribute('content')?.trim();
		if (name && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
	}
	return meta;
}

/** The JSON-LD of the page's article. A page may have several, in lists and graphs. */
function articleData(document: PageDocument): Json {
	const found: Json[] = [];
	const collect = (value: unknown, depth: number) => {
		if (depth > 6) return;
		if (Array.isArray(value)) for (const item of value.slice(0, 100)) collect(item, depth + 1);
		else if (isObject(value)) {
			if (listOf(value['@type']).some((type) => ARTICLE_TYPE.test(String(type)))) found.push(value);
			collect(value['@graph'], depth + 1);
			collect(value['mainEntity'], depth + 1);
		}
	};
	for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
		try {
			collect(JSON.parse(script.textContent ?? ''), 0);
		} catch {
			// Many pages have broken JSON-LD, and their meta elements say the same.
		}
	}
	return (
		found.find((data) => data['headline'] !== undefined && data['author'] !== undefined) ??
		found.find((data) => data['headline'] !== undefined) ??
		found[0] ??
		{}
	);
}

/** The title as the page shows it. The heading of level 1 that the page's own data agrees with, else what the data says. */
function pageTitle(
	document: PageDocument,
	said: readonly (string | undefined)[],
	site: string | undefined,
): string | undefined {
	const titles = said.filter((title) => title !== undefined).map((title) => withoutSite(joinSpaces(title), site));
	const element = document.querySelector('title');
	const tag = element ? shownText(element) || undefined : undefined;
	const headings = [...document.querySelectorAll('h1')]
		.map(shownText)
		.filter((text) => text !== '' && fold(text) !== fold(site ?? ''));
	const agreeing =
		headings.find((heading) => titles.some((title) => agree(heading, title))) ??
		headings.find((heading) => tag !== undefined && fold(tag).startsWith(fold(heading)));
	if (agreeing !== undefined) return agreeing;
	const [only, ...others] = headings;
	return (
		titles[0] ?? (others.length === 0 ? only : undefined) ?? (tag === undefined ? undefined : withoutSiteName(tag))
	);
}

/** A title without the name of the site that some pages put behind it. */
function withoutSite(title: string, site: string | undefined): string {
	if (site === undefined || !fold(title).endsWith(fold(site))) return title;
	return title.slice(0, title.length - site.length).replace(/\s+[|»·–—-]\s*$/, '') || title;
}

function agree(heading: string, title: string): boolean {
	const [a, b] = [fold(heading), fold(title)];
	return a.length > 3 && (b.startsWith(a) || b.includes(a) || (a.includes(b) && b.length > a.length / 2));
}

/** "Ministers resign | The Daily" is "Ministers resign". */
function withoutSiteName(title: string): string {
	const [first = title] = title.split(/\s+[|»·–—-]\s+(?=[^|»·–—]{1,40}$)/);
	return first.length >= title.length / 3 ? first : title;
}

function authorsOf(document: PageDocument, data: Json, meta: ReadonlyMap<string, string>): string[] {
	const fromData = listOf(data['author']).flatMap((author) => {
		const name = isObject(author)
			? listOf(author['name'])
					.map(textOf)
					.find((found) => found !== undefined)
			: textOf(author);
		return name === undefined ? [] : authorNames(name);
	});
	if (fromData.length > 0) return unique(fromData);
	const said = first(meta, [
		'author',
		'article:author',
		'dc.creator',
		'dcterms.creator',
		'citation_author',
		'parsely-author',
		'sailthru.author',
		'byl',
	]);
	if (said !== undefined && !/^https?:/.test(said)) return unique(authorNames(said));
	for (const element of document.querySelectorAll('[rel=author],[itemprop=author],.byline,.author,.author-name')) {
		const names = authorNames(shownText(element));
		if (names.length > 0) return unique(names);
	}
	return [];
}

const LONGEST_NAMES = 160;
/** The names in "By Ana Ruiz and John Smith", or in the same without "By". */
const authorNames = (text: string): string[] =>
	text.length > LONGEST_NAMES || /https?:/.test(text) ? [] : [...(bylineOf(text)?.authors ?? namesIn(text))];

const unique = (names: readonly string[]) => [...new Map(names.map((name) => [fold(name), name])).values()];

/** The first time that the page marks as such. */
function timeOf(document: PageDocument): string | undefined {
	for (const time of document.querySelectorAll('time[datetime],[itemprop=datePublished]')) {
		const date = machineDate(time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent);
		if (date !== undefined) return date;
	}
	return undefined;
}

function addressOf(text: string | null | undefined): string | undefined {
	const address = URL.canParse(text ?? '') ? new URL(text ?? '') : undefined;
	return address?.protocol === 'https:' || address?.protocol === 'http:' ? address.href : undefined;
}
