import type { LeftOutKind } from '../../../locales/left-out-kinds.ts';
import { fold } from '../../words/fold.ts';
import type { DraftBlock, LeftOut } from '../draft-text.ts';
import { datesIn, isDateLine } from './dates.ts';
import { furnitureLine, isCaption, lastLineFurniture } from './furniture-lines.ts';
import { draftLexicon, startsWithPhrase } from './lexicon.ts';
import { bylineOf, sourceOf } from './names-in-byline.ts';
import { openingWords } from './opening-words.ts';

/** What is known of a text besides its blocks. */
export type TextFrame = {
	title?: string | undefined;
	authors: readonly string[];
	published?: string | undefined;
	updated?: string | undefined;
	sourceName?: string | undefined;
};

/** A block, and how much of it is a link. */
export type RawBlock = DraftBlock & { readonly linked?: boolean };

/** A paragraph this long is the article's own, and ends the lines at its head. */
const OWN_WORDS = 100;
const LONGEST_TITLE = 250;
/** Below the title, lines are a byline or a date; below these, they are not. */
const HEAD = 12;
/** A sentence this long is no teaser. */
const PROSE = 90;
/** The text below a heading such as "Similar posts", at the end of a page, is furniture if no paragraph of it is longer. */
const LONGEST_TAIL = 320;

/**
 * Takes from the blocks what is around the article: title, byline and dates at the head, lists of other articles and comment forms at the
 * tail, and lines such as "Advertisement" between its paragraphs. What is known already (from a page's own data) is kept.
 */
export function withoutFrame(
	raw: readonly RawBlock[],
	known: TextFrame,
): { blocks: DraftBlock[]; frame: TextFrame; leftOut: LeftOut[] } {
	const leftOut: LeftOut[] = [];
	const frame: TextFrame = { ...known };
	const leave = (kind: LeftOutKind, { text }: DraftBlock) => {
		leftOut.push({ kind, words: openingWords(text) });
	};

	let blocks: RawBlock[] = withoutContents(raw, leave);
	blocks = withTitle(blocks, frame);
	blocks = withoutHead(blocks, frame, leave);
	blocks = withoutTail(blocks, frame, leave);
	blocks = blocks.filter((block) => {
		const kind =
			block.kind === 'row' ? undefined : block.linked || isAddress(block.text) ? 'related' : furnitureLine(block.text);
		if (kind) leave(kind, block);
		return !kind;
	});
	return { blocks: withoutEmptyHeadings(blocks, leave).map(captioned), frame, leftOut };
}

type Leave = (kind: LeftOutKind, block: DraftBlock) => void;

/** A table of contents: its title, and the items below it. */
function withoutContents(blocks: readonly RawBlock[], leave: Leave): RawBlock[] {
	const at = blocks.findIndex(
		({ kind, text }) => kind !== 'item' && draftLexicon.contents.has(fold(text).replace(/:$/, '')),
	);
	if (at < 0) return [...blocks];
	let end = at + 1;
	while (blocks[end]?.kind === 'item' || blocks[end]?.linked) end += 1;
	if (end < at + 3) return [...blocks];
	const [title] = blocks.slice(at, end);
	if (title) leave('contents', title);
	return [...blocks.slice(0, at), ...blocks.slice(end)];
}

/** Finds the title: the first heading of level 1, else the first heading or short line at the head. It is no block. */
function withTitle(blocks: readonly RawBlock[], frame: TextFrame): RawBlock[] {
	if (frame.title !== undefined) {
		const title = bareTitle(frame.title);
		const at = blocks.findIndex(({ text, kind }, n) => (n < HEAD || kind === 'heading') && bareTitle(text) === title);
		return at < 0 ? [...blocks] : blocks.filter((_, n) => n !== at);
	}
	const [first] = blocks;
	let at = blocks.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
	if (at < 0 && first && first.text.length <= LONGEST_TITLE && first.kind === 'heading') at = 0;
	if (
		at < 0 &&
		first &&
		first.text.length <= LONGEST_TITLE &&
		(first.kind === 'paragraph' || isAboveByline(blocks)) &&
		blocks.length > 1 &&
		!/[.,:;]$/.test(first.text)
	)
		at = 0;
	const title = blocks[at];
	if (!title) return [...blocks];
	frame.title = title.text;
	return blocks.filter((_, n) => n !== at);
}

/** Whether a text begins with short lines like those of verse, of which the second is a byline or a date. */
const isAboveByline = ([first, second]: readonly RawBlock[]) =>
	first?.kind === 'line' && second !== undefined && isFrameLine(second.text);

const bareTitle = (text: string) =>
	fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Reads the byline and the dates at the head. */
function withoutHead(blocks: readonly RawBlock[], frame: TextFrame, leave: Leave): RawBlock[] {
	const kept: RawBlock[] = [];
	let sawByline = false;
	let over = false;
	for (const [n, block] of blocks.entries()) {
		over ||=
			n >= HEAD ||
			(block.kind === 'paragraph' &&
				block.text.length > OWN_WORDS &&
				!isCaption(block.text) &&
				!isFrameLine(block.text));
		if (!over && readsFrame(block, frame, sawByline)) {
			sawByline = true;
			leave('byline', block);
			continue;
		}
		if (block.kind === 'heading') sawByline = false;
		kept.push(block);
	}
	return kept;
}

const isFrameLine = (text: string) => bylineOf(text) !== undefined || isDateLine(text);

/** Whether a line at the head is a byline or a date. What it says goes into the frame, unless the page itself says more surely. */
function readsFrame({ text, kind }: RawBlock, frame: TextFrame, sawByline: boolean): boolean {
	if (kind === 'row' || kind === 'item' || kind === 'note') return false;
	const known = text.length < PROSE && frame.authors.some((author) => fold(text).startsWith(fold(author)));
	const byline = bylineOf(text);
	if (byline && !/[.!?]$/.test(text)) {
		if (frame.authors.length === 0) frame.authors = byline.authors;
		frame.published ??= byline.published ?? datesIn(text)[0];
		return true;
	}
	const folded = fold(text);
	const dates = datesIn(text);
	const says = (phrases: readonly string[]) => phrases.some((phrase) => folded.includes(phrase));
	const stamped =
		dates.length > 0 &&
		text.length < OWN_WORDS &&
		!/[.!?]$/.test(text) &&
		(says(draftLexicon.published) || says(draftLexicon.updated));
	if (isDateLine(text) || stamped) {
		const [first, second] = dates;
		if (says(draftLexicon.updated) && dates.length === 1) frame.updated ??= first;
		else frame.published ??= first;
		if (second !== undefined && second !== frame.published) frame.updated ??= second;
		return true;
	}
	// What is below a byline, such as an office or an agency.
	return known || (sawByline && kind === 'paragraph' && text.length < OWN_WORDS && !/[.!?:]["”]?$/.test(text));
}

/** Reads source and byline at the tail, and takes off what follows the last paragraph. */
function withoutTail(blocks: readonly RawBlock[], frame: TextFrame, leave: Leave): RawBlock[] {
	let kept = [...blocks];
	const stop = kept.findIndex(
		({ text }, n) => n > kept.length / 3 && n > 1 && isTailTitle(text, () => kept.slice(n + 1)),
	);
	if (stop >= 0) {
		for (const block of kept.slice(stop))
			leave(furnitureLine(block.text) ?? furnitureLine(kept[stop]?.text ?? '') ?? 'related', block);
		kept = kept.slice(0, stop);
	}
	for (let last = kept.at(-1); last && kept.length > 1; last = kept.at(-1)) {
		const kind = tailLine(last, frame);
		if (!kind) break;
		leave(kind, last);
		kept.pop();
	}
	return kept;
}

/** Whether a line is the title of what follows an article, and nothing after it is the article's own. */
function isTailTitle(text: string, rest: () => readonly RawBlock[]): boolean {
	if (text.length > PROSE) return false;
	const folded = fold(text).replace(/[\s:.…!]+$/, '');
	const whole = draftLexicon.wholeLines.get(folded);
	const isComments =
		whole === 'comments' ||
		[...draftLexicon.lineStarts].some(([phrase, kind]) => kind === 'comments' && startsWithPhrase(folded, phrase));
	if (!isComments && whole !== 'related') return false;
	const below = rest();
	if (below.some((block) => block.text.length > LONGEST_TAIL)) return false;
	return isComments || below.filter(isProse).length <= 1;
}

const isProse = ({ text, linked }: RawBlock) =>
	!linked && text.length >= PROSE && /[.!?]["”’)]*$/.test(text) && furnitureLine(text) === undefined;

function tailLine(block: RawBlock, frame: TextFrame): LeftOutKind | undefined {
	const { text, kind } = block;
	if (kind === 'row' || kind === 'note') return undefined;
	const source = sourceOf(text);
	if (source !== undefined) {
		frame.sourceName ??= source;
		return 'byline';
	}
	if (block.linked) return 'related';
	const byline = bylineOf(text);
	if (byline && text.length < OWN_WORDS) {
		if (frame.authors.length === 0) frame.authors = byline.authors;
		return 'byline';
	}
	if (isDateLine(text)) {
		frame.published ??= datesIn(text)[0];
		return 'byline';
	}
	return kind === 'item' ? undefined : lastLineFurniture(text);
}

const isAddress = (text: string) => !text.includes(' ') && URL.canParse(text) && /^https?:/.test(text);

/** A heading with nothing below it, at the end. */
function withoutEmptyHeadings(blocks: readonly RawBlock[], leave: Leave): RawBlock[] {
	let end = blocks.length;
	for (let last = blocks[end - 1]; last?.kind === 'heading' && end > 1; last = blocks[end - 1]) {
		leave('related', last);
		end -= 1;
	}
	return blocks.slice(0, end);
}

/** A block as the draft has it, as a caption if it reads like one. */
function captioned({ linked: _, ...block }: RawBlock): DraftBlock {
	return block.kind === 'paragraph' && isCaption(block.text) ? { ...block, kind: 'caption' } : block;
}
