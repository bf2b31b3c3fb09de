import { wordsOf } from '../../words/fold.ts';
import { STOP_WORDS } from '../../words/word-lists.ts';
import type { DraftBlock, DraftSection } from '../draft-text.ts';
import { openingWords } from './opening-words.ts';

/** Texts with fewer paragraphs are one section. */
const WORTH_DIVIDING = 12;
/** A suggested section has about so many words: what a reader takes in two minutes. */
const SECTION_WORDS = 350;
/** So many telling words on each side of a cut are compared, about half a section. */
const WINDOW = 100;
const FEWEST_BLOCKS = 3;
/** More suggestions are no help, and a menu shows 25. */
const MOST_SUGGESTED = 25;
const TITLE_WORDS = 7;

/**
 * The steps of a text. Headings make them. A longer text without headings is cut where its words change most (TextTiling, Hearst 1997), and
 * each part is called by its first words until somebody gives it a title.
 */
export function sectionsOf(blocks: readonly DraftBlock[]): DraftSection[] {
	const headings = blocks.flatMap(({ kind, text }, n) =>
		kind === 'heading' ? [{ title: text, firstBlock: n, suggested: false }] : [],
	);
	if (headings.length > 0) return headings;
	const counted = blocks.filter(({ kind }) => kind !== 'aside').length;
	if (counted < WORTH_DIVIDING) return [];
	return topicCuts(blocks).map((firstBlock) => ({
		title: openingWords(blocks[firstBlock]?.text ?? '', TITLE_WORDS),
		firstBlock,
		suggested: true,
	}));
}

type Bag = Map<string, number>;

/** The blocks with which a new topic begins; the first block is one. */
function topicCuts(blocks: readonly DraftBlock[]): number[] {
	const bags = blocks.map(({ text }) => bagOf(text));
	const words = blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0);
	const wanted = Math.min(MOST_SUGGESTED, Math.max(1, Math.round(words / SECTION_WORDS)));
	const depths = bags.map((_, n) => ({
		block: n,
		depth: n === 0 ? 0 : 1 - cosine(around(bags, n, -1), around(bags, n, 1)),
	}));
	const usual = depths.reduce((sum, { depth }) => sum + depth, 0) / depths.length;
	const cuts = [0];
	for (const { block, depth } of depths.toSorted((a, b) => b.depth - a.depth)) {
		if (cuts.length >= wanted || depth <= usual) break;
		const clear = cuts.every((cut) => Math.abs(cut - block) >= FEWEST_BLOCKS) && blocks.length - block >= FEWEST_BLOCKS;
		if (clear && blocks[block]?.kind === 'paragraph') cuts.push(block);
	}
	return cuts.toSorted((a, b) => a - b);
}

function bagOf(text: string): Bag {
	const bag: Bag = new Map();
	for (const word of wordsOf(text))
		if (!STOP_WORDS.has(word) && word.length > 2) {
			// The first letters stand for all forms of a word.
			const stem = word.slice(0, 6);
			bag.set(stem, (bag.get(stem) ?? 0) + 1);
		}
	return bag;
}

/** The words of the blocks on one side of a cut, up to a window. */
function around(bags: readonly Bag[], cut: number, step: 1 | -1): Bag {
	const sum: Bag = new Map();
	let words = 0;
	for (let n = step === 1 ? cut : cut - 1; n >= 0 && n < bags.length && words < WINDOW; n += step)
		for (const [word, count] of bags[n] ?? []) {
			sum.set(word, (sum.get(word) ?? 0) + count);
			words += count;
		}
	return sum;
}

function cosine(a: Bag, b: Bag): number {
	let both = 0;
	for (const [word, count] of a) both += count * (b.get(word) ?? 0);
	const length = (bag: Bag) => Math.sqrt([...bag.values()].reduce((sum, count) => sum + count * count, 0));
	const lengths = length(a) * length(b);
	return lengths === 0 ? 0 : both / lengths;
}
