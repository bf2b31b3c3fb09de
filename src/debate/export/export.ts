import { CHOICES, type Choice, SIDES, type Side } from '../debate.ts';
import type { Matrix, Swing, TooFew } from '../swing/swing.ts';

/** Words that were quoted in the debate, character for character, and who says them. */
export type ExportedQuote = {
	readonly side: Side | undefined;
	readonly words: string;
	/** Undefined when nobody has recorded who says them. */
	readonly holder: string | undefined;
	/** Who reports the holder's words; undefined when the article quotes the holder itself. */
	readonly reportedBy: string | undefined;
	/** Where the words are: "paragraph 3 of “…”". */
	readonly place: string | undefined;
};

/** A phase by its name, from when to when in milliseconds since 1970; `to` is undefined while it lasts. */
export type ExportedPhase = { readonly name: string; readonly from: number; readonly to: number | undefined };

/**
 * What may leave a debate: no member, and ballots only in the matrix of enough voters. `swing` is undefined before the close and
 * for a format without votes.
 */
export type ExportedDebate = {
	readonly motion: string;
	readonly format: string;
	readonly phases: readonly ExportedPhase[];
	readonly quotes: readonly ExportedQuote[];
	/** How many cast a ballot in each vote; undefined for a format without votes. */
	readonly turnout: { readonly first: number; readonly last: number } | undefined;
	readonly swing: Swing | TooFew | undefined;
	/** Why the debate was abandoned, in one word; undefined for a debate that was not. */
	readonly abandoned: string | undefined;
};

/** The headings of an export in the language of the debate. */
export type ExportLabels = Readonly<Record<Choice, string>> & {
	readonly format: string;
	readonly phases: string;
	readonly quotes: string;
	/** The heading of quotes that support neither side. */
	readonly noSide: string;
	readonly reportedBy: string;
	/** Says that nobody has recorded who says a quote. */
	readonly unrecorded: string;
	readonly turnout: string;
	readonly first: string;
	readonly last: string;
	readonly result: string;
	readonly gain: string;
	/** Who won, or why nobody did. */
	readonly outcome: string;
	/** Why the debate was abandoned. */
	readonly abandoned: string | undefined;
};

/** The quotes for each side, then those for neither. Empty groups are left out. */
export function quotesBySide(quotes: readonly ExportedQuote[]): [Side | undefined, readonly ExportedQuote[]][] {
	return [...SIDES, undefined].flatMap((side): [Side | undefined, readonly ExportedQuote[]][] => {
		const own = quotes.filter((quote) => quote.side === side);
		return own.length > 0 ? [[side, own]] : [];
	});
}

/** The cells of a matrix, row by row: all nine, also those that count nobody. */
export const cellsOf = (matrix: Matrix) =>
	CHOICES.flatMap((first) => CHOICES.map((last) => ({ first, last, count: matrix[first][last] })));

/** A time in ISO 8601 and UTC, which everybody reads alike. */
export const timeText = (time: number) => new Date(time).toISOString();

/**
 * Writes the debate as JSON for programs. Numbers are unrounded and absent fields left out. The whole result can be computed
 * from the matrix. Fields are named one by one, so that nothing else of the object that is passed in can leave with them.
 */
export function debateJson(debate: ExportedDebate): string {
	const { swing, turnout, phases, quotes, motion, format, abandoned } = debate;
	const file = {
		...{ motion, format, abandoned },
		phases: phases.map(({ name, from, to }) => ({ name, from: timeText(from), to: to && timeText(to) })),
		quotes: quotes.map(({ side, words, holder, reportedBy, place }) => ({ side, words, holder, reportedBy, place })),
		turnout,
		result: swing && resultOf(swing, abandoned),
	};
	return `${JSON.stringify(file, undefined, '\t')}\n`;
}

/** Of too few voters only their number is exported. A debate that was abandoned has no outcome. */
function resultOf(swing: Swing | TooFew, abandoned: string | undefined) {
	const ended = abandoned === undefined;
	if (swing.kind === 'too-few') {
		const { kind, n, needed } = swing;
		return { n, ...(ended && { outcome: { kind, needed } }) };
	}
	const { n, matrix, before, after, gains, outcome } = swing;
	return { n, matrix, before, after, gains, ...(ended && { outcome }) };
}
