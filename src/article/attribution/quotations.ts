/** Words inside quotation marks, as offsets into a paragraph. */
export type QuotedSpan = {
	/** Where it starts and ends, with its marks. */
	readonly start: number;
	readonly end: number;
	/** Where the words inside the marks start and end. */
	readonly innerStart: number;
	readonly innerEnd: number;
	/** False if the paragraph ends before the quotation does: it goes on in the next one. */
	readonly isClosed: boolean;
};

type Style = { readonly opens: string; readonly closes: readonly string[]; readonly isStraight: boolean };

/** Longer marks come before the shorter ones that they begin with. */
const STYLES: readonly Style[] = [
	{ opens: '``', closes: ["''", '”', '"'], isStraight: false },
	{ opens: '“', closes: ['”', '"', "''"], isStraight: false },
	{ opens: '«', closes: ['»'], isStraight: false },
	{ opens: '„', closes: ['“', '”'], isStraight: false },
	{ opens: '"', closes: ['"', '”'], isStraight: true },
	{ opens: "''", closes: ["''", '"', '”'], isStraight: true },
	{ opens: '‘', closes: ['’'], isStraight: false },
	{ opens: "'", closes: ["'"], isStraight: true },
];
/** Marks that are apostrophes as well. They count as quotation marks only where they stand at the edges of words. */
const APOSTROPHES = new Set(['‘', "'"]);

/**
 * The quotations of one paragraph that are not inside another one, in order. Marks are balanced within the paragraph. One that is never
 * closed goes to the end of the paragraph: the next paragraph usually begins with a mark again.
 */
export function quotationsOf(text: string): QuotedSpan[] {
	const found: QuotedSpan[] = [];
	for (let at = 0; at < text.length; at++) {
		const style = STYLES.find(({ opens }) => text.startsWith(opens, at));
		if (style === undefined || !canOpen(text, at, style)) continue;
		const innerStart = at + style.opens.length;
		const close = closingOf(text, innerStart, style);
		if (close === undefined && (APOSTROPHES.has(style.opens) || isMeasure(text, at))) continue;
		const innerEnd = close?.at ?? text.trimEnd().length;
		const end = close ? close.at + close.length : innerEnd;
		if (innerEnd <= innerStart) continue;
		found.push({ start: at, end, innerStart, innerEnd, isClosed: close !== undefined });
		at = end - 1;
	}
	return found;
}

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isBlank = (character: string | undefined) => character === undefined || /\s/.test(character);

function canOpen(text: string, at: number, { opens, isStraight }: Style): boolean {
	const [before, after] = [text[at - 1], text[at + opens.length]];
	if (APOSTROPHES.has(opens)) return !isLetter(before) && !/[.,!?'’]/.test(before ?? '') && /\p{L}/u.test(after ?? '');
	if (!isStraight) return true;
	if (isLetter(before) && !isLetter(after)) return false;
	return after !== undefined;
}

/** 6" or 5' 10": no quotation begins after a number. */
const isMeasure = (text: string, at: number) => /\d/.test(text[at - 1] ?? '');

/** Where the quotation that is open at `from` ends. A mark of the same style that opens inside is one more to be closed. */
function closingOf(text: string, from: number, style: Style): { at: number; length: number } | undefined {
	let depth = 1;
	for (let at = from; at < text.length; at++) {
		const mark = style.closes.find((close) => text.startsWith(close, at));
		if (mark !== undefined && closes(text, at, mark, style)) {
			depth -= 1;
			// Three marks in a row end a quotation inside this one as well.
			if (depth === 0) return { at: mark === "''" && text[at + 2] === "'" ? at + 1 : at, length: mark.length };
			at += mark.length - 1;
		} else if (!style.isStraight && text.startsWith(style.opens, at) && !APOSTROPHES.has(style.opens)) {
			// Typed by mistake instead of the closing mark, as in “like this“.
			if (isBlank(text[at + style.opens.length]) || /[.,;:!?)]/.test(text[at + style.opens.length] ?? '')) {
				return { at, length: style.opens.length };
			}
			depth += style.opens === '“' ? 0 : 1;
		}
	}
	return undefined;
}

function closes(text: string, at: number, mark: string, style: Style): boolean {
	const [before, after] = [text[at - 1], text[at + mark.length]];
	if (APOSTROPHES.has(style.opens)) return !isLetter(after) && !isBlank(before) && at - 1 > 0;
	if (mark !== '"' && mark !== "''") return true;
	// A straight mark between a blank and a letter opens another quotation, unless it was typed with a misplaced blank.
	return !(isBlank(before) && isLetter(after));
}

/** The sentences of a paragraph, joined where one would end inside a quotation. */
export function sentencesAround(sentences: readonly Edges[], quotations: readonly QuotedSpan[]): Edges[] {
	const joined: { start: number; end: number }[] = [];
	let at = 0;
	for (const { start, end } of sentences) {
		while (at < quotations.length && (quotations[at]?.end ?? 0) <= start) at++;
		const last = joined.at(-1);
		if (last && (quotations[at]?.start ?? Infinity) < start) last.end = end;
		else joined.push({ start, end });
	}
	return joined;
}

type Edges = { readonly start: number; readonly end: number };
