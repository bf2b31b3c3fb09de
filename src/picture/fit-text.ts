/** Measures a text on one line: its width in ems, which is the same in all sizes. */
export type Measure = (text: string) => number;

/** The space for a text: `width` in pixels, at most `lines` lines, in one of the `sizes` (pixels, the largest first). */
export type TextBox = { readonly width: number; readonly lines: number; readonly sizes: readonly number[] };

/** A text in lines, and the size in pixels at which they fit. */
export type FittedText = { readonly lines: readonly string[]; readonly size: number };

/** A part of a text that stays on one line. `gap` is what separates it from the part before: a space or nothing. */
type Piece = { readonly gap: ' ' | ''; readonly text: string; readonly ems: number };

/**
 * Fits a text into a box, in the largest size that holds it and then in as few lines as possible. If even the smallest size
 * is too large, the last line ends with an ellipsis. No part is measured twice, so the work grows with the length alone.
 */
export function fitText(text: string, measure: Measure, { width, lines: most, sizes }: TextBox): FittedText {
	const emsOf = rememberWidths(measure);
	const words = unbreakableParts(text).map((word): Piece => ({ ...word, ems: emsOf(word.text) }));
	let [lines, size]: [Piece[], number] = [[], 0];
	for (size of sizes) {
		lines = wrapWords(words, width / size, emsOf);
		if (lines.length <= most) return { lines: balanceLines(words, lines, width / size, emsOf).map(textOf), size };
	}
	const last = cutLine(joinPieces(lines.slice(most - 1)), width / size, emsOf);
	return { lines: [...lines.slice(0, most - 1).map(textOf), last], size };
}

function rememberWidths(measure: Measure): Measure {
	const measured = new Map<string, number>();
	return (text) => {
		const ems = measured.get(text) ?? measure(text);
		measured.set(text, ems);
		return ems;
	};
}

const textOf = ({ text }: Piece) => text;

const joinPieces = (pieces: readonly Piece[]) =>
	pieces.map(({ gap, text }, n) => (n === 0 ? text : gap + text)).join('');

/** Scripts that are written without spaces between words. */
const SPACELESS = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const OPENING = /^[\p{Ps}\p{Pi}]+$/u;

const wordSegments = new Intl.Segmenter(undefined, { granularity: 'word' });
const graphemes = new Intl.Segmenter();

function unbreakableParts(text: string): Pick<Piece, 'gap' | 'text'>[] {
	const spaced = text.split(/\s+/).filter((word) => word !== '');
	return spaced.flatMap((word) =>
		spacelessWords(word).map((part, n) => ({ gap: n === 0 ? ' ' : '', text: part }) as const),
	);
}

/** Splits a text without spaces into words. Punctuation stays with the word that it opens or closes. */
function spacelessWords(text: string): string[] {
	if (!SPACELESS.test(text)) return [text];
	const words: string[] = [];
	let opening = '';
	for (const { segment, isWordLike } of wordSegments.segment(text)) {
		if (OPENING.test(segment)) {
			opening += segment;
		} else if (isWordLike || opening !== '' || words.length === 0) {
			words.push(opening + segment);
			opening = '';
		} else {
			words.push((words.pop() ?? '') + segment);
		}
	}
	return opening === '' ? words : [...words, opening];
}

function wrapWords(words: readonly Piece[], ems: number, emsOf: Measure): Piece[] {
	const lines: Piece[] = [];
	for (const word of words) {
		const line = lines.at(-1);
		const longer = line && { ...line, text: joinPieces([line, word]), ems: line.ems + gapOf(word, emsOf) + word.ems };
		if (longer && longer.ems <= ems) lines[lines.length - 1] = longer;
		else lines.push(...(word.ems <= ems ? [word] : breakWord(word, ems, emsOf)));
	}
	return lines;
}

const gapOf = ({ gap }: Piece, emsOf: Measure) => (gap === '' ? 0 : emsOf(gap));

/** Evens out the lengths of the lines without adding a line, so that no word is left alone on the last one. */
function balanceLines(words: readonly Piece[], lines: Piece[], ems: number, emsOf: Measure): Piece[] {
	const narrower = ems * 0.96;
	if (lines.length < 2 || words.some((word) => word.ems > narrower)) return lines;
	const tried = wrapWords(words, narrower, emsOf);
	return tried.length > lines.length ? lines : balanceLines(words, tried, narrower, emsOf);
}

/** Breaks a word that is too long for a line into several pieces. */
function breakWord({ gap, text }: Piece, ems: number, emsOf: Measure): Piece[] {
	const pieces: Piece[] = [];
	for (const { segment } of graphemes.segment(text)) {
		const last = pieces.at(-1);
		const longer = last && { ...last, text: last.text + segment, ems: last.ems + emsOf(segment) };
		if (longer && longer.ems <= ems) pieces[pieces.length - 1] = longer;
		else pieces.push({ gap: last ? '' : gap, text: segment, ems: emsOf(segment) });
	}
	return pieces;
}

/** Cuts a text that is too long for its line and adds an ellipsis. It ends with a whole word, unless the first is too long. */
function cutLine(text: string, ems: number, emsOf: Measure): string {
	const [start = { text: '' }] = breakWord({ gap: '', text, ems: 0 }, ems - emsOf('…'), emsOf);
	return `${start.text.replace(/\s+\S*$/, '').trimEnd()}…`;
}
