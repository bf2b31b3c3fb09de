import type { QuotedSpan } from './quotations.ts';

/** Offsets into one paragraph. */
export type LocalSpan = { readonly start: number; readonly end: number };

/** An attribution inside one paragraph. */
export type LocalAttribution = {
	readonly source: LocalSpan | undefined;
	readonly cue: LocalSpan;
	readonly content: readonly LocalSpan[];
	/** Whether several signs agree: "that" or a quotation, and a subject of its own. */
	readonly isSure: boolean;
	/** False for what somebody wants or is for or against. */
	readonly isStatement: boolean;
	/** Whether somebody says it whom only the ending of the verb shows. */
	readonly isHidden?: boolean;
};

/** What one paragraph says by itself, before it is read together with the ones around it. */
export type ReadParagraph = {
	readonly attributions: readonly LocalAttribution[];
	/** Sentences that are nothing but a quotation, and that no cue of the paragraph has. */
	readonly loose: readonly QuotedSpan[];
	readonly quotations: readonly QuotedSpan[];
	/** "The mayor said:" at the end: what she said is in the next paragraphs. */
	readonly lead: Pick<LocalAttribution, 'source' | 'cue'> | undefined;
};
