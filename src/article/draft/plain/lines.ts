/** A line of a plain text, without the spaces around it. */
export type TextLine = {
	readonly text: string;
	/** How many columns the line is indented. */
	readonly indent: number;
	readonly blank: boolean;
	/** Whether a line drawn with signs stood here. Nothing goes on after it. */
	readonly ruled?: boolean;
};

const TAB = 4;

/** The lines of a text. */
export function linesOf(text: string): TextLine[] {
	return text.split(/\r\n|[\n\r\u2028\u2029\x85\f\v]/).map((line) => {
		const trimmed = line.trim().replace(/[ \t]+/g, ' ');
		const before = line.slice(0, line.length - line.trimStart().length);
		return { text: trimmed, indent: before.replaceAll('\t', ' '.repeat(TAB)).length, blank: trimmed === '' };
	});
}

/** How the lines of a text make paragraphs. */
export type Layout = {
	/** Whether lines were broken where they were full, so that a paragraph has several. */
	readonly wrapped: boolean;
	/** Whether the first line of a paragraph is indented more than those after it. */
	readonly firstIndented: boolean;
	/** The longest line at each indent, as far as lines are usually filled. */
	readonly width: number;
};

/** A text whose lines are longer than this was not wrapped by hand or by an old program. */
const WIDEST_WRAP = 110;
const NARROWEST_WRAP = 45;
/** The share of lines that must be about full. Verse and lists have fewer, wrapped prose has two thirds to nine tenths. */
const FULL_LINES = 0.5;

/** The share of lines that must begin in the middle of a sentence. Most lines of verse begin with a capital. */
const LOWER_CASE = 0.35;

/** Judges the layout of a text from all of its lines. */
export function layoutOf(lines: readonly TextLine[]): Layout {
	const ends = lines.filter(({ blank }) => !blank).map(({ text, indent }) => text.length + indent);
	const sorted = ends.toSorted((a, b) => a - b);
	const width = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
	const pairs = lines.flatMap((line, n) => {
		const next = lines[n + 1];
		return line.blank || !next || next.blank ? [] : [{ line, next }];
	});
	// Names in a list say nothing about how the prose next to them was broken.
	const prose = pairs.filter(({ line }) => line.text.length + line.indent >= 0.5 * width);
	const share = (test: (pair: { line: TextLine; next: TextLine }) => boolean) =>
		prose.filter(test).length / prose.length;
	const wrapped =
		width <= WIDEST_WRAP &&
		width >= NARROWEST_WRAP &&
		prose.length > 1 &&
		share(({ line }) => line.text.length + line.indent >= 0.75 * width) >= FULL_LINES &&
		share(({ line }) => !/[.!?:;…][)"'”’»\]]*$/.test(line.text)) >= FULL_LINES &&
		share(({ next }) => !/^\p{Lu}/u.test(next.text)) >= LOWER_CASE;
	const indented = pairs.filter(({ line, next }) => line.indent > next.indent && line.indent - next.indent <= 8).length;
	return { wrapped, firstIndented: wrapped && indented / prose.length > 0.1, width };
}
