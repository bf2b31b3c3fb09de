/** A stretch of something that has an order: the characters of a text, the blocks of a reply. */
export type Span = { readonly start: number; readonly end: number };

/** The places strictly inside a span where it may be cut, in order. */
export type Borders = (span: Span) => readonly number[];

type Fits = (span: Span) => boolean;

/**
 * Cuts a whole into as few consecutive spans as greed finds, each of which fits: at the coarsest borders where that is enough, at
 * finer ones where it is not. Nothing is left out. A span that cannot be cut any finer stays whole even if it does not fit.
 */
export function cut(whole: Span, fits: Fits, borders: readonly Borders[]): Span[] {
	return joined(units(whole, fits, borders), fits);
}

function units(span: Span, fits: Fits, [coarsest, ...finer]: readonly Borders[]): Span[] {
	if (!coarsest || fits(span)) return [span];
	const places = [span.start, ...coarsest(span), span.end];
	return places.slice(1).flatMap((end, n) => units({ start: places[n] ?? span.start, end }, fits, finer));
}

function joined(spans: readonly Span[], fits: Fits): Span[] {
	const whole: Span[] = [];
	for (const span of spans) {
		const last = whole.at(-1);
		const both = last && { start: last.start, end: span.end };
		if (both && fits(both)) whole[whole.length - 1] = both;
		else whole.push(span);
	}
	return whole;
}
