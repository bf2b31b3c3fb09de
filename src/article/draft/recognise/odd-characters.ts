import type { DraftBlock, OddCharacters } from '../draft-text.ts';

/** Control characters, line separators and marks that change the reading direction: the rules of articles refuse them. */
const REFUSED = /[\p{Cc}\p{Cs}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Characters that nobody sees. The text keeps them, as it was printed. A zero-width joiner is part of many emoji. */
const UNSEEN =
	/[\u00AD\u200B\u200C\u2060-\u2064\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|(?<!\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D/gu;

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
