import {
	AFTER_SUBJECT_WORDS,
	ARTICLE,
	ASIDE_AFTER,
	ASIDE_START,
	NO_SUBJECT,
	OPENER_WORDS,
	PREPOSITION_START,
	SMALL_SUBJECT_START,
	SUBJECT_CUTS,
	SUBJECT_START,
} from '../../../locales/es/reading-grammar.ts';
import { wordsIn } from '../../../locales/word-list.ts';
import type { LocalSpan } from '../paragraph-reading.ts';
import type { QuotedSpan } from '../quotations.ts';

export const SPANISH_WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Words that begin a clause: the subject of a verb does not go back beyond them. */
const OPENERS = new Set(wordsIn(OPENER_WORDS));

/** Small words after which no subject goes on, because they say when, where or to whom. */
const AFTER_SUBJECT = new Set(wordsIn(AFTER_SUBJECT_WORDS));
export const trimmedEnd = (text: string, { start, end }: LocalSpan) => start + text.slice(start, end).trimEnd().length;

/** "Llueve, dijo": what stands between the start of the sentence and a comma or a quotation mark before the verb. */
export function saidBeforeVerb(
	text: string,
	sentence: LocalSpan,
	cue: LocalSpan,
	quotations: readonly QuotedSpan[],
): LocalSpan | undefined {
	const before = text.slice(sentence.start, cue.start);
	const quotation = quotations.find(
		({ start, end }) => start >= sentence.start && end <= cue.start && /^[\s,]*$/.test(text.slice(end, cue.start)),
	);
	if (quotation) return { start: quotation.start, end: quotation.end };
	if (!/,\s*$/.test(before) || before.split(/\s+/).length < 5) return undefined;
	if (ASIDE_START.test(before)) return undefined;
	if (
		subjectBefore(text, sentence.start, sentence.start + before.replace(/,\s*$/, '').length, quotations) &&
		/,.*,\s*$/.test(before)
	)
		return undefined;
	return { start: sentence.start, end: sentence.start + before.replace(/,\s*$/, '').length };
}

export function endOfSaid(text: string, sentence: LocalSpan, from: number, quotations: readonly QuotedSpan[]): number {
	let end = trimmedEnd(text, sentence);
	const aside = new RegExp(ASIDE_AFTER);
	aside.lastIndex = from;
	const stop = aside.exec(text);
	if (stop && stop.index < end && !quotations.some(({ start, end: close }) => start < stop.index && stop.index < close))
		end = stop.index;
	while (end > from && /[.,;:\s]/.test(text[end - 1] ?? '')) end--;
	return end;
}

/** The noun phrase in front of a verb: what is between the last comma, mark or conjunction and the verb. */
export function subjectBefore(
	text: string,
	from: number,
	verb: number,
	quotations: readonly QuotedSpan[],
): LocalSpan | undefined {
	const last = quotations.findLast(({ end }) => end <= verb && end > from)?.end ?? from;
	const stretch = text.slice(last, verb);
	const appositive = /(?:^|[.;:]\s*)((?:El|La|Los|Las|Un|Una)?\s*[^,.;:]{3,120}),\s(?:[^.;:]{2,160}),\s*$/u.exec(
		stretch,
	);
	if (appositive?.[1] && /\p{Lu}/u.test(appositive[1]) && !PREPOSITION_START.test(appositive[1])) {
		const start = last + stretch.indexOf(appositive[1]);
		return { start, end: verb - (stretch.length - stretch.trimEnd().length) };
	}
	const cut = Math.max(...[...stretch.matchAll(SUBJECT_CUTS)].map((match) => match.index + match[0].length), 0);
	const words = [...stretch.slice(cut).matchAll(SPANISH_WORD)];
	const first = words.find((word) => !OPENERS.has(word[0].toLowerCase()));
	if (first === undefined || NO_SUBJECT.test(first[0])) return undefined;
	const start = last + cut + first.index;
	const end = last + stretch.trimEnd().length;
	return end > start && words.length < 16 ? { start, end } : undefined;
}

/** The noun phrase after a verb: "dijo el alcalde de Oaxaca, Juan Pérez". */
export function subjectAfter(
	text: string,
	from: number,
	end: number,
	quotations: readonly QuotedSpan[],
): LocalSpan | undefined {
	const words = [...text.slice(from, end).matchAll(SPANISH_WORD)];
	const [first] = words;
	if (
		first === undefined ||
		text.slice(from, from + first.index).trim() !== '' ||
		AFTER_SUBJECT.has(first[0].toLowerCase())
	)
		return undefined;
	if (!SUBJECT_START.test(first[0])) return undefined;
	if (/^\p{Ll}/u.test(first[0]) && !SMALL_SUBJECT_START.test(first[0])) return undefined;
	let close = from + first.index + first[0].length;
	for (const [n, word] of words.entries()) {
		const at = from + word.index;
		if (
			n > 0 &&
			(/[.;:—–-]/.test(text.slice(close, at)) ||
				AFTER_SUBJECT.has(word[0].toLowerCase()) ||
				quotations.some(({ start }) => start >= close && start <= at))
		)
			break;
		if (n > 0 && text.slice(close, at).includes(',') && !/^(?:el|la|los|las|un|una|quien|\p{Lu}.*)$/u.test(word[0]))
			break;
		if (n > 14) break;
		close = at + word[0].length;
	}
	// An article by itself names nobody: "reitera el que …".
	return ARTICLE.test(text.slice(from + first.index, close)) ? undefined : { start: from + first.index, end: close };
}
