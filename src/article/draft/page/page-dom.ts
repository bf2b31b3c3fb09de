import { DraftRefusal } from '../draft-text.ts';

/** What drafting uses of a node of a page. TypeScript's own DOM types would make the whole program believe that it runs in a browser. */
export type PageNode = {
	readonly nodeType: number;
	readonly textContent: string | null;
	readonly childNodes: Iterable<PageNode>;
	readonly parentNode: PageNode | null;
	remove(): void;
};

export type PageElement = PageNode & {
	readonly localName: string;
	readonly parentElement: PageElement | null;
	readonly children: Iterable<PageElement>;
	getAttribute(name: string): string | null;
	setAttribute(name: string, value: string): void;
	removeAttribute(name: string): void;
	replaceWith(text: string): void;
	hasAttribute(name: string): boolean;
	querySelector(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
	appendChild(node: PageNode): void;
	insertBefore(node: PageNode, before: PageNode | null): void;
};

export type PageDocument = PageElement & {
	readonly documentElement: PageElement;
	readonly body: PageElement | null;
	createElement(name: string): PageElement;
};

/** Elements that begin and end a line. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set([
	...[
		'address',
		'article',
		'aside',
		'blockquote',
		'body',
		'caption',
		'center',
		'dd',
		'details',
		'dir',
		'div',
		'dl',
		'dt',
	],
	...[
		'fieldset',
		'figcaption',
		'figure',
		'footer',
		'form',
		'h1',
		'h2',
		'h3',
		'h4',
		'h5',
		'h6',
		'header',
		'hgroup',
		'hr',
	],
	...[
		'html',
		'li',
		'main',
		'menu',
		'nav',
		'ol',
		'p',
		'pre',
		'search',
		'section',
		'summary',
		'table',
		'tbody',
		'td',
		'tfoot',
	],
	...['th', 'thead', 'tr', 'ul'],
]);

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const isText = (node: PageNode): boolean => node.nodeType === 3;

/** Deeper pages are refused: a page by hand has 30 levels, one by a program 60, and reading is recursive. */
const DEEPEST = 400;
/** A page of 77,000 words has 20,000 elements. Each costs about 1 kB of memory. */
const MOST_ELEMENTS = 200_000;

/** Elements that never have an end tag. */
const VOID = new Set([
	'area',
	'base',
	'br',
	'col',
	'embed',
	'hr',
	'img',
	'input',
	'link',
	'meta',
	'source',
	'track',
	'wbr',
]);

/** Reads HTML into a document. Entities are decoded once. Throws a `DraftRefusal` for a page that only an attacker would write. */
export async function parsePage(html: string): Promise<PageDocument> {
	const [{ Parser }, { parseHTML }] = await Promise.all([import('htmlparser2'), import('linkedom')]);
	let depth = 0;
	let elements = 0;
	const refuse = (reason: 'too-deep' | 'too-many-parts') => {
		throw new DraftRefusal(reason);
	};
	const counter = new Parser({
		onopentag(name) {
			elements += 1;
			if (!VOID.has(name)) depth += 1;
			if (depth > DEEPEST) refuse('too-deep');
			if (elements > MOST_ELEMENTS) refuse('too-many-parts');
		},
		onclosetag(name) {
			if (!VOID.has(name)) depth -= 1;
		},
	});
	counter.end(html);
	// Without a frame, the parser takes a fragment's first element for the whole document.
	const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
	const { document } = parseHTML(whole) as unknown as { document: PageDocument };
	return document;
}

/** The words of an element's class and id, in lower case: `entry-relatedPosts` has `entry`, `related` and `posts`. */
export function classWords(element: PageElement): string[] {
	const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
	return names
		.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
}

/** The text of a node with its whitespace as a browser shows it, and a space between two lines. */
export const shownText = (node: PageNode): string => joinSpaces(spacedText(node)).trim();

function spacedText(node: PageNode): string {
	if (isText(node)) return node.textContent ?? '';
	if (!isElement(node)) return '';
	const inside = Array.from(node.childNodes, spacedText).join('');
	return node.localName === 'br' || BLOCK_ELEMENTS.has(node.localName) ? ` ${inside} ` : inside;
}

/** Runs of the whitespace that HTML collapses become one space. A no-break space is a character of the text and stays. */
export const joinSpaces = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ');
