import type { PageDocument, PageElement } from './page-dom.ts';

/** What no reader sees as text. */
const NEVER_SHOWN = 'script,style,noscript,template,svg,datalist,dialog,annotation,annotation-xml,map';
/** What readers see, but not as words of a sentence. It still divides the words on its sides. */
const NOT_WORDS = 'iframe,object,embed,applet,canvas,audio,video,textarea,select,button,input,progress,meter';
/** Names by which pages hide a text from the eye, for those who hear it. */
const HIDING_NAMES = [
	'sr-only',
	'visually-hidden',
	'visuallyhidden',
	'screen-reader-text',
	'screen-reader-only',
	'hidden',
	'd-none',
	'is-hidden',
	'hide',
];
/** Declarations of CSS after which nothing is seen of an element, by their property. */
const HIDING: Readonly<Record<string, RegExp>> = {
	display: /^none/,
	visibility: /^hidden|^collapse/,
	opacity: /^0*\.?0+%?(?:\s|!|$)/,
	'font-size': /^0(?:[a-z]|\s|!|$)/,
	'clip-path': /^inset\(\s*(?:50|100)%/,
	color: /^transparent/,
	height: /^[01](?:px)?(?:\s|!|$)/,
	'max-height': /^[01](?:px)?(?:\s|!|$)/,
	transform: /^scale\(\s*0\s*\)/,
	'content-visibility': /^hidden/,
	// Far off the screen.
	left: /^-\d{3}/,
	top: /^-\d{3}/,
	'text-indent': /^-\d{3}/,
	'margin-left': /^-\d{3}/,
};

/** Whether the declarations of a style hide an element. */
const hides = (style: string): boolean =>
	style.split(';').some((declaration) => {
		const [property = '', value = ''] = declaration.toLowerCase().split(':', 2);
		return HIDING[property.trim()]?.test(value.trim()) ?? false;
	});

/**
 * Takes everything out of a page that a reader does not see: code, comments, and text that an attribute, a style of the page or a usual
 * class name hides. Hidden text must never become a quotation.
 */
export function removeHidden(document: PageDocument): void {
	const hidden = hiddenNames(document);
	for (const element of [...document.querySelectorAll(NEVER_SHOWN)]) element.remove();
	for (const element of [...document.querySelectorAll(NOT_WORDS)]) element.replaceWith(' ');
	for (const element of [...document.querySelectorAll('[hidden],[style],[class],[id],[aria-hidden]')])
		if (isHidden(element, hidden)) element.remove();
}

function isHidden(element: PageElement, hidden: ReadonlySet<string>): boolean {
	if (element.localName === 'body' || element.localName === 'html') return false;
	if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
	if (element.getAttribute('aria-hidden') === 'true') return true;
	const style = element.getAttribute('style') ?? '';
	if (hides(style)) return true;
	const names = (element.getAttribute('class') ?? '').split(/\s+/);
	return (
		names.some((name) => HIDING_NAMES.includes(name) || hidden.has(`.${name}`)) ||
		hidden.has(`#${element.getAttribute('id')}`)
	);
}

/** The classes and ids that the page's own styles hide on every screen: rules outside of media queries, for one class or id. */
function hiddenNames(document: PageDocument): Set<string> {
	const names = new Set<string>();
	for (const style of document.querySelectorAll('style')) {
		const rules = topLevelRules(style.textContent ?? '');
		for (const { selectors, declarations } of rules)
			if (hides(declarations))
				for (const selector of selectors.split(','))
					if (/^\s*[.#][\w-]+\s*$/.test(selector)) names.add(selector.trim());
	}
	return names;
}

/** The rules of a stylesheet that are not inside another one, such as `@media`. */
function topLevelRules(css: string): { selectors: string; declarations: string }[] {
	const rules: { selectors: string; declarations: string }[] = [];
	let depth = 0;
	let from = 0;
	let selectors = '';
	for (let n = 0; n < css.length; n += 1) {
		const character = css[n];
		if (character === '{') {
			depth += 1;
			if (depth === 1) selectors = css.slice(from, n);
			if (depth === 1) from = n + 1;
		} else if (character === '}') {
			depth = Math.max(0, depth - 1);
			if (depth === 0 && !selectors.includes('@')) rules.push({ selectors, declarations: css.slice(from, n) });
			if (depth === 0) from = n + 1;
		}
	}
	return rules;
}
