import type { LeftOutKind } from '../../locales/left-out-kinds.ts';

/** What a part of a text is. A heading counts as no paragraph; everything else does. */
export type DraftBlockKind = 'paragraph' | 'heading' | 'item' | 'row' | 'line' | 'note' | 'caption' | 'aside';

/**
 * One part of a text, in the order in which it was printed. `text` has every character as it was printed; only whitespace that a page or a
 * hard-wrapped line puts between words is one space.
 */
export type DraftBlock = {
	readonly kind: DraftBlockKind;
	readonly text: string;
	/** Of a heading, 1 to 6. Plain text has no levels. */
	readonly level?: number;
	/** Of a row; `text` has them joined by ` | `. */
	readonly cells?: readonly string[];
	/** Of a note: the number or sign by which the text refers to it. */
	readonly mark?: string;
	/** Who speaks, as a transcript labels them. The label stays in the text of the first block of a turn. */
	readonly speaker?: string;
};

/** Something that was on the page and is no part of the article, with its first words. */
export type LeftOut = { readonly kind: LeftOutKind; readonly words: string };

/** A paragraph that is printed twice: `block` has the same words as the earlier block `of`. Both are indexes of `blocks`. */
export type DraftRepeat = { readonly block: number; readonly of: number };

/**
 * Characters that a reader does not see, or that change the reading direction. The ones that the rules of articles refuse were taken out
 * of the text (`removed`); the others are still in it.
 */
export type OddCharacters = { readonly code: string; readonly count: number; readonly removed: boolean };

/** A step of the text that may become a section. `suggested` if the text has no heading there, and the title is only its first words. */
export type DraftSection = { readonly title: string; readonly firstBlock: number; readonly suggested: boolean };

export type DraftFormat = 'html' | 'markdown' | 'plain';

/** A text made ready to become an article. Nothing in it is invented: every text is a slice of what was given. */
export type DraftText = {
	readonly format: DraftFormat;
	/** Undefined if no title was found. */
	readonly title?: string;
	/** The names of those who wrote it, as printed. */
	readonly authors: readonly string[];
	/** A day, month or year: `2023-02-23`, `2023-02`, `2023`. */
	readonly published?: string;
	readonly updated?: string;
	/** The tag of a language, such as `en` or `es-MX`; `und` if nobody can tell. */
	readonly language: string;
	readonly sourceName?: string;
	readonly url?: string;
	readonly blocks: readonly DraftBlock[];
	readonly sections: readonly DraftSection[];
	readonly leftOut: readonly LeftOut[];
	readonly repeats: readonly DraftRepeat[];
	readonly oddCharacters: readonly OddCharacters[];
};

/** Why no draft can be made of a text. */
export type DraftRefusalReason = 'empty' | 'too-deep' | 'too-many-parts' | 'too-long' | 'too-slow' | 'not-text';

/** A text of which no draft can be made. The bot words the reason. */
export class DraftRefusal extends Error {
	readonly reason: DraftRefusalReason;

	constructor(reason: DraftRefusalReason) {
		super(`no draft can be made of this text: ${reason}`);
		this.reason = reason;
	}
}
