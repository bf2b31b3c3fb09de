/** A stretch of something that has an order: the characters of a text, the components of a reply. */
export type Span = { readonly start: number; readonly end: number };

/** The places strictly inside a span where it may be split, in order. */
export type SplitPoints = (span: Span) => readonly number[];

type Fits = (span: Span) => boolean;

/**
 * Splits a whole into consecutive spans that each fit, greedily, so that they are few. `points` come from the coarsest to the finest;
 * a finer kind is used only where a coarser one is not enough. Nothing is left out. A span without any point inside stays whole,
 * even if it does not fit.
 */
export function splitToFit(whole: Span, fits: Fits, points: readonly SplitPoints[]): Span[] {
	return mergeWhileFitting(smallSpans(whole, fits, points), fits);
}

function smallSpans(span: Span, fits: Fits, [coarsest, ...finer]: readonly SplitPoints[]): Span[] {
	if (!coarsest || fits(span)) return [span];
	const places = [span.start, ...coarsest(span), span.end];
	return places.slice(1).flatMap((end, n) => smallSpans({ start: places[n] ?? span.start, end }, fits, finer));
}

function mergeWhileFitting(spans: readonly Span[], fits: Fits): Span[] {
	const merged: Span[] = [];
	for (const span of spans) {
		const last = merged.at(-1);
		const both = last && { start: last.start, end: span.end };
		if (both && fits(both)) merged[merged.length - 1] = both;
		else merged.push(span);
	}
	return merged;
}
