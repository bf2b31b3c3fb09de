import type { Edition } from '../model/edition.ts';
import { wordsOf } from '../words/fold.ts';

/**
 * An article's paragraphs as numbers, one for each different word, in reading order; a 0 ends each paragraph. The places of
 * word `n` in `text` are `places[starts[n]]` up to `places[starts[n + 1]]`. Takes 8 bytes for each word of the article.
 */
type SaidWords = {
	readonly numbers: ReadonlyMap<string, number>;
	readonly text: Uint32Array;
	readonly starts: Uint32Array;
	readonly places: Uint32Array;
};

const SAID = new WeakMap<Edition, SaidWords>();

/**
 * Whether one paragraph of the article has these words in a row. The words must be folded. The first call for an edition folds
 * all its paragraphs; each further call looks at no more places than the rarest of the words stands in.
 */
export function isSaid(edition: Edition, words: readonly string[]): boolean {
	const said = SAID.get(edition) ?? saidWords(edition);
	SAID.set(edition, said);
	const numbers = words.map((word) => said.numbers.get(word) ?? NOWHERE);
	const rarest = rarestOf(said, numbers);
	for (let n = rarest.start; n < rarest.end; n++) {
		if (standsAt(said.text, numbers, (said.places[n] ?? 0) - rarest.at)) return true;
	}
	return false;
}

/** The number of any word the article does not have. It is also the end of a paragraph, which no word matches. */
const NOWHERE = 0;

/** Where the word stands that the article has least often; `at` is its place among the words. */
function rarestOf({ starts }: SaidWords, numbers: readonly number[]) {
	let rarest = { at: 0, start: 0, end: 0 };
	for (const [at, number] of numbers.entries()) {
		if (number === NOWHERE) return { at, start: 0, end: 0 };
		const [start, end] = [starts[number] ?? 0, starts[number + 1] ?? 0];
		if (at === 0 || end - start < rarest.end - rarest.start) rarest = { at, start, end };
	}
	return rarest;
}

function standsAt(text: Uint32Array, numbers: readonly number[], from: number): boolean {
	for (let n = 0; n < numbers.length; n++) if (text[from + n] !== numbers[n]) return false;
	return true;
}

function saidWords({ article }: Edition): SaidWords {
	const numbers = new Map<string, number>();
	const numbered: number[] = [];
	for (const { text } of article.paragraphs) {
		for (const word of wordsOf(text)) {
			const number = numbers.get(word) ?? numbers.size + 1;
			numbers.set(word, number);
			numbered.push(number);
		}
		numbered.push(NOWHERE);
	}
	const text = Uint32Array.from(numbered);
	return { numbers, text, ...placesIn(text, numbers.size) };
}

/** Where each number from 0 to `most` stands in the text. */
function placesIn(text: Uint32Array, most: number): Pick<SaidWords, 'starts' | 'places'> {
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
