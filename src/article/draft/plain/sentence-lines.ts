import { sentencesOf } from '../../words/sentences.ts';

/** Texts with fewer lines say too little about how they were written. */
const FEWEST_LINES = 8;
const SINGLE = 0.85;
/** A whole sentence that is shorter does not make a paragraph, in a text where each line is a sentence. */
const SHORTEST_PARAGRAPH = 40;

/**
 * Whether each line of a text is one sentence, as programs write texts that were cut into sentences. Its paragraphs are lost then: lines stay
 * what they are, except for a line that goes on inside of quotation marks and for a very short one, which belong to the line before.
 */
export function hasLineForEachSentence(lines: readonly string[]): boolean {
	if (lines.length < FEWEST_LINES) return false;
	const single = lines.filter((line) => sentencesOf(line, ANY_LANGUAGE).length === 1 && /[.!?:…]["”»)]*$/.test(line));
	return single.length >= SINGLE * lines.length;
}

/** The abbreviations of all languages are known then. */
const ANY_LANGUAGE = 'und';

/** Whether a line belongs to the line before it, in a text with a line for each sentence. */
export function belongsToLineBefore(line: string, before: string): boolean {
	if (isOpen(before) && /["”»]/.test(line)) return true;
	return line.length < SHORTEST_PARAGRAPH && /[.!?…]["”»)]*$/.test(line) && /[.!?…]["”»)]*$/.test(before);
}

/** Whether a quotation begins in a line and does not end in it. */
function isOpen(line: string): boolean {
	const count = (pattern: RegExp) => line.match(pattern)?.length ?? 0;
	return count(/"/g) % 2 === 1 || count(/“/g) > count(/”/g) || count(/«/g) > count(/»/g);
}
