import type { DraftBlock } from '../draft-text.ts';
import { isCaption } from '../recognise/furniture-lines.ts';
import { type Layout, layoutOf, linesOf, type TextLine } from './lines.ts';
import { belongsToLineBefore, hasLineForEachSentence } from './sentence-lines.ts';

/** Something in brackets that a printer or stenographer put between the lines: `[[Page H6156]]`, `{time} 1600`. */
const MARK = /^(?:\[\[?[^[\]]{1,60}\]?\]|\{[^{}]{1,40}\}(?:\s+\d{3,4})?|-{1,2}\s?\d{1,4}\s?-{1,2})$/;
/** A line drawn with signs. */
const RULE = /^[\s*_=~•·#-]{3,}$/;
/** What an item of a list begins with. */
const BULLET = /^(?:[-*•·‣◦▪–—o]|\d{1,3}[.)]|\(?[a-z]\)|\(\d{1,3}\)|[ivx]{1,4}[.)])\s+(?=\S)/u;
/** Signs that only mark an item and are no characters of its text. */
const BARE_BULLET = /^[-*•·‣◦▪]\s+/;
/** A footnote below a text: "[1] …", "1 See …" is too much like an item and is none. */
const NOTE = /^(?:\[\^?(\d{1,3}|[a-z*])\]:?|(\*{1,3}|[†‡])|\^(\d{1,3}))\s*(?=[\p{L}\p{N}"“«(¿¡])/u;
const SENTENCE_END = /[.!?…][)"'”’»\]]*$/;
/** A line that could have had this much more was broken on purpose. */
const TO_SPARE = 14;
const LONGEST_HEADING = 100;
const LONGEST_VERSE = 80;

/** The paragraphs of a text, and what else its lines are. Lines that were wrapped are joined by a space, or by nothing after a hyphen. */
export function plainBlocks(text: string): DraftBlock[] {
	const lines = linesOf(text).map((line) =>
		RULE.test(line.text) ? { ...line, text: '', blank: true, ruled: true } : line,
	);
	const layout = layoutOf(lines);
	const groups = layout.wrapped ? wrappedGroups(lines, layout) : joinedSentences(singleGroups(lines));
	const blocks = withHeadings(
		groups.map((group) => ({ ...group, text: joinLines(group.lines) })),
		layout,
	);
	return layout.wrapped ? withLists(blocks) : blocks;
}

type Group = {
	readonly lines: TextLine[];
	readonly kind: DraftBlock['kind'];
	readonly mark?: string;
	/** Whether a blank line, or an end of the text, is before and after it. */
	alone: boolean;
	readonly centred?: boolean;
};

function startGroup(line: TextLine, alone: boolean): Group {
	const [note, ...marks] = NOTE.exec(line.text) ?? [];
	const mark = marks.find((found) => found !== undefined);
	if (MARK.test(line.text)) return { lines: [line], kind: 'aside', alone };
	if (note !== undefined && mark !== undefined)
		return { lines: [{ ...line, text: line.text }], kind: 'note', mark, alone };
	const bare = BARE_BULLET.exec(line.text);
	if (bare) return { lines: [{ ...line, text: line.text.slice(bare[0].length) }], kind: 'item', alone };
	if (BULLET.test(line.text)) return { lines: [line], kind: 'item', alone };
	return { lines: [line], kind: 'paragraph', alone };
}

/** The paragraphs of a text whose lines were wrapped. A page mark in the middle of a sentence does not divide its paragraph. */
function wrappedGroups(lines: readonly TextLine[], layout: Layout): Group[] {
	const groups: Group[] = [];
	let open: Group | undefined;
	let blankBefore = true;
	let marksBetween: Group[] = [];
	for (const line of lines) {
		if (line.ruled) {
			groups.push(...marksBetween);
			marksBetween = [];
			open = undefined;
		}
		if (line.blank) {
			blankBefore = true;
			continue;
		}
		if (MARK.test(line.text)) {
			marksBetween.push(startGroup(line, true));
			continue;
		}
		const afterMark = marksBetween.length > 0;
		if (open && goesOn(open, line, { layout, blankBefore, afterMark })) {
			open.lines.push(line);
			// The marks stand after the paragraph that they interrupt.
			if (afterMark) groups.push(...marksBetween);
		} else {
			groups.push(...marksBetween);
			if (open && !blankBefore) open.alone = false;
			open = startGroup(line, blankBefore);
			groups.push(open);
		}
		marksBetween = [];
		blankBefore = false;
	}
	return [...groups, ...marksBetween];
}

type Between = { readonly layout: Layout; readonly blankBefore: boolean; readonly afterMark: boolean };

/** Whether a line belongs to the paragraph before it. */
function goesOn(open: Group, line: TextLine, { layout, blankBefore, afterMark }: Between): boolean {
	const last = open.lines.at(-1);
	const first = open.lines[0];
	if (!last || !first) return false;
	if (blankBefore && !(afterMark && line.indent <= first.indent)) return false;
	// Where first lines are indented, the others show that a paragraph goes on; elsewhere, an unfinished sentence does.
	if (blankBefore && !(layout.firstIndented && line.indent < first.indent) && SENTENCE_END.test(last.text))
		return false;
	if (blankBefore && layout.firstIndented && line.indent > 0 && line.indent >= first.indent) return false;
	if (!layout.firstIndented)
		return !BULLET.test(line.text) && !NOTE.test(line.text) && !wasBrokenOnPurpose(last, line, layout);
	const isFirst = last === first;
	if (isFirst ? line.indent > first.indent || first.indent - line.indent > 4 : line.indent !== last.indent)
		return false;
	if (isFirst && line.indent === first.indent && first.indent > 0)
		return !BULLET.test(line.text) && !wasBrokenOnPurpose(last, line, layout) && !SENTENCE_END.test(last.text);
	return true;
}

/** Whether the first word of the next line would have fitted on this one. */
function wasBrokenOnPurpose(line: TextLine, next: TextLine, { width }: Layout): boolean {
	const [word = ''] = next.text.split(/\s/, 1);
	return line.indent + line.text.length + 1 + word.length + TO_SPARE <= width;
}

/** The paragraphs of a text with a line each. Short lines between blank ones are verse. */
function singleGroups(lines: readonly TextLine[]): Group[] {
	const groups: Group[] = [];
	let strophe: Group[] = [];
	const close = () => {
		const verse =
			strophe.length > 2 &&
			strophe.every(
				({ kind, lines: [line] }) =>
					kind === 'paragraph' &&
					(line?.text.length ?? 0) < LONGEST_VERSE &&
					!/^\p{Lu}[^:]{0,40}:\s/u.test(line?.text ?? ''),
			) &&
			strophe.filter(({ lines: [line] }) => SENTENCE_END.test(line?.text ?? '')).length * 2 <= strophe.length;
		groups.push(
			...strophe.map((group) => ({
				...group,
				kind: verse ? ('line' as const) : group.kind,
				alone: strophe.length === 1,
			})),
		);
		strophe = [];
	};
	for (const line of lines) {
		if (line.blank) close();
		else for (const part of itemsWithin(line)) strophe.push(startGroup(part, false));
	}
	close();
	return groups;
}

/** Joins what was cut within a paragraph, if the text has a line for each sentence and no blank lines. */
function joinedSentences(groups: readonly Group[]): Group[] {
	const texts = groups.map(({ lines: [line] }) => line?.text ?? '');
	if (groups.some(({ alone, kind }) => alone || kind === 'line') || !hasLineForEachSentence(texts)) return [...groups];
	const joined: Group[] = [];
	for (const group of groups) {
		const last = joined.at(-1);
		const [line] = group.lines;
		const before = last?.lines.at(-1);
		const goesTogether =
			line &&
			before &&
			group.kind === 'paragraph' &&
			joined.length > 1 &&
			!isCaption(line.text) &&
			!isCaption(before.text);
		if (goesTogether && belongsToLineBefore(line.text, before.text)) last?.lines.push(line);
		else joined.push(group);
	}
	return joined;
}

/** A line in which another item of the same list begins: "- One. - Two." */
function itemsWithin(line: TextLine): TextLine[] {
	return withoutCredit(line.text)
		.flatMap((text) => text.split(/(?<=[.;!?]) +(?=- +\p{Lu})/u))
		.map((text) => ({ ...line, text }));
}

/** A line whose beginning is the credit of a picture, up to its licence: "Photo by Ana Ruiz (CC BY 2.0) The bridge …". */
function withoutCredit(text: string): string[] {
	const [credit] = /^.{0,160}?\(CC[ -][^()]{2,30}\) (?=\p{Lu})/u.exec(text) ?? [];
	return credit !== undefined && isCaption(credit.trim()) ? [credit.trim(), text.slice(credit.length)] : [text];
}

/** The lines of a paragraph, with a space between two, or nothing after a hyphen or dash. */
function joinLines(lines: readonly TextLine[]): string {
	const parts: string[] = [];
	let last = '';
	for (const { text } of lines) {
		parts.push(last === '' || /[\p{L}\p{N}]-$|--$|[—–/]$/u.test(last) ? '' : ' ', text);
		last = text;
	}
	return parts.join('');
}

/** Names in a list are no longer than this. */
const LONGEST_NAME = 40;
const FEWEST_NAMES = 4;

/** Lines of a list without bullets, such as the names of those who voted, are lines and no paragraphs. */
function withLists(blocks: readonly DraftBlock[]): DraftBlock[] {
	const isName = (block: DraftBlock | undefined) =>
		block?.kind === 'paragraph' && block.text.length <= LONGEST_NAME && !/[.!?:;,]$/.test(block.text);
	const listed = [...blocks];
	for (let from = 0; from < blocks.length; from += 1) {
		let end = from;
		while (isName(blocks[end])) end += 1;
		if (end - from >= FEWEST_NAMES)
			for (let n = from; n < end; n += 1) listed[n] = { kind: 'line', text: blocks[n]?.text ?? '' };
		from = Math.max(from, end);
	}
	return listed;
}

/** Finds the headings: short lines that stand alone, end no sentence, and have something below them. */
function withHeadings(groups: readonly (Group & { text: string })[], { wrapped }: Layout): DraftBlock[] {
	const hasBlanks = wrapped || groups.filter(({ alone }) => alone).length > groups.length / 3;
	const lastText = groups.findLastIndex(({ kind }) => kind !== 'aside');
	return groups.map((group, n): DraftBlock => {
		const { kind, text, mark, lines } = group;
		const next = n < lastText;
		if (kind === 'paragraph' && next && isHeading(group, groups[n - 1], hasBlanks)) return { kind: 'heading', text };
		const centred =
			kind === 'paragraph' &&
			group.alone &&
			(lines[0]?.indent ?? 0) >= 10 &&
			text.length < LONGEST_HEADING &&
			!/[,;:]$/.test(text);
		if (centred && next) return { kind: 'heading', text };
		return { kind, text, ...(mark === undefined ? {} : { mark }) };
	});
}

function isHeading(
	{ text, alone, lines }: Group & { text: string },
	before: (Group & { text: string }) | undefined,
	hasBlanks: boolean,
): boolean {
	if (text.length > LONGEST_HEADING || lines.length > 2 || !/^[\p{Lu}\p{N}¿¡“"«']/u.test(text) || isCaption(text))
		return false;
	if (/[.!:;,…–—-]["”»')]*$/.test(text) && !/^\p{Lu}+\.? \d+\. [\p{Lu}\s]+\.$/u.test(text)) return false;
	if (alone) return true;
	return !hasBlanks && before !== undefined && SENTENCE_END.test(before.text) && text.length < 70;
}
