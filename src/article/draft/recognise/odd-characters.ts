import { DECEPTIVE, INVISIBLE } from '../../words/unseen-characters.ts';
import type { DraftBlock, OddCharacters } from '../draft-text.ts';

/** What the rules of articles refuse in a text. */
const REFUSED = new RegExp(`${DECEPTIVE.source}|\\p{Cs}`, 'gu');
/** What the text keeps, as it was printed. */
const UNSEEN = new RegExp(INVISIBLE.source, 'gu');

/** Counts characters in texts that a reader does not see, or that make a reader see another sentence. */
export function createOddCharacterCount() {
	const counts = new Map<string, { count: number; removed: boolean }>();

	function note(character: string, removed: boolean) {
		const known = counts.get(character);
		counts.set(character, { count: (known?.count ?? 0) + 1, removed });
	}

	return {
		/** The text without the characters that the rules refuse. A tab is a space. */
		withoutRefused(text: string): string {
			const clean = text.replaceAll('\t', ' ').replace(REFUSED, (character) => {
				note(character, true);
				return '';
			});
			for (const [character] of clean.matchAll(UNSEEN)) note(character, false);
			return clean.trim();
		},
		list: (): OddCharacters[] =>
			[...counts].map(([character, found]) => ({
				code: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
				...found,
			})),
	};
}

/** The blocks without refused characters, and without those that have neither a letter nor a number, such as `* * *`. */
export function cleanBlocks(blocks: readonly DraftBlock[], clean: (text: string) => string): DraftBlock[] {
	return blocks.flatMap((block) => {
		const text = clean(block.text);
		if (!/[\p{L}\p{N}]/u.test(text)) return [];
		return [{ ...block, text, ...(block.cells ? { cells: block.cells.map(clean) } : {}) }];
	});
}
