import type { Article } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { wordsOf } from '../words/fold.ts';

/**
 * An article's paragraphs as numbers: each different word has one, in reading order, and a 0 ends each paragraph. Word `n` is
 * in `text` at `places[starts[n]]` up to `places[starts[n + 1]]`. Takes 8 bytes for each word of the article.
 */
type TextWords = {
	readonly numbers: ReadonlyMap<string, number>;
	readonly text: Uint32Array;
	readonly starts: Uint32Array;
	readonly places: Uint32Array;
};

const textWords = new WeakMap<Article['paragraphs'], TextWords>();

/**
 * Whether one paragraph of the article has these folded words in a row. The first call for an edition folds all its
 * paragraphs. Each further call looks only at the places of the rarest of the words.
 */
export function isInText(edition: Edition, words: readonly string[]): boolean {
	const { paragraphs } = edition.article;
	const index = textWords.get(paragraphs) ?? textWordsOf(paragraphs);
	textWords.set(paragraphs, index);
	const numbers = words.map((word) => index.numbers.get(word) ?? NOT_IN_TEXT);
	const rarest = rarestOf(index, numbers);
	for (let n = rarest.start; n < rarest.end; n++) {
		if (isAt(index.text, numbers, (index.places[n] ?? 0) - rarest.at)) return true;
	}
	return false;
}

/** The number of any word the article does not have. It also ends each paragraph, so that no words match across its end. */
const NOT_IN_TEXT = 0;

/** The range of places of the rarest word; `at` is its index among the words. */
function rarestOf({ starts }: TextWords, numbers: readonly number[]) {
	let rarest = { at: 0, start: 0, end: 0 };
	for (const [at, number] of numbers.entries()) {
		if (number === NOT_IN_TEXT) return { at, start: 0, end: 0 };
		const [start, end] = [starts[number] ?? 0, starts[number + 1] ?? 0];
		if (at === 0 || end - start < rarest.end - rarest.start) rarest = { at, start, end };
	}
	return rarest;
}

function isAt(text: Uint32Array, numbers: readonly number[], from: number): boolean {
	for (let n = 0; n < numbers.length; n++) if (text[from + n] !== numbers[n]) return false;
	return true;
}

function textWordsOf(paragraphs: Article['paragraphs']): TextWords {
	const numbers = new Map<string, number>();
	const numbered: number[] = [];
	for (const { text } of paragraphs) {
		for (const word of wordsOf(text)) {
			const number = numbers.get(word) ?? numbers.size + 1;
			numbers.set(word, number);
			numbered.push(number);
		}
		numbered.push(NOT_IN_TEXT);
	}
	const text = Uint32Array.from(numbered);
	return { numbers, text, ...placesIn(text, numbers.size) };
}

/** The places of each number from 0 to `most` in the text, by counting sort. */
function placesIn(text: Uint32Array, most: number): Pick<TextWords, 'starts' | 'places'> {
	const starts = new Uint32Array(most + 2);
	for (const number of text) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
	for (let number = 1; number < starts.length; number++)
		starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
	const free = starts.slice();
	const places = new Uint32Array(text.length);
	for (const [place, number] of text.entries()) {
		const at = free[number] ?? 0;
		places[at] = place;
		free[number] = at + 1;
	}
	return { starts, places };
}
