import type { LeftOutKind } from '../../../locales/left-out-kinds.ts';
import { fold } from '../../words/fold.ts';
import { draftLexicon, startsWithPhrase } from './lexicon.ts';

/** A line that is longer says something of its own, whatever it begins with. */
const LONGEST_LINE = 220;

/** What a line is that stands among the paragraphs of an article and is none, such as "Advertisement" or "Read more: …". */
export function furnitureLine(text: string): LeftOutKind | undefined {
	if (text.length > LONGEST_LINE) return undefined;
	const folded = fold(text);
	const whole = draftLexicon.wholeLines.get(folded.replace(/[\s:.…!|*]+$/, ''));
	return whole ?? startOf(folded, draftLexicon.lineStarts);
}

/** What a line is that stands after the last paragraph of an article. */
export function lastLineFurniture(text: string): LeftOutKind | undefined {
	return (
		furnitureLine(text) ?? (text.length > LONGEST_LINE ? undefined : startOf(fold(text), draftLexicon.lastLineStarts))
	);
}

function startOf(folded: string, starts: ReadonlyMap<string, LeftOutKind>): LeftOutKind | undefined {
	for (const [phrase, kind] of starts) if (startsWithPhrase(folded, phrase)) return kind;
	return undefined;
}

/** “Photo by Ana Ruiz, taken in Lima.” */
const SHORT_CREDIT = 140;

/** Whether a line is the caption or the credit of a picture. */
export function isCaption(text: string): boolean {
	if (text.length > 2 * LONGEST_LINE) return false;
	const folded = fold(text).replace(/^\(/, '');
	const start = draftLexicon.captionStarts.find((phrase) => startsWithPhrase(folded, phrase));
	if (
		start !== undefined &&
		(/^\s*[:(]/.test(folded.slice(start.length)) || (start.includes(' ') && folded.length < SHORT_CREDIT))
	)
		return true;
	// “Two ships in the harbour. Photo: Ana Ruiz.”
	const [, credit] = /(?:^|[.!?)] )([^.!?]{2,90})\.?$/.exec(folded) ?? [];
	if (credit && draftLexicon.captionStarts.some((start) => credit.startsWith(`${start}:`))) return true;
	if (/\((?:[^()]*:)[^()]*\)\s*$/.test(folded) && draftLexicon.captionWords.some((word) => folded.includes(`(${word}`)))
		return true;
	return (
		folded.length < LONGEST_LINE &&
		!/[.!?]["”]?$/.test(text) &&
		draftLexicon.captionWords.some((word) => folded.includes(word))
	);
}
