import type { DraftBlock, DraftBlockKind } from '../draft-text.ts';
import type { RawBlock } from '../recognise/frame.ts';
import { isNamedCaption } from './named-caption.ts';
import {
	BLOCK_ELEMENTS,
	classWords,
	isElement,
	isText,
	joinSpaces,
	type PageElement,
	type PageNode,
	shownText,
} from './page-dom.ts';

const HEADING = /^h([1-6])$/;
/** Where a line break was. */
const BREAK = '\u2028';

/** What the text inside an element is. Only the first paragraph of a list item is the item. */
type Context = { readonly kind: DraftBlockKind; readonly mark?: string; readonly level?: number; used?: boolean };

/** A text with as large a share of links is a link to something else, and not a sentence with a link. */
const LINKED = 0.9;
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** The text below an element as blocks, in the order of the page. */
export function pageBlocks(root: PageElement): RawBlock[] {
	const blocks: RawBlock[] = [];
	let inline = '';
	/** How many characters of it are links to other pages, and whether we are inside of one. */
	let linked = 0;
	let inLink = false;

	function flush(context: Context) {
		const { mark, level } = context;
		const kind = context.kind === 'item' && context.used ? 'paragraph' : context.kind;
		const text = inline;
		const isLink = linked > 0 && linked >= LINKED * bare(text).length;
		inline = '';
		linked = 0;
		if (text.trim() !== '') context.used = true;
		for (const [n, part] of splitAtBreaks(text, kind).entries())
			blocks.push({
				...part,
				...(mark !== undefined && n === 0 ? { mark } : {}),
				...(level === undefined ? {} : { level }),
				...(isLink && kind !== 'heading' ? { linked: true } : {}),
			});
	}

	function walk(node: PageNode, context: Context) {
		if (isText(node)) {
			const text = joinSpaces(node.textContent ?? '');
			inline += text;
			if (inLink) linked += bare(text).length;
			return;
		}
		if (!isElement(node)) return;
		const name = node.localName;
		if (name === 'br') inline += BREAK;
		else if (name === 'a' && !inLink && /^(?!#)/.test(node.getAttribute('href') ?? '#')) {
			inLink = true;
			for (const child of node.childNodes) walk(child, context);
			inLink = false;
		} else if (isNamedCaption(node)) {
			flush(context);
			for (const child of node.childNodes) walk(child, { kind: 'caption' });
			flush({ kind: 'caption' });
		} else if (!BLOCK_ELEMENTS.has(name)) for (const child of node.childNodes) walk(child, context);
		else walkBlock(node, name, context);
	}

	function walkBlock(element: PageElement, name: string, context: Context) {
		flush(context);
		if (name === 'pre' && !element.querySelector([...BLOCK_ELEMENTS].join(','))) blocks.push(...preformatted(element));
		else if (name === 'table' && isDataTable(element)) tableRows(element);
		else {
			const inside = contextOf(element, name, context);
			for (const child of element.childNodes) {
				walk(child, inside);
			}
			flush(inside);
		}
	}

	function tableRows(table: PageElement) {
		for (const caption of table.querySelectorAll('caption')) {
			const text = shownText(caption);
			if (text !== '') blocks.push({ kind: 'caption', text });
		}
		for (const row of table.querySelectorAll('tr')) {
			const cells = [...row.children].map(shownText);
			if (cells.some((cell) => cell !== '')) blocks.push({ kind: 'row', text: cells.join(' | '), cells });
		}
	}

	walk(root, { kind: 'paragraph' });
	flush({ kind: 'paragraph' });
	return blocks;
}

function contextOf(element: PageElement, name: string, outer: Context): Context {
	const [, level] = HEADING.exec(name) ?? [];
	if (level !== undefined) return { kind: 'heading', level: Number(level) };
	if (outer.kind === 'heading') return outer;
	if (name === 'figcaption' || name === 'caption') return { kind: 'caption' };
	if (isNote(element)) return { kind: 'note', ...markOf(element) };
	if (outer.kind === 'caption' || outer.kind === 'note') return { kind: outer.kind };
	if (name === 'li' || name === 'dd') return { kind: 'item' };
	if (outer.kind === 'item' && (name === 'p' || name === 'div' || name === 'span')) return outer;
	if (name === 'aside') return { kind: 'aside' };
	return outer.kind === 'aside' ? outer : { kind: 'paragraph' };
}

/** Whether an element is one footnote or endnote. */
function isNote(element: PageElement): boolean {
	if (element.localName !== 'p' && element.localName !== 'li') return element.getAttribute('role') === 'doc-footnote';
	const names = classWords(element);
	return names.includes('footnote') || /^(?:fn|endnote|cite[-_]note)[-_:]?\w*$/i.test(element.getAttribute('id') ?? '');
}

/** The number of a note: what its text begins with, else what its id ends with. */
function markOf(element: PageElement): { mark?: string } {
	const [, printed] = /^\s*[[(]?(\d{1,3}|[*†‡§¶])[\]).:]?\s/u.exec(element.textContent ?? '') ?? [];
	const [, named] =
		/[-_:]?(\d+|[a-z])$/i.exec(element.getAttribute('data-mark') ?? element.getAttribute('id') ?? '') ?? [];
	const mark = printed ?? named;
	return mark === undefined ? {} : { mark };
}

/** A table of data, and not one that only lays out a page. */
function isDataTable(table: PageElement): boolean {
	if (table.querySelector('table,p,h1,h2,h3,h4,ul,ol,article,section')) return false;
	const widths = [...table.querySelectorAll('tr')].map((row) => [...row.children].length);
	return widths.length > 0 && widths.some((width) => width > 1);
}

/** Lines of verse are shorter than this. Prose whose lines are broken by hand is longer. */
const LINE = 90;

/**
 * A text with line breaks: verse if it has three short lines or more, paragraphs if what comes before a break ends a sentence (or the break
 * is doubled), and otherwise one text.
 */
function splitAtBreaks(text: string, kind: DraftBlockKind): DraftBlock[] {
	const strophes = text.split(/ ?\u2028(?: *\u2028)+ ?/);
	return strophes.flatMap((strophe) => {
		const lines = strophe
			.split(BREAK)
			.map((line) => joinSpaces(line).trim())
			.filter((line) => line !== '');
		if (lines.length === 0) return [];
		if (kind === 'paragraph' && lines.length > 2 && lines.every(({ length }) => length < LINE))
			return lines.map((line): DraftBlock => ({ kind: 'line', text: line }));
		const parts: string[] = [];
		for (const line of lines) {
			const last = parts.at(-1);
			if (last === undefined || (kind === 'paragraph' && /[.!?…:”"»)]$/.test(last))) parts.push(line);
			else parts[parts.length - 1] = `${last} ${line}`;
		}
		return parts.map((part): DraftBlock => ({ kind, text: part }));
	});
}

/** Text whose lines are printed as they are: code, verse, or a table drawn with letters. */
function preformatted(element: PageElement): DraftBlock[] {
	const lines = (element.textContent ?? '').split(/\r?\n|\r/).map((line) => joinSpaces(line).trim());
	return lines.filter((line) => line !== '').map((line): DraftBlock => ({ kind: 'line', text: line }));
}
