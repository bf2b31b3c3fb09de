import { CAPTION_MARK, isNamedCaption } from './named-caption.ts';
import { BLOCK_ELEMENTS, isElement, isText, type PageDocument, type PageElement, type PageNode } from './page-dom.ts';

/**
 * Puts text that stands next to block elements into paragraphs of its own, as browsers do when they show it. Otherwise two texts would become one,
 * and make a word that nobody wrote, as soon as what stands between them is taken out.
 */
export function wrapLooseText(document: PageDocument): void {
	if (!document.body) return;
	wrapIn(document, document.body);
}

/** A part of a sentence is never taken out, whatever the page calls it: the sentence would say something else. */
function removeNames(element: PageElement) {
	if (!element.hasAttribute('class') && !element.hasAttribute('id')) return;
	if (isNamedCaption(element)) element.setAttribute(CAPTION_MARK, '');
	element.removeAttribute('class');
	element.removeAttribute('id');
}

/** Returns whether there is a block element inside. */
function wrapIn(document: PageDocument, element: PageElement): boolean {
	const children = [...element.childNodes];
	const blocks = new Set<PageNode>();
	for (const child of children)
		if (isElement(child)) {
			const inside = wrapIn(document, child);
			if (inside || BLOCK_ELEMENTS.has(child.localName)) blocks.add(child);
		}
	if (blocks.size === 0) {
		if (!BLOCK_ELEMENTS.has(element.localName)) removeNames(element);
		return false;
	}
	let run: PageNode[] = [];
	for (const child of [...children, undefined]) {
		if (child !== undefined && !blocks.has(child)) {
			run.push(child);
			continue;
		}
		if (run.some((node) => (isText(node) || isElement(node)) && (node.textContent ?? '').trim() !== '')) {
			const paragraph = document.createElement('p');
			element.insertBefore(paragraph, run[0] ?? null);
			for (const node of run) paragraph.appendChild(node);
		}
		run = [];
	}
	return true;
}
