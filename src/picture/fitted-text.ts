/** Measures a text that stands on one line: its width in ems, which is the same in all sizes. */
export type Measure = (text: string) => number;

/** Where a text has to fit: `width` in pixels, at most `lines` lines, in one of the `sizes`, the greatest first. */
export type Room = { readonly width: number; readonly lines: number; readonly sizes: readonly number[] };

/** A text in lines, and the size at which they fit. */
export type Fitted = { readonly lines: readonly string[]; readonly size: number };

/** A part of a text that stays on one line. `gap` is what stands between it and the part before: a space or nothing. */
type Piece = { readonly gap: ' ' | ''; readonly text: string; readonly ems: number };

/**
 * Fits a text into as few lines as possible, in the greatest size that holds it. Where even the smallest size does not, the
 * last line ends in an ellipsis. No part of the text is measured twice, so the work grows with its length alone.
 */
export function fitted(text: string, measure: Measure, { width, lines: most, sizes }: Room): Fitted {
	const emsOf = remembering(measure);
	const words = wordsOf(text).map((word): Piece => ({ ...word, ems: emsOf(word.text) }));
	let [lines, size]: [Piece[], number] = [[], 0];
	for (size of sizes) {
		lines = wrapped(words, width / size, emsOf);
		if (lines.length <= most) return { lines: balanced(words, lines, width / size, emsOf).map(textOf), size };
	}
	const last = cut(joined(lines.slice(most - 1)), width / size, emsOf);
	return { lines: [...lines.slice(0, most - 1).map(textOf), last], size };
}

function remembering(measure: Measure): Measure {
	const measured = new Map<string, number>();
	return (text) => {
		const ems = measured.get(text) ?? measure(text);
		measured.set(text, ems);
		return ems;
	};
}

const textOf = ({ text }: Piece) => text;

const joined = (pieces: readonly Piece[]) => pieces.map(({ gap, text }, n) => (n === 0 ? text : gap + text)).join('');

/** Scripts that are written without spaces between words. */
const SPACELESS = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const OPENING = /^[\p{Ps}\p{Pi}]+$/u;

const wordSegments = new Intl.Segmenter(undefined, { granularity: 'word' });
const graphemes = new Intl.Segmenter();

function wordsOf(text: string): Pick<Piece, 'gap' | 'text'>[] {
	const spaced = text.split(/\s+/).filter((word) => word !== '');
	return spaced.flatMap((word) => unspaced(word).map((part, n) => ({ gap: n === 0 ? ' ' : '', text: part }) as const));
}

/** The words of a text without spaces. Punctuation stays with the word that it closes or opens. */
function unspaced(text: string): string[] {
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

function wrapped(words: readonly Piece[], ems: number, emsOf: Measure): Piece[] {
	const lines: Piece[] = [];
	for (const word of words) {
		const line = lines.at(-1);
		const longer = line && { ...line, text: joined([line, word]), ems: line.ems + gapOf(word, emsOf) + word.ems };
		if (longer && longer.ems <= ems) lines[lines.length - 1] = longer;
		else lines.push(...(word.ems <= ems ? [word] : broken(word, ems, emsOf)));
	}
	return lines;
}

const gapOf = ({ gap }: Piece, emsOf: Measure) => (gap === '' ? 0 : emsOf(gap));

/** The same number of lines, as even as they get, so that no word is left alone in the last. */
function balanced(words: readonly Piece[], lines: Piece[], ems: number, emsOf: Measure): Piece[] {
	const narrower = ems * 0.96;
	if (lines.length < 2 || words.some((word) => word.ems > narrower)) return lines;
	const tried = wrapped(words, narrower, emsOf);
	return tried.length > lines.length ? lines : balanced(words, tried, narrower, emsOf);
}

/** A word too long for a line of its own, in several. */
function broken({ gap, text }: Piece, ems: number, emsOf: Measure): Piece[] {
	const pieces: Piece[] = [];
	for (const { segment } of graphemes.segment(text)) {
		const last = pieces.at(-1);
		const longer = last && { ...last, text: last.text + segment, ems: last.ems + emsOf(segment) };
		if (longer && longer.ems <= ems) pieces[pieces.length - 1] = longer;
		else pieces.push({ gap: last ? '' : gap, text: segment, ems: emsOf(segment) });
	}
	return pieces;
}

/** A text that is too long for its line, up to an ellipsis; it ends with a whole word unless its first is too long. */
function cut(text: string, ems: number, emsOf: Measure): string {
	const [start = { text: '' }] = broken({ gap: '', text, ems: 0 }, ems - emsOf('…'), emsOf);
	return `${start.text.replace(/\s+\S*$/, '').trimEnd()}…`;
}
