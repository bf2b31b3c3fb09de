import { HIDES, OBJECT_START, THAT_AFTER } from '../../../locales/es/reading-grammar.ts';
import type { LocalAttribution, LocalSpan } from '../paragraph-reading.ts';
import type { QuotedSpan } from '../quotations.ts';
import { SPANISH_STANCE_VERBS } from './spanish-cues.ts';
import { endOfSaid, saidBeforeVerb, subjectAfter, subjectBefore, trimmedEnd } from './spanish-phrases.ts';

/** After these a verb may have a subject that only its ending shows: "y escribe:", "Denuncian que". */

/** Four words in a row between a verb and "que" are no subject: the "que" belongs to something else. */
const FOUR_WORDS = /\p{L}{3,}\s+\p{L}{3,}\s+\p{L}{3,}\s+\p{L}{3,}/u;

/** What is said by one verb, or undefined if nothing is. The content is empty if it is in the next paragraph: "Luego escribe:". */
export function saidByVerb(
	text: string,
	sentence: LocalSpan,
	quotations: readonly QuotedSpan[],
	cue: LocalSpan,
	verb: string,
): LocalAttribution | undefined {
	const after = subjectAfter(text, cue.end, sentence.end, quotations);
	const before = subjectBefore(text, sentence.start, cue.start, quotations);
	const saidFirst = saidBeforeVerb(text, sentence, cue, quotations);
	const source = saidFirst ? (after ?? before) : (before ?? after);
	const isHidden = source === undefined && HIDES.test(text.slice(sentence.start, cue.start));
	const said = { source, cue, isHidden, isSure: source !== undefined, isStatement: true };
	const rest = text.slice(cue.end, sentence.end);
	const colon = /^[^.;«“"]{0,80}?:\s*/u.exec(rest)?.[0].length;
	if (colon !== undefined && cue.end + colon >= trimmedEnd(text, sentence)) return { ...said, content: [] };
	const quotation = quotationAfter(text, sentence, quotations, cue.end);
	if (saidFirst) {
		const goesOn = quotation && /^[\s.,:]*$/.test(text.slice(after?.end ?? cue.end, quotation.start));
		return { ...said, content: goesOn ? [saidFirst, edgesOf(quotation)] : [saidFirst] };
	}
	if (source === undefined && !isHidden) return undefined;
	const sure = { ...said, isSure: before !== undefined };
	const that = thatAfter(rest);
	if (that !== undefined && (quotation === undefined || cue.end + that < quotation.start)) {
		const start = cue.end + that;
		if (!FOUR_WORDS.test(text.slice(after?.end ?? cue.end, start))) {
			return { ...sure, content: [{ start, end: endOfSaid(text, sentence, start, quotations) }] };
		}
	}
	if (quotation) return { ...sure, content: [edgesOf(quotation)] };
	if (colon !== undefined) {
		const start = cue.end + colon;
		return { ...sure, content: [{ start, end: endOfSaid(text, sentence, start, quotations) }] };
	}
	if (!SPANISH_STANCE_VERBS.has(verb) || (before === undefined && !isHidden)) return undefined;
	const object = OBJECT_START.exec(rest);
	if (!object) return undefined;
	const start = cue.end + object[0].length;
	const content = [{ start, end: endOfSaid(text, sentence, start, quotations) }];
	return { ...said, source: before, content, isSure: false, isStatement: false };
}

const edgesOf = ({ start, end }: QuotedSpan): LocalSpan => ({ start, end });

/** The quotation that follows a verb in its sentence, with little in between. */
function quotationAfter(
	text: string,
	sentence: LocalSpan,
	quotations: readonly QuotedSpan[],
	from: number,
): QuotedSpan | undefined {
	const next = quotations.find(({ start }) => start >= from && start < sentence.end);
	const between = next ? text.slice(from, next.start) : '';
	return between.trim().length < 90 && !/[.;]/.test(between) ? next : undefined;
}

/** Where "que …" begins after a verb. */
function thatAfter(rest: string): number | undefined {
	const that = THAT_AFTER.exec(rest);
	return that?.groups?.['aside']?.length;
}
