import { CHOICES, type Choice, SIDES, type Side } from '../debate.ts';
import type { Matrix, Swing, TooFew } from '../swing/swing.ts';

/** Words quoted in the debate, character for character, and whose they are. */
export type ExportedQuote = {
	readonly side: Side | undefined;
	readonly words: string;
	readonly holder: string;
	/** Who tells us the holder's words. */
	readonly reportedBy: string | undefined;
	/** Where they stand: "paragraph 3 of “…”". */
	readonly place: string | undefined;
};

/** A phase by its name, from when to when in epoch milliseconds; undefined while it lasts. */
export type ExportedPhase = { readonly name: string; readonly from: number; readonly to: number | undefined };

/** What may leave a debate: no member, and no ballot but in the matrix of enough of them. Without votes, or before the close, no swing. */
export type ExportedDebate = {
	readonly motion: string;
	readonly format: string;
	readonly phases: readonly ExportedPhase[];
	readonly quotes: readonly ExportedQuote[];
	/** How many cast a ballot in each vote; undefined for a format without votes. */
	readonly turnout: { readonly first: number; readonly last: number } | undefined;
	readonly swing: Swing | TooFew | undefined;
	/** Why it ended before its time, in one word; undefined for a debate that ended well or goes on. */
	readonly abandoned: string | undefined;
};

/** The headings of an export in the language of the debate. */
export type ExportLabels = Readonly<Record<Choice, string>> & {
	readonly format: string;
	readonly phases: string;
	readonly quotes: string;
	/** Above quotes that served neither side. */
	readonly noSide: string;
	readonly reportedBy: string;
	readonly turnout: string;
	readonly first: string;
	readonly last: string;
	readonly result: string;
	readonly gain: string;
	/** Who won, or that nobody did and why. */
	readonly outcome: string;
	/** Why the debate ended before its time. */
	readonly abandoned: string | undefined;
};

/** The quotes of each side, then those of neither; groups without any are left out. */
export function quotesBySide(quotes: readonly ExportedQuote[]): [Side | undefined, readonly ExportedQuote[]][] {
	return [...SIDES, undefined].flatMap((side): [Side | undefined, readonly ExportedQuote[]][] => {
		const own = quotes.filter((quote) => quote.side === side);
		return own.length > 0 ? [[side, own]] : [];
	});
}

/** The cells of a matrix, row by row. */
export const cellsOf = (matrix: Matrix) =>
	CHOICES.flatMap((first) => CHOICES.map((last) => ({ first, last, count: matrix[first][last] })));

/** A time as everybody reads it alike: ISO 8601, UTC. */
export const timeText = (time: number) => new Date(time).toISOString();

/**
 * The debate for programs: numbers unrounded, what is absent left out. The matrix alone reproduces the whole result.
 * Fields are named one by one, so that nothing else of what is handed in can leave with them.
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

/** Of too few voters there is their number alone. A debate that was abandoned has no outcome. */
function resultOf(swing: Swing | TooFew, abandoned: string | undefined) {
	const ended = abandoned === undefined;
	if (swing.kind === 'too-few') {
		const { kind, n, needed } = swing;
		return { n, ...(ended && { outcome: { kind, needed } }) };
	}
	const { n, matrix, before, after, gains, outcome } = swing;
	return { n, matrix, before, after, gains, ...(ended && { outcome }) };
}
