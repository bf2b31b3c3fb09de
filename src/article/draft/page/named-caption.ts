import { classWords, type PageElement } from './page-dom.ts';

/** An attribute for a caption whose class was taken away. */
export const CAPTION_MARK = 'data-draft-caption';

const CAPTION_NAMES = new Set([
	'caption',
	'captions',
	'figcaption',
	'imagecaption',
	'photocaption',
	'photocredit',
	'imagecredit',
]);
const LONGEST_CAPTION = 500;

/** Whether a page calls an element the caption of a picture. */
export function isNamedCaption(element: PageElement): boolean {
	if (element.hasAttribute(CAPTION_MARK)) return true;
	if (!element.hasAttribute('class') || !classWords(element).some((word) => CAPTION_NAMES.has(word))) return false;
	return (element.textContent ?? '').length < LONGEST_CAPTION;
}
